import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional } from '../model/codec/codec.js'
import { request, type CommonRequest } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import { list } from '../model/codec/list.js'
import { name } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { methodKnown } from '../rules/paymentOf.js'
import {
  accountInCredit,
  creditRefundWithinLimits,
  methodAllowed,
  refundNotTooEarly,
  refundPaymentExists,
  refundSourcesExist
} from '../rules/refunding/creditRefundRules.js'
import { moneyOffered } from '../rules/refunding/moneyOffered.js'
import { refundCredit, type RefundCreditRequest } from '../rules/refunding/refundCredit.js'

/** What {@link refundFromCredit} takes. */
export interface RefundFromCreditInput extends CommonInput {
  /** Credits and deposits, by id; the oldest is used first. */
  readonly from: readonly string[]
  /** How much, in major units; all that the limits allow when absent. */
  readonly amount?: AmountInput | undefined
  /** How it goes out: an offline method, or where the policy allows it the method of `payment`. */
  readonly method: string
  /** The payment it goes back the way of, where the policy ties card refunds to a payment. */
  readonly payment?: string | undefined
}

const shape = request({
  from: list(documentId, 1000),
  amount: optional(positiveAmount),
  method: name,
  payment: optional(documentId)
}, (v) => ({
    id: v[0],
    on: v[1],
    expect: v[2],
    by: v[3],
    publicComment: v[4],
    privateComment: v[5],
    meta: v[6],
    from: v[7],
    amount: v[8],
    method: v[9],
    payment: v[10]
  }))

export const refundFromCreditOperation: Operation<RefundCreditRequest & CommonRequest> = {
  name: 'refundFromCredit',
  codec: shape,
  rules: [
    [refundSourcesExist, methodKnown, refundPaymentExists, moneyOffered],
    [methodAllowed, accountInCredit, refundNotTooEarly],
    [creditRefundWithinLimits]
  ],
  post: refundCredit
}

/**
 * Refunds available credit: a credit memo, a deposit or several of them. Only an account in credit is refunded, and
 * never more than it paid. (REFUND-1, REFUND-3, REFUND-4, REFUND-8, REFUND-9)
 *
 * Errors: the input errors, `DocumentNotFound`, `NamedTwice`, `UnknownCode`, `RefundsNotOffered`, then
 * `RefundMethodForbidden`, `NothingToRefund`, `DayTooEarly`, then `AmountExceedsUnapplied`, `RefundExceedsBalance`,
 * `RefundExceedsMoneyPaid`, `RefundExceedsPayment`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordPayment, refundFromCredit } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '80.00', method: 'cash' }))
 * ledger = orThrow(refundFromCredit(ledger, { id: 'REF-1', on, from: ['PAY-1'], amount: '30.00', method: 'check' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => -50.00
 * ```
 */
export function refundFromCredit(ledger: Ledger, input: RefundFromCreditInput): Outcome {
  return perform(refundFromCreditOperation, ledger, input)
}
