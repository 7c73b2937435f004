import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import type { State } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import type { CommonInput } from '../model/common.js'
import type { JsonObject } from '../model/json.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'
import {
  cancelQuestion,
  cancelRequest,
  type CancelItemsInput,
  type RefundChoiceInput,
  type CancelRequest
} from '../rules/cancellation/cancelRequest.js'
import { cancelCodesKnown } from '../rules/cancellation/cancelRules.js'
import { amountsWithinItems } from '../rules/cancellation/creditedAmounts.js'
import { picksExist, picksNotTooEarly, picksOnce, picksWithinQuantity } from '../rules/cancellation/picks.js'
import { postCancellation } from '../rules/cancellation/postCancellation.js'
import { storedIn } from '../rules/refunding/refundPlan.js'
import { suggestRefund, type RefundBound } from '../rules/refunding/suggestRefund.js'
import { notBeforeItsPayments } from '../rules/refunding/notBeforeItsPayments.js'
import { MAX_MINOR } from '../money/minor.js'

/** What {@link suggestedRefund} takes: the cancellation about to be made; its refund may be left out. */
export interface SuggestedRefundInput extends Omit<CancelItemsInput, 'refund'> {
  /** Left out of account: the question is what to refund. */
  readonly refund?: RefundChoiceInput | undefined
}

/** One payment's part of a suggested refund. */
export interface SuggestedPart {
  /** The payment it goes back to. */
  readonly payment: string
  /** Its method. */
  readonly method: string
  /** How much, in major units. */
  readonly amount: Amount
}

/** What to refund, why, and the input that does it. (REFUND-2) */
export interface RefundSuggestion {
  /** How much, in major units: the smallest of the limits. */
  readonly amount: Amount
  /** What of it is money. */
  readonly money: Amount
  /** What goes back to gift cards and other stored value: also beyond `amount`, since it never becomes credit. (POOL-2) */
  readonly storedValue: Amount
  /** The limit that decided. */
  readonly bound: RefundBound
  /** The most that each limit allows, in major units. */
  readonly limits: {
    /** The credit less what covers the items' open part and the fee. */
    readonly credit: Amount
    /** What was paid on the items, stored value included, and not yet refunded. */
    readonly paidOnItems: Amount
    /** The money the account paid and did not get back; absent where the policy lifts this limit. */
    readonly moneyPaid?: Amount
    /** How far the account is in credit afterwards, without what is planned or due later. */
    readonly balance: Amount
  }
  /** The credit that the cancellation makes. */
  readonly credited: Amount
  /** What of it covers the open part of the items. */
  readonly coveredItems: Amount
  /** What of it covers the fee. */
  readonly coveredFee: Amount
  /** Per payment: online first, then stored value, then offline, the oldest first. */
  readonly plan: readonly SuggestedPart[]
  /** The cancellation with this plan and the sequence pinned: what was shown is what is done. */
  readonly confirm: CancelItemsInput
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
  answer: suggest
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

function suggest(book: Book, asked: Request, state: State): RefundSuggestion {
  const request = asSuggested(asked)
  const done = postCancellation(book, request)
  const { amount, bound, limits, plan, all } = suggestRefund(book, request, done)
  const parts = plan.map((part) => {
    const { id, fact } = book.sources.at(part.payment).of
    return { payment: id, method: (fact as PaymentFact).method, amount: book.money(part.amount) }
  })
  const { credit, paidOnItems, moneyPaid, balance } = limits
  return {
    amount: book.money(amount),
    money: book.money(amount - storedIn(book, plan)),
    storedValue: book.money(storedIn(book, all)),
    bound,
    limits: {
      credit: book.money(credit),
      paidOnItems: book.money(paidOnItems),
      ...(moneyPaid === MAX_MINOR ? {} : { moneyPaid: book.money(moneyPaid) }),
      balance: book.money(balance)
    },
    credited: book.money(done.credited),
    coveredItems: book.money(done.coveredItems),
    coveredFee: book.money(done.coveredFee),
    plan: parts,
    confirm: confirmation(request, parts, state)
  }
}

function confirmation(request: CancelRequest, parts: readonly SuggestedPart[], state: State): CancelItemsInput {
  const refund: RefundChoiceInput =
    parts.length === 0 ? 'none' : { plan: parts.map(({ payment, amount }) => ({ payment, amount })) }
  const input = cancelRequest.write(request, state.opened.decimals) as JsonObject
  return { ...(input as unknown as CommonInput & CancelItemsInput), refund, expect: { seq: state.entries.length } }
}
