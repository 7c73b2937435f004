import type { BillingError } from '../../model/errors/billingError.js'
import type { Book } from '../book.js'
import { isRefunding } from '../stateWords.js'
import { damaged } from './damaged.js'

/**
 * The balance derived two ways: documents (charges less settled sources), and what is open less what is unapplied
 * less what pending refunds reserve; and no credit is reversed twice. (AUDIT, VIEW-1, REVERSE-1)
 */
export function judgeTotals(book: Book, errors: BillingError[]): void {
  const { invoiced, refunded, credited, paid } = book.totals
  const byDocuments = invoiced + refunded - credited - paid
  const byWhatIsLeft = openLessUnapplied(book, errors)
  if (byDocuments !== byWhatIsLeft) damaged(book, errors, 'balanceTwoWays', 'balance', byDocuments, byWhatIsLeft)
}

function openLessUnapplied(book: Book, errors: BillingError[]): number {
  let balance = 0
  const reversed = new Set<string | undefined>()
  for (let number = 0; number < book.charges.length; number += 1) {
    const { open, state, of } = book.charges.at(number)
    const { fact } = of.document
    balance += open
    if (isRefunding(state)) balance -= of.amount
    if (fact.fact !== 'invoice' || fact.kind !== 'reversal' || state === 'voided') continue
    // A credit is reversed once. (REVERSE-1)
    if (reversed.has(fact.origin)) damaged(book, errors, 'documentKnown', fact.id, fact.origin ?? '', 'credit')
    reversed.add(fact.origin)
  }
  for (let number = 0; number < book.sources.length; number += 1) {
    const { unapplied, state } = book.sources.at(number)
    if (state === 'settled') balance -= unapplied
  }
  return balance
}
