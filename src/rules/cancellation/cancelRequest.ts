import { amount, positiveAmount } from '../../model/codec/amounts.js'
import { optional, type Codec, type Decoded } from '../../model/codec/codec.js'
import { request } from '../../model/codec/common.js'
import { percentage, quantity } from '../../model/codec/decimals.js'
import { documentId, operationId } from '../../model/codec/ids.js'
import { list } from '../../model/codec/list.js'
import { record } from '../../model/codec/record.js'
import { marked, textOr } from '../../model/codec/tagged.js'
import { choice, flag, name, text } from '../../model/codec/texts.js'
import type { CommonInput } from '../../model/common.js'
import { MOST_ITEMS } from '../../model/facts/invoiceFact.js'
import type { AmountInput } from '../../money/amountInput.js'

/** An item to cancel, or part of its quantity. (CANCEL-1) */
export interface CancelledItemInput {
  /** The item's id within the invoice. */
  readonly item: string
  /** How much of its quantity; all that is left when absent. */
  readonly quantity?: AmountInput | undefined
}

/** An amount for one of the items that are cancelled. */
export interface ItemAmountInput {
  /** The item. */
  readonly item: string
  /** In major units. */
  readonly amount: AmountInput
}

/**
 * How much is credited: all that is left of what is picked, a percentage of it, an amount per item (taxes included,
 * or net of them with `basis: 'net'`), or nothing. (CANCEL-1)
 */
export type CancelCreditInput =
  | 'full'
  | 'none'
  | { readonly percent: AmountInput }
  | { readonly amounts: readonly ItemAmountInput[]; readonly basis?: 'gross' | 'net' | undefined }

/** A refund out of one payment. */
export interface RefundPartInput {
  /** The payment. */
  readonly payment: string
  /** How much of it, in major units, above zero. */
  readonly amount: AmountInput
}

/** How much is refunded: what {@link suggestedRefund} says, an amount, an amount per payment, or nothing. (CANCEL-1) */
export type RefundChoiceInput =
  | 'suggested'
  | 'none'
  | { readonly amount: AmountInput }
  | { readonly plan: readonly RefundPartInput[] }

/** An administrative fee charged in the same step, as an invoice of its own. (CANCEL-4) */
export interface CancelFeeInput {
  /** What it is called. */
  readonly description: string
  /** In major units, above zero. */
  readonly amount: AmountInput
  /** Codes of the policy's taxes. */
  readonly taxes?: readonly string[] | undefined
  /** The amount includes the taxes. */
  readonly taxIncluded?: boolean | undefined
  /** The ledger code of the fee. */
  readonly ledgerCode?: string | undefined
}

/** What {@link cancelItems} takes. */
export interface CancelItemsInput extends CommonInput {
  /** The invoice. */
  readonly invoice: string
  /** Which of its items. */
  readonly items: readonly CancelledItemInput[]
  /** How much is credited. */
  readonly credit: CancelCreditInput
  /** How much is refunded. */
  readonly refund: RefundChoiceInput
  /** A fee kept. */
  readonly fee?: CancelFeeInput | undefined
  /** The credit's type; `cancellation` when absent. (CREDIT-1) */
  readonly type?: string | undefined
}

const byPercent = record({ percent: percentage })
const byAmounts = record({
  amounts: list(record({ item: operationId, amount }), MOST_ITEMS),
  basis: optional(choice('gross', 'net'))
})
const byAmount = record({ amount: positiveAmount })
const byPlan = record({ plan: list(record({ payment: documentId, amount: positiveAmount }), MOST_ITEMS) })

/** {@link CancelCreditInput} after decoding. */
export type CreditChoice = 'full' | 'none' | Decoded<typeof byPercent> | Decoded<typeof byAmounts>
/** {@link RefundChoiceInput} after decoding. */
export type RefundChoice = 'suggested' | 'none' | Decoded<typeof byAmount> | Decoded<typeof byPlan>

const shares: Codec<Exclude<CreditChoice, string>> = marked(
  'percent',
  byPercent,
  byAmounts,
  (value): value is Decoded<typeof byPercent> => 'percent' in value
)

const creditChoice: Codec<CreditChoice> = textOr(choice('full', 'none'), shares)

/** The credit of items that are not cancelled: there is no `none`. (CANCEL-7) */
export const adjustmentChoice: Codec<Exclude<CreditChoice, 'none'>> = textOr(choice('full'), shares)

/** Reads {@link RefundChoiceInput}. */
export const refundChoice: Codec<RefundChoice> = textOr(
  choice('suggested', 'none'),
  marked('plan', byPlan, byAmount, (value): value is Decoded<typeof byPlan> => 'plan' in value)
)

/** Reads {@link CancelFeeInput}. */
export const fee = record({
  description: text,
  amount: positiveAmount,
  taxes: optional(list(name, 20, 'mayBeEmpty')),
  taxIncluded: optional(flag),
  ledgerCode: optional(name)
})

const fields = {
  invoice: documentId,
  items: list(record({ item: operationId, quantity: optional(quantity) }), MOST_ITEMS),
  credit: creditChoice,
  fee: optional(fee),
  type: optional(name)
}

/** {@link CancelItemsInput} after decoding; with a purpose the items are credited and not cancelled. (CANCEL-7) */
export type CancelRequest = Decoded<typeof cancelRequest> & { readonly purpose?: 'adjustment' }

/** Reads {@link CancelItemsInput}. */
export const cancelRequest = request({ ...fields, refund: refundChoice })

/** Reads the input of a cancellation of which only the suggestion is wanted: its refund may be absent. */
export const cancelQuestion = request({ ...fields, refund: optional(refundChoice) })
