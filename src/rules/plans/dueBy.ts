import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedFrom } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import type { ChargeState, SourceState } from '../../kernel/state.js'
import type { Minor } from '../../money/minor.js'
import { planOfAwaited } from './instalments.js'

/** A part of what a charge has open, with the day it is due. */
export interface DuePart {
  readonly due: DayNumber
  readonly open: Minor
  readonly planned: Minor
}

/** What a charge has open: what a plan covers is due with its instalments, the rest with the charge. (SCHEDULE-4, VIEW-1) */
export function dueParts(book: Book, charge: ChargeState): readonly DuePart[] {
  const { of, open, planned } = charge
  if (planned === 0) return open === 0 ? [] : [{ due: of.due, open, planned }]
  const parts: DuePart[] = []
  let inPlans = 0
  for (const { source, amount } of allocatedFrom(charge)) {
    const instalment = book.sources.at(source)
    if (planOfAwaited(instalment) === undefined) continue
    parts.push({ due: dueDayOf(instalment), open: amount, planned: amount })
    inPlans += amount
  }
  return open === inPlans ? parts : [...parts, { due: of.due, open: open - inPlans, planned: planned - inPlans }]
}

/** An instalment under way may have been taken on another day than the one it is due. (SCHEDULE-3) */
function dueDayOf({ of: { fact, day }, state }: SourceState): DayNumber {
  return fact.fact === 'payment' && state !== 'scheduled' ? (fact.due ?? day) : day
}

/** What of a charge is due by a day. */
export function dueBy(book: Book, charge: ChargeState, day: DayNumber): Minor {
  let sum = 0
  for (const { due, open } of dueParts(book, charge)) if (due <= day) sum += open
  return sum
}
