import type { DayNumber } from '../calendar/dayNumber.js'
import type { AmendedFact } from '../model/facts/amendedFact.js'
import type { PoolChangedFact } from '../model/facts/poolFact.js'
import type { RecurringChangedFact } from '../model/facts/recurringFact.js'
import type { BecameFact, CancelledFact, ChargedBackFact, PolicyChangedFact } from '../model/facts/smallFacts.js'
import { becomeState } from './becomeState.js'
import type { Book } from './book.js'
import type { AgreementState } from './agreementState.js'
import type { Source } from './document.js'
import { findDocument, findInvoice, findPayment, findPool, findRecurring, findSource } from './findDocument.js'
import { findItem } from './findItem.js'
import { cancelledOf } from './noteCredited.js'
import { isAwaited, isMoney } from './stateWords.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'

/** What changes a document that is there. */
type Change =
  | BecameFact
  | CancelledFact
  | ChargedBackFact
  | AmendedFact
  | RecurringChangedFact
  | PoolChangedFact
  | PolicyChangedFact

/** Writes a change of something into a book. */
export function postChange(book: Book, fact: Change, on: DayNumber): void {
  const day = fact.fact === 'became' || fact.fact === 'amended' ? (fact.on ?? on) : on
  book.touch(day)
  switch (fact.fact) {
    case 'became': {
      const document = findDocument(book, fact.document)
      if (document !== undefined) becomeState(book, document, fact)
      return
    }
    case 'cancelled':
    case 'uncancelled':
      return postCancelled(book, fact, on)
    case 'chargedBack':
    case 'chargeBackWon':
      return postChargedBack(book, fact, on)
    case 'amended':
      return postAmended(book, fact, day)
    case 'recurringChanged':
      return postRecurringChanged(book, fact, on)
    case 'poolChanged':
      return postPoolChanged(book, fact, on)
    case 'policyChanged':
      book.policy = book.policies.get(fact.policy) ?? book.policy
      book.closedUntil = fact.closedUntil ?? book.closedUntil
  }
}

function postCancelled(book: Book, fact: CancelledFact, on: DayNumber): void {
  const invoice = findInvoice(book, fact.invoice)
  const number = invoice && findItem(book, invoice, fact.item)
  if (number === undefined) return
  const charge = book.charges.at(number)
  const before = cancelledOf(charge)
  const quantity = before.quantity + (fact.fact === 'cancelled' ? fact.quantity : -fact.quantity)
  book.charges.set(number, charge.changed(charge.open, Math.max(charge.last, on), { cancelled: { ...before, quantity } }))
}

/** The money has left unapplied: whoever posts has released what was put to use. (PAYMENT-6) */
function postChargedBack(book: Book, fact: ChargedBackFact, on: DayNumber): void {
  const source = findPayment(book, fact.payment)
  if (source === undefined || source.state === 'later') return
  const amount = fact.fact === 'chargedBack' ? fact.amount : -fact.amount
  const { totals } = book
  totals.paid -= amount
  totals.unapplied -= amount
  if (isMoney(source.of.fact as PaymentFact)) totals.money -= amount
  const chargedBack = source.chargedBack + amount
  book.sources.set(source.of.number, source.changed(source.unapplied - amount, Math.max(source.last, on), { chargedBack, altered: Math.max(source.altered, on) }))
}

function postAmended(book: Book, change: AmendedFact, on: DayNumber): void {
  const source = findSource(book, change.document)
  if (source === undefined) return
  const { fact: _fact, document: _document, on: _on, day, due, ...changed } = change
  const stated = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined).map(([field, value]) => [field, value ?? undefined]))
  const fact = { ...source.of.fact, ...(day === undefined ? {} : { on: day, due }), ...stated } as Source['fact']
  const of = { ...source.of, fact, amount: fact.amount, day: fact.on } as Source
  if (day !== undefined) book.sourcesByDay = false
  const more = fact.amount - source.of.amount
  const { totals } = book
  const exists = source.state !== 'later'
  totals.sources += more
  if (exists && fact.fact === 'credit') totals.credited += more
  if (exists && isAwaited(source.state)) totals.awaited += more
  if (source.state === 'settled') totals.unapplied += more
  book.sources.set(of.number, source.amended(of, exists ? source.unapplied + more : 0, on))
}

function postRecurringChanged(book: Book, fact: RecurringChangedFact, on: DayNumber): void {
  const recurring = findRecurring(book, fact.recurring)
  if (recurring === undefined) return
  const last = Math.max(recurring.last, on)
  const change = fact.undone === true ? takenBack(recurring, fact) : { changes: [...recurring.changes, fact] }
  book.agreements.set(recurring.of.number, { ...recurring, ...change, last })
}

/** The change that says the same is gone; where nothing else is said, what bills from that day on is still to come. (REVERSE-2) */
function takenBack({ changes, billedUntil }: AgreementState, { from, amount, suspendedUntil, until }: RecurringChangedFact): Partial<AgreementState> {
  if (amount === undefined && suspendedUntil === undefined && until === undefined) return { billedUntil: Math.min(billedUntil, from - 1) }
  const same = changes.filter((one) => one.from === from && one.amount === amount && one.suspendedUntil === suspendedUntil && one.until === until)
  return { changes: changes.filter((one) => one !== same[same.length - 1]) }
}

function postPoolChanged(book: Book, { pool: id, added, removed, expires }: PoolChangedFact, on: DayNumber): void {
  const pool = findPool(book, id)
  if (pool === undefined || pool.later) return
  const { of } = pool
  const fact = expires === undefined ? of.fact : { ...of.fact, expires }
  const left = pool.left + (added ?? 0) - (removed ?? 0)
  const putIn = pool.putIn + (added ?? 0)
  book.agreements.set(of.number, { ...pool, of: { ...of, fact }, left, putIn, last: Math.max(pool.last, on) })
}
