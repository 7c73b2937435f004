import type { Json, JsonObject } from './json.js'
import type { StoredFact } from './facts/storedFact.js'

/** What one operation recorded: never edited, never removed, one stored row. Its key is `(account, seq)`. (LEDGER-2) */
export interface Entry {
  /** Position in the ledger, from 1, without gaps. */
  readonly seq: number
  /** The operation's id, chosen by the caller; also the id of the document it made. */
  readonly id: string
  /** The civil day the caller gave, `YYYY-MM-DD`. */
  readonly on: string
  /** The name of the operation, such as `recordInvoice`. */
  readonly operation: string
  /** The stated fields after decoding, without `id`, `on` and `expect`; what a retry is compared with. */
  readonly input: JsonObject
  /** What happened, in order. Facts alone rebuild the ledger. (LEDGER-5) */
  readonly facts: readonly StoredFact[]
}

/** The entries of a ledger, oldest first: an iterable view; each element is made when asked for. */
export interface Entries extends Iterable<Entry> {
  /** How many entries there are; also the sequence of the newest one. */
  readonly length: number
  /** The entry at an index from 0, from the end where it is negative (`-1` is the newest), or `undefined` outside. */
  at(index: number): Entry | undefined
}

/**
 * The billing history of one client account in one currency: an immutable value. Operations return a new one
 * and leave the old one valid, so a preview is a result that is not kept. (LEDGER-1)
 *
 * `JSON.stringify(ledger)` gives the stored form, {@link restoreLedger} reads it back. `structuredClone` loses
 * what makes it a ledger.
 */
export interface Ledger {
  /** The account's id. */
  readonly account: string
  /** The ISO 4217 code of the currency. */
  readonly currency: string
  /** What happened, oldest first. */
  readonly entries: Entries
  /** The stored form; `JSON.stringify` calls it. */
  toJSON(): StoredLedger
}

/** A ledger as JSON. */
export interface StoredLedger {
  /** The version of this form. */
  readonly format: 1
  /** The account's id. */
  readonly account: string
  /** The ISO 4217 code of the currency. */
  readonly currency: string
  /** Every entry, oldest first. */
  readonly entries: readonly Entry[]
}

export type { Json, JsonObject }
