/**
 * A civil day as a number: 0001-01-01 is 1, the next day 2, and so on up to 9999-12-31 (LEDGER-3).
 *
 * Days compare and subtract as numbers. No time, no time zone, no clock.
 */
export type DayNumber = number

/** What a reader returns for anything that is not a day from 0001-01-01 to 9999-12-31; less than every day. */
export const NO_DAY: DayNumber = 0

/** 9999-12-31, the last day. */
export const LAST_DAY: DayNumber = 3_652_059
