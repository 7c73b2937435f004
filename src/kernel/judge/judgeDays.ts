import type { DayNumber } from '../../calendar/dayNumber.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { bookAsOf, dayOf } from '../bookAsOf.js'
import type { Book } from '../book.js'
import type { State } from '../state.js'
import { damaged } from './damaged.js'

/**
 * Every past day passes: on no day is anything paid twice, used twice or planned beyond what is open. Where entries
 * took effect in their own order, the day of an entry shows what the entry showed, and there is nothing to do. (LEDGER-3)
 */
export function judgeDays(state: State): readonly BillingError[] {
  const days = daysOutOfOrder(state)
  return days.flatMap((day) => judgeDay(bookAsOf(state, day), state.entries.length))
}

/** The days from the first one that was written to after a later one. */
function daysOutOfOrder(state: State): readonly DayNumber[] {
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

function judgeDay(book: Book, seq: number): readonly BillingError[] {
  const errors: BillingError[] = []
  for (let number = 0; number < book.charges.length; number += 1) {
    const { of, open, planned } = book.charges.at(number)
    if (open < 0 || open > of.amount) errors.push(damaged(seq, 'openWithinTotal', of.document.id, book.money(open), book.money(of.amount)))
    if (planned < 0 || planned > open) errors.push(damaged(seq, 'plannedWithinOpen', of.document.id, book.money(planned), book.money(open)))
  }
  for (let number = 0; number < book.sources.length; number += 1) {
    const { of, unapplied, state } = book.sources.at(number)
    if (state !== 'failed' && state !== 'cancelled' && (unapplied < 0 || unapplied > of.amount)) {
      errors.push(damaged(seq, 'sourceAddsUp', of.document.id, book.money(unapplied), book.money(of.amount)))
    }
  }
  return errors
}
