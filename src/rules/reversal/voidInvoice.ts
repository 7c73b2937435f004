import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedFrom } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findInvoice } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { ChargeState, SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { MAX_MINOR } from '../../money/minor.js'
import { takeOff } from '../allocate.js'
import { dayTooEarly } from '../dayOrder.js'
import { makeRoom } from '../plans/makeRoom.js'
import { soldBy, soldTooEarly, takeBackSold } from '../pools/soldBy.js'
import { givenUp } from '../pools/takesBack.js'
import { isTransfer } from '../heldAllocation.js'
import { chargesOf, documentNotFound } from '../target.js'

/** An invoice about to be voided. */
export interface VoidInvoiceRequest {
  readonly on: DayNumber
  readonly invoice: string
  readonly reason: string | undefined
  readonly forfeit: boolean | undefined
}

/** The invoice is in the ledger. */
export function invoiceExists(book: Book, { invoice }: VoidInvoiceRequest): BillingError | undefined {
  return findInvoice(book, invoice) === undefined ? documentNotFound('invoice', invoice, 'invoice') : undefined
}

/** It counts, and moved nothing to another account. (REVERSE-4, TRANSFER-1) */
export function invoiceCounts(book: Book, request: VoidInvoiceRequest): BillingError | undefined {
  const [first] = chargesOfInvoice(book, request) as readonly [ChargeState]
  const state = isTransfer(first) ? 'transfer' : first.state
  if (state === 'owed') return undefined
  return { _tag: 'StateForbids', rule: 'REVERSE-4', kind: 'state', path: 'invoice', document: request.invoice, state, allowedStates: ['owed'] }
}

/** No credit and no write-off made on it counts; what was refunded of it came with such a credit. (REVERSE-4) */
export function notCredited(book: Book, request: VoidInvoiceRequest): BillingError | undefined {
  const sources = new Set(chargesOfInvoice(book, request).flatMap((charge) => [...(charge.cancelled?.credits ?? []), ...writeOffsOn(book, charge)]))
  if (sources.size === 0) return undefined
  const credits = [...sources].map((number) => book.sources.at(number).of.id)
  return { _tag: 'InvoiceCredited', rule: 'REVERSE-4', kind: 'state', path: 'invoice', invoice: request.invoice, credits }
}

function writeOffsOn(book: Book, charge: ChargeState): readonly number[] {
  return allocatedFrom(charge).flatMap(({ source }) => (isWriteOff(book.sources.at(source)) ? source : []))
}

function isWriteOff({ of: { fact } }: SourceState): boolean {
  return fact.fact === 'credit' && fact.purpose === 'writeOff'
}

/** Nothing of a gift card that it sold was used. (POOL-3) */
export function soldUnused(book: Book, request: VoidInvoiceRequest): BillingError | undefined {
  const used = chargesOfInvoice(book, request).flatMap((charge) => soldBy(book, charge)).find(({ of, left }) => left < of.amount)
  return used && { _tag: 'StateForbids', rule: 'POOL-3', kind: 'state', path: 'invoice', document: used.of.id, state: 'used', allowedStates: ['unused'] }
}

/** What paid it out of a pool that has expired gives its value up, which has to be said. (CREDIT-3) */
export function voidingGivesUp(book: Book, request: VoidInvoiceRequest): BillingError | undefined {
  const { on, forfeit } = request
  return payersOf(book, chargesOfInvoice(book, request)).map((source) => givenUp(book, on, source, forfeit)).find((error) => error !== undefined)
}

/** Neither the invoice nor what pays it changed since, nor the gift cards that it sold. (LEDGER-3) */
export function voidingNotTooEarly(book: Book, request: VoidInvoiceRequest): BillingError | undefined {
  const charges = chargesOfInvoice(book, request)
  return dayTooEarly(book, request.on, [...charges, ...payersOf(book, charges)]) ?? soldTooEarly(book, request.on, charges)
}

/** What was planned on it is trimmed, what paid it is released whole, gift cards are empty, and it counts no longer. (REVERSE-4, SCHEDULE-4, POOL-3) */
export function voidInvoice(book: Book, request: VoidInvoiceRequest): void {
  const { on, invoice, reason } = request
  makeRoom(book, chargesOfInvoice(book, request).map(({ of, open }) => ({ charge: of.number, amount: open })), on)
  for (const charge of chargesOfInvoice(book, request)) {
    for (const { source, amount } of allocatedFrom(charge)) takeOff(book, source, charge.of.number, amount, on)
    takeBackSold(book, charge.of.number, MAX_MINOR, on)
  }
  postFact(book, { fact: 'became', document: invoice, state: 'voided', on, reason }, on)
}

function payersOf(book: Book, charges: readonly ChargeState[]): readonly SourceState[] {
  return charges.flatMap((charge) => allocatedFrom(charge).map(({ source }) => book.sources.at(source)))
}

function chargesOfInvoice(book: Book, { invoice }: VoidInvoiceRequest): readonly ChargeState[] {
  return chargesOf(book, { invoice, item: undefined })
}
