import type { Book } from '../kernel/book.js'
import { isRefunding } from '../kernel/stateWords.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'
import type { RefundFact, RefundState } from '../model/facts/refundFact.js'
import type { Minor } from '../money/minor.js'
import type { Accounts } from './accounts.js'
import type { Post } from './draft.js'
import { postCredited } from './postCredited.js'
import { postSold } from './postSold.js'
import type { Standing } from './standing.js'

/**
 * What a document does to the books as it stands, in postings that add up to zero. Whatever happens to it is posted as
 * the difference between what it did before and what it does after.
 */
export function postStanding(book: Book, accounts: Accounts, standing: Standing, post: Post): void {
  const { fact, state, applied, chargedBack } = standing
  if (!counts(standing)) return
  const left = 'amount' in fact ? fact.amount - chargedBack : 0
  switch (fact.fact) {
    case 'invoice':
      return postSold(book, accounts, fact, post)
    case 'pool':
      post(accounts.of('storedValueFunding', fact.method), left)
      return post(accounts.of('storedValue', fact.method), -left)
    case 'refund':
      // Owed to the client once it is decided; what pays for it comes off that debt. (REFUND-6)
      post(accounts.of('receivable'), left)
      return post(state === 'settled' ? moneyAccount(accounts, fact) : accounts.of('refundsPending'), -left)
    case 'credit':
      postCredited(book, accounts, fact, post)
      break
    case 'payment':
      post(moneyAccount(accounts, fact), left)
      break
  }
  post(unusedAccount(accounts, standing), -left)
  postApplied(accounts, standing, applied, post)
}

/** What is put on charges is no longer the client's to use, and pays what the client owes. (APPLY-5) */
export function postApplied(accounts: Accounts, standing: Standing, amount: Minor, post: Post): void {
  if (!counts(standing)) return
  post(unusedAccount(accounts, standing), amount)
  post(accounts.of('receivable'), -amount)
}

/** Whether it is in the books: only settled money is, and refunds that were decided. (PAYMENT-4, REFUND-6) */
function counts({ fact, state }: Standing): boolean {
  return state === 'owed' || state === 'settled' || (fact.fact === 'refund' && isRefunding(state as RefundState))
}

function unusedAccount(accounts: Accounts, { fact }: Standing): string {
  return accounts.of(fact.fact === 'credit' ? 'customerCredits' : 'customerDeposits')
}

/** Where money of a method is; stored value is none, but what we owe to who holds it. (POOL-1) */
function moneyAccount(accounts: Accounts, { channel, method }: PaymentFact | RefundFact): string {
  return accounts.of(channel === 'storedValue' ? 'storedValue' : 'cash', method)
}
