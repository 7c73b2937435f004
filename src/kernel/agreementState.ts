import type { DayNumber } from '../calendar/dayNumber.js'
import type { RecurringChangedFact } from '../model/facts/recurringFact.js'
import type { Minor } from '../money/minor.js'
import type { AgreementFact, PostedDocument } from './document.js'

/** Where a plan, a recurring charge or a pool stands. */
export interface AgreementState {
  /** With what was amended since. */
  readonly of: PostedDocument<AgreementFact>
  /** What a pool has left. (POOL-1) */
  readonly left: Minor
  /** All that was ever put into a pool: it may come back, so all of it has to stay within 2^53-1. (MONEY-3) */
  readonly putIn: Minor
  /** What was changed of a recurring charge, oldest first. (RECUR-2) */
  readonly changes: readonly RecurringChangedFact[]
  /** The latest day that a recurring charge billed: what bills later is still to come. (RECUR-1) */
  readonly billedUntil: DayNumber
  /** The last day it changed. */
  readonly last: DayNumber
  /** Not yet there on the past day that is looked at. */
  readonly later: boolean
}
