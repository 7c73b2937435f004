import type { CreditFact } from '../model/facts/creditFact.js'
import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import type { PaymentFact, PaymentState } from '../model/facts/paymentFact.js'
import type { RefundFact, RefundState } from '../model/facts/refundFact.js'
import type { BecameFact } from '../model/facts/smallFacts.js'
import { allocatedTo } from './allocated.js'
import type { Book } from './book.js'
import type { PostedDocument } from './document.js'
import { moveInPool } from './moveInPool.js'
import { noteCredited } from './noteCredited.js'
import { isAwaited, isMoney, isRefunding } from './stateWords.js'

/** A document's new state: the figures follow it. (PAYMENT-4, REFUND-6, REVERSE-1) */
export function becomeState(book: Book, document: PostedDocument, fact: BecameFact): void {
  const { number } = document
  switch (document.fact.fact) {
    case 'payment':
      return becomePayment(book, number, fact)
    case 'refund':
      return becomeRefund(book, number, fact)
    case 'credit':
      return voidCredit(book, number, fact)
    case 'invoice':
      return voidInvoice(book, document as PostedDocument<InvoiceFact>, fact)
    default:
  }
}

/** Planned allocations become real when a payment settles; one that has failed and is tried again has all of it to give. */
function becomePayment(book: Book, number: number, fact: BecameFact): void {
  const source = book.sources.at(number)
  const was = source.state
  if (was === 'later') return
  const state = fact.state as PaymentState
  const { totals } = book
  const payment = source.of.fact as PaymentFact
  const left = source.of.amount - source.chargedBack
  const wasLive = isAwaited(was) || was === 'settled'
  const live = isAwaited(state) || state === 'settled'
  const unapplied = !live ? 0 : wasLive ? source.unapplied : left
  if (isAwaited(was)) totals.awaited -= left
  if (isAwaited(state)) totals.awaited += left
  const settled = unit(state === 'settled') - unit(was === 'settled')
  totals.paid += settled * left
  if (isMoney(payment)) totals.money += settled * left
  else moveInPool(book, payment.pool, -settled * left, fact.on)
  totals.unapplied += settled * (settled > 0 ? unapplied : source.unapplied)
  book.sources.set(number, source.changed(unapplied, Math.max(source.last, fact.on), { state, since: fact.on }))
  if (settled > 0) settlePlanned(book, number)
}

function settlePlanned(book: Book, number: number): void {
  for (const { charge, amount: planned } of allocatedTo(book.sources.at(number))) {
    const covered = book.charges.at(charge)
    book.charges.set(charge, covered.changed(covered.open - planned, covered.last, { planned: covered.planned - planned }))
    book.totals.open -= planned
  }
}

/** Settled money has left; a refund that failed, was cancelled or came back owes nothing, and owes again when it is tried again. */
function becomeRefund(book: Book, number: number, fact: BecameFact): void {
  const charge = book.charges.at(number)
  const was = charge.state
  if (was === 'later') return
  const state = fact.state as RefundState
  const { amount } = charge.of
  const { totals } = book
  const refund = charge.of.document.fact as RefundFact
  const live = unit(isRefunding(state) || state === 'settled')
  const begun = live - unit(isRefunding(was) || was === 'settled')
  totals.refunding += amount * (unit(isRefunding(state)) - unit(isRefunding(was)))
  totals.refunded += amount * (unit(state === 'settled') - unit(was === 'settled'))
  if (isMoney(refund)) totals.money -= amount * begun
  else moveInPool(book, refund.pool, amount * begun, fact.on)
  const open = live === 0 ? 0 : begun > 0 ? amount : charge.open
  totals.open += open - charge.open
  book.charges.set(number, charge.changed(open, Math.max(charge.last, fact.on), { state }))
}

function voidCredit(book: Book, number: number, fact: BecameFact): void {
  const source = book.sources.at(number)
  if (source.state !== 'settled') return
  const credit = source.of.fact as CreditFact
  const { totals } = book
  totals.credited -= source.of.amount
  totals.unapplied -= source.unapplied
  totals.money -= credit.transfer?.money ?? 0
  book.sources.set(number, source.changed(0, Math.max(source.last, fact.on), { state: 'voided', since: fact.on }))
  noteCredited(book, credit, number, -1, fact.on)
}

function voidInvoice(book: Book, { number, charges, fact: invoice }: PostedDocument<InvoiceFact>, fact: BecameFact): void {
  const { totals } = book
  for (let place = number; place < number + charges; place += 1) {
    const charge = book.charges.at(place)
    if (charge.state !== 'owed') continue
    totals.invoiced -= charge.of.amount
    totals.open -= charge.open
    if (place === number) totals.money += invoice.transfer?.money ?? 0
    book.charges.set(place, charge.changed(0, Math.max(charge.last, fact.on), { state: 'voided' }))
  }
}

function unit(counts: boolean): 0 | 1 {
  return counts ? 1 : 0
}
