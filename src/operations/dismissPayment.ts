import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { becomePayment, notBeforePaymentState, paymentExists, paymentIs, reason } from '../rules/changeState.js'

/** What {@link dismissPayment} takes. */
export interface DismissPaymentInput extends CommonInput {
  /** The payment's id. */
  readonly payment: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ payment: documentId, reason })

export const dismissPaymentOperation: Operation<Decoded<typeof shape>> = {
  name: 'dismissPayment',
  codec: shape,
  rules: [[paymentExists], [paymentIs('failed')], [notBeforePaymentState]],
  post: becomePayment('cancelled')
}

/**
 * A failed payment will not be tried again: it is cancelled and off the list of what needs attention. (PAYMENT-5)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, dismissPayment, failPayment, openLedger, orThrow, recordPayment, viewPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'eCheck' }))
 * ledger = orThrow(failPayment(ledger, { id: 'PAY-1-failed', on, payment: 'PAY-1' }))
 * ledger = orThrow(dismissPayment(ledger, { id: 'PAY-1-dismissed', on, payment: 'PAY-1' }))
 * console.log(orThrow(viewPayment(ledger, { id: 'PAY-1' })).state) // => cancelled
 * ```
 */
export function dismissPayment(ledger: Ledger, input: DismissPaymentInput): Outcome {
  return perform(dismissPaymentOperation, ledger, input)
}
