import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { postFact } from '../kernel/postFact.js'
import type { InvoiceFact, InvoiceKind, Item } from '../model/facts/invoiceFact.js'
import { MAX_MINOR } from '../money/minor.js'
import {
  afterDiscount,
  discountOf,
  priceLines,
  sellItems,
  sum,
  withInvoiceDiscount,
  type DiscountRequest,
  type ItemRequest
} from './priceItems.js'

/** What an invoice is made of. */
export interface InvoiceRequest {
  readonly id: string
  readonly on: DayNumber
  readonly due: DayNumber | undefined
  readonly number: string | undefined
  readonly kind: InvoiceKind | undefined
  readonly note: string | undefined
  /** The document that it follows from. */
  readonly origin?: string | undefined
  /** The day that it bills, where it bears another. */
  readonly period?: DayNumber | undefined
  readonly discount: DiscountRequest | undefined
  readonly items: readonly ItemRequest[]
}

/** Records the invoice of a request; one beyond 2^53-1 carries the book beyond it too, which refuses it. (MONEY-3) */
export function recordSale(book: Book, request: InvoiceRequest): void {
  const fact = saleOf(book, request)
  if (fact === undefined) book.exceed()
  else postFact(book, fact, request.on)
}

/** The invoice of a request, not recorded yet; none where it is beyond 2^53-1. */
export function saleOf(book: Book, request: InvoiceRequest): InvoiceFact | undefined {
  const items = itemsOf(book, request)
  return items && factOf(request, items)
}

function factOf({ id, on, due, number, kind, note, origin, period }: InvoiceRequest, items: readonly Item[]): InvoiceFact {
  return { fact: 'invoice', id, on, due, number, kind: kind ?? 'sale', note, items, origin, transfer: undefined, period }
}

function itemsOf(book: Book, request: InvoiceRequest): readonly Item[] | undefined {
  const lines = priceLines(book, request.items)
  if (lines === undefined) return undefined
  const all = sum(lines.map(afterDiscount))
  if (all > MAX_MINOR) return undefined
  return sellItems(book, request.items, withInvoiceDiscount(lines, discountOf(book, request.discount, all)))
}
