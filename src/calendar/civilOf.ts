import type { DayNumber } from './dayNumber.js'
import { daysBeforeMonth, firstOfMarch } from './dayOf.js'

/**
 * Year, month and day of month as one number, 20240229 for 2024-02-29: no allocation, and its decimal digits are
 * those of the text. The inverse of {@link dayOf}.
 */
export function civilOf(day: DayNumber): number {
  const marchYear = marchYearOf(day)
  const dayOfYear = day - firstOfMarch(marchYear)
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - daysBeforeMonth(monthsSinceMarch) + 1
  return monthsSinceMarch < 10
    ? marchYear * 10_000 + (monthsSinceMarch + 3) * 100 + dayOfMonth
    : (marchYear + 1) * 10_000 + (monthsSinceMarch - 9) * 100 + dayOfMonth
}

/**
 * The year, beginning on 1 March, that a day lies in. The mean length of a year never gives a later one, as leap days
 * run ahead of it by less than a day; it may give the year before.
 */
function marchYearOf(day: DayNumber): number {
  const year = Math.floor((day + 305) / 365.2425)
  return day < firstOfMarch(year + 1) ? year : year + 1
}
