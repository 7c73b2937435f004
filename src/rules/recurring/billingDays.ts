import { addDays } from '../../calendar/addDays.js'
import { addMonths } from '../../calendar/addMonths.js'
import { civilOf } from '../../calendar/civilOf.js'
import { LAST_DAY, NO_DAY, type DayNumber } from '../../calendar/dayNumber.js'
import type { AgreementOf } from '../../kernel/findDocument.js'
import type { RecurringFact } from '../../model/facts/recurringFact.js'
import type { Minor } from '../../money/minor.js'

/** A recurring charge with what was changed of it. */
export type Recurring = AgreementOf<RecurringFact>

/** A plan or a pool is none. */
export function isRecurring(agreement: { readonly of: { readonly kind: string } }): agreement is Recurring {
  return agreement.of.kind === 'recurring'
}

/**
 * The days up to `on` that a recurring charge has still to bill, at most so many. Months are counted from the first
 * day, so that a short one does not shorten those that follow: 31 January, 28 February, 31 March. (RECUR-1)
 */
export function billingDays(recurring: Recurring, on: DayNumber, most: number): readonly DayNumber[] {
  const days: DayNumber[] = []
  const last = Math.min(on, lastDayOf(recurring))
  for (let period = nextPeriod(recurring); days.length < most; period += 1) {
    const day = dayOfPeriod(recurring.of.fact, period)
    if (day === NO_DAY || day > last) break
    if (day > recurring.billedUntil && !isSuspended(recurring, day)) days.push(day)
  }
  return days
}

/** What it bills on a day: of several changes the one from the latest day counts, of one day the newest. (RECUR-2) */
export function amountOn({ of, changes }: Recurring, day: DayNumber): Minor {
  let [amount, since] = [of.fact.amount, NO_DAY]
  for (const change of changes) {
    if (change.amount === undefined || change.from > day || change.from < since) continue
    amount = change.amount
    since = change.from
  }
  return amount
}

function dayOfPeriod({ every, from }: RecurringFact, period: number): DayNumber {
  return every === 'week' ? addDays(from, 7 * period) : addMonths(from, period)
}

/** The period of the latest invoice, or the one before it; the first where nothing is billed yet. */
function nextPeriod({ of, billedUntil }: Recurring): number {
  const { every, from } = of.fact
  if (billedUntil < from) return 0
  return every === 'week' ? Math.floor((billedUntil - from) / 7) : monthOf(billedUntil) - monthOf(from)
}

function monthOf(day: DayNumber): number {
  const civil = civilOf(day)
  return Math.floor(civil / 10_000) * 12 + (Math.floor(civil / 100) % 100)
}

/** The end that was stated last. (RECUR-2) */
export function lastDayOf({ of, changes }: Recurring): DayNumber {
  let last = of.fact.until ?? LAST_DAY
  for (const { until } of changes) last = until ?? last
  return last
}

function isSuspended({ changes }: Recurring, day: DayNumber): boolean {
  return changes.some(({ from, suspendedUntil }) => suspendedUntil !== undefined && from <= day && day <= suspendedUntil)
}
