import { civilOf } from './civilOf.js'
import type { DayNumber } from './dayNumber.js'

/** A leading 1 keeps the zeros of years before 1000. */
const NINE_DIGITS = 100_000_000

/** The canonical text of a day, `YYYY-MM-DD` (LEDGER-3). */
export function formatDay(day: DayNumber): string {
  const digits = String(civilOf(day) + NINE_DIGITS)
  return digits.slice(1, 5) + '-' + digits.slice(5, 7) + '-' + digits.slice(7)
}
