import type { DayNumber } from './dayNumber.js'
import { daysCovered } from './daysCovered.js'

/** A period and the day somebody joins it. */
export interface JoinedPeriod {
  readonly start: DayNumber
  readonly end: DayNumber
  readonly from: DayNumber
}

/** The days that are left of a period, and all its days, both ends in: 59 of 90. (INVOICE-6) */
export function daysLeft({ start, end, from }: JoinedPeriod): { readonly days: number; readonly ofDays: number } {
  return { days: daysCovered(from > start ? from : start, end), ofDays: daysCovered(start, end) }
}
