import { perform, type Operation } from '../kernel/perform.js'
import { optional } from '../model/codec/codec.js'
import { request, type CommonRequest } from '../model/codec/common.js'
import { day } from '../model/codec/days.js'
import { quantity } from '../model/codec/decimals.js'
import { documentId, operationId } from '../model/codec/ids.js'
import { name, text } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { autoApplied } from '../rules/autoApply.js'
import { fee, type CancelFeeInput } from '../rules/cancellation/cancelRequest.js'
import { cancelCodesKnown } from '../rules/cancellation/cancelRules.js'
import { picksExist, picksNotTooEarly, picksWithinQuantity } from '../rules/cancellation/picks.js'
import { movedNotTooEarly, onReplaced, onReplacing, replace, type ReplaceRequest } from '../rules/cancellation/replacement.js'
import { discountsWithinAmounts } from '../rules/discountRules.js'
import type { InvoiceItemInput } from '../rules/invoiceInput.js'
import { itemCodesKnown, itemsComplete, peopleKnown } from '../rules/itemRules.js'
import { itemRequest } from '../rules/priceItems.js'

/** What {@link replaceItem} takes. */
export interface ReplaceItemInput extends CommonInput {
  /** The invoice of the item that goes. */
  readonly invoice: string
  /** That item. */
  readonly item: string
  /** How much of its quantity; all that is left when absent. */
  readonly quantity?: AmountInput | undefined
  /** The item that takes its place, on the new invoice `<id>/invoice`. */
  readonly with: InvoiceItemInput
  /** The day the new invoice falls due; its own day when absent. */
  readonly due?: string | undefined
  /** The number of the new invoice that is shown to people. */
  readonly number?: string | undefined
  /** A note on the new invoice. */
  readonly note?: string | undefined
  /** A fee kept. (CANCEL-4) */
  readonly fee?: CancelFeeInput | undefined
  /** The credit's type; `cancellation` when absent. (CREDIT-1) */
  readonly type?: string | undefined
}

const shape = request({
  invoice: documentId,
  item: operationId,
  quantity: optional(quantity),
  with: itemRequest,
  due: optional(day),
  number: optional(name),
  note: optional(text),
  fee: optional(fee),
  type: optional(name)
})

export const replaceItemOperation: Operation<ReplaceRequest & CommonRequest> = {
  name: 'replaceItem',
  codec: shape,
  rules: [
    [onReplaced(picksExist), onReplaced(cancelCodesKnown), onReplacing(itemsComplete), onReplacing(peopleKnown), onReplacing(itemCodesKnown)],
    [onReplaced(picksWithinQuantity), onReplaced(picksNotTooEarly), onReplacing(discountsWithinAmounts)],
    [movedNotTooEarly]
  ],
  post: autoApplied(replace)
}

/**
 * Moves to another activity, person or price: one item is cancelled with its full credit, the new one is recorded in an
 * invoice of its own, `<id>/invoice`, and what had paid the old one moves to it, as much as it costs: online, stored
 * value, offline, then credit. The credit takes the place on the old item, so that a later refund still goes back the
 * way it was paid. (CANCEL-4, CANCEL-6)
 *
 * Errors: the input errors, `DocumentNotFound`, `ItemNotFound`, `StateForbids` for a transfer or a voided invoice,
 * `UnknownCode` of the fee, of the new item `ConflictingFields`, `PersonNotOnAccount`, `NamedTwice`, `UnknownCode`, then
 * `ItemAlreadyCancelled`, `QuantityExceedsLeft`, `DayTooEarly`, `DiscountExceedsAmount`, then `DayTooEarly`, then `TotalTooLarge`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, replaceItem, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Choir', amount: '75.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '75.00', method: 'card', to }))
 * const piano = { description: 'Piano', amount: '100.00' }
 * ledger = orThrow(replaceItem(ledger, { id: 'R-1', on, invoice: 'INV-1', item: '1', with: piano }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'R-1/invoice' })).open) // => 25.00
 * ```
 */
export function replaceItem(ledger: Ledger, input: ReplaceItemInput): Outcome {
  return perform(replaceItemOperation, ledger, input)
}
