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
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const dayOfMonth = digits(text, 8, 10)
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1) return NO_DAY
  return dayOfMonth > daysInMonth(year, month) ? NO_DAY : dayOf(year, month, dayOfMonth)
}

/** The number that ASCII digits write; -1 when another character is among them. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - CODE_OF_ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
