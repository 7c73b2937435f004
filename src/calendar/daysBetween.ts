import type { DayNumber } from './dayNumber.js'

/** Days from one day to another: 0 for the same day, 1 for the next, negative backwards. */
export function daysBetween(from: DayNumber, to: DayNumber): number {
  return to - from
}
