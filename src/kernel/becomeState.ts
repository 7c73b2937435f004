import type { PaymentFact } from '../model/facts/paymentFact.js'
import type { RefundState } from '../model/facts/refundFact.js'
import type { BecameFact } from '../model/facts/smallFacts.js'
import { allocatedTo } from './allocated.js'
import type { Book } from './book.js'
import { isAwaited, isMoney, isRefunding } from './stateWords.js'

/** A payment's new state: planned allocations become real when it settles. (PAYMENT-4) */
export function becomePayment(book: Book, number: number, fact: BecameFact): void {
  const source = book.sources.at(number)
  if (source.state === 'later') return
  const state = fact.state
  const { amount } = source.of
  const { totals } = book
  if (isAwaited(source.state) && !isAwaited(state)) totals.awaited -= amount
  const unapplied = isAwaited(state) || state === 'settled' ? source.unapplied : 0
  book.sources.set(number, source.changed(unapplied, Math.max(source.last, fact.on), { state, since: fact.on }))
  if (state !== 'settled' || source.state === 'settled') return
  totals.paid += amount
  if (isMoney(source.of.fact as PaymentFact)) totals.money += amount
  totals.unapplied += source.unapplied
  for (const { charge, amount: planned } of allocatedTo(source)) {
    const covered = book.charges.at(charge)
    book.charges.set(charge, covered.changed(covered.open - planned, covered.last, { planned: covered.planned - planned }))
    totals.open -= planned
  }
}

/** A refund's new state: settled money has left, a failed refund owes nothing. (REFUND-6) */
export function becomeRefund(book: Book, number: number, fact: BecameFact): void {
  const charge = book.charges.at(number)
  if (charge.state === 'later') return
  const state = fact.state as RefundState
  const { amount } = charge.of
  const { totals } = book
  if (isRefunding(charge.state)) totals.refunding -= amount
  if (charge.state === 'settled') totals.refunded -= amount
  if (isRefunding(state)) totals.refunding += amount
  if (state === 'settled') totals.refunded += amount
  const ended = state === 'failed' || state === 'cancelled'
  if (ended) totals.open -= charge.open
  const last = Math.max(charge.last, fact.on)
  book.charges.set(number, charge.changed(ended ? 0 : charge.open, last, { state }))
}
