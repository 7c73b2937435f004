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

/** Part of an item was cancelled, or given back; the item stays visible. (CANCEL-5) */
export interface StoredCancelled {
  /** What happened. */
  readonly fact: 'cancelled' | 'uncancelled'
  /** The invoice. */
  readonly invoice: string
  /** The item. */
  readonly item: string
  /** How much of its quantity. */
  readonly quantity: string
}

/** A bank took money of a payment back, or gave back what it had taken. (PAYMENT-6) */
export interface StoredChargedBack {
  /** What happened. */
  readonly fact: 'chargedBack' | 'chargeBackWon'
  /** The payment. */
  readonly payment: string
  /** How much, in major units. */
  readonly amount: Amount
}

/** Another policy is in force from here on, or a period was closed. (LEDGER-8, LEDGER-3) */
export interface StoredPolicyChanged {
  /** What happened. */
  readonly fact: 'policyChanged'
  /** The name of the policy. */
  readonly policy: string
  /** The last day of the period that is closed. */
  readonly closedUntil?: string
}

/** A payment or refund changed its state; `voided` is a credit or invoice that counts no longer. (PAYMENT-4, REFUND-6, REVERSE-1) */
export interface StoredBecame {
  /** What happened. */
  readonly fact: 'became'
  /** The document it is about. */
  readonly document: string
  /** Its new state. */
  readonly state: PaymentState | RefundState | 'voided'
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
export type KeptBecause = 'nothingOpen' | 'policy' | 'pending' | 'laterDay' | 'plannedPayment' | 'notAsked' | 'earmarked' | 'notEligible'

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

const chargedBackFields = { fact: choice<'chargedBack' | 'chargeBackWon'>('chargedBack', 'chargeBackWon'), payment: documentId, amount: positiveAmount }
const policyChangedFields = { fact: literal('policyChanged'), policy: name, closedUntil: optional(day) }
const cancelledFields = { fact: choice<'cancelled' | 'uncancelled'>('cancelled', 'uncancelled'), invoice: documentId, item: operationId, quantity }
const becameFields = {
  fact: literal('became'),
  document: documentId,
  state: choice<PaymentState | RefundState | 'voided'>('scheduled', 'pending', 'sent', 'settled', 'failed', 'cancelled', 'returned', 'voided'),
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
  because: choice<KeptBecause>('nothingOpen', 'policy', 'pending', 'laterDay', 'plannedPayment', 'notAsked', 'earmarked', 'notEligible')
}

/** Reads and writes {@link StoredCancelled}. */
export const cancelledFact: Codec<CancelledFact> = record(cancelledFields)
/** Reads and writes {@link StoredChargedBack}. */
export const chargedBackFact: Codec<ChargedBackFact> = record(chargedBackFields)
/** Reads and writes {@link StoredPolicyChanged}. */
export const policyChangedFact: Codec<PolicyChangedFact> = record(policyChangedFields)
/** Reads and writes {@link StoredBecame}. */
export const becameFact: Codec<BecameFact> = record(becameFields)
/** Reads and writes {@link StoredCapped}. */
export const cappedFact: Codec<CappedFact> = record(cappedFields)
/** Reads and writes {@link StoredKept}. */
export const keptFact: Codec<KeptFact> = record(keptFields)

/** {@link StoredCancelled} as the kernel holds it. */
export type CancelledFact = { readonly [K in keyof typeof cancelledFields]: Decoded<(typeof cancelledFields)[K]> }
/** {@link StoredChargedBack} as the kernel holds it. */
export type ChargedBackFact = { readonly [K in keyof typeof chargedBackFields]: Decoded<(typeof chargedBackFields)[K]> }
/** {@link StoredPolicyChanged} as the kernel holds it. */
export type PolicyChangedFact = { readonly [K in keyof typeof policyChangedFields]: Decoded<(typeof policyChangedFields)[K]> }
/** {@link StoredBecame} as the kernel holds it. */
export type BecameFact = { readonly [K in keyof typeof becameFields]: Decoded<(typeof becameFields)[K]> }
/** {@link StoredCapped} as the kernel holds it. */
export type CappedFact = { readonly [K in keyof typeof cappedFields]: Decoded<(typeof cappedFields)[K]> }
/** {@link StoredKept} as the kernel holds it. */
export type KeptFact = { readonly [K in keyof typeof keptFields]: Decoded<(typeof keptFields)[K]> }
