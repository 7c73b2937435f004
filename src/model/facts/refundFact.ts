import type { Amount } from '../amount.js'
import { positiveAmount } from '../codec/amounts.js'
import { optional, type Codec, type Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { documentId } from '../codec/ids.js'
import { record } from '../codec/record.js'
import { choice, flag, literal, name } from '../codec/texts.js'
import { channel, terms, type Channel } from './paymentFact.js'

/** The states of a refund; a pending or sent one reserves its source, a settled one is money out, a returned one came back. (REFUND-6) */
export type RefundState = 'pending' | 'sent' | 'settled' | 'failed' | 'cancelled' | 'returned'

/** A refund was recorded: money given back. (REFUND-6) */
export interface StoredRefund {
  /** What happened. */
  readonly fact: 'refund'
  /** The refund's id. */
  readonly id: string
  /** Its day. */
  readonly on: string
  /** How much. */
  readonly amount: Amount
  /** The method's code. */
  readonly method: string
  /** The method's channel. */
  readonly channel: Channel
  /** The state it began in. */
  readonly state: RefundState
  /** When it may be cancelled. (REFUND-7) */
  readonly cancelRefund: 'always' | 'sameDayUntilSent' | 'never'
  /** Business days after which it usually arrives. */
  readonly refundDays?: number
  /** The payment it goes back the way of. (REFUND-1) */
  readonly payment?: string
  /** The pool that it goes back to. (POOL-2) */
  readonly pool?: string
  /** The policy had lifted the limit of what the account paid. (LEDGER-8) */
  readonly limitLifted?: boolean
}

/** The codec of {@link RefundState}. */
export const refundState: Codec<RefundState> = choice<RefundState>('pending', 'sent', 'settled', 'failed', 'cancelled', 'returned')

const fields = {
  fact: literal('refund'),
  id: documentId,
  on: day,
  amount: positiveAmount,
  method: name,
  channel,
  state: refundState,
  ...terms,
  payment: optional(documentId),
  pool: optional(documentId),
  limitLifted: optional(flag)
}

/** Reads and writes {@link StoredRefund}. */
export const refundFact: Codec<RefundFact> = record(fields, (v) => ({
    fact: v[0],
    id: v[1],
    on: v[2],
    amount: v[3],
    method: v[4],
    channel: v[5],
    state: v[6],
    cancelRefund: v[7],
    refundDays: v[8],
    payment: v[9],
    pool: v[10],
    limitLifted: v[11]
  }))

/** {@link StoredRefund} as the kernel holds it. */
export type RefundFact = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }
