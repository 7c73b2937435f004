import type { Amount } from '../amount.js'
import { amount, positiveAmount } from '../codec/amounts.js'
import { optional, type Codec, type Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { documentId, operationId } from '../codec/ids.js'
import { list } from '../codec/list.js'
import { record } from '../codec/record.js'
import { choice, literal, name, text } from '../codec/texts.js'

/** What a pool is. (POOL-1, POOL-4) */
export type PoolKind = 'giftCard' | 'prepayment' | 'scholarship'

/** A pool of stored value was set up beside the balance. (POOL-1) */
export interface StoredPool {
  /** What happened. */
  readonly fact: 'pool'
  /** The pool's id. */
  readonly id: string
  /** Its day. */
  readonly on: string
  /** What it is. */
  readonly kind: PoolKind
  /** What is in it at first. */
  readonly amount: Amount
  /** The method that payments out of it have, of channel `storedValue`. */
  readonly method: string
  /** The last day on which it pays. */
  readonly expires?: string
  /** The person it is for; the account when absent. */
  readonly holder?: string
  /** It pays items that bear one of these tags only. */
  readonly tags?: readonly string[]
  /** Who pays for it. */
  readonly funder?: string
  /** The number on the card, or the host's own reference. */
  readonly reference?: string
  /** The item that sold it; absent when it was given, or sold elsewhere. (POOL-3) */
  readonly sold?: { readonly invoice: string; readonly item: string }
  /** The account in whose ledger it was before. (POOL-3) */
  readonly account?: string
}

/** What is in a pool was changed by hand, or its last day. (POOL-1) */
export interface StoredPoolChanged {
  /** What happened. */
  readonly fact: 'poolChanged'
  /** The pool. */
  readonly pool: string
  /** What was put in. */
  readonly added?: Amount
  /** What was taken out. */
  readonly removed?: Amount
  /** The new last day. */
  readonly expires?: string
  /** Why, in the host's words. */
  readonly reason?: string
  /** The account that accepted what was taken out. (POOL-3) */
  readonly account?: string
}

const fields = {
  fact: literal('pool'),
  id: documentId,
  on: day,
  kind: choice<PoolKind>('giftCard', 'prepayment', 'scholarship'),
  amount,
  method: name,
  expires: optional(day),
  holder: optional(name),
  tags: optional(list(name, 100)),
  funder: optional(name),
  reference: optional(name),
  sold: optional(record({ invoice: documentId, item: operationId })),
  account: optional(name)
}

const changedFields = {
  fact: literal('poolChanged'),
  pool: documentId,
  added: optional(positiveAmount),
  removed: optional(positiveAmount),
  expires: optional(day),
  reason: optional(text),
  account: optional(name)
}

/** Reads and writes {@link StoredPool}. */
export const poolFact: Codec<PoolFact> = record(fields)

/** Reads and writes {@link StoredPoolChanged}. */
export const poolChangedFact: Codec<PoolChangedFact> = record(changedFields)

/** {@link StoredPool} as the kernel holds it. */
export type PoolFact = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }

/** {@link StoredPoolChanged} as the kernel holds it. */
export type PoolChangedFact = { readonly [K in keyof typeof changedFields]: Decoded<(typeof changedFields)[K]> }
