import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { notBeforeRefundState, reason, refundExists, refundIs } from '../rules/changeState.js'
import { refundIsMoney } from '../rules/refunding/cancelRefundRules.js'
import { endRefund } from '../rules/refunding/giveBack.js'

/** What {@link returnRefund} takes. */
export interface ReturnRefundInput extends CommonInput {
  /** The refund's id. */
  readonly refund: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ refund: documentId, reason })

export const returnRefundOperation: Operation<Decoded<typeof shape>> = {
  name: 'returnRefund',
  codec: shape,
  rules: [[refundExists], [refundIs('settled'), refundIsMoney], [notBeforeRefundState]],
  post: autoApplied(endRefund('returned'))
}

/**
 * A refund that had settled came back: a check that nobody cashed, a card that is closed. Its sources have back exactly
 * what it took, and are back on the items that it released, as far as those are still open. (REFUND-6)
 *
 * What went back to a gift card stays there: that is undone only with the operation that gave it back. (POOL-2)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, `RefundNotCancellable`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordPayment, refundFromCredit, returnRefund } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '80.00', method: 'cash' }))
 * ledger = orThrow(refundFromCredit(ledger, { id: 'REF-1', on, from: ['PAY-1'], method: 'check' }))
 * ledger = orThrow(returnRefund(ledger, { id: 'REF-1-back', on: '2026-10-01', refund: 'REF-1', reason: 'Never cashed' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => 0.00
 * console.log(orThrow(balances(ledger, { on: '2026-10-01' })).current) // => -80.00
 * ```
 */
export function returnRefund(ledger: Ledger, input: ReturnRefundInput): Outcome {
  return perform(returnRefundOperation, ledger, input)
}
