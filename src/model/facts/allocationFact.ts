import type { Amount } from '../amount.js'
import { positiveAmount } from '../codec/amounts.js'
import { optional, type Codec, type Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { documentId, operationId } from '../codec/ids.js'
import { record } from '../codec/record.js'
import { choice } from '../codec/texts.js'

/**
 * An amount of one source was put against one charge, or taken off it again. From a payment that has not settled
 * it is planned. (APPLY-5, APPLY-6)
 */
export interface StoredAllocation {
  /** What happened. */
  readonly fact: 'allocated' | 'released'
  /** The credit or payment. */
  readonly source: string
  /** The invoice or refund it pays for. */
  readonly charge: string
  /** The item, where the charge is an invoice. */
  readonly item?: string
  /** How much. */
  readonly amount: Amount
  /** The day it takes effect, where that is not the entry's: the last day either side changed. (LEDGER-3) */
  readonly on?: string
}

const fields = {
  fact: choice<'allocated' | 'released'>('allocated', 'released'),
  source: documentId,
  charge: documentId,
  item: optional(operationId),
  amount: positiveAmount,
  on: optional(day)
}

/** Reads and writes {@link StoredAllocation}. */
export const allocationFact: Codec<NamedAllocation> = record(fields, (v) => ({
    fact: v[0],
    source: v[1],
    charge: v[2],
    item: v[3],
    amount: v[4],
    on: v[5]
  }))

/** {@link StoredAllocation} with amounts in minor units, its documents still by name. */
export type NamedAllocation = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }
