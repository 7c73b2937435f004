import type { Amount } from '../amount.js'
import { amount } from '../codec/amounts.js'
import { optional, type Codec, type Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { quantity, unitPrice } from '../codec/decimals.js'
import { documentId, operationId } from '../codec/ids.js'
import { list } from '../codec/list.js'
import { record } from '../codec/record.js'
import { choice, flag, literal, name, text } from '../codec/texts.js'
import { transfer, type StoredTransfer } from './transfer.js'
import { proration, type StoredProration } from './proration.js'
import { MOST_TAXES, taxLine, type StoredTaxLine } from './taxLine.js'

/** How many items one invoice can have. */
export const MOST_ITEMS = 1000

/** What an invoice is for: a sale; a fee, price rise or correction of its own; the reversal of a credit; money to another account. (INVOICE-4, REVERSE-1, TRANSFER-1) */
export type InvoiceKind = 'sale' | 'fee' | 'priceRise' | 'correction' | 'reversal' | 'transfer'

/** One item of an invoice, frozen at sale. (INVOICE-1) */
export interface StoredItem {
  /** The item's id within its invoice: `"1"`, `"2"` ... unless the caller chose another. */
  readonly item: string
  /** What was sold. */
  readonly description: string
  /** Whom it is for. */
  readonly people?: readonly string[]
  /** How many. */
  readonly quantity: string
  /** The price of one, in major units, up to 6 decimals. */
  readonly unitPrice?: string
  /** Quantity times unit price, or the stated amount, before discounts; of a late joiner, the share that is left of it. */
  readonly amount: Amount
  /** The discounts taken off: the item's own and its share of the invoice's. (INVOICE-3) */
  readonly discount?: Amount
  /** The price includes its taxes. */
  readonly taxIncluded?: boolean
  /** Each tax with its amount. */
  readonly taxes?: readonly StoredTaxLine[]
  /** What the client owes for it, taxes included. */
  readonly total: Amount
  /** The ledger code of its revenue. */
  readonly ledgerCode?: string
  /** The host's own tags. */
  readonly tags?: readonly string[]
  /** The method whose stored value it sells: a liability, not revenue. (POOL-3) */
  readonly storedValue?: string
  /** What a late joiner's share was worked out of. (INVOICE-6) */
  readonly prorated?: StoredProration
}

/** An invoice was recorded. (INVOICE-1) */
export interface StoredInvoice {
  /** What happened. */
  readonly fact: 'invoice'
  /** The invoice's id. */
  readonly id: string
  /** Its day. */
  readonly on: string
  /** The day it falls due; its own day when absent. */
  readonly due?: string
  /** The number shown to people. */
  readonly number?: string
  /** What it is for. */
  readonly kind: InvoiceKind
  /** A note. */
  readonly note?: string
  /** Its items, in order. */
  readonly items: readonly StoredItem[]
  /** The document it follows from: the credit it reverses, the recurring charge it bills, the invoice whose item it replaces. */
  readonly origin?: string
  /** The account its amount goes to. */
  readonly transfer?: StoredTransfer
  /** The day that a recurring charge bills with it, where that was closed and it bears the day of the run. (RECUR-1) */
  readonly period?: string
}

const itemFields = {
  item: operationId,
  description: text,
  people: optional(list(name, 100)),
  quantity,
  unitPrice: optional(unitPrice),
  amount,
  discount: optional(amount),
  taxIncluded: optional(flag),
  taxes: optional(list(taxLine, MOST_TAXES)),
  total: amount,
  ledgerCode: optional(name),
  tags: optional(list(name, 100)),
  storedValue: optional(name),
  prorated: optional(proration)
}

const fields = {
  fact: literal('invoice'),
  id: documentId,
  on: day,
  due: optional(day),
  number: optional(name),
  kind: choice<InvoiceKind>('sale', 'fee', 'priceRise', 'correction', 'reversal', 'transfer'),
  note: optional(text),
  items: list(record(itemFields, (v) => ({
    item: v[0],
    description: v[1],
    people: v[2],
    quantity: v[3],
    unitPrice: v[4],
    amount: v[5],
    discount: v[6],
    taxIncluded: v[7],
    taxes: v[8],
    total: v[9],
    ledgerCode: v[10],
    tags: v[11],
    storedValue: v[12],
    prorated: v[13]
  })) as Codec<Item>, MOST_ITEMS),
  origin: optional(documentId),
  transfer: optional(transfer),
  period: optional(day)
}

/** Reads and writes {@link StoredInvoice}. */
export const invoiceFact: Codec<InvoiceFact> = record(fields, (v) => ({
    fact: v[0],
    id: v[1],
    on: v[2],
    due: v[3],
    number: v[4],
    kind: v[5],
    note: v[6],
    items: v[7],
    origin: v[8],
    transfer: v[9],
    period: v[10]
  }))

/** {@link StoredItem} as the kernel holds it: quantity in millionths, amounts in minor units. */
export type Item = { readonly [K in keyof typeof itemFields]: Decoded<(typeof itemFields)[K]> }

/** {@link StoredInvoice} as the kernel holds it. */
export type InvoiceFact = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }
