import { decode } from '../kernel/decode.js'
import { ledgerOf, stateOf } from '../kernel/ledgerValue.js'
import { accept, notALedger, refuse } from '../kernel/outcomes.js'
import { rebuild } from '../kernel/rebuild.js'
import { typeName } from '../model/codec/describeValue.js'
import { record } from '../model/codec/record.js'
import { count } from '../model/codec/texts.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'

const until = record({ seq: count })

/**
 * The ledger that its entries alone rebuild: an equal value. With `seq`, only the entries up to it: the ledger as it
 * was then. (LEDGER-5)
 *
 * Errors: `NotALedger`, the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, ledgersEqual, openLedger, orThrow, recordPayment, replay } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * const opened = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * const ledger = orThrow(recordPayment(opened, { id: 'PAY-1', on, amount: '60.00', method: 'cash' }))
 * console.log(ledgersEqual(orThrow(replay(ledger)), ledger)) // => true
 * console.log(ledgersEqual(orThrow(replay(ledger, { seq: 1 })), opened)) // => true
 * ```
 */
export function replay(ledger: Ledger, upTo?: { readonly seq: number }): Outcome {
  const state = stateOf(ledger)
  if (state === undefined) return notALedger(typeName(ledger))
  const { length } = state.entries
  const read = decode(until, upTo ?? { seq: length }, '', 0)
  if (read.errors !== undefined) return refuse(read.errors, read.total)
  return accept(ledgerOf(rebuild(state, Math.min(Math.max(1, read.value.seq), length)).close()))
}
