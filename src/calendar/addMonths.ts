import { civilOf } from './civilOf.js'
import { NO_DAY, type DayNumber } from './dayNumber.js'
import { dayOf } from './dayOf.js'
import { dayOfMonth } from './dayOfMonth.js'
import { daysInMonth } from './daysInMonth.js'

/**
 * The day so many months later, or earlier when negative, on the anchor's day of month or, where the month is too
 * short for it, on its last day (SCHEDULE-1). {@link NO_DAY} outside 0001-01-01 to 9999-12-31.
 *
 * A series counts its months from its first day, or names that day's day of month as the anchor, so that one short
 * month does not shorten all that follow: 31 January, 28 February, 31 March.
 *
 * @param anchor - day of month, 1 to 31; that of `day` by default
 */
export function addMonths(day: DayNumber, months: number, anchor: number = dayOfMonth(day)): DayNumber {
  const yearAndMonth = Math.floor(civilOf(day) / 100)
  const sinceYear0 = Math.floor(yearAndMonth / 100) * 12 + (yearAndMonth % 100) - 1 + months
  const year = Math.floor(sinceYear0 / 12)
  if (year < 1 || year > 9999) return NO_DAY
  const month = sinceYear0 - year * 12 + 1
  return dayOf(year, month, Math.min(anchor, daysInMonth(year, month)))
}
