import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { endPayment, paymentExists, paymentIs, reason } from '../rules/changeState.js'
import { endsNotTooEarly } from '../rules/payments/cancelPayment.js'

/** What {@link failPayment} takes. */
export interface FailPaymentInput extends CommonInput {
  /** The payment's id. */
  readonly payment: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ payment: documentId, reason })

export const failPaymentOperation: Operation<Decoded<typeof shape>> = {
  name: 'failPayment',
  codec: shape,
  rules: [[paymentExists], [paymentIs('scheduled', 'pending', 'sent')], [endsNotTooEarly]],
  post: autoApplied(endPayment('failed'))
}

/**
 * A payment that had not settled failed: what it was planned to cover is no longer planned. (PAYMENT-3, PAYMENT-4)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, failPayment, openLedger, orThrow, recordPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'eCheck' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => 0.00
 * ledger = orThrow(failPayment(ledger, { id: 'PAY-1-failed', on: '2026-09-08', payment: 'PAY-1' }))
 * console.log(orThrow(balances(ledger, { on: '2026-09-08' })).current) // => 0.00
 * ```
 */
export function failPayment(ledger: Ledger, input: FailPaymentInput): Outcome {
  return perform(failPaymentOperation, ledger, input)
}
