import type { Ledger } from 'billing-rules'
import fc from 'fast-check'
import { DAYS } from '../checks/figures.js'
import { endOf, follow } from '../checks/history.js'
import { histories, play } from './anyOperation.js'
import { anOpening } from './openings.js'
import { aSequence } from './steps.js'

/** A ledger that something happened to, and the days to look at. */
export interface Sample {
  readonly ledger: Ledger
  readonly days: readonly string[]
}

/** Days of the histories of any operations: before, at first, in between and after everything. */
const LATER_DAYS = ['2026-01-31', '2026-08-31', '2026-09-01', '2026-09-02', '2026-09-21', '2026-10-01', '2026-10-13', '2026-11-05', '2026-12-28', '2027-10-01']

/** The end of a sequence that the oracle knows step by step, or of one of any operations there are. */
export const anyLedger: fc.Arbitrary<Sample> = fc.oneof(
  fc.tuple(anOpening, aSequence).map(([opening, steps]) => ({ ledger: endOf(opening, follow(opening, steps)).ledger, days: DAYS })),
  histories.map(([preset, steps]) => ({ ledger: play(preset, steps, () => undefined), days: LATER_DAYS }))
)
