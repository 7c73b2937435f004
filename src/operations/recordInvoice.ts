import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { day } from '../model/codec/days.js'
import { list } from '../model/codec/list.js'
import { choice, name, text } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import { MOST_ITEMS, type InvoiceKind } from '../model/facts/invoiceFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import type { DiscountInput, InvoiceItemInput } from '../rules/invoiceInput.js'
import { recordSale } from '../rules/recordSale.js'
import { itemCodesKnown, itemsComplete, itemsNamedOnce, peopleKnown, sessionsNotOver } from '../rules/itemRules.js'
import { discountsWithinAmounts } from '../rules/discountRules.js'
import { discount, itemRequest } from '../rules/priceItems.js'

/** What {@link recordInvoice} takes. */
export interface RecordInvoiceInput extends CommonInput {
  /** The day it falls due; its own day when absent. */
  readonly due?: string | undefined
  /** The number shown to people. */
  readonly number?: string | undefined
  /** What it is for; a sale unless said otherwise. (INVOICE-4) */
  readonly kind?: InvoiceKind | undefined
  /** A note, such as why the price rose. (INVOICE-4) */
  readonly note?: string | undefined
  /** A discount on the whole invoice, spread over its items in proportion to their amounts. (INVOICE-3) */
  readonly discount?: DiscountInput | undefined
  /** 1 to 1,000 items. */
  readonly items: readonly InvoiceItemInput[]
}

const shape = request({
  due: optional(day),
  number: optional(name),
  kind: optional(choice<InvoiceKind>('sale', 'fee', 'priceRise', 'correction')),
  note: optional(text),
  discount: optional(discount),
  items: list(itemRequest, MOST_ITEMS)
}, (v) => ({
    id: v[0],
    on: v[1],
    expect: v[2],
    by: v[3],
    publicComment: v[4],
    privateComment: v[5],
    meta: v[6],
    due: v[7],
    number: v[8],
    kind: v[9],
    note: v[10],
    discount: v[11],
    items: v[12]
  }))

type Request = Decoded<typeof shape>

export const recordInvoiceOperation: Operation<Request> = {
  name: 'recordInvoice',
  codec: shape,
  rules: [[itemsComplete, itemsNamedOnce, peopleKnown, itemCodesKnown, sessionsNotOver], [discountsWithinAmounts]],
  post: autoApplied(recordSale)
}

/**
 * Records an invoice; nothing has to be paid yet. The balance rises by its total. (INVOICE-1 to INVOICE-5, INVOICE-6)
 *
 * Errors: the input errors, `ConflictingFields`, `NamedTwice`, `PersonNotOnAccount`, `UnknownCode`, `DayTooLate`,
 * then `DiscountExceedsAmount`, then `TotalTooLarge`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordInvoice } from 'billing-rules'
 *
 * const policy = { ...creditHeldUntilUsed, name: 'school', taxes: [{ code: 'QST', percent: '9.975' }] }
 * const empty = orThrow(openLedger({ id: 'open', on: '2026-09-01', account: 'family-17', currency: 'CAD', policy }))
 * const ledger = orThrow(
 *   recordInvoice(empty, {
 *     id: 'INV-1',
 *     on: '2026-09-01',
 *     items: [{ description: 'Choir, autumn', unitPrice: '120.00', taxes: ['QST'] }]
 *   })
 * )
 * console.log(orThrow(balances(ledger, { on: '2026-09-01' })).current) // => 131.97
 * ```
 */
export function recordInvoice(ledger: Ledger, input: RecordInvoiceInput): Outcome {
  return perform(recordInvoiceOperation, ledger, input)
}
