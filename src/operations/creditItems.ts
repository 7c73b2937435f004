import { perform, type Operation } from '../kernel/perform.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { cancelAndRefund, planPaymentsExist } from '../rules/cancellation/cancelRefunds.js'
import { cancelCodesKnown } from '../rules/cancellation/cancelRules.js'
import { creditItemsRequest, onCredited, somethingLeftToCredit, type CreditItemsInput, type CreditItemsRequest } from '../rules/cancellation/creditOnly.js'
import { amountsWithinItems } from '../rules/cancellation/creditedAmounts.js'
import { picksExist, picksNotTooEarly, picksOnce } from '../rules/cancellation/picks.js'
import { moneyOffered } from '../rules/refunding/moneyOffered.js'

export const creditItemsOperation: Operation<CreditItemsRequest> = {
  name: 'creditItems',
  codec: creditItemsRequest,
  rules: [
    [onCredited(picksExist), onCredited(picksOnce), onCredited(cancelCodesKnown), onCredited(planPaymentsExist), moneyOffered],
    [onCredited(somethingLeftToCredit), onCredited(amountsWithinItems), onCredited(picksNotTooEarly)]
  ],
  post: autoApplied(onCredited(cancelAndRefund))
}

/**
 * Credits items without cancelling them: a price reduction, a missed class. The steps, the tax shares and the limits
 * are those of {@link cancelItems}: the credit covers what is open on the items, the rest is available or refunded, and
 * over all credits no item is credited more than it cost. (CANCEL-2, CANCEL-3, CANCEL-7, REFUND-1, REFUND-9)
 *
 * Errors: the input errors, `DocumentNotFound`, `ItemNotFound`, `StateForbids`, `NamedTwice`, `UnknownCode`,
 * `RefundsNotOffered`, then `ItemNotFound` for the amount of an item that is not picked, `CreditExceedsItem`, `DayTooEarly`,
 * then `RefundExceedsCredit`, `RefundExceedsPaidOnItems`, `RefundExceedsMoneyPaid`,
 * `RefundExceedsPayment`, `DayTooEarly`, then `TotalTooLarge`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, creditItems, openLedger, orThrow, recordInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const items = [{ item: '1' }]
 * ledger = orThrow(creditItems(ledger, { id: 'CR-1', on, invoice: 'INV-1', items, credit: { percent: '10' }, refund: 'none' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => 90.00
 * ```
 */
export function creditItems(ledger: Ledger, input: CreditItemsInput): Outcome {
  return perform(creditItemsOperation, ledger, input)
}
