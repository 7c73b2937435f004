import { addInvoice, addPayment, allocateTo, refundFrom, type Answer, type LinearAccount } from '../baselines/linearAccount.js'
import type { LedgerStep } from './ledgerSteps.js'

/** Plays the very steps of a ledger on the account with plain arrays. */
export function playOnLinear(start: LinearAccount, steps: readonly LedgerStep[]): LinearAccount {
  let account = start
  for (const step of steps) {
    const answer = taken(account, step)
    if (!answer.ok) throw new Error(answer.errors.join(', '))
    account = answer.value
  }
  return account
}

function taken(account: LinearAccount, { kind, input }: LedgerStep): Answer {
  switch (kind) {
    case 'invoice':
      return addInvoice(account, input as Parameters<typeof addInvoice>[1])
    case 'payment':
      return addPayment(account, input as Parameters<typeof addPayment>[1])
    case 'allocate':
      return allocateTo(account, input as Parameters<typeof allocateTo>[1])
    case 'refund':
      return refundFrom(account, input as Parameters<typeof refundFrom>[1])
  }
}
