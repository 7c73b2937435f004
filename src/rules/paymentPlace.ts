import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Codec, type Decoded } from '../model/codec/codec.js'
import { documentId, operationId } from '../model/codec/ids.js'
import { list } from '../model/codec/list.js'
import { record } from '../model/codec/record.js'
import { marked, textOr } from '../model/codec/tagged.js'
import { literal } from '../model/codec/texts.js'
import type { AmountInput } from '../money/amountInput.js'
import { isRefund, onRefund, type PayableRequest, type RefundTarget } from './target.js'

/** How many parts one input can have. */
export const MOST_PARTS = 1000

/** A part of an amount for one invoice or item. */
export interface PartInput {
  /** The invoice. */
  readonly invoice: string
  /** The item; the invoice's open items in order when absent. (APPLY-5) */
  readonly item?: string | undefined
  /** How much, in major units, above zero. */
  readonly amount: AmountInput
}

/** A part of an amount for a refund that is owed back. (PAYMENT-6) */
export interface OwedPartInput extends RefundTarget {
  /** How much, in major units, above zero. */
  readonly amount: AmountInput
}

/** Where a payment goes. (PAYMENT-1) */
export type PaymentPlace =
  | 'oldestFirst'
  | { readonly invoice: string; readonly items?: readonly string[] | undefined }
  | { readonly split: readonly (PartInput | OwedPartInput)[] }
  | RefundTarget

/** Reads {@link PartInput}. */
export const part: Codec<PartRequest> = record({
  invoice: documentId,
  item: optional(operationId),
  amount: positiveAmount
})

/** {@link PartInput} after decoding. */
export interface PartRequest {
  readonly invoice: string
  readonly item: string | undefined
  readonly amount: number
}

const onInvoice = record({ invoice: documentId, items: optional(list(operationId, MOST_PARTS)) }, (v) => ({
    invoice: v[0],
    items: v[1]
  }))
/** A part of a payment after decoding. */
export type PaidPartRequest = PartRequest | (RefundTarget & { readonly amount: number })

const onOwed = record({ refund: documentId, amount: positiveAmount })
const paidPart: Codec<PaidPartRequest> = marked('refund', onOwed, part, (value): value is Decoded<typeof onOwed> => isRefund(value))
const inParts = record({ split: list(paidPart, MOST_PARTS) })

/** {@link PaymentPlace} after decoding. */
export type PlaceRequest = 'oldestFirst' | Decoded<typeof onInvoice> | Decoded<typeof inParts> | RefundTarget

/** Reads {@link PaymentPlace}. */
export const paymentPlace: Codec<PlaceRequest> = textOr(
  literal('oldestFirst'),
  marked(
    'refund',
    onRefund,
    marked('split', inParts, onInvoice, (value): value is Decoded<typeof inParts> => 'split' in value),
    (value): value is RefundTarget => isRefund(value)
  )
)

/** What a place names, one after the other; `oldestFirst` names nothing. */
export function namedIn(to: PlaceRequest | undefined): readonly PayableRequest[] {
  if (to === undefined || to === 'oldestFirst') return []
  if ('split' in to) return to.split
  if (isRefund(to)) return [to]
  const { invoice, items = [undefined] } = to
  return items.map((item) => ({ invoice, item }))
}
