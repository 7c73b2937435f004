import { sameJson } from '../kernel/sameJson.js'
import { stateOf } from '../kernel/ledgerValue.js'
import type { Json, Ledger } from '../model/ledger.js'

/**
 * Whether two ledgers hold the same history, however each came about: by operations, replay or from storage.
 * Anything that is not a ledger equals nothing. (LEDGER-5)
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, ledgersEqual, openLedger, orThrow, restoreLedger } from 'billing-rules'
 *
 * const policy = creditHeldUntilUsed
 * const ledger = orThrow(openLedger({ id: 'open', on: '2026-09-01', account: 'a', currency: 'CAD', policy }))
 * const stored: unknown = JSON.parse(JSON.stringify(ledger))
 * console.log(ledgersEqual(ledger, orThrow(restoreLedger(stored, [policy])))) // => true
 * ```
 */
export function ledgersEqual(a: Ledger, b: Ledger): boolean {
  const [from, to] = [stateOf(a), stateOf(b)]
  if (from === undefined || to === undefined) return false
  if (from === to) return true
  if (from.entries.length !== to.entries.length || from.opened.account !== to.opened.account) return false
  for (let index = 0; index < from.entries.length; index += 1) {
    if (from.entries.at(index) === to.entries.at(index)) continue
    if (!sameJson(a.entries.at(index) as unknown as Json, b.entries.at(index) as unknown as Json)) return false
  }
  return true
}
