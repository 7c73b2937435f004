import type { DayNumber } from '../calendar/dayNumber.js'
import { daysLeft, type JoinedPeriod } from '../calendar/daysLeft.js'
import type { Book } from '../kernel/book.js'
import type { Codec } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Minor } from '../money/minor.js'
import { proportion } from '../money/proportion.js'

/** A session and the day somebody joins it. (INVOICE-6) */
export interface ProrateInput {
  /** The session's first day. */
  readonly start: string
  /** The session's last day. */
  readonly end: string
  /** The first day that is paid for; on or before the first day of the session, all of it is. */
  readonly from: string
}

/** The fields of {@link ProrateInput}. */
export const session = { start: day, end: day, from: day } as const

/** Reads {@link ProrateInput}. */
export const sessionJoined: Codec<JoinedPeriod> = record(session)

/** A session ends no sooner than it begins, and nobody joins once it is over. (INVOICE-6) */
export function joinedInTime(book: Book, { start, end, from }: JoinedPeriod, path: string): readonly BillingError[] {
  return [tooLate(book, start, end, `${path}start`), tooLate(book, from, end, `${path}from`)].flat()
}

function tooLate(book: Book, on: DayNumber, end: DayNumber, path: string): readonly BillingError[] {
  if (on <= end) return []
  return [{ _tag: 'DayTooLate', rule: 'INVOICE-6', kind: 'input', path, on: book.day(on), end: book.day(end) }]
}

/** The part of a price that the days left are of all days. (INVOICE-6, MONEY-4) */
export function prorated(book: Book, full: Minor, asked: JoinedPeriod): Minor {
  const { days, ofDays } = daysLeft(asked)
  return proportion(full, days, ofDays, book.policy.policy.rounding)
}
