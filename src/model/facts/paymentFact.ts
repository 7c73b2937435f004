import type { Amount } from '../amount.js'
import { positiveAmount } from '../codec/amounts.js'
import { optional, type Codec, type Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { documentId } from '../codec/ids.js'
import { record } from '../codec/record.js'
import { choice, count, literal, name } from '../codec/texts.js'

/** The states of a payment; only settled money counts in the current balance. (PAYMENT-4) */
export type PaymentState = 'scheduled' | 'pending' | 'sent' | 'settled' | 'failed' | 'cancelled'

/** How money moves by a method. (PAYMENT-2) */
export type Channel = 'online' | 'offline' | 'storedValue'

/** A payment was recorded: money in. (PAYMENT-1) */
export interface StoredPayment {
  /** What happened. */
  readonly fact: 'payment'
  /** The payment's id. */
  readonly id: string
  /** The day it was received. */
  readonly on: string
  /** How much. */
  readonly amount: Amount
  /** The method's code. */
  readonly method: string
  /** The method's channel when it was recorded. */
  readonly channel: Channel
  /** The state it began in. */
  readonly state: PaymentState
  /** When a payment of this method may be cancelled, as the policy stood. */
  readonly cancelPayment: 'always' | 'untilSent' | 'never'
  /** When a refund by this method may be cancelled, as the policy stood. */
  readonly cancelRefund: 'always' | 'sameDayUntilSent' | 'never'
  /** Usual days to clear, as the policy stood. */
  readonly daysToClear?: number
  /** Business days after which a refund by this method usually arrives, as the policy stood. */
  readonly refundDays?: number
  /** Who paid, who may not be on the account. (LEDGER-4) */
  readonly payer?: string
  /** The processor's or the check's number. */
  readonly reference?: string
  /** The plan that it is an instalment of. (SCHEDULE-1) */
  readonly plan?: string
  /** The pool that it draws on. (POOL-1) */
  readonly pool?: string
  /** The day an instalment was due that was taken on another. (SCHEDULE-4) */
  readonly due?: string
}

/** The codecs of a method's terms, which payments and refunds keep. */
export const terms = {
  cancelRefund: choice<'always' | 'sameDayUntilSent' | 'never'>('always', 'sameDayUntilSent', 'never'),
  refundDays: optional(count)
} as const

/** The codec of {@link Channel}. */
export const channel: Codec<Channel> = choice<Channel>('online', 'offline', 'storedValue')

/** The codec of {@link PaymentState}. */
export const paymentState: Codec<PaymentState> = choice<PaymentState>(
  'scheduled',
  'pending',
  'sent',
  'settled',
  'failed',
  'cancelled'
)

const fields = {
  fact: literal('payment'),
  id: documentId,
  on: day,
  amount: positiveAmount,
  method: name,
  channel,
  state: paymentState,
  cancelPayment: choice<'always' | 'untilSent' | 'never'>('always', 'untilSent', 'never'),
  ...terms,
  daysToClear: optional(count),
  payer: optional(name),
  reference: optional(name),
  plan: optional(documentId),
  pool: optional(documentId),
  due: optional(day)
}

/** Reads and writes {@link StoredPayment}. */
export const paymentFact: Codec<PaymentFact> = record(fields, (v) => ({
    fact: v[0],
    id: v[1],
    on: v[2],
    amount: v[3],
    method: v[4],
    channel: v[5],
    state: v[6],
    cancelPayment: v[7],
    cancelRefund: v[8],
    refundDays: v[9],
    daysToClear: v[10],
    payer: v[11],
    reference: v[12],
    plan: v[13],
    pool: v[14],
    due: v[15]
  }))

/** {@link StoredPayment} as the kernel holds it. */
export type PaymentFact = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }
