import type { DayNumber } from '../calendar/dayNumber.js'
import { formatDay } from '../calendar/formatDay.js'
import type { BillingError } from '../model/errors/billingError.js'

/** The error for a day in a period that was closed. (LEDGER-3) */
export function periodClosed(on: DayNumber, closedUntil: DayNumber, path: string): BillingError {
  return { _tag: 'PeriodClosed', rule: 'LEDGER-3', kind: 'state', path, on: formatDay(on), closedUntil: formatDay(closedUntil) }
}
