import type { DayNumber } from './dayNumber.js'

/**
 * The day of a year, month and day of month that exist (LEDGER-3).
 *
 * Years are taken to begin in March, so that the leap day is their last and month lengths follow one pattern: 153
 * days in every five months.
 */
export function dayOf(year: number, month: number, dayOfMonth: number): DayNumber {
  const marchYear = month > 2 ? year : year - 1
  const monthsSinceMarch = month > 2 ? month - 3 : month + 9
  return firstOfMarch(marchYear) + daysBeforeMonth(monthsSinceMarch) + dayOfMonth - 1
}

/** 1 March of a year, 0 included: 365 days a year and the leap days before it. */
export function firstOfMarch(year: number): DayNumber {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) - 305
}

/** Days from 1 March to the first of the month that lies so many months after it: 0 to 11. */
export function daysBeforeMonth(monthsSinceMarch: number): number {
  return Math.floor((153 * monthsSinceMarch + 2) / 5)
}
