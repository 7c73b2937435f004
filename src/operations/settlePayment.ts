import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { becomePayment, notBeforePaymentState, paymentExists, paymentIs, reason } from '../rules/changeState.js'

/** What {@link settlePayment} takes. */
export interface SettlePaymentInput extends CommonInput {
  /** The payment's id. */
  readonly payment: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ payment: documentId, reason })

export const settlePaymentOperation: Operation<Decoded<typeof shape>> = {
  name: 'settlePayment',
  codec: shape,
  rules: [[paymentExists], [paymentIs('scheduled', 'pending', 'sent')], [notBeforePaymentState]],
  post: becomePayment('settled')
}

/**
 * The money of a payment has arrived: it counts in the current balance, and what it was planned to cover is covered.
 * (PAYMENT-4)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, settlePayment, openLedger, orThrow, recordPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'eCheck' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => 0.00
 * ledger = orThrow(settlePayment(ledger, { id: 'PAY-1-settled', on: '2026-09-08', payment: 'PAY-1' }))
 * console.log(orThrow(balances(ledger, { on: '2026-09-08' })).current) // => -60.00
 * ```
 */
export function settlePayment(ledger: Ledger, input: SettlePaymentInput): Outcome {
  return perform(settlePaymentOperation, ledger, input)
}
