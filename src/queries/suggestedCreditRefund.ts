import { ask, type Question } from '../kernel/ask.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { RefundChoiceInput } from '../rules/cancellation/cancelRequest.js'
import { cancelCodesKnown } from '../rules/cancellation/cancelRules.js'
import { amountsWithinItems } from '../rules/cancellation/creditedAmounts.js'
import { asAdjustment, creditItemsQuestion, onCredited, somethingLeftToCredit, type CreditItemsAsked, type CreditItemsInput } from '../rules/cancellation/creditOnly.js'
import { picksExist, picksNotTooEarly, picksOnce } from '../rules/cancellation/picks.js'
import { notBeforeItsPayments } from '../rules/refunding/notBeforeItsPayments.js'
import { refundSuggestion, type RefundSuggestion } from './refundSuggestion.js'

/** What {@link suggestedCreditRefund} takes: the credit about to be made; its refund may be left out. */
export interface SuggestedCreditRefundInput extends Omit<CreditItemsInput, 'refund'> {
  /** Left out of account: the question is what to refund. */
  readonly refund?: RefundChoiceInput | undefined
}

const question: Question<CreditItemsAsked, RefundSuggestion<CreditItemsInput>> = {
  codec: creditItemsQuestion,
  rules: [
    [onCredited(picksExist), onCredited(picksOnce), onCredited(cancelCodesKnown)],
    [onCredited(somethingLeftToCredit), onCredited(amountsWithinItems), onCredited(picksNotTooEarly)],
    [onCredited(notBeforeItsPayments)]
  ],
  answer: (book, asked, state) => refundSuggestion(book, suggested(asked), state, creditItemsQuestion, asked)
}

function suggested(asked: CreditItemsAsked): ReturnType<typeof asAdjustment> {
  return asAdjustment({ ...asked, refund: undefined })
}

/**
 * The preview of {@link creditItems}: what the credit covers, what to refund, which limit decides, and the input that
 * does it. It changes nothing; the limits are those of {@link suggestedRefund}. (CANCEL-7, REFUND-1, REFUND-2, REFUND-9)
 *
 * Errors: those of {@link creditItems} without the ones about a stated refund.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, creditItems, openLedger, orThrow, recordInvoice, recordPayment, suggestedCreditRefund } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '95.00', method: 'cash', to }))
 * const missed = { id: 'CR-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: { percent: '10' } } as const
 * const suggestion = orThrow(suggestedCreditRefund(ledger, missed))
 * console.log(suggestion.credited, suggestion.coveredItems, suggestion.amount) // => 10.00 5.00 5.00
 * ledger = orThrow(creditItems(ledger, suggestion.confirm))
 * ```
 */
export function suggestedCreditRefund(ledger: Ledger, input: SuggestedCreditRefundInput): Outcome<RefundSuggestion<CreditItemsInput>> {
  return ask(question, ledger, input)
}
