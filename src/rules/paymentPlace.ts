import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Codec, type Decoded } from '../model/codec/codec.js'
import { documentId, operationId } from '../model/codec/ids.js'
import { list } from '../model/codec/list.js'
import { record } from '../model/codec/record.js'
import { marked, textOr } from '../model/codec/tagged.js'
import { literal } from '../model/codec/texts.js'
import type { AmountInput } from '../money/amountInput.js'

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

/** Where a payment goes. (PAYMENT-1) */
export type PaymentPlace =
  | 'oldestFirst'
  | { readonly invoice: string; readonly items?: readonly string[] | undefined }
  | { readonly split: readonly PartInput[] }

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
const inParts = record({ split: list(part, MOST_PARTS) })

/** {@link PaymentPlace} after decoding. */
export type PlaceRequest = 'oldestFirst' | Decoded<typeof onInvoice> | Decoded<typeof inParts>

/** Reads {@link PaymentPlace}. */
export const paymentPlace: Codec<PlaceRequest> = textOr(
  literal('oldestFirst'),
  marked('split', inParts, onInvoice, (value): value is Decoded<typeof inParts> => 'split' in value)
)
