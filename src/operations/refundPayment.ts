import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Codec } from '../model/codec/codec.js'
import { request, type CommonRequest } from '../model/codec/common.js'
import { documentId, operationId } from '../model/codec/ids.js'
import { list } from '../model/codec/list.js'
import { record } from '../model/codec/record.js'
import { textOr } from '../model/codec/tagged.js'
import { choice, name } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import { MOST_ITEMS } from '../model/facts/invoiceFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { autoApplied } from '../rules/autoApply.js'
import { paymentExists, paymentIs } from '../rules/changeState.js'
import type { PaymentRefundRequest, ReleasedRequest } from '../rules/refunding/paymentRefund.js'
import {
  amountOrItems,
  paymentMoneyOffered,
  paymentRefundNotTooEarly,
  paymentRefundWithinLimits,
  refundItemsExist,
  releasedKnown
} from '../rules/refunding/paymentRefundRules.js'
import { refundPaid } from '../rules/refunding/refundPayment.js'

/** An item that gives back money of the payment. */
export interface RefundedItemInput {
  /** The invoice. */
  readonly invoice: string
  /** The item. */
  readonly item: string
  /** How much of the payment leaves it, in major units, above zero. */
  readonly amount: AmountInput
}

/** What becomes of the items that the money leaves: due again, settled by a new credit on them, or by a credit there is. (REFUND-5) */
export type ReleasedInput = 'reopen' | 'keepSettled' | { readonly credit: string }

/** What {@link refundPayment} takes. */
export interface RefundPaymentInput extends CommonInput {
  /** The payment; the money goes back the way it came. */
  readonly payment: string
  /** How much, in major units; all that the limits allow when absent. Unapplied money goes first. */
  readonly amount?: AmountInput | undefined
  /** Instead of an amount: the items that give exactly this money. */
  readonly items?: readonly RefundedItemInput[] | undefined
  /** Needed when money leaves items: beyond what is unapplied, or when items are named. */
  readonly released?: ReleasedInput | undefined
  /** The type of the new credit with `keepSettled`; `adjustment` when absent. (CREDIT-1) */
  readonly type?: string | undefined
}

const shape = request({
  payment: documentId,
  amount: optional(positiveAmount),
  items: optional(list(record({ invoice: documentId, item: operationId, amount: positiveAmount }), MOST_ITEMS)),
  released: optional(textOr(choice('reopen', 'keepSettled'), record({ credit: documentId })) as Codec<ReleasedRequest>),
  type: optional(name)
})

export const refundPaymentOperation: Operation<PaymentRefundRequest & CommonRequest> = {
  name: 'refundPayment',
  codec: shape,
  rules: [
    [amountOrItems, paymentExists, refundItemsExist, releasedKnown, paymentMoneyOffered],
    [paymentIs('settled')],
    [paymentRefundWithinLimits],
    [paymentRefundNotTooEarly]
  ],
  post: autoApplied(refundPaid)
}

/**
 * Refunds a payment from its receipt and cancels nothing: unapplied money first. Beyond it the caller says what becomes
 * of the items that the money leaves: `reopen`, they are due again; `keepSettled`, a new credit `<id>/credit` on them
 * takes its place; or an existing credit does. On a cancelled item the credit of its cancellation comes first. (REFUND-1,
 * REFUND-5, REFUND-9)
 *
 * Errors: the input errors, `ConflictingFields`, `DocumentNotFound`, `ItemNotFound`, `NamedTwice`, `UnknownCode`,
 * `RefundsNotOffered`, then `StateForbids`, then `ReleaseNotStated`, `RefundExceedsPayment`, `CreditExceedsItem`,
 * `AmountExceedsUnapplied`, `RefundExceedsMoneyPaid`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, refundPayment, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '100.00', method: 'cash', to }))
 * ledger = orThrow(refundPayment(ledger, { id: 'REF-1', on, payment: 'PAY-1', amount: '40.00', released: 'reopen' }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).open) // => 40.00
 * ```
 */
export function refundPayment(ledger: Ledger, input: RefundPaymentInput): Outcome {
  return perform(refundPaymentOperation, ledger, input)
}
