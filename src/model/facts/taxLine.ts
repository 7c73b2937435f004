import { amount } from '../codec/amounts.js'
import { optional, type Codec, type Decoded } from '../codec/codec.js'
import { taxPercent } from '../codec/decimals.js'
import { list } from '../codec/list.js'
import { record } from '../codec/record.js'
import { name } from '../codec/texts.js'
import type { Amount } from '../amount.js'

/** How many taxes one item can have. */
export const MOST_TAXES = 20

/** One tax of an item or a credit, at the rate it was charged. (INVOICE-2, CREDIT-2) */
export interface StoredTaxLine {
  /** The tax's code. */
  readonly code: string
  /** Percent as it stood. */
  readonly percent: string
  /** The taxes whose unrounded amounts were part of its base. */
  readonly onTopOf?: readonly string[]
  /** The tax in major units. */
  readonly amount: Amount
}

const fields = {
  code: name,
  percent: taxPercent,
  onTopOf: optional(list(name, MOST_TAXES)),
  amount
}

/** Reads and writes {@link StoredTaxLine}. */
export const taxLine: Codec<TaxLine> = record(fields, (v) => ({
    code: v[0],
    percent: v[1],
    onTopOf: v[2],
    amount: v[3]
  }))

/** {@link StoredTaxLine} as the kernel holds it: percent in millionths, amount in minor units. */
export type TaxLine = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }
