import { LAST_DAY, NO_DAY, type DayNumber } from './dayNumber.js'

/** The day so many days later, or earlier when negative; {@link NO_DAY} outside 0001-01-01 to 9999-12-31. */
export function addDays(day: DayNumber, days: number): DayNumber {
  const sum = day + days
  return sum >= 1 && sum <= LAST_DAY ? sum : NO_DAY
}
