import type { Book } from '../kernel/book.js'
import type { State } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import type { Codec } from '../model/codec/codec.js'
import type { CommonInput } from '../model/common.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'
import type { JsonObject } from '../model/json.js'
import { MAX_MINOR } from '../money/minor.js'
import type { CancelItemsInput, CancelRequest, RefundChoiceInput } from '../rules/cancellation/cancelRequest.js'
import { postCancellation } from '../rules/cancellation/postCancellation.js'
import { storedIn } from '../rules/refunding/refundPlan.js'
import { suggestRefund, type RefundBound } from '../rules/refunding/suggestRefund.js'

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
export interface RefundSuggestion<Confirmed extends CommonInput = CancelItemsInput> {
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
  /** The credit that it makes. */
  readonly credited: Amount
  /** What of it covers the open part of the items. */
  readonly coveredItems: Amount
  /** What of it covers the fee. */
  readonly coveredFee: Amount
  /** Per payment: online first, then stored value, then offline, the oldest first. */
  readonly plan: readonly SuggestedPart[]
  /** The operation with this plan and the sequence pinned: what was shown is what is done. */
  readonly confirm: Confirmed
}

/**
 * What to refund, worked out on a book that is dropped; `confirm` is the input that was asked with, as its codec writes
 * it. (REFUND-2)
 */
export function refundSuggestion<Confirmed extends CommonInput, Asked extends { readonly id: string }>(
  book: Book,
  request: CancelRequest,
  state: State,
  codec: Codec<Asked>,
  asked: Asked
): RefundSuggestion<Confirmed> {
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
    confirm: confirmation(parts, state, codec.write(asked, state.opened.decimals) as JsonObject) as unknown as Confirmed
  }
}

function confirmation(parts: readonly SuggestedPart[], { entries }: State, input: JsonObject): object {
  const refund: RefundChoiceInput = parts.length === 0 ? 'none' : { plan: parts.map(({ payment, amount }) => ({ payment, amount })) }
  return { ...input, refund, expect: { seq: entries.length } }
}
