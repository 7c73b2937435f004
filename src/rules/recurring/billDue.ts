import { addDays } from '../../calendar/addDays.js'
import { LAST_DAY, type DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { InvoiceFact } from '../../model/facts/invoiceFact.js'
import { unknownTaxes } from '../policyCodes.js'
import { recordSale, saleOf, type InvoiceRequest } from '../recordSale.js'
import { amountOn, billingDays, isRecurring, type Recurring } from './billingDays.js'

/** How many invoices one run may record. */
export const MOST_INVOICES = 1000

interface Request {
  readonly id: string
  readonly on: DayNumber
}

interface Due {
  readonly recurring: Recurring
  readonly day: DayNumber
}

/** What every recurring charge agreed by that day has still to bill, by day. */
function dueBy(book: Book, on: DayNumber): readonly Due[] {
  const due: Due[] = []
  for (let number = 0; number < book.agreements.length; number += 1) {
    const recurring = book.agreements.at(number)
    if (!isRecurring(recurring) || recurring.of.day > on) continue
    for (const day of billingDays(recurring, on, MOST_INVOICES + 1 - due.length)) due.push({ recurring, day })
  }
  return due.sort((a, b) => a.day - b.day)
}

/** A run records a thousand invoices at most. (RECUR-1) */
export function fewEnough(book: Book, { on }: Request): BillingError | undefined {
  if (dueBy(book, on).length <= MOST_INVOICES) return undefined
  return { _tag: 'OutOfRange', rule: 'RECUR-1', kind: 'input', path: 'on', given: book.day(on), range: 'atMostInvoices' }
}

/** The policy in force has the taxes of what is billed. (RECUR-1, INVOICE-2) */
export function billedTaxesKnown(book: Book, { on }: Request): readonly BillingError[] {
  const billed = new Set(dueBy(book, on).map(({ recurring }) => recurring.of.fact))
  return [...billed].flatMap(({ id, taxes }) => unknownTaxes(book, taxes, `${id}.taxes`))
}

/** Records what is due, each invoice on its own day; one whose day was closed meanwhile on the day of the run. (RECUR-1) */
export function billDue(book: Book, { id, on }: Request): void {
  dueBy(book, on).forEach(({ recurring, day }, index) => {
    const invoiceDay = day > book.closedUntil ? day : on
    recordSale(book, invoiceOf(recurring, `${id}/${index + 1}`, day, invoiceDay))
  })
}

/** The invoice that comes next, as it would be billed today; none where the policy in force lacks a tax of it. (RECUR-1) */
export function nextInvoice(book: Book, recurring: Recurring): InvoiceFact | undefined {
  const [day] = billingDays(recurring, LAST_DAY, 1)
  const { id, taxes } = recurring.of.fact
  if (day === undefined || unknownTaxes(book, taxes, 'taxes').length > 0) return undefined
  return saleOf(book, invoiceOf(recurring, id, day, day))
}

function invoiceOf(recurring: Recurring, id: string, day: DayNumber, on: DayNumber): InvoiceRequest {
  const { dueAfter, description, people, taxes, taxIncluded, ledgerCode, tags } = recurring.of.fact
  const item = { item: undefined, description, people, quantity: undefined, unitPrice: undefined, amount: amountOn(recurring, day), discount: undefined, taxes, taxIncluded, ledgerCode, tags, storedValue: undefined, prorate: undefined }
  const due = dueAfter === undefined ? undefined : addDays(on, dueAfter) || undefined
  return { id, on, due, number: undefined, kind: undefined, note: undefined, origin: recurring.of.id, period: day === on ? undefined : day, discount: undefined, items: [item] }
}
