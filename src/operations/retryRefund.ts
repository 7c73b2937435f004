import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { reason, refundExists, refundIs } from '../rules/changeState.js'
import { paymentNotGivenBack, sourcesStillHaveIt, takeAgain, takingNotTooEarly, withinMoneyPaid } from '../rules/refunding/takeAgain.js'

/** What {@link retryRefund} takes. */
export interface RetryRefundInput extends CommonInput {
  /** The refund's id. */
  readonly refund: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ refund: documentId, reason })

export const retryRefundOperation: Operation<Decoded<typeof shape>> = {
  name: 'retryRefund',
  codec: shape,
  rules: [[refundExists], [refundIs('failed', 'returned')], [takingNotTooEarly, sourcesStillHaveIt, paymentNotGivenBack, withinMoneyPaid]],
  post: autoApplied(takeAgain)
}

/**
 * Tries a refund again that failed or came back: it takes its money from the same sources, off the items that had it
 * back since. An online refund is pending once more, an offline one settled. (REFUND-6)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, then `DayTooEarly`, `AmountExceedsUnapplied`,
 * `RefundExceedsPayment`, `RefundExceedsMoneyPaid`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, failRefund, openLedger, orThrow, recordPayment, refundPayment, retryRefund, viewRefund } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '80.00', method: 'card' }))
 * ledger = orThrow(refundPayment(ledger, { id: 'REF-1', on, payment: 'PAY-1' }))
 * ledger = orThrow(failRefund(ledger, { id: 'REF-1-failed', on, refund: 'REF-1' }))
 * ledger = orThrow(retryRefund(ledger, { id: 'REF-1-again', on, refund: 'REF-1' }))
 * console.log(orThrow(viewRefund(ledger, { id: 'REF-1' })).state) // => pending
 * ```
 */
export function retryRefund(ledger: Ledger, input: RetryRefundInput): Outcome {
  return perform(retryRefundOperation, ledger, input)
}
