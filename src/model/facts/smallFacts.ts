import type { Amount } from '../amount.js'
import { amount, positiveAmount } from '../codec/amounts.js'
import { optional, type Codec, type Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { quantity } from '../codec/decimals.js'
import { documentId, operationId } from '../codec/ids.js'
import { record } from '../codec/record.js'
import { choice, literal, name, text } from '../codec/texts.js'
import type { PaymentState } from './paymentFact.js'
import type { RefundState } from './refundFact.js'

/** Part of an item was cancelled; the item stays visible. (CANCEL-5) */
export interface StoredCancelled {
  /** What happened. */
  readonly fact: 'cancelled'
  /** The invoice. */
  readonly invoice: string
  /** The item. */
  readonly item: string
  /** How much of its quantity. */
  readonly quantity: string
}

/** A payment or refund changed its state. (PAYMENT-4, REFUND-6) */
export interface StoredBecame {
  /** What happened. */
  readonly fact: 'became'
  /** The document it is about. */
  readonly document: string
  /** Its new state. */
  readonly state: PaymentState | RefundState
  /** The day of it. */
  readonly on: string
  /** Why, in the host's words. */
  readonly reason?: string
}

/** What lowered an amount that the library worked out. (LEDGER-7) */
export type CappedBy = 'open' | 'unapplied' | 'credit' | 'paidOnItems' | 'moneyPaid' | 'balance' | 'policy'

/** An amount that the library worked out was lowered to a limit. (LEDGER-7) */
export interface StoredCapped {
  /** What happened. */
  readonly fact: 'capped'
  /** The document it is about. */
  readonly document: string
  /** How much, in major units. */
  readonly amount: Amount
  /** The limit that decided. */
  readonly by: CappedBy
}

/** Why money or credit stayed on the account. (RECONCILE-5, APPLY-1) */
export type KeptBecause = 'nothingOpen' | 'policy' | 'pending' | 'laterDay' | 'plannedPayment' | 'notAsked'

/** Money or credit stayed on the account. (RECONCILE-5) */
export interface StoredKept {
  /** What happened. */
  readonly fact: 'kept'
  /** The credit or payment. */
  readonly source: string
  /** How much, in major units. */
  readonly amount: Amount
  /** Why. */
  readonly because: KeptBecause
}

const cancelledFields = { fact: literal('cancelled'), invoice: documentId, item: operationId, quantity }
const becameFields = {
  fact: literal('became'),
  document: documentId,
  state: choice<PaymentState | RefundState>('scheduled', 'pending', 'sent', 'settled', 'failed', 'cancelled'),
  on: day,
  reason: optional(text)
}
const cappedFields = {
  fact: literal('capped'),
  document: name,
  amount,
  by: choice<CappedBy>('open', 'unapplied', 'credit', 'paidOnItems', 'moneyPaid', 'balance', 'policy')
}
const keptFields = {
  fact: literal('kept'),
  source: documentId,
  amount: positiveAmount,
  because: choice<KeptBecause>('nothingOpen', 'policy', 'pending', 'laterDay', 'plannedPayment', 'notAsked')
}

/** Reads and writes {@link StoredCancelled}. */
export const cancelledFact: Codec<CancelledFact> = record(cancelledFields)
/** Reads and writes {@link StoredBecame}. */
export const becameFact: Codec<BecameFact> = record(becameFields)
/** Reads and writes {@link StoredCapped}. */
export const cappedFact: Codec<CappedFact> = record(cappedFields)
/** Reads and writes {@link StoredKept}. */
export const keptFact: Codec<KeptFact> = record(keptFields)

/** {@link StoredCancelled} as the kernel holds it. */
export type CancelledFact = { readonly [K in keyof typeof cancelledFields]: Decoded<(typeof cancelledFields)[K]> }
/** {@link StoredBecame} as the kernel holds it. */
export type BecameFact = { readonly [K in keyof typeof becameFields]: Decoded<(typeof becameFields)[K]> }
/** {@link StoredCapped} as the kernel holds it. */
export type CappedFact = { readonly [K in keyof typeof cappedFields]: Decoded<(typeof cappedFields)[K]> }
/** {@link StoredKept} as the kernel holds it. */
export type KeptFact = { readonly [K in keyof typeof keptFields]: Decoded<(typeof keptFields)[K]> }
