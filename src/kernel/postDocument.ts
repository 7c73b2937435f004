import { NO_DAY, type DayNumber } from '../calendar/dayNumber.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'
import type { RefundFact } from '../model/facts/refundFact.js'
import type { Minor } from '../money/minor.js'
import type { Book } from './book.js'
import { ChargeState } from './chargeState.js'
import type { AgreementFact, DocumentFact, PostedDocument, Source } from './document.js'
import { findRecurring } from './findDocument.js'
import { moveInPool } from './moveInPool.js'
import { noteCredited } from './noteCredited.js'
import { SourceState } from './sourceState.js'
import { isMoney } from './stateWords.js'
import type { VectorEdit } from './vector.js'

/**
 * Posts a document of an entry's day; `exists` is false on a past day before that, when it takes its number and nothing
 * else. A scheduled payment is there from the entry's day and bears the day it is due. (SCHEDULE-1)
 */
export function postDocument(book: Book, fact: DocumentFact, exists: boolean, made: DayNumber): void {
  if (exists) book.touch(made)
  switch (fact.fact) {
    case 'invoice':
      return postInvoice(book, fact, exists)
    case 'refund':
      return postRefund(book, fact, exists)
    case 'credit':
    case 'payment':
      return postSource(book, fact, exists, made)
    default:
      return postAgreement(book, fact, exists)
  }
}

function register<F extends DocumentFact>(book: Book, fact: F, number: number, charges: number, amount: Minor): PostedDocument<F> {
  const document = { id: fact.id, seq: book.seq, fact, number, kind: fact.fact, charges, amount, day: fact.on }
  book.documents = book.documents.length === 0 ? [document] : [...book.documents, document]
  return document
}

type Recorded = Pick<VectorEdit<{ readonly of: { readonly day: DayNumber } }>, 'length' | 'at'>

/** The day is not before that of what was recorded last. */
function follows(recorded: Recorded, day: DayNumber): boolean {
  const { length } = recorded
  return length === 0 || recorded.at(length - 1).of.day <= day
}

function postInvoice(book: Book, fact: InvoiceFact, exists: boolean): void {
  const { items, on } = fact
  const due = fact.due ?? on
  let total = 0
  for (const item of items) {
    total += item.total
    if (item.storedValue !== undefined) book.selective = true
  }
  const document = register(book, fact, book.charges.length, items.length, total)
  book.chargesByDay &&= follows(book.charges, on)
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
  totals.money -= fact.transfer?.money ?? 0
  totals.open += total
  if (fact.origin !== undefined) noteBilled(book, fact.origin, fact.period ?? on, on)
}

/** How far a recurring charge has billed, so that a run needs no walk over its invoices. (RECUR-1) */
function noteBilled(book: Book, origin: string, day: DayNumber, on: DayNumber): void {
  const recurring = findRecurring(book, origin)
  if (recurring === undefined || recurring.billedUntil >= day) return
  book.agreements.set(recurring.of.number, { ...recurring, billedUntil: day, last: Math.max(recurring.last, on) })
}

function postRefund(book: Book, fact: RefundFact, exists: boolean): void {
  const { amount, on } = fact
  const document = register(book, fact, book.charges.length, 1, amount)
  book.chargesByDay &&= follows(book.charges, on)
  const of = { number: document.number, document, item: undefined, place: 0, amount, day: on, due: on }
  const state = exists ? fact.state : 'later'
  book.charges.push(new ChargeState(of, 0, on, undefined).changed(exists ? amount : 0, on, { state }))
  const { totals } = book
  totals.charges += amount
  if (!exists) return
  totals.open += amount
  if (fact.state === 'settled') totals.refunded += amount
  else totals.refunding += amount
  if (isMoney(fact)) totals.money -= amount
  else moveInPool(book, fact.pool, amount, on)
}

function postSource(book: Book, fact: CreditFact | PaymentFact, exists: boolean, on: DayNumber): void {
  const { amount } = fact
  const of = register(book, fact, book.sources.length, 0, amount) as Source
  book.sourcesByDay &&= follows(book.sources, fact.on)
  if (fact.fact === 'credit' && fact.earmark !== undefined) book.selective = true
  const begun = fact.fact === 'credit' ? 'settled' : fact.state
  const state = exists ? begun : 'later'
  const source = new SourceState(of, exists ? amount : 0, on, undefined)
  book.sources.push(state === 'settled' ? source : source.changed(source.unapplied, on, { state, since: on === fact.on ? undefined : on }))
  const { totals } = book
  totals.sources += amount
  if (!exists) return
  if (begun === 'settled') totals.unapplied += amount
  if (fact.fact === 'credit') {
    totals.credited += amount
    totals.money += fact.transfer?.money ?? 0
    noteCredited(book, fact, of.number, 1, on)
  } else if (begun === 'settled') {
    totals.paid += amount
    if (isMoney(fact)) totals.money += amount
    else moveInPool(book, fact.pool, -amount, on)
  } else totals.awaited += amount
}

function postAgreement(book: Book, fact: AgreementFact, exists: boolean): void {
  const of = register(book, fact, book.agreements.length, 0, fact.fact === 'pool' ? fact.amount : 0)
  book.agreements.push({ of, left: exists ? of.amount : 0, putIn: of.amount, changes: [], billedUntil: NO_DAY, last: fact.on, later: !exists })
}
