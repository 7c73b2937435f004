import type { DayNumber } from './dayNumber.js'

/** Days of a period, both ends in: 1 January to 31 March of a common year are 90 (INVOICE-6); 0 when it ends before it begins. */
export function daysCovered(first: DayNumber, last: DayNumber): number {
  return last < first ? 0 : last - first + 1
}
