import { decode } from '../kernel/decode.js'
import { ledgerOf, stateOf } from '../kernel/ledgerValue.js'
import { accept, notALedger, refuse } from '../kernel/outcomes.js'
import { rebuild } from '../kernel/rebuild.js'
import { typeName } from '../model/codec/describeValue.js'
import { record } from '../model/codec/record.js'
import { count } from '../model/codec/texts.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'

/** What {@link knownAt} takes. */
export interface KnownAtInput {
  /** The sequence of the last entry that was known: 1 to `entries.length`. */
  readonly seq: number
}

const shape = record({ seq: count })

/**
 * The ledger as it was known once an entry was recorded: its first `seq` entries. It is a ledger again, so every
 * query and operation takes it: what a past day looked like then, against what it looks like now that late entries are
 * in. Knowing all gives the ledger itself. (VIEW-3, LEDGER-5)
 *
 * Errors: `NotALedger`, the input errors, `OutOfRange` when the ledger has no such entry.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, knownAt, openLedger, orThrow, recordInvoice, recordPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '100.00', method: 'cash' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => 0.00
 * console.log(orThrow(balances(orThrow(knownAt(ledger, { seq: 2 })), { on })).current) // => 100.00
 * ```
 */
export function knownAt(ledger: Ledger, input: KnownAtInput): Outcome {
  const state = stateOf(ledger)
  if (state === undefined) return notALedger(typeName(ledger))
  const read = decode(shape, input, '', 0)
  if (read.errors !== undefined) return refuse(read.errors, read.total)
  const { seq } = read.value
  const { length } = state.entries
  if (seq === length) return accept(ledger)
  if (seq >= 1 && seq < length) return accept(ledgerOf(rebuild(state, seq).close()))
  return refuse([{ _tag: 'OutOfRange', rule: 'VIEW-3', kind: 'input', path: 'seq', given: `${seq}`, range: `1..${length}` }])
}
