import { Book } from '../kernel/book.js'
import { decode } from '../kernel/decode.js'
import { emptyState } from '../kernel/emptyState.js'
import { judgeDays } from '../kernel/judge/judgeDays.js'
import { judgeTotals } from '../kernel/judge/judgeTotals.js'
import { ledgerOf } from '../kernel/ledgerValue.js'
import { accept, refuse } from '../kernel/outcomes.js'
import { readEnvelope, readOpened } from '../kernel/readStored.js'
import { restoreEntries } from '../kernel/restore.js'
import { list } from '../model/codec/list.js'
import { policyCodec } from '../model/codec/policyCodec.js'
import { newReading, pathText, type Reading } from '../model/codec/reading.js'
import type { Outcome } from '../model/outcome.js'
import type { CompiledPolicy } from '../model/policy/compiledPolicy.js'
import type { Policy } from '../model/policy/policy.js'

const policyList = list(policyCodec, 1000)

/**
 * Reads back what `JSON.stringify(ledger)` gave, already parsed. Shape and every invariant are checked again, each
 * entry by the facts it holds; a damaged ledger is refused with what is wrong with it. (LEDGER-6)
 *
 * `policies` holds the policy that the ledger names, under that name. Errors: the input errors, `UnknownFormat`,
 * `UnknownPolicy`, `InvalidPolicy`, `DamagedEntry`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, restoreLedger } from 'billing-rules'
 *
 * const policy = creditHeldUntilUsed
 * const ledger = orThrow(openLedger({ id: 'open', on: '2026-09-01', account: 'a', currency: 'CAD', policy }))
 * const text = JSON.stringify(ledger)
 * console.log(orThrow(restoreLedger(JSON.parse(text), [policy])).account) // => a
 * ```
 */
export function restoreLedger(stored: unknown, policies: readonly Policy[]): Outcome {
  const known = decode(policyList, policies, '', 0)
  if (known.errors !== undefined) return refuse(known.errors, known.total)
  const reading = newReading('', 0)
  try {
    return restore(stored, known.value, reading)
  } catch {
    // A getter or a proxy of the caller's threw: parsed JSON holds neither.
    return refuse([{ _tag: 'UnreadableInput', rule: 'LEDGER-1', kind: 'input', path: pathText(reading.path) }])
  }
}

function restore(stored: unknown, policies: readonly CompiledPolicy[], reading: Reading): Outcome {
  const envelope = readEnvelope(stored, reading)
  const opened = envelope && readOpened(envelope.entries[0], reading)
  if (envelope === undefined || opened === undefined) return refuse(reading.errors, reading.total)
  const known = new Map(policies.map((one) => [one.policy.name, one]))
  if (!known.has(opened.policy)) return unknownPolicy(opened.policy, policies)
  const amounts = { ...reading, currency: opened.currency, decimals: opened.decimals, stored: true }
  const book = new Book(emptyState(opened, known))
  const damage = restoreEntries(book, envelope, amounts)
  if (amounts.total > 0) return refuse([...amounts.errors, ...damage], amounts.total + damage.length)
  if (damage.length > 0) return refuse(damage)
  const state = book.close()
  judgeTotals(book, damage)
  if (book.backdated) judgeDays(state, damage)
  return damage.length > 0 ? refuse(damage) : accept(ledgerOf(state))
}

function unknownPolicy(name: string, policies: readonly CompiledPolicy[]): Outcome {
  const known = policies.map(({ policy }) => policy.name)
  return refuse([{ _tag: 'UnknownPolicy', rule: 'LEDGER-6', kind: 'policy', path: 'policies', name, known }])
}
