import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findPool } from '../../kernel/findDocument.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { expired, type Pool } from './poolRules.js'

/** The pool that a payment of stored value drew on. */
export function poolOf(book: Book, { of: { fact } }: SourceState): Pool | undefined {
  return fact.fact === 'payment' && fact.pool !== undefined ? findPool(book, fact.pool) : undefined
}

/** What goes back to an expired pool is of no more use: whoever releases it says that it is given up. (CREDIT-3) */
export function givenUp(book: Book, on: DayNumber, source: SourceState, forfeit: boolean | undefined): BillingError | undefined {
  const pool = forfeit === true ? undefined : poolOf(book, source)
  return pool && expired(book, on, pool, 'CREDIT-3', 'forfeit')
}
