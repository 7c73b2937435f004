import type { Book } from '../../kernel/book.js'
import type { Decoded } from '../../model/codec/codec.js'
import { optional } from '../../model/codec/codec.js'
import { request } from '../../model/codec/common.js'
import { documentId, operationId } from '../../model/codec/ids.js'
import { list } from '../../model/codec/list.js'
import { record } from '../../model/codec/record.js'
import { name } from '../../model/codec/texts.js'
import type { CommonInput } from '../../model/common.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { MOST_ITEMS } from '../../model/facts/invoiceFact.js'
import { beyond } from '../beyond.js'
import { adjustmentChoice, refundChoice, type CancelCreditInput, type CancelRequest, type RefundChoiceInput } from './cancelRequest.js'
import { picksOf } from './picks.js'

/** What {@link creditItems} takes. */
export interface CreditItemsInput extends CommonInput {
  /** The invoice. */
  readonly invoice: string
  /** Which of its items. */
  readonly items: readonly { readonly item: string }[]
  /** How much is credited: all that is left, a percentage of it, or an amount per item. */
  readonly credit: Exclude<CancelCreditInput, 'none'>
  /** How much is refunded. */
  readonly refund: RefundChoiceInput
  /** The credit's type; `adjustment` when absent. (CREDIT-1) */
  readonly type?: string | undefined
}

const fields = {
  invoice: documentId,
  items: list(record({ item: operationId }), MOST_ITEMS),
  credit: adjustmentChoice,
  type: optional(name)
}

/** Reads {@link CreditItemsInput}. */
export const creditItemsRequest = request({ ...fields, refund: refundChoice })

/** Reads the input of a credit of which only the suggestion is wanted: its refund may be absent. */
export const creditItemsQuestion = request({ ...fields, refund: optional(refundChoice) })

/** {@link CreditItemsInput} after decoding. */
export type CreditItemsRequest = Decoded<typeof creditItemsRequest>

/** The same, about to be suggested a refund. */
export type CreditItemsAsked = Decoded<typeof creditItemsQuestion>

/** A rule, or the posting, of a cancellation, for items that are credited and stay. (CANCEL-7) */
/* @__NO_SIDE_EFFECTS__ */
export function onCredited<A>(ofCancellation: (book: Book, request: CancelRequest) => A): (book: Book, request: CreditItemsAsked) => A {
  return (book, asked) => ofCancellation(book, asAdjustment(asked))
}

/** The same as a cancellation; where no refund was stated, with the suggested one. */
export function asAdjustment(asked: CreditItemsAsked): CancelRequest {
  const items = asked.items.map(({ item }) => ({ item, quantity: undefined }))
  return { ...asked, refund: asked.refund ?? 'suggested', items, fee: undefined, purpose: 'adjustment' }
}

/** Something is left to credit of the items together. (CANCEL-2) */
export function somethingLeftToCredit(book: Book, asked: CancelRequest): BillingError | undefined {
  const picks = picksOf(book, asked)
  if (picks.some(({ creditable }) => creditable > 0)) return undefined
  return beyond(book, 'CreditExceedsItem', 'CANCEL-2', 'credit', 1, 0, { item: asked.items[0]?.item ?? '' })
}
