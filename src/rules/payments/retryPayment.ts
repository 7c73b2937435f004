import { newestOf } from '../../kernel/allocation.js'
import type { Book } from '../../kernel/book.js'
import { findPayment } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { PaymentChange } from '../changeState.js'
import { tooEarly } from '../dayOrder.js'
import type { PlaceRequest } from '../paymentPlace.js'
import { partsWithinPayment, placePayment, splitWithin } from '../paymentPlaces.js'
import { UNCHANGED } from '../plans/layPlan.js'
import { movedIn, type Moved } from '../refunding/refundFunding.js'
import { putBack } from './putBack.js'
import { lastChanged } from './releaseDays.js'

interface Request extends PaymentChange {
  readonly state: 'pending' | 'settled' | undefined
  readonly to: PlaceRequest | undefined
}

/** Stated parts are within the payment and within what is open. (PAYMENT-1, APPLY-2) */
export function retriedPartsWithin(book: Book, request: Request): readonly BillingError[] {
  const { to } = request
  const source = findPayment(book, request.payment) as SourceState
  const amount = source.of.amount - source.chargedBack
  const settled = stateOfAttempt(book, source, request) === 'settled'
  return [partsWithinPayment(book, { to, amount }) ?? [], splitWithin(book, to, amount, settled)].flat()
}

/** It is not tried again before it failed and left what it covered; an invoice of a later day does not hold it up. (LEDGER-3) */
export function retriedNotTooEarly(book: Book, { on, payment }: Request): BillingError | undefined {
  const earliest = lastChanged(book, findPayment(book, payment) as SourceState)
  return on < earliest ? tooEarly(book, on, earliest, payment) : undefined
}

/** A new attempt, which goes where it is told, or back to what it was on when it failed. (PAYMENT-5) */
export function retryPayment(book: Book, request: Request): void {
  const { on, payment, reason, to } = request
  const failed = findPayment(book, payment) as SourceState
  // An instalment that was never collected bears the day it was planned for, which may be to come. (SCHEDULE-3)
  if (failed.of.day > on) postFact(book, { ...UNCHANGED, document: payment, day: on, due: failed.of.day }, on)
  postFact(book, { fact: 'became', document: payment, state: stateOfAttempt(book, failed, request), on, reason }, on)
  const { of, unapplied } = book.sources.at(failed.of.number)
  if (to === undefined) putBack(book, of.number, takenAtFailure(book, failed), unapplied, on)
  else placePayment(book, of.number, { id: payment, on, amount: unapplied, to })
}

/** As it began; one that began as scheduled has its method's first state. */
function stateOfAttempt(book: Book, { of }: SourceState, { state }: Request): PaymentFact['state'] {
  const fact = of.fact as PaymentFact
  if (state !== undefined || fact.state !== 'scheduled') return state ?? fact.state
  return book.policy.methods.get(fact.method)?.firstState ?? 'pending'
}

/** What it left in the entry in which it failed, what it left last first. */
function takenAtFailure(book: Book, source: SourceState): readonly Moved[] {
  const seq = newestOf('source', source.of.number, source.latest)?.seq ?? 0
  const facts = seq === 0 ? [] : book.entries.at(seq - 1).facts
  return facts.some((fact) => fact.fact === 'became' && fact.document === source.of.id) ? movedIn('source', source, seq, -1) : []
}
