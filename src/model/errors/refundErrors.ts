import type { BrokenLimit, BrokenRule } from './brokenRule.js'

/** The document is in a state from which this cannot follow. (PAYMENT-4, REFUND-6, CANCEL-1, REVERSE-1) */
export interface StateForbids extends BrokenRule<'StateForbids', 'state'> {
  /** The payment, refund, invoice, credit or plan; a gift card that the invoice sold. */
  readonly document: string
  /** Its state. */
  readonly state: string
  /** The states from which it can follow. */
  readonly allowedStates: readonly string[]
}

/** A refund that is under way or settled comes out of the payment or is made of its money: cancel the refund first. (PAYMENT-3, REFUND-1) */
export interface PaymentRefunded extends BrokenRule<'PaymentRefunded', 'state'> {
  /** The payment. */
  readonly payment: string
  /** The refunds that come out of it; else the refunds and transfers for which the account had not paid enough without it. */
  readonly refunds: readonly string[]
}

/** More than the payment less what was charged back before. (PAYMENT-6) */
export interface ChargeBackExceedsPayment extends BrokenLimit<'ChargeBackExceedsPayment'> {
  /** The payment. */
  readonly payment: string
}

/** More than the bank took back of the payment. (PAYMENT-6) */
export interface WinExceedsChargeBack extends BrokenLimit<'WinExceedsChargeBack'> {
  /** The payment. */
  readonly payment: string
}

/** The whole quantity of the item is cancelled already. (CANCEL-5) */
export interface ItemAlreadyCancelled extends BrokenRule<'ItemAlreadyCancelled', 'state'> {
  /** The invoice. */
  readonly invoice: string
  /** The item. */
  readonly item: string
}

/** More of the quantity than is left. (CANCEL-5) */
export interface QuantityExceedsLeft extends BrokenLimit<'QuantityExceedsLeft'> {
  /** The item. */
  readonly item: string
}

/** More credit than the item has left. (CANCEL-2) */
export interface CreditExceedsItem extends BrokenLimit<'CreditExceedsItem'> {
  /** The item. */
  readonly item: string
}

/** The policy gives credit and no money. (REFUND-9) */
export interface RefundsNotOffered extends BrokenRule<'RefundsNotOffered', 'policy'> {
  /** The policy. */
  readonly policy: string
}

/** More than what is left of the credit once it covered the open part and the fee. (CANCEL-3) */
export interface RefundExceedsCredit extends BrokenLimit<'RefundExceedsCredit'> {}

/** More than the money paid on those items and not yet refunded. (REFUND-1) */
export interface RefundExceedsPaidOnItems extends BrokenLimit<'RefundExceedsPaidOnItems'> {}

/** More than that payment has on those items, or has left to refund. (REFUND-1) */
export interface RefundExceedsPayment extends BrokenLimit<'RefundExceedsPayment'> {
  /** The payment. */
  readonly payment: string
}

/** More than the account paid and did not get back. (REFUND-1) */
export interface RefundExceedsMoneyPaid extends BrokenLimit<'RefundExceedsMoneyPaid'> {}

/** More than the account is in credit, pending refunds counted. (REFUND-3) */
export interface RefundExceedsBalance extends BrokenLimit<'RefundExceedsBalance'> {
  /** The current balance with pending refunds: negative when in credit. */
  readonly balance: string
}

/** The balance is 0 or the client owes: add a credit first. (REFUND-3, REFUND-4) */
export interface NothingToRefund extends BrokenRule<'NothingToRefund', 'state'> {
  /** The current balance with pending refunds: positive when the client owes. */
  readonly balance: string
}

/** Available credit is not refunded by that method; the policy says `never`, or asks for the payment. (REFUND-3) */
export interface RefundMethodForbidden extends BrokenRule<'RefundMethodForbidden', 'policy'> {
  /** The method. */
  readonly method: string
  /** What the policy asks for. */
  readonly wanted: 'offlineMethod' | 'paymentOfThatMethod' | 'methodOfThePayment'
}

/** More than is unapplied of the payment, and nothing says what becomes of the items that the rest is on. (REFUND-5) */
export interface ReleaseNotStated extends BrokenLimit<'ReleaseNotStated'> {
  /** The payment. */
  readonly payment: string
  /** What of it is on no item. */
  readonly unapplied: string
}

/** The terms of its method do not let the refund be cancelled (any more): record an invoice instead. (REFUND-7) */
export interface RefundNotCancellable extends BrokenRule<'RefundNotCancellable', 'state'> {
  /** The refund. */
  readonly refund: string
  /** Its method. */
  readonly method: string
  /** Its state. */
  readonly state: string
  /** The only day on which it could be cancelled, before it was sent; absent where it never could. */
  readonly until?: string | undefined
}
/** Cancelling and refunding. */
export type RefundError =
  | StateForbids
  | PaymentRefunded
  | ChargeBackExceedsPayment
  | WinExceedsChargeBack
  | ItemAlreadyCancelled
  | QuantityExceedsLeft
  | CreditExceedsItem
  | RefundsNotOffered
  | RefundExceedsCredit
  | RefundExceedsPaidOnItems
  | RefundExceedsPayment
  | RefundExceedsMoneyPaid
  | RefundExceedsBalance
  | NothingToRefund
  | RefundMethodForbidden
  | ReleaseNotStated
  | RefundNotCancellable
