import type { DayNumber } from '../../calendar/dayNumber.js'
import { newestOf, olderThan } from '../../kernel/allocation.js'
import type { Book } from '../../kernel/book.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { tooEarly } from '../dayOrder.js'
import { lastChargeBack } from './chargeBackEntries.js'

/**
 * Money does not leave before anything that happened to it or to what it leaves, so that no past day shows it in two
 * places. Documents that are merely dated later do not hold it up: it leaves them on the day it came. (LEDGER-3)
 */
export function leavesTooEarly(book: Book, on: DayNumber, source: SourceState, left: readonly number[]): BillingError | undefined {
  const effective = Math.max(on, source.last, ...left.map((charge) => book.charges.at(charge).last))
  let earliest = Math.max(source.since, lastChargeBack(book, source.of.id))
  for (let one = newestOf('source', source.of.number, source.latest); one !== undefined; one = olderThan(one, 'source')) {
    if (one.day > book.charges.at(one.charge).of.day) earliest = Math.max(earliest, one.day)
    if (one.day !== effective && left.includes(one.charge)) earliest = Math.max(earliest, effective)
  }
  return on < earliest ? tooEarly(book, on, earliest, source.of.id) : undefined
}
