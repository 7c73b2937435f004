import { civilOf } from './civilOf.js'
import type { DayNumber } from './dayNumber.js'

/** The day of month, 1 to 31. */
export function dayOfMonth(day: DayNumber): number {
  return civilOf(day) % 100
}
