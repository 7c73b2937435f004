/** Whether a year has a 29 February, by the Gregorian rule, which is applied to all years from 1 on. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
