import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { notBeforeRefundState, reason, refundExists, refundIs } from '../rules/changeState.js'
import { termsAllowCancelling } from '../rules/refunding/cancelRefundRules.js'
import { endRefund } from '../rules/refunding/giveBack.js'

/** What {@link cancelRefund} takes. */
export interface CancelRefundInput extends CommonInput {
  /** The refund's id. */
  readonly refund: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ refund: documentId, reason })

export const cancelRefundOperation: Operation<Decoded<typeof shape>> = {
  name: 'cancelRefund',
  codec: shape,
  rules: [[refundExists], [refundIs('pending', 'sent', 'settled')], [termsAllowCancelling, notBeforeRefundState]],
  post: autoApplied(endRefund('cancelled'))
}

/**
 * Cancels a refund that should not have been: its sources have back exactly what it took, and are back on the items
 * that it released, as far as those are still open. The terms of its method decide, as they stood when it was made:
 * an offline refund always, an online one on its own day and only while it is not sent. Afterwards an invoice of the
 * same amount says that the client owes it. (REFUND-6, REFUND-7)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, then `RefundNotCancellable`, `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, cancelRefund, creditHeldUntilUsed, openLedger, orThrow, recordPayment, refundFromCredit } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '80.00', method: 'cash' }))
 * ledger = orThrow(refundFromCredit(ledger, { id: 'REF-1', on, from: ['PAY-1'], method: 'check' }))
 * ledger = orThrow(cancelRefund(ledger, { id: 'REF-1-cancelled', on, refund: 'REF-1' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => -80.00
 * ```
 */
export function cancelRefund(ledger: Ledger, input: CancelRefundInput): Outcome {
  return perform(cancelRefundOperation, ledger, input)
}
