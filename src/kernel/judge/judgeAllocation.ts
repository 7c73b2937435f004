import type { DayNumber } from '../../calendar/dayNumber.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { allocatedBetween } from '../allocated.js'
import type { Book } from '../book.js'
import type { Allocation, ChargeState, SourceState } from '../state.js'
import { isAwaited, isRefunding } from '../stateWords.js'
import { atMost, damaged } from './damaged.js'

/** What is wrong with an allocation or release, seen from both sides. (AUDIT, APPLY-2, LEDGER-3) */
export function judgeAllocation(book: Book, errors: BillingError[], { source, charge, amount, day }: Allocation, on: DayNumber): void {
  const [from, to] = [book.sources.at(source), book.charges.at(charge)]
  if (amount > 0) judgePut(book, errors, amount, from, to)
  else if (-amount > allocatedBetween(from, to)) damaged(book, errors, 'openWithinTotal', nameOf(to), -amount, allocatedBetween(from, to))
  const wanted = Math.max(on, from.last, to.last)
  if (day !== wanted) damaged(book, errors, 'dayFollows', nameOf(to), book.day(day), book.day(wanted))
}

function judgePut(book: Book, errors: BillingError[], amount: number, source: SourceState, charge: ChargeState): void {
  const { id } = source.of
  const settled = source.state === 'settled'
  const live = charge.state === 'owed' || charge.state === 'settled' || isRefunding(charge.state)
  if (!settled && !isAwaited(source.state)) damaged(book, errors, 'stateFollows', id, source.state, 'settled')
  if (!live) damaged(book, errors, 'stateFollows', nameOf(charge), charge.state, 'owed')
  atMost(book, errors, 'fundsAddUp', id, amount, source.unapplied)
  const room = settled ? charge.open : charge.open - charge.planned
  if (amount > room) damaged(book, errors, 'openWithinTotal', nameOf(charge), amount, room)
}

/** A charge as an error names it. */
export function nameOf({ of }: ChargeState): string {
  return of.item === undefined ? of.document.id : `${of.document.id}/${of.item.item}`
}
