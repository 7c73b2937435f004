import type { DayNumber } from '../calendar/dayNumber.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'
import type { RefundFact } from '../model/facts/refundFact.js'
import type { BecameFact, CancelledFact } from '../model/facts/smallFacts.js'
import { findDocument, findInvoice } from './findDocument.js'
import { becomePayment, becomeRefund } from './becomeState.js'
import type { Book } from './book.js'
import { ChargeState, type Cancelled } from './chargeState.js'
import { SourceState } from './sourceState.js'
import type { Allocation, DocumentFact, Fact, PostedDocument, Source } from './state.js'
import type { Minor } from '../money/minor.js'
import { isMoney } from './stateWords.js'

/**
 * Writes one fact into a book: the only place where figures change. It cannot be refused; whoever posts has checked,
 * and the same function rebuilds a ledger from its entries. (LEDGER-5)
 */
export function postFact(book: Book, fact: Fact, on: DayNumber): void {
  book.note(fact)
  switch (fact.fact) {
    case 'invoice':
    case 'credit':
    case 'payment':
    case 'refund':
      postDocument(book, fact, true)
      return
    case 'allocation':
      postAllocation(book, fact)
      return
    case 'became':
      postBecame(book, fact)
      return
    case 'cancelled':
      postCancelled(book, fact, on)
      return
    case 'opened':
    case 'capped':
    case 'kept':
  }
}

/** Posts a document; `exists` is false on a past day before its own, when it takes its number and nothing else. */
export function postDocument(book: Book, fact: DocumentFact, exists: boolean): void {
  if (exists) touch(book, fact.on)
  switch (fact.fact) {
    case 'invoice':
      return postInvoice(book, fact, exists)
    case 'refund':
      return postRefund(book, fact, exists)
    default:
      return postSource(book, fact, exists)
  }
}

function touch(book: Book, day: DayNumber): void {
  if (day > book.latestDay) book.latestDay = day
  else if (day < book.latestDay) book.backdated = true
}

function register<F extends DocumentFact>(book: Book, fact: F, number: number, charges: number, amount: Minor): PostedDocument<F> {
  const document = { id: fact.id, seq: book.seq, fact, number, kind: fact.fact, charges, amount, day: fact.on }
  book.documents = book.documents.length === 0 ? [document] : [...book.documents, document]
  return document
}

function postInvoice(book: Book, fact: InvoiceFact, exists: boolean): void {
  const { items, on } = fact
  const due = fact.due ?? on
  let total = 0
  for (const item of items) total += item.total
  const document = register(book, fact, book.charges.length, items.length, total)
  for (let place = 0; place < items.length; place += 1) {
    const item = items[place] as InvoiceFact['items'][number]
    const of = { number: book.charges.length, document, item, place, amount: item.total, day: on, due }
    const charge = new ChargeState(of, exists ? item.total : 0, on, undefined)
    book.charges.push(exists ? charge : charge.changed(0, on, { state: 'later' }))
  }
  const { totals } = book
  totals.charges += total
  if (!exists) return
  totals.invoiced += total
  totals.open += total
}

function postRefund(book: Book, fact: RefundFact, exists: boolean): void {
  const { amount, on } = fact
  const document = register(book, fact, book.charges.length, 1, amount)
  const of = { number: document.number, document, item: undefined, place: 0, amount, day: on, due: on }
  const state = exists ? fact.state : 'later'
  book.charges.push(new ChargeState(of, 0, on, undefined).changed(exists ? amount : 0, on, { state }))
  const { totals } = book
  totals.charges += amount
  if (!exists) return
  totals.open += amount
  if (fact.state === 'settled') totals.refunded += amount
  else totals.refunding += amount
}

function postSource(book: Book, fact: CreditFact | PaymentFact, exists: boolean): void {
  const { amount, on } = fact
  const of = register(book, fact, book.sources.length, 0, amount) as Source
  const begun = fact.fact === 'credit' ? 'settled' : fact.state
  const state = exists ? begun : 'later'
  const source = new SourceState(of, exists ? amount : 0, on, undefined)
  book.sources.push(state === 'settled' ? source : source.changed(source.unapplied, on, { state }))
  const { totals } = book
  totals.sources += amount
  if (!exists) return
  if (begun === 'settled') totals.unapplied += amount
  if (fact.fact === 'credit') {
    totals.credited += amount
    noteCredited(book, fact, of.number)
  } else if (begun === 'settled') {
    totals.paid += amount
    if (isMoney(fact)) totals.money += amount
  } else totals.awaited += amount
}

/** What the credit of a cancellation took off each item, so that CANCEL-2 needs no walk over past credits. */
function noteCredited(book: Book, fact: CreditFact, source: number): void {
  if (fact.items === undefined || fact.invoice === undefined) return
  const invoice = findInvoice(book, fact.invoice)
  if (invoice === undefined) return
  for (const credited of fact.items) {
    const place = invoice.fact.items.findIndex(({ item }) => item === credited.item)
    if (place < 0) continue
    const number = invoice.number + place
    const charge = book.charges.at(number)
    const before = cancelledOf(charge)
    const taxes = before.taxes.map((tax, index) => tax + (credited.taxes?.[index] ?? 0))
    const cancelled = { ...before, credited: before.credited + credited.amount, taxes, credits: [...before.credits, source] }
    book.charges.set(number, charge.changed(charge.open, Math.max(charge.last, fact.on), { cancelled }))
  }
}

/** What cancellations took off an item, nothing so far included. */
export function cancelledOf(charge: ChargeState): Cancelled {
  if (charge.cancelled !== undefined) return charge.cancelled
  return { quantity: 0, credited: 0, taxes: (charge.of.item?.taxes ?? []).map(() => 0), credits: [] }
}

function postAllocation(book: Book, fact: Allocation): void {
  const { amount, day } = fact
  const source = book.sources.at(fact.source)
  const charge = book.charges.at(fact.charge)
  const isRefund = charge.state !== 'owed' && charge.of.item === undefined
  const settled = source.state === 'settled'
  const refunded = isRefund ? source.refunded + amount : source.refunded
  book.sources.set(fact.source, source.allocated(source.unapplied - amount, refunded, day > source.last ? day : source.last, fact))
  const open = settled ? charge.open - amount : charge.open
  const planned = settled ? charge.planned : charge.planned + amount
  book.charges.set(fact.charge, charge.allocated(open, planned, day > charge.last ? day : charge.last, fact))
  touch(book, day)
  if (!settled) return
  book.totals.open -= amount
  book.totals.unapplied -= amount
}

function postBecame(book: Book, fact: BecameFact): void {
  const document = findDocument(book, fact.document)
  touch(book, fact.on)
  if (document?.fact.fact === 'payment') becomePayment(book, document.number, fact)
  if (document?.fact.fact === 'refund') becomeRefund(book, document.number, fact)
}

function postCancelled(book: Book, fact: CancelledFact, on: DayNumber): void {
  const invoice = findInvoice(book, fact.invoice)
  const place = invoice?.fact.items.findIndex(({ item }) => item === fact.item) ?? -1
  if (invoice === undefined || place < 0) return
  const number = invoice.number + place
  const charge = book.charges.at(number)
  const before = cancelledOf(charge)
  touch(book, on)
  const cancelled = { ...before, quantity: before.quantity + fact.quantity }
  book.charges.set(number, charge.changed(charge.open, Math.max(charge.last, on), { cancelled }))
}
