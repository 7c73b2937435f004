import type { BillingError } from '../model/errors/billingError.js'
import { MAX_MINOR } from '../money/minor.js'
import type { Book } from './book.js'

/** No sum the ledger keeps goes beyond 2^53-1 minor units, so no figure is ever approximate. (MONEY-3) */
export function totalsTooLarge(book: Book): BillingError | undefined {
  const { charges, sources } = book.totals
  if (charges <= MAX_MINOR && sources <= MAX_MINOR) return undefined
  const total = charges > MAX_MINOR ? 'charges' : 'sources'
  const before = book.base.totals[total]
  const asked = Math.min(book.totals[total] - before, MAX_MINOR)
  return {
    _tag: 'TotalTooLarge',
    rule: 'MONEY-3',
    kind: 'limit',
    total,
    asked: book.money(asked),
    allowed: book.money(MAX_MINOR - before)
  }
}
