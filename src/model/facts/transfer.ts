import type { Amount } from '../amount.js'
import { amount } from '../codec/amounts.js'
import type { Codec } from '../codec/codec.js'
import { record } from '../codec/record.js'
import { name } from '../codec/texts.js'

/** What came from, or went to, another account. (TRANSFER-1) */
export interface StoredTransfer {
  /** The other account. */
  readonly account: string
  /** How much of it may be refunded in money. */
  readonly money: Amount
}

/** Reads and writes {@link StoredTransfer}. */
export const transfer: Codec<Transfer> = record({ account: name, money: amount })

/** {@link StoredTransfer} as the kernel holds it. */
export interface Transfer {
  readonly account: string
  readonly money: number
}
