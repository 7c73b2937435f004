import type { Codec, Decoded } from '../codec/codec.js'
import { optional } from '../codec/codec.js'
import { list } from '../codec/list.js'
import { record } from '../codec/record.js'
import { count, literal, name } from '../codec/texts.js'

/** How many people an account can list. */
export const MOST_PEOPLE = 1000

/** The ledger was opened. (LEDGER-4, LEDGER-8) */
export interface StoredOpened {
  /** What happened. */
  readonly fact: 'opened'
  /** The account's id. */
  readonly account: string
  /** The currency's ISO 4217 code. */
  readonly currency: string
  /** The currency's decimals. */
  readonly decimals: number
  /** The name of the policy in force. */
  readonly policy: string
  /** Who owns the account. */
  readonly owner?: string
  /** The people on the account; absent when it does not list them. */
  readonly people?: readonly string[]
}

const fields = {
  fact: literal('opened'),
  account: name,
  currency: name,
  decimals: count,
  policy: name,
  owner: optional(name),
  people: optional(list(name, MOST_PEOPLE, 'mayBeEmpty'))
}

/** Reads and writes {@link StoredOpened}. */
export const openedFact: Codec<OpenedFact> = record(fields)

/** {@link StoredOpened} as the kernel holds it. */
export type OpenedFact = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }
