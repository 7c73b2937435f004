import type { PaymentFact, PaymentState } from '../model/facts/paymentFact.js'
import type { RefundFact, RefundState } from '../model/facts/refundFact.js'

/** A payment that has not settled and may still: it is planned money. (PAYMENT-4) */
export function isAwaited(state: PaymentState | 'later' | 'voided'): boolean {
  return state === 'scheduled' || state === 'pending' || state === 'sent'
}

/** A refund that reserves its source and has not left yet. (REFUND-6) */
export function isRefunding(state: RefundState | 'owed' | 'later' | 'voided'): boolean {
  return state === 'pending' || state === 'sent'
}

/** Stored value is not money paid. (REFUND-1) */
export function isMoney(document: PaymentFact | RefundFact): boolean {
  return document.channel !== 'storedValue'
}
