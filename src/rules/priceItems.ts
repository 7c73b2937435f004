import type { JoinedPeriod } from '../calendar/daysLeft.js'
import type { Book } from '../kernel/book.js'
import { amount } from '../model/codec/amounts.js'
import { optional, type Codec, type Decoded } from '../model/codec/codec.js'
import { percentage, quantity, unitPrice } from '../model/codec/decimals.js'
import { operationId } from '../model/codec/ids.js'
import { list } from '../model/codec/list.js'
import { record } from '../model/codec/record.js'
import { marked } from '../model/codec/tagged.js'
import { flag, name, text } from '../model/codec/texts.js'
import type { Item } from '../model/facts/invoiceFact.js'
import type { TaxLine } from '../model/facts/taxLine.js'
import { lineAmount } from '../money/lineAmount.js'
import type { Minor } from '../money/minor.js'
import { multiplyRounded } from '../money/multiplyRounded.js'
import { percentOf, percentRatio } from '../money/percentRatio.js'
import { split } from '../money/split.js'
import { taxInGross } from '../money/taxInGross.js'
import { taxOnNet } from '../money/taxOnNet.js'
import { taxesPerInvoice } from '../money/taxesPerInvoice.js'
import { prorated, sessionJoined } from './prorating.js'

/** One million millionths: a quantity of 1. */
export const ONE = 1_000_000

const discountAmount = record({ amount })
const discountPercent = record({ percent: percentage })

/** A discount after decoding. */
export type DiscountRequest = Decoded<typeof discountAmount> | Decoded<typeof discountPercent>

/** Reads `{ amount }` or `{ percent }`. */
export const discount: Codec<DiscountRequest> = marked(
  'percent',
  discountPercent,
  discountAmount,
  (value): value is Decoded<typeof discountPercent> => 'percent' in value
)

/** Reads one item of an invoice. */
export const itemRequest: Codec<ItemRequest> = record({
  item: optional(operationId),
  description: text,
  people: optional(list(name, 100, 'mayBeEmpty')),
  quantity: optional(quantity),
  unitPrice: optional(unitPrice),
  amount: optional(amount),
  discount: optional(discount),
  taxes: optional(list(name, 20, 'mayBeEmpty')),
  taxIncluded: optional(flag),
  ledgerCode: optional(name),
  tags: optional(list(name, 100, 'mayBeEmpty')),
  storedValue: optional(name),
  prorate: optional(sessionJoined)
}, (v) => ({
    item: v[0],
    description: v[1],
    people: v[2],
    quantity: v[3],
    unitPrice: v[4],
    amount: v[5],
    discount: v[6],
    taxes: v[7],
    taxIncluded: v[8],
    ledgerCode: v[9],
    tags: v[10],
    storedValue: v[11],
    prorate: v[12]
  }))

/** One item of an invoice after decoding. */
export interface ItemRequest {
  readonly item: string | undefined
  readonly description: string
  readonly people: readonly string[] | undefined
  readonly quantity: number | undefined
  readonly unitPrice: number | undefined
  readonly amount: Minor | undefined
  readonly discount: DiscountRequest | undefined
  readonly taxes: readonly string[] | undefined
  readonly taxIncluded: boolean | undefined
  readonly ledgerCode: string | undefined
  readonly tags: readonly string[] | undefined
  readonly storedValue: string | undefined
  readonly prorate: JoinedPeriod | undefined
}

const NO_TAXES: readonly Minor[] = []

/** An item's amounts before tax: the line, and what discounts take off it. */
export interface PricedLine {
  readonly amount: Minor
  readonly discount: Minor
}

/** The lines of an invoice; `undefined` when one is beyond 2^53-1. (INVOICE-1, MONEY-3) */
export function priceLines(book: Book, items: readonly ItemRequest[]): readonly PricedLine[] | undefined {
  const lines = new Array<PricedLine>(items.length)
  for (let place = 0; place < items.length; place += 1) {
    const item = items[place] as ItemRequest
    const full = priceLine(book, item)
    if (full === undefined) return undefined
    const line = item.prorate === undefined ? full : prorated(book, full, item.prorate)
    lines[place] = { amount: line, discount: discountOf(book, item.discount, line) }
  }
  return lines
}

function priceLine(book: Book, item: ItemRequest): Minor | undefined {
  if (item.amount !== undefined) return item.amount
  if (item.unitPrice === undefined) return undefined
  return lineAmount(item.quantity ?? ONE, item.unitPrice, book.base.opened.decimals, book.policy.policy.rounding)
}

/** What a discount takes off an amount. (INVOICE-1) */
export function discountOf(book: Book, asked: DiscountRequest | undefined, from: Minor): Minor {
  if (asked === undefined) return 0
  if ('amount' in asked) return asked.amount
  return multiplyRounded(from, percentRatio(asked.percent), book.policy.policy.rounding) ?? 0
}

/** An invoice-level discount spread over the lines in proportion to their amounts. (INVOICE-3) */
export function withInvoiceDiscount(lines: readonly PricedLine[], off: Minor): readonly PricedLine[] {
  if (off === 0) return lines
  const shares = split(off, lines.map(afterDiscount)) ?? []
  return lines.map((line, index) => ({ amount: line.amount, discount: line.discount + (shares[index] ?? 0) }))
}

/** A line less its discounts. */
export function afterDiscount(line: PricedLine): Minor {
  return line.amount - line.discount
}

/** The items as they are sold, taxes worked out; `undefined` when a tax is beyond 2^53-1. (INVOICE-2, MONEY-3) */
export function sellItems(
  book: Book,
  requests: readonly ItemRequest[],
  lines: readonly PricedLine[]
): readonly Item[] | undefined {
  const taxes = taxesOf(book, requests, lines)
  if (taxes === undefined) return undefined
  return requests.map((request, index) => itemOf(book, request, index, lines[index] as PricedLine, taxes[index] ?? NO_TAXES))
}

function taxesOf(book: Book, requests: readonly ItemRequest[], lines: readonly PricedLine[]): readonly (readonly Minor[])[] | undefined {
  const { rounding, taxRounding } = book.policy.policy
  if (requests.every((request) => request.taxes === undefined)) return []
  const taxed = requests.map((request, index) => ({
    amount: afterDiscount(lines[index] as PricedLine),
    included: request.taxIncluded === true,
    rates: book.policy.ratesOf(request.taxes ?? [])
  }))
  if (taxRounding === 'perInvoice') return taxesPerInvoice(taxed, rounding)
  const rounded: (readonly Minor[])[] = []
  for (const { amount: from, included, rates } of taxed) {
    const taxes = included ? taxInGross(from, rates, rounding) : taxOnNet(from, rates, rounding)
    if (taxes === undefined) return undefined
    rounded.push(taxes)
  }
  return rounded
}

function itemOf(book: Book, request: ItemRequest, index: number, line: PricedLine, taxes: readonly Minor[]): Item {
  const lines = request.taxes === undefined ? undefined : taxLines(book, request.taxes, taxes)
  const onTop = request.taxIncluded === true ? 0 : sum(taxes)
  return {
    item: request.item ?? `${index + 1}`,
    description: request.description,
    people: someOf(request.people),
    quantity: request.quantity ?? ONE,
    unitPrice: request.unitPrice,
    amount: line.amount,
    discount: line.discount === 0 ? undefined : line.discount,
    taxIncluded: request.taxIncluded === true && lines !== undefined ? true : undefined,
    taxes: lines,
    total: afterDiscount(line) + onTop,
    ledgerCode: request.ledgerCode,
    tags: someOf(request.tags),
    storedValue: request.storedValue,
    prorated: request.prorate && { full: priceLine(book, request) ?? 0, ...request.prorate }
  }
}

/** A list that names nothing is none. (LEDGER-1) */
export function someOf(names: readonly string[] | undefined): readonly string[] | undefined {
  return names?.length === 0 ? undefined : names
}

/** Taxes as they are recorded, at the rates of the policy in force. */
export function taxLines(book: Book, codes: readonly string[], amounts: readonly Minor[]): readonly TaxLine[] | undefined {
  if (codes.length === 0) return undefined
  return codes.map((code, index) => {
    const tax = book.policy.taxes.get(code)
    const onTopOf = tax?.onTopOf?.length ? tax.onTopOf : undefined
    return { code, percent: percentOf(tax?.percent ?? '0'), onTopOf, amount: amounts[index] ?? 0 }
  })
}

/** The sum of amounts. */
export function sum(amounts: readonly Minor[]): Minor {
  let total = 0
  for (const one of amounts) total += one
  return total
}
