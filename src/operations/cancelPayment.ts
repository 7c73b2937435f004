import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import { flag } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { endPayment, paymentExists, reason } from '../rules/changeState.js'
import { endsNotTooEarly, noRefundOutOfIt, storedValueGivenUp, termsAllowCancelling } from '../rules/payments/cancelPayment.js'

/** What {@link cancelPayment} takes. */
export interface CancelPaymentInput extends CommonInput {
  /** The payment's id. */
  readonly payment: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
  /** Stored value whose pool has expired is given up. (CREDIT-3) */
  readonly forfeit?: boolean | undefined
}

const shape = request({ payment: documentId, reason, forfeit: optional(flag) })

export const cancelPaymentOperation: Operation<Decoded<typeof shape>> = {
  name: 'cancelPayment',
  codec: shape,
  rules: [[paymentExists], [termsAllowCancelling, noRefundOutOfIt], [endsNotTooEarly, storedValueGivenUp]],
  post: autoApplied(endPayment('cancelled'))
}

/**
 * Cancels a payment, as the terms of its method allow that it kept: cash and checks always, an eCheck until it is sent,
 * a card never; what is only scheduled, always. What it covered is open again, exactly; on a cancelled item the credit of
 * that cancellation takes its place. A payment is not edited: it is cancelled and entered again. (PAYMENT-2, PAYMENT-3)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, `PaymentRefunded` while a refund comes out of
 * it or is made of its money, then `DayTooEarly`, `PoolExpired`.
 *
 * @example
 * ```ts
 * import { cancelPayment, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'check', to }))
 * ledger = orThrow(cancelPayment(ledger, { id: 'PAY-1-cancelled', on, payment: 'PAY-1', reason: 'It was 50.00' }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).open) // => 100.00
 * ```
 */
export function cancelPayment(ledger: Ledger, input: CancelPaymentInput): Outcome {
  return perform(cancelPaymentOperation, ledger, input)
}
