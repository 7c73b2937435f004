import type { DayNumber } from '../../calendar/dayNumber.js'
import { newestOf, olderThan } from '../../kernel/allocation.js'
import type { Book } from '../../kernel/book.js'
import type { Allocation, SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { tooEarly } from '../dayOrder.js'

/**
 * Money does not leave before anything that happened to it or to what it leaves, so that no past day shows it in two
 * places. Documents that are merely dated later do not hold it up: it leaves them on the day it came. (LEDGER-3)
 */
export function leavesTooEarly(book: Book, on: DayNumber, source: SourceState, left: readonly number[]): BillingError | undefined {
  const effective = Math.max(on, source.last, ...left.map((charge) => book.charges.at(charge).last))
  let earliest = lastChanged(book, source)
  for (const { day, charge } of allocationsOf(source)) {
    if (day !== effective && left.includes(charge)) earliest = Math.max(earliest, effective)
  }
  return on < earliest ? tooEarly(book, on, earliest, source.of.id) : undefined
}

/** The last day on which something happened to a payment, beside being put on what is dated later. */
export function lastChanged(book: Book, source: SourceState): DayNumber {
  const { since, altered } = source
  const days = allocationsOf(source).flatMap(({ day, charge }) => (day > book.charges.at(charge).of.day ? [day] : []))
  return days.reduce((last, day) => Math.max(last, day), Math.max(since, altered))
}

function allocationsOf({ of, latest }: SourceState): readonly Allocation[] {
  const all: Allocation[] = []
  for (let one = newestOf('source', of.number, latest); one !== undefined; one = olderThan(one, 'source')) all.push(one)
  return all
}
