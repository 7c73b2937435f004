import type { BillingError } from '../model/errors/billingError.js'
import { MAX_MINOR } from '../money/minor.js'
import type { Book } from './book.js'
import type { DocumentFact } from './state.js'

/** No sum the ledger keeps goes beyond 2^53-1 minor units, so no figure is ever approximate. (MONEY-3) */
export function totalsTooLarge(book: Book): BillingError | undefined {
  if (book.totals.charges > MAX_MINOR) return tooLarge(book, 'charges', ['invoice', 'refund'])
  return book.totals.sources > MAX_MINOR ? tooLarge(book, 'sources', ['credit', 'payment']) : undefined
}

/** What was asked is added up from the new documents, where that is exact: the total itself is beyond what a number holds. */
function tooLarge(book: Book, total: 'charges' | 'sources', kinds: readonly DocumentFact['fact'][]): BillingError {
  const room = MAX_MINOR - book.base.totals[total]
  let added = 0
  for (const { kind, amount } of book.documents) if (kinds.includes(kind)) added += amount
  const asked = added > room && added <= MAX_MINOR ? { asked: book.money(added) } : {}
  return { _tag: 'TotalTooLarge', rule: 'MONEY-3', kind: 'limit', total, ...asked, allowed: book.money(room) }
}
