import { addDays } from './addDays.js'
import type { DayNumber } from './dayNumber.js'

/** Friday, counted from Monday: 0001-01-01 was one. */
const FRIDAY = 4

/**
 * The day so many days later, Saturdays and Sundays skipped: one business day after a Friday, a Saturday or a Sunday
 * is Monday. Holidays differ from town to town and count. `NO_DAY` beyond 9999-12-31.
 */
export function addBusinessDays(day: DayNumber, days: number): DayNumber {
  if (days <= 0) return day
  const weekday = (day - 1) % 7
  const begun = Math.min(weekday, FRIDAY)
  const counted = begun + days
  return addDays(day - weekday, Math.floor(counted / 5) * 7 + (counted % 5))
}
