import { judgeDays } from '../kernel/judge/judgeDays.js'
import { judgeTotals } from '../kernel/judge/judgeTotals.js'
import { stateOf } from '../kernel/ledgerValue.js'
import { accept, notALedger, refuse } from '../kernel/outcomes.js'
import { rebuild } from '../kernel/rebuild.js'
import { typeName } from '../model/codec/describeValue.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'

/** What {@link audit} looked at. */
export interface AuditReport {
  /** Entries. */
  readonly entries: number
  /** Invoice items and refunds. */
  readonly charges: number
  /** Credits and payments. */
  readonly sources: number
}

/**
 * Checks every invariant on a ledger, however it came about, on every day: money conserved, each payment and credit
 * adds up, nothing open below zero or above its total, the caps of refunds and credits, no gaps, no id twice, and the
 * balance derived two ways. Every operation's result passes. (AUDIT)
 *
 * Errors: `NotALedger`, `DamagedEntry` for each invariant that is broken.
 *
 * @example
 * ```ts
 * import { audit, creditHeldUntilUsed, openLedger, orThrow } from 'billing-rules'
 *
 * const policy = creditHeldUntilUsed
 * const ledger = orThrow(openLedger({ id: 'open', on: '2026-09-01', account: 'a', currency: 'CAD', policy }))
 * console.log(orThrow(audit(ledger)).entries) // => 1
 * ```
 */
export function audit(ledger: Ledger): Outcome<AuditReport> {
  const state = stateOf(ledger)
  if (state === undefined) return notALedger(typeName(ledger))
  const errors: BillingError[] = []
  const book = rebuild(state, state.entries.length, errors)
  judgeTotals(book, errors)
  if (book.backdated) judgeDays(state, errors)
  if (errors.length > 0) return refuse(errors)
  return accept({ entries: state.entries.length, charges: state.charges.length, sources: state.sources.length })
}
