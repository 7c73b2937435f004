import { NO_DAY, type DayNumber } from './dayNumber.js'
import { dayOf } from './dayOf.js'
import { daysInMonth } from './daysInMonth.js'

const CODE_OF_ZERO = 48
const CODE_OF_DASH = 45

/**
 * Reads a civil day, strictly `YYYY-MM-DD` from 0001-01-01 to 9999-12-31; {@link NO_DAY} for any other text, and
 * for a day that does not exist (LEDGER-3).
 *
 * @example
 * parseDay('2024-02-29') > NO_DAY // true
 * parseDay('2023-02-29') // NO_DAY
 */
export function parseDay(text: string): DayNumber {
  if (text.length !== 10 || text.charCodeAt(4) !== CODE_OF_DASH || text.charCodeAt(7) !== CODE_OF_DASH) return NO_DAY
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const dayOfMonth = twoDigits(text, 8)
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1) return NO_DAY
  return dayOfMonth > daysInMonth(year, month) ? NO_DAY : dayOf(year, month, dayOfMonth)
}

const NO_DIGITS = -10_000

/** The number that two ASCII digits write; so far below zero that a year of it is too, when one is another character. */
function twoDigits(text: string, from: number): number {
  const tens = text.charCodeAt(from) - CODE_OF_ZERO
  const ones = text.charCodeAt(from + 1) - CODE_OF_ZERO
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NO_DIGITS : tens * 10 + ones
}
