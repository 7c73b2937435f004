import { allocatedFrom } from '../kernel/allocated.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { findInvoice } from '../kernel/findDocument.js'
import { cancelledOf } from '../kernel/noteCredited.js'
import type { ChargeState, PostedDocument, State } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import { invoiceFact, type InvoiceFact, type Item, type StoredInvoice, type StoredItem } from '../model/facts/invoiceFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { formatQuantity } from '../money/quantityOf.js'
import { sum } from '../rules/priceItems.js'
import { statusOfCharges, type ReconciliationStatus } from './status.js'
import { bookOn, publicCommentOf, viewInput, visible, type ViewInput, type ViewRequest } from './viewInput.js'

/** What covers an item, or is planned to. */
export interface CoveredBy {
  /** The credit or payment. */
  readonly source: string
  /** Which of the two it is. */
  readonly kind: 'credit' | 'payment'
  /** How much, in major units. */
  readonly amount: Amount
  /** It has not settled yet. */
  readonly planned: boolean
}

/** An item with where it stands, in major units. */
export interface ItemView extends StoredItem {
  /** What no settled payment or credit covers. */
  readonly open: Amount
  /** What payments that have not settled are set to cover. */
  readonly planned: Amount
  /** What cancellations credited. */
  readonly credited: Amount
  /** How much of its quantity is cancelled; the item stays visible. (CANCEL-5) */
  readonly cancelledQuantity: string
  /** The whole quantity is cancelled. */
  readonly cancelled: boolean
  /** How far it is reconciled. */
  readonly status: ReconciliationStatus
  /** What covers it, the newest first. */
  readonly coveredBy: readonly CoveredBy[]
}

/** An invoice with where it stands, in major units. (VIEW-2) */
export interface InvoiceView extends Omit<StoredInvoice, 'fact' | 'items' | 'due'> {
  /** The day it falls due. */
  readonly due: string
  /** What it charges, taxes included. */
  readonly total: Amount
  /** What of it is tax. */
  readonly tax: Amount
  /** What no settled payment or credit covers. */
  readonly open: Amount
  /** What payments that have not settled are set to cover. */
  readonly planned: Amount
  /** How far it is reconciled. */
  readonly status: ReconciliationStatus
  /** Its items, in order. */
  readonly items: readonly ItemView[]
  /** What the client may read of the operation that made it. */
  readonly publicComment?: string
}

const question: Question<ViewRequest, InvoiceView> = {
  codec: viewInput,
  rules: [[visible('invoice')]],
  answer: (latest, request, state: State) => {
    const book = bookOn(latest, request, state)
    return invoiceView(book, findInvoice(book, request.id) as PostedDocument<InvoiceFact>)
  }
}

/**
 * An invoice as a page shows it: items, what is open, what covers it, how far it is reconciled. (VIEW-2, CANCEL-5)
 *
 * Errors: the input errors, `DocumentNotFound`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordInvoice, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const { total, open, status } = orThrow(viewInvoice(ledger, { id: 'INV-1' }))
 * console.log(total, open, status) // => 100.00 100.00 none
 * ```
 */
export function viewInvoice(ledger: Ledger, input: ViewInput): Outcome<InvoiceView> {
  return ask(question, ledger, input)
}

function invoiceView(book: Book, document: PostedDocument<InvoiceFact>): InvoiceView {
  const { fact, number } = document
  const charges = fact.items.map((_, place) => book.charges.at(number + place))
  const stored = invoiceFact.write(fact, book.base.opened.decimals) as unknown as StoredInvoice
  const { fact: _fact, items: _items, ...head } = stored
  return {
    ...head,
    due: book.day(fact.due ?? fact.on),
    total: book.money(sum(fact.items.map(({ total }) => total))),
    tax: book.money(sum(fact.items.flatMap(({ taxes }) => taxes ?? []).map(({ amount }) => amount))),
    open: book.money(sum(charges.map(({ open }) => open))),
    planned: book.money(sum(charges.map(({ planned }) => planned))),
    status: statusOfCharges(charges),
    items: charges.map((charge, place) => itemView(book, charge, stored.items[place] as StoredItem)),
    ...publicCommentOf(book, document)
  }
}

function itemView(book: Book, charge: ChargeState, stored: StoredItem): ItemView {
  const cancelled = cancelledOf(charge)
  return {
    ...stored,
    open: book.money(charge.open),
    planned: book.money(charge.planned),
    credited: book.money(cancelled.credited),
    cancelledQuantity: formatQuantity(cancelled.quantity),
    cancelled: cancelled.quantity === (charge.of.item as Item).quantity,
    status: statusOfCharges([charge]),
    coveredBy: coveredBy(book, charge)
  }
}

function coveredBy(book: Book, charge: ChargeState): readonly CoveredBy[] {
  return allocatedFrom(charge).map(({ source, amount }) => {
    const { of, state } = book.sources.at(source)
    const { id, fact } = of
    return { source: id, kind: fact.fact, amount: book.money(amount), planned: state !== 'settled' }
  })
}
