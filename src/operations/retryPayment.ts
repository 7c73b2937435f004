import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import { choice } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { paymentExists, paymentIs, reason } from '../rules/changeState.js'
import { paymentPlace, type PaymentPlace } from '../rules/paymentPlace.js'
import { placesExist, placesNamedOnce } from '../rules/paymentPlaces.js'
import { retriedNotTooEarly, retriedPartsWithin, retryPayment as retry } from '../rules/payments/retryPayment.js'

/** What {@link retryPayment} takes. */
export interface RetryPaymentInput extends CommonInput {
  /** The payment's id. */
  readonly payment: string
  /** The state of the new attempt; when absent as the payment began, or as its method begins where it was scheduled. */
  readonly state?: 'pending' | 'settled' | undefined
  /** Where it goes; back to what it was on, as far as still open, when absent. (PAYMENT-1) */
  readonly to?: PaymentPlace | undefined
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({
  payment: documentId,
  state: optional(choice('pending', 'settled')),
  to: optional(paymentPlace),
  reason
})

export const retryPaymentOperation: Operation<Decoded<typeof shape>> = {
  name: 'retryPayment',
  codec: shape,
  rules: [[paymentExists, placesExist, placesNamedOnce], [paymentIs('failed')], [retriedPartsWithin, retriedNotTooEarly]],
  post: retry
}

/**
 * A new attempt of a payment that failed. It goes back to what it was on, as far as still open, or where it is told;
 * what finds no place stays on the account. (PAYMENT-5)
 *
 * Errors: the input errors, `DocumentNotFound`, `ItemNotFound`, `NamedTwice`, then `StateForbids`, then
 * `PartsExceedPayment`, `InvoiceAlreadyPaid`, `PaymentExceedsOpenAmount`, `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, failPayment, openLedger, orThrow, recordInvoice, recordPayment } from 'billing-rules'
 * import { retryPayment, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'eCheck', to }))
 * ledger = orThrow(failPayment(ledger, { id: 'PAY-1-failed', on: '2026-09-08', payment: 'PAY-1' }))
 * ledger = orThrow(retryPayment(ledger, { id: 'PAY-1-again', on: '2026-09-09', payment: 'PAY-1' }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).planned) // => 60.00
 * ```
 */
export function retryPayment(ledger: Ledger, input: RetryPaymentInput): Outcome {
  return perform(retryPaymentOperation, ledger, input)
}
