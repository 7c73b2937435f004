import type { DayNumber } from '../../calendar/dayNumber.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { allocatedBetween } from '../allocated.js'
import type { Book } from '../book.js'
import type { Allocation, ChargeState, SourceState } from '../state.js'
import { isAwaited, isRefunding } from '../stateWords.js'
import { damaged } from './damaged.js'

/** What is wrong with an allocation or release, seen from both sides. (AUDIT, APPLY-2, LEDGER-3) */
export function judgeAllocation(book: Book, fact: Allocation, on: DayNumber): readonly BillingError[] {
  const source = book.sources.at(fact.source)
  const charge = book.charges.at(fact.charge)
  const errors = fact.amount > 0 ? judgePut(book, fact.amount, source, charge) : judgeTaken(book, -fact.amount, source, charge)
  const day = Math.max(on, source.last, charge.last)
  if (fact.day === day) return errors
  return [...errors, damaged(book.seq, 'dayFollows', subjectOf(charge), book.day(fact.day), book.day(day))]
}

function judgePut(book: Book, amount: number, source: SourceState, charge: ChargeState): readonly BillingError[] {
  const errors: BillingError[] = []
  const { id } = source.of.document
  const usable = source.state === 'settled' || isAwaited(source.state)
  const live = charge.state === 'owed' || charge.state === 'settled' || isRefunding(charge.state)
  if (!usable) errors.push(damaged(book.seq, 'stateFollows', id, source.state, 'settled'))
  if (!live) errors.push(damaged(book.seq, 'stateFollows', charge.of.document.id, charge.state, 'owed'))
  if (amount > source.unapplied) {
    errors.push(damaged(book.seq, 'sourceAddsUp', id, book.money(amount), book.money(source.unapplied)))
  }
  const room = source.state === 'settled' ? charge.open : charge.open - charge.planned
  if (amount > room) errors.push(damaged(book.seq, 'openWithinTotal', subjectOf(charge), book.money(amount), book.money(room)))
  return errors
}

function judgeTaken(book: Book, amount: number, source: SourceState, charge: ChargeState): readonly BillingError[] {
  const there = allocatedBetween(source, charge)
  if (amount <= there) return []
  return [damaged(book.seq, 'openWithinTotal', subjectOf(charge), book.money(amount), book.money(there))]
}

function subjectOf({ of }: ChargeState): string {
  return of.item === undefined ? of.document.id : `${of.document.id}/${of.item.item}`
}
