import type { BrokenLimit, BrokenRule } from './brokenRule.js'

/** The discount is larger than what it is taken off. (INVOICE-1, INVOICE-3) */
export interface DiscountExceedsAmount extends BrokenLimit<'DiscountExceedsAmount'> {}

/** A session is over: it cannot be joined after its last day, nor begin after it. (INVOICE-6) */
export interface DayTooLate extends BrokenRule<'DayTooLate', 'input'> {
  /** The day that was given. */
  readonly on: string
  /** The session's last day. */
  readonly end: string
}

/** The credit wants tax but names none, and neither its type nor its item has one. (CREDIT-2) */
export interface TaxesUnknown extends BrokenRule<'TaxesUnknown', 'input'> {
  /** The tax option that needs them. */
  readonly tax: string
}

/** What was to be paid: an invoice or an item of it, or a refund that is owed back. */
export interface Named {
  /** The invoice. */
  readonly invoice?: string | undefined
  /** The item, where one was named. */
  readonly item?: string | undefined
  /** The refund, where one was named. */
  readonly refund?: string | undefined
}

/** Nothing is open on the invoice or refund; or, for a payment that has not settled, nothing that others leave. (APPLY-1) */
export interface InvoiceAlreadyPaid extends BrokenRule<'InvoiceAlreadyPaid', 'state'>, Named {
  /** What is open: zero, unless it is all planned. */
  readonly open: string
  /** What payments under way are set to cover of it, where they stand in the way. */
  readonly planned?: string | undefined
}

/** More credit than the invoice or item has open. (APPLY-2) */
export interface CreditExceedsOpenAmount extends BrokenLimit<'CreditExceedsOpenAmount'>, Named {
  /** What is open. */
  readonly open: string
}

/** More of a payment than the invoice or item has open. (APPLY-2) */
export interface PaymentExceedsOpenAmount extends BrokenLimit<'PaymentExceedsOpenAmount'>, Named {
  /** What is open. */
  readonly open: string
  /** What payments under way are set to cover of it, where they stand in the way of one that has not settled. */
  readonly planned?: string | undefined
}

/** More than the credit or payment has left. (APPLY-2) */
export interface AmountExceedsUnapplied extends BrokenLimit<'AmountExceedsUnapplied'> {
  /** The credit or payment. */
  readonly source: string
  /** What it has left. */
  readonly unapplied: string
}

/** Parts that add up to more than the payment. (PAYMENT-1) */
export interface PartsExceedPayment extends BrokenLimit<'PartsExceedPayment'> {}

/** The payment failed or was cancelled: it can pay nothing. (PAYMENT-4) */
export interface PaymentNotUsable extends BrokenRule<'PaymentNotUsable', 'state'> {
  /** The payment. */
  readonly payment: string
  /** Its state. */
  readonly state: string
}

/** The credit or payment is not on that invoice or item. (APPLY-6) */
export interface AllocationNotFound extends BrokenRule<'AllocationNotFound', 'state'> {
  /** The credit or payment. */
  readonly source: string
  /** The invoice. */
  readonly invoice: string
  /** The item, where one was named. */
  readonly item?: string | undefined
}

/** More than what is on that invoice or item. (APPLY-6) */
export interface AmountExceedsAllocation extends BrokenLimit<'AmountExceedsAllocation'> {
  /** The credit or payment. */
  readonly source: string
  /** What of it is on the invoice or item and free to leave. */
  readonly allocated: string
}

/** What the credit of a cancellation covers on its own items and fee stays. (APPLY-6) */
export interface AllocationHeld extends BrokenRule<'AllocationHeld', 'state'> {
  /** The credit. */
  readonly source: string
  /** The invoice. */
  readonly invoice: string
}

/** The credit may not pay that: it is kept for other items, or ordinary credit would buy stored value. (CREDIT-7, CREDIT-8) */
export interface SourceNotEligible extends BrokenRule<'SourceNotEligible', 'state'>, Named {
  /** The credit. */
  readonly source: string
}

/** The item sells no stored value. (POOL-3) */
export interface SellsNoStoredValue extends BrokenRule<'SellsNoStoredValue', 'state'> {
  /** The invoice. */
  readonly invoice: string
  /** The item. */
  readonly item: string
}

/** The pool's last day is over. (POOL-1) */
export interface PoolExpired extends BrokenRule<'PoolExpired', 'state'> {
  /** The pool. */
  readonly pool: string
  /** Its last day. */
  readonly expires: string
}

/** More than is left in the pools. (POOL-1) */
export interface AmountExceedsPools extends BrokenLimit<'AmountExceedsPools'> {
  /** What they have left. */
  readonly left: string
}

/** More stored value than it may pay of what is open there. (POOL-2) */
export interface StoredValueExceedsOpen extends BrokenLimit<'StoredValueExceedsOpen'> {}

/** The policy keeps no credit for people or tags. (CREDIT-7) */
export interface EarmarksNotAllowed extends BrokenRule<'EarmarksNotAllowed', 'policy'> {
  /** The policy. */
  readonly policy: string
}

/** The policy does not use credit on invoices as they fall due. (CREDIT-5) */
export interface CreditNotUsedAsDue extends BrokenRule<'CreditNotUsedAsDue', 'policy'> {
  /** The policy. */
  readonly policy: string
  /** When it uses credit. */
  readonly autoApply: string
}

/** The policy, or what the credit is for, lets that not be changed. (CREDIT-10) */
export interface CreditNotAmendable extends BrokenRule<'CreditNotAmendable', 'policy'> {
  /** The credit. */
  readonly credit: string
  /** What was to be changed. */
  readonly field: string
  /** Why not: the policy, the items it credits, or the account it came from. */
  readonly because: 'byPolicy' | 'onItems' | 'transferred'
}

/** A credit is never changed below what is applied or refunded of it. (CREDIT-10) */
export interface CreditBelowUse extends BrokenRule<'CreditBelowUse', 'state'> {
  /** The credit. */
  readonly credit: string
  /** What was asked for. */
  readonly asked: string
  /** What is applied or refunded: the least it can be. */
  readonly least: string
}

/** Crediting, applying and reconciling. */
export type AllocationError =
  | DiscountExceedsAmount
  | DayTooLate
  | TaxesUnknown
  | InvoiceAlreadyPaid
  | CreditExceedsOpenAmount
  | PaymentExceedsOpenAmount
  | AmountExceedsUnapplied
  | PartsExceedPayment
  | PaymentNotUsable
  | AllocationNotFound
  | AmountExceedsAllocation
  | AllocationHeld
  | SourceNotEligible
  | SellsNoStoredValue
  | PoolExpired
  | AmountExceedsPools
  | StoredValueExceedsOpen
  | EarmarksNotAllowed
  | CreditNotUsedAsDue
  | CreditNotAmendable
  | CreditBelowUse
