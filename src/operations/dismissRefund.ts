import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { becomeRefund, notBeforeRefundState, reason, refundExists, refundIs } from '../rules/changeState.js'

/** What {@link dismissRefund} takes. */
export interface DismissRefundInput extends CommonInput {
  /** The refund's id. */
  readonly refund: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ refund: documentId, reason })

export const dismissRefundOperation: Operation<Decoded<typeof shape>> = {
  name: 'dismissRefund',
  codec: shape,
  rules: [[refundExists], [refundIs('failed', 'returned')], [notBeforeRefundState]],
  post: becomeRefund('cancelled')
}

/**
 * Closes a refund that failed or came back: it is cancelled for good, and nobody has to look at it again. Its sources
 * had their money back already. (REFUND-6)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, dismissRefund, failRefund, openLedger, orThrow, recordPayment, refundPayment, viewRefund } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '80.00', method: 'card' }))
 * ledger = orThrow(refundPayment(ledger, { id: 'REF-1', on, payment: 'PAY-1' }))
 * ledger = orThrow(failRefund(ledger, { id: 'REF-1-failed', on, refund: 'REF-1' }))
 * ledger = orThrow(dismissRefund(ledger, { id: 'REF-1-closed', on, refund: 'REF-1' }))
 * console.log(orThrow(viewRefund(ledger, { id: 'REF-1' })).state) // => cancelled
 * ```
 */
export function dismissRefund(ledger: Ledger, input: DismissRefundInput): Outcome {
  return perform(dismissRefundOperation, ledger, input)
}
