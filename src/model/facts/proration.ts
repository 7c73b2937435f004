import type { Amount } from '../amount.js'
import { amount } from '../codec/amounts.js'
import type { Codec, Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { record } from '../codec/record.js'

/** The session that a late joiner pays the rest of. (INVOICE-6) */
export interface StoredProration {
  /** What the whole session costs, before discounts. */
  readonly full: Amount
  /** Its first day. */
  readonly start: string
  /** Its last day. */
  readonly end: string
  /** The day the person joined. */
  readonly from: string
}

const fields = { full: amount, start: day, end: day, from: day }

/** Reads and writes {@link StoredProration}. */
export const proration: Codec<Proration> = record(fields)

/** {@link StoredProration} as the kernel holds it. */
export type Proration = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }
