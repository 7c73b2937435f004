import { perform, type Operation } from '../kernel/perform.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { cancelRequest, type CancelItemsInput, type CancelRequest } from '../rules/cancellation/cancelRequest.js'
import { cancelCodesKnown } from '../rules/cancellation/cancelRules.js'
import { cancelAndRefund, planPaymentsExist } from '../rules/cancellation/cancelRefunds.js'
import { moneyOffered } from '../rules/refunding/moneyOffered.js'
import { amountsWithinItems } from '../rules/cancellation/creditedAmounts.js'
import { picksExist, picksNotTooEarly, picksOnce, picksWithinQuantity } from '../rules/cancellation/picks.js'

export const cancelItemsOperation: Operation<CancelRequest> = {
  name: 'cancelItems',
  codec: cancelRequest,
  rules: [
    [picksExist, picksOnce, cancelCodesKnown, planPaymentsExist, moneyOffered],
    [picksWithinQuantity, amountsWithinItems, picksNotTooEarly]
  ],
  post: autoApplied(cancelAndRefund)
}

/**
 * Cancels items of an invoice in one step: a credit, first for what is still open on them and for the fee, then the
 * refund, out of the payments that paid them. Credit and refund are separate choices; {@link suggestedRefund} tells
 * beforehand what to refund and why. (CANCEL-1 to CANCEL-5, CANCEL-8, REFUND-1, REFUND-9)
 *
 * Errors: the input errors, `DocumentNotFound`, `ItemNotFound`, `StateForbids` for a transfer or a voided invoice,
 * `NamedTwice`, `UnknownCode`, `RefundsNotOffered`, then `ItemAlreadyCancelled`, `QuantityExceedsLeft`, `ItemNotFound` for
 * the amount of an item that is not picked, `CreditExceedsItem`, `DayTooEarly`, then `RefundExceedsCredit`,
 * `RefundExceedsPaidOnItems`, `RefundExceedsMoneyPaid`, `RefundExceedsPayment`, `DayTooEarly`, then `TotalTooLarge`.
 *
 * @example
 * ```ts
 * import { balances, cancelItems, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash', to }))
 * const items = [{ item: '1' }]
 * ledger = orThrow(cancelItems(ledger, { id: 'C-1', on, invoice: 'INV-1', items, credit: 'full', refund: 'suggested' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => 0.00
 * ```
 */
export function cancelItems(ledger: Ledger, input: CancelItemsInput): Outcome {
  return perform(cancelItemsOperation, ledger, input)
}
