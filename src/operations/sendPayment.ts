import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { becomePayment, notBeforePaymentState, paymentExists, paymentIs, reason } from '../rules/changeState.js'

/** What {@link sendPayment} takes. */
export interface SendPaymentInput extends CommonInput {
  /** The payment's id. */
  readonly payment: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ payment: documentId, reason })

export const sendPaymentOperation: Operation<Decoded<typeof shape>> = {
  name: 'sendPayment',
  codec: shape,
  rules: [[paymentExists], [paymentIs('scheduled', 'pending')], [notBeforePaymentState]],
  post: becomePayment('sent')
}

/**
 * The processor has a payment that had not settled: from here on an eCheck cannot be cancelled. It is planned money
 * still. (PAYMENT-2, PAYMENT-4)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordPayment, sendPayment, viewPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'eCheck' }))
 * ledger = orThrow(sendPayment(ledger, { id: 'PAY-1-sent', on: '2026-09-02', payment: 'PAY-1' }))
 * console.log(orThrow(viewPayment(ledger, { id: 'PAY-1' })).state) // => sent
 * ```
 */
export function sendPayment(ledger: Ledger, input: SendPaymentInput): Outcome {
  return perform(sendPaymentOperation, ledger, input)
}
