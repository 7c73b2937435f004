import { allocatedBetween } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findPayment, findRefund } from '../../kernel/findDocument.js'
import { notGivenBack } from '../../kernel/notGivenBack.js'
import type { ChargeState, SourceState } from '../../kernel/state.js'
import { isMoney } from '../../kernel/stateWords.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { RefundFact } from '../../model/facts/refundFact.js'
import type { Minor } from '../../money/minor.js'
import { leave, putOn } from '../allocate.js'
import { beyond } from '../beyond.js'
import { becomeRefund, type RefundChange } from '../changeState.js'
import { dayTooEarly } from '../dayOrder.js'
import { sum } from '../priceItems.js'
import { moneyPaidLimit } from './moneyPaidLimit.js'
import { firstState } from './refundOf.js'
import { lastMove, movedIn, type Moved } from './refundFunding.js'

/** What a refund took of one source when it was made, and the items that have it back since. */
interface Taking {
  readonly source: SourceState
  readonly amount: Minor
  readonly places: readonly Moved[]
}

function takingsOf(book: Book, refund: ChargeState): readonly Taking[] {
  const gave = lastMove(book.base.entries, refund, -1)?.seq ?? 0
  return movedIn('charge', refund, refund.of.document.seq, 1).map(({ other, amount }) => {
    const source = book.sources.at(other)
    const places = movedIn('source', source, gave, 1).map(({ other: charge, amount: there }) => ({
      other: charge,
      amount: Math.min(there, allocatedBetween(source, book.charges.at(charge)))
    }))
    return { source, amount, places }
  })
}

/** What the refund took is still there: unapplied, or where it was given back. (REFUND-6) */
export function sourcesStillHaveIt(book: Book, { refund }: RefundChange): readonly BillingError[] {
  return takingsOf(book, findRefund(book, refund) as ChargeState).flatMap(({ source, amount, places }) => {
    const { state, unapplied, of } = source
    const has = state === 'settled' ? unapplied + sum(places.map((place) => place.amount)) : 0
    if (amount <= has) return []
    return beyond(book, 'AmountExceedsUnapplied', 'REFUND-6', undefined, amount, has, { source: of.id, unapplied: book.money(has) })
  })
}

/** Its payment has not got as much back in the meantime. (REFUND-1) */
export function paymentNotGivenBack(book: Book, { refund }: RefundChange): BillingError | undefined {
  const { document, amount } = (findRefund(book, refund) as ChargeState).of
  const payment = (document.fact as RefundFact).payment
  const most = payment === undefined ? amount : notGivenBack(book, findPayment(book, payment) as SourceState)
  return amount <= most ? undefined : beyond(book, 'RefundExceedsPayment', 'REFUND-1', undefined, amount, most, { payment: payment ?? '' })
}

/** The account has still paid as much, unless that limit was lifted. (REFUND-1) */
export function withinMoneyPaid(book: Book, { refund, on }: RefundChange): BillingError | undefined {
  const { document, amount } = (findRefund(book, refund) as ChargeState).of
  const fact = document.fact as RefundFact
  const most = moneyPaidLimit(book, on)
  if (fact.limitLifted === true || !isMoney(fact) || amount <= most) return undefined
  return beyond(book, 'RefundExceedsMoneyPaid', 'REFUND-1', undefined, amount, most, {})
}

/** Nothing that it takes from changed after its day. (LEDGER-3) */
export function takingNotTooEarly(book: Book, { refund, on }: RefundChange): BillingError | undefined {
  const charge = findRefund(book, refund) as ChargeState
  const touched = takingsOf(book, charge).flatMap(({ source, places }) => [source, ...places.map(({ other }) => book.charges.at(other))])
  return dayTooEarly(book, on, [charge, ...touched])
}

/** Tries a refund again: it takes its money back from where it went. (REFUND-6) */
export function takeAgain(book: Book, change: RefundChange): void {
  const refund = findRefund(book, change.refund) as ChargeState
  const takings = takingsOf(book, refund)
  becomeRefund(firstState(refund.of.document.fact as RefundFact))(book, change)
  for (const { source, amount, places } of takings) {
    let left = amount
    for (const place of places) {
      const part = Math.min(left, place.amount)
      if (part > 0) leave(book, source.of.number, place.other, part, change.on)
      left -= part
    }
    putOn(book, source.of.number, refund.of.number, amount, change.on)
  }
}
