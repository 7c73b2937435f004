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

/** What {@link cancelScheduledPayment} takes. */
export interface CancelScheduledPaymentInput extends CommonInput {
  /** The payment's id: an instalment is `<plan>/1`. */
  readonly payment: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ payment: documentId, reason })

export const cancelScheduledPaymentOperation: Operation<Decoded<typeof shape>> = {
  name: 'cancelScheduledPayment',
  codec: shape,
  rules: [[paymentExists], [paymentIs('scheduled')], [endsNotTooEarly]],
  post: autoApplied(endPayment('cancelled'))
}

/**
 * A scheduled payment will not come. The other instalments stay as they are; `changes` tells in `uncovered` what of the
 * debt nothing is planned for any more. (SCHEDULE-3)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, cancelScheduledPayment, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, schedulePayments } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Choir', amount: '100.00' }] }))
 * const series = { every: 'month', first: '2026-10-01', count: 2 } as const
 * ledger = orThrow(schedulePayments(ledger, { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series }))
 * ledger = orThrow(cancelScheduledPayment(ledger, { id: 'C-1', on, payment: 'PLAN-1/2' }))
 * console.log(orThrow(balances(ledger, { on })).expected) // => 50.00
 * ```
 */
export function cancelScheduledPayment(ledger: Ledger, input: CancelScheduledPaymentInput): Outcome {
  return perform(cancelScheduledPaymentOperation, ledger, input)
}
