import type { DayNumber } from '../../calendar/dayNumber.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { bookAsOf, dayOf } from '../bookAsOf.js'
import type { Book } from '../book.js'
import type { State } from '../state.js'
import { judgeCharge, judgeSource } from './judgeEntry.js'

/**
 * Every past day passes: on no day is anything paid twice, used twice or planned beyond what is open. Where entries
 * took effect in their own order, the day of an entry shows what the entry showed, and there is nothing to do. (LEDGER-3)
 */
export function judgeDays(state: State, errors: BillingError[]): void {
  for (const day of daysOutOfOrder(state)) judgeDay(bookAsOf(state, day), errors)
}

/** The days from the first one that was written to after a later one. */
function daysOutOfOrder(state: State): readonly DayNumber[] {
  if (inOrder(state)) return []
  const days = new Set<DayNumber>()
  let latest = 0
  let earliestLate = Infinity
  for (let index = 0; index < state.entries.length; index += 1) {
    const { facts, on } = state.entries.at(index)
    for (const fact of facts) {
      const day = dayOf(fact, on)
      days.add(day)
      if (day < latest) earliestLate = Math.min(earliestLate, day)
      else latest = day
    }
  }
  return [...days].filter((day) => day >= earliestLate && day < latest)
}

function inOrder({ entries }: State): boolean {
  let latest = 0
  for (let index = 0; index < entries.length; index += 1) {
    const { facts, on } = entries.at(index)
    for (const fact of facts) {
      const day = dayOf(fact, on)
      if (day < latest) return false
      latest = day
    }
  }
  return true
}

function judgeDay(book: Book, errors: BillingError[]): void {
  for (let number = 0; number < book.charges.length; number += 1) judgeCharge(book, errors, book.charges.at(number))
  for (let number = 0; number < book.sources.length; number += 1) {
    const source = book.sources.at(number)
    if (source.state !== 'failed' && source.state !== 'cancelled') judgeSource(book, errors, source)
  }
}
