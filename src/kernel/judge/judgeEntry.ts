import type { DayNumber } from '../../calendar/dayNumber.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { CreditedItem } from '../../model/facts/creditFact.js'
import { MAX_MINOR } from '../../money/minor.js'
import { allocatedFrom, allocatedTo } from '../allocated.js'
import type { Book } from '../book.js'
import { findDocument, findInvoice, findPayment, findRefund, findSource } from '../findDocument.js'
import { isAwaited } from '../stateWords.js'
import type { ChargeState, Fact, PostedDocument, SourceState } from '../state.js'
import { damaged } from './damaged.js'
import { judgeAllocation, nameOf } from './judgeAllocation.js'
import { judgeChange } from './judgeChange.js'
import { judgeDocument } from './judgeDocument.js'
import { judgeBecame, judgeCancelled } from './judgeState.js'

/** What is wrong with a fact that is about to be posted. (AUDIT) */
export function judgeFact(book: Book, errors: BillingError[], fact: Fact, entryId: string, on: DayNumber): void {
  if (on <= book.closedUntil) damaged(book, errors, 'dayFollows', entryId, book.day(on), `after ${book.day(book.closedUntil)}`)
  switch (fact.fact) {
    case 'invoice':
    case 'credit':
    case 'payment':
    case 'refund':
      return judgeDocument(book, errors, fact, entryId, on)
    case 'allocation':
      return judgeAllocation(book, errors, fact, on)
    case 'became':
      return judgeBecame(book, errors, fact)
    case 'plan':
    case 'recurring':
    case 'pool':
      return judgeDocument(book, errors, fact, entryId, on)
    case 'cancelled':
    case 'uncancelled':
      return judgeCancelled(book, errors, fact)
    case 'amended':
    case 'chargedBack':
    case 'chargeBackWon':
    case 'recurringChanged':
    case 'poolChanged':
    case 'policyChanged':
      return judgeChange(book, errors, fact, on)
    case 'opened':
      if (book.seq > 1 || book.facts.length > 0) damaged(book, errors, 'firstEntryOpens', entryId, 'opened', 'other facts')
      return
    case 'kept':
      if (findSource(book, fact.source) === undefined) damaged(book, errors, 'documentKnown', fact.source, 'none', 'credit or payment')
      return
    case 'capped':
  }
}

/** What is wrong once all facts of an entry are posted, with everything that they touched. (AUDIT) */
export function judgeEntry(book: Book, errors: BillingError[]): void {
  for (const fact of book.facts) {
    if (fact.fact === 'refund') judgeFunding(book, errors, fact.id)
    if (fact.fact === 'invoice' && fact.transfer !== undefined) judgeMoved(book, errors, fact.id)
    if (fact.fact === 'became') judgeEnded(book, errors, fact.document)
    if (fact.fact === 'credit' && fact.items !== undefined && fact.purpose === undefined) judgeMarks(book, errors, fact.id, fact.items)
    if (fact.fact !== 'allocation') continue
    judgeCharge(book, errors, book.charges.at(fact.charge))
    judgeSource(book, errors, book.sources.at(fact.source))
  }
  const { charges, sources } = book.totals
  if (charges > MAX_MINOR || sources > MAX_MINOR) {
    damaged(book, errors, 'moneyConserved', charges > MAX_MINOR ? 'charges' : 'sources', 'above 2^53-1', MAX_MINOR)
  }
}

/** Nothing is open below zero or above its total, and planned amounts fit what is open. (AUDIT) */
export function judgeCharge(book: Book, errors: BillingError[], charge: ChargeState): void {
  const { of, open, planned } = charge
  // A name is a text of its own, so it is made for what is wrong only.
  if (open < 0 || open > of.amount) damaged(book, errors, 'openWithinTotal', nameOf(charge), open, of.amount)
  if (planned < 0 || planned > open) damaged(book, errors, 'plannedWithinOpen', nameOf(charge), planned, open)
}

/** Applied, unapplied and refunded make the amount; nothing of stored value is unapplied. (AUDIT, POOL-2) */
export function judgeSource(book: Book, errors: BillingError[], { of, unapplied, refunded, chargedBack, state }: SourceState): void {
  const { id } = of
  if (chargedBack < 0 || chargedBack > of.amount) damaged(book, errors, 'fundsAddUp', id, chargedBack, of.amount)
  if (refunded < 0 || refunded > of.amount) damaged(book, errors, 'fundsAddUp', id, refunded, of.amount)
  const kept = of.fact.fact === 'payment' && of.fact.pool !== undefined && state === 'settled'
  const most = kept ? 0 : of.amount - refunded - chargedBack
  if (unapplied < 0 || unapplied > most) damaged(book, errors, 'fundsAddUp', id, unapplied, most)
}

/** A refund that is under way or has left is paid for, out of its own payment where it names one. (REFUND-1, REFUND-6) */
function judgeFunding(book: Book, errors: BillingError[], id: string): void {
  const charge = findRefund(book, id) as ChargeState
  const { document, amount } = charge.of
  if (charge.open !== 0) damaged(book, errors, 'refundFunded', id, amount - charge.open, amount)
  const payment = document.fact.fact === 'refund' ? document.fact.payment : undefined
  const tied = payment === undefined ? undefined : findPayment(book, payment)?.of.number
  if (payment === undefined || allocatedFrom(charge).every(({ source }) => source === tied)) return
  damaged(book, errors, 'refundWithinPayment', id, 'other sources', payment)
}

/** What goes to another account is taken from credit at once. (TRANSFER-1) */
function judgeMoved(book: Book, errors: BillingError[], id: string): void {
  const { number, amount } = findInvoice(book, id) as PostedDocument
  const { open } = book.charges.at(number)
  if (open !== 0) damaged(book, errors, 'refundFunded', id, amount - open, amount)
}

/** What has ended neither pays nor is paid: what it covered, or what covered it, was released. (PAYMENT-3, REFUND-6, REVERSE-1) */
function judgeEnded(book: Book, errors: BillingError[], id: string): void {
  const source = findSource(book, id)
  if (source !== undefined && source.state !== 'settled' && !isAwaited(source.state) && allocatedTo(source).length > 0) {
    damaged(book, errors, 'stateFollows', id, source.state, 'released first')
  }
  const document = findDocument(book, id)
  for (let place = 0; place < (document?.charges ?? 0); place += 1) {
    const charge = book.charges.at((document?.number ?? 0) + place)
    const ended = charge.state === 'voided' || charge.state === 'failed' || charge.state === 'cancelled' || charge.state === 'returned'
    if (ended && allocatedFrom(charge).length > 0) damaged(book, errors, 'stateFollows', id, charge.state, 'released first')
  }
}

/** The credit of a cancellation comes with the marks of what it cancels. (CANCEL-5) */
function judgeMarks(book: Book, errors: BillingError[], id: string, items: readonly CreditedItem[]): void {
  const marked = new Set(book.facts.map((fact) => (fact.fact === 'cancelled' ? fact.item : undefined)))
  if (!items.every(({ item }) => marked.has(item))) damaged(book, errors, 'quantityWithinItem', id, 'credit without cancellation', 'both')
}
