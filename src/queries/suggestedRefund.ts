import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { cancelQuestion, type CancelItemsInput, type RefundChoiceInput, type CancelRequest } from '../rules/cancellation/cancelRequest.js'
import { cancelCodesKnown } from '../rules/cancellation/cancelRules.js'
import { amountsWithinItems } from '../rules/cancellation/creditedAmounts.js'
import { picksExist, picksNotTooEarly, picksOnce, picksWithinQuantity } from '../rules/cancellation/picks.js'
import { notBeforeItsPayments } from '../rules/refunding/notBeforeItsPayments.js'
import { refundSuggestion, type RefundSuggestion } from './refundSuggestion.js'

/** What {@link suggestedRefund} takes: the cancellation about to be made; its refund may be left out. */
export interface SuggestedRefundInput extends Omit<CancelItemsInput, 'refund'> {
  /** Left out of account: the question is what to refund. */
  readonly refund?: RefundChoiceInput | undefined
}

type Request = Omit<CancelRequest, 'refund'> & { readonly refund: CancelRequest['refund'] | undefined }

/** The question, which {@link explain} asks too. */
export const suggestionQuestion: Question<Request, RefundSuggestion> = {
  codec: cancelQuestion,
  rules: [
    [picksExist, picksOnce, onAsked(cancelCodesKnown)],
    [picksWithinQuantity, onAsked(amountsWithinItems), picksNotTooEarly],
    [onAsked(notBeforeItsPayments)]
  ],
  answer: (book, asked, state) => refundSuggestion(book, asSuggested(asked), state, cancelQuestion, asked)
}

/**
 * What to refund for a cancellation about to be made, which limit decides, and the input that does it. It changes
 * nothing. (REFUND-1, REFUND-2, REFUND-9)
 *
 * Errors: those of {@link cancelItems} without the ones about a stated refund.
 *
 * @example
 * ```ts
 * import { cancelItems, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, suggestedRefund } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash', to }))
 * const cancellation = { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full' } as const
 * const suggestion = orThrow(suggestedRefund(ledger, cancellation))
 * console.log(suggestion.amount, suggestion.bound) // => 60.00 credit
 * ledger = orThrow(cancelItems(ledger, suggestion.confirm))
 * ```
 */
export function suggestedRefund(ledger: Ledger, input: SuggestedRefundInput): Outcome<RefundSuggestion> {
  return ask(suggestionQuestion, ledger, input)
}

/* @__NO_SIDE_EFFECTS__ */
function onAsked<A>(rule: (book: Book, request: CancelRequest) => A): (book: Book, request: Request) => A {
  return (book, request) => rule(book, asSuggested(request))
}

/** The cancellation with the refund that is asked about. */
export function asSuggested(request: Request): CancelRequest {
  return { ...request, refund: 'suggested' }
}
