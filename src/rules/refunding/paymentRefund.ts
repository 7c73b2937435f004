import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedBetween } from '../../kernel/allocated.js'
import { Book } from '../../kernel/book.js'
import { findCredit, findPayment } from '../../kernel/findDocument.js'
import { notGivenBack } from '../../kernel/notGivenBack.js'
import type { SourceState } from '../../kernel/state.js'
import { isMoney } from '../../kernel/stateWords.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { CappedBy } from '../../model/facts/smallFacts.js'
import { MAX_MINOR, type Minor } from '../../money/minor.js'
import { leave as leaveCharge, putOn } from '../allocate.js'
import { mayPay } from '../mayPay.js'
import { creditableOf, pickedOf } from '../cancellation/picks.js'
import { sum } from '../priceItems.js'
import { chargesOf } from '../target.js'
import { moneyPaidLimit } from './moneyPaidLimit.js'
import { appliedOf } from './refundCredit.js'

/** What becomes of the items that a refund releases. (REFUND-5) */
export type ReleasedRequest = 'reopen' | 'keepSettled' | { readonly credit: string }

/** A refund of a payment after decoding. */
export interface PaymentRefundRequest {
  readonly id: string
  readonly on: DayNumber
  readonly payment: string
  readonly amount: Minor | undefined
  readonly items: readonly { readonly invoice: string; readonly item: string; readonly amount: Minor }[] | undefined
  readonly released: ReleasedRequest | undefined
  readonly type: string | undefined
}

/** An item that the payment leaves, by how much, or by how much at most. */
export interface Leaving {
  readonly charge: number
  readonly amount: Minor
}

/** The payment of a request whose existence was checked. */
export function paymentOfRefund(book: Book, { payment }: PaymentRefundRequest): SourceState {
  return findPayment(book, payment) as SourceState
}

/** The items that the payment can leave: those named, else the newest allocation first, last item first. (REFUND-5) */
export function placesOf(book: Book, request: PaymentRefundRequest): readonly Leaving[] {
  const payment = paymentOfRefund(book, request)
  const { items } = request
  if (items === undefined) return [...appliedOf(book, payment)].sort((a, b) => b.seq - a.seq || b.charge - a.charge)
  return items.flatMap((named) =>
    chargesOf(book, named).map((charge) => ({ charge: charge.of.number, amount: allocatedBetween(payment, charge) }))
  )
}

/**
 * By how much the payment can leave each item at most. What a cancellation's credit has left fills its item first;
 * where the rest of the hole is to be filled too, what fills it is the limit. (REFUND-5, CANCEL-2, CANCEL-3)
 */
export function roomsOf(book: Book, request: PaymentRefundRequest): readonly Leaving[] {
  const { released, on, items } = request
  const places = placesOf(book, request).map((place, index) => ({ ...place, amount: Math.min(place.amount, items?.[index]?.amount ?? MAX_MINOR) }))
  if (released === 'reopen') return places
  const trial = new Book(book.base)
  const payment = paymentOfRefund(trial, request).of.number
  return places.map(({ charge, amount }) => {
    const hole = leave(trial, payment, { charge, amount }, on)
    const filled = Math.min(hole, fillerOf(trial, released, charge))
    if (typeof released === 'object' && filled > 0) putOn(trial, (findCredit(trial, released.credit) as SourceState).of.number, charge, filled, on)
    return { charge, amount: amount - (hole - filled) }
  })
}

function fillerOf(book: Book, released: ReleasedRequest | undefined, charge: number): Minor {
  if (typeof released === 'object') {
    const credit = findCredit(book, released.credit)
    return credit !== undefined && mayPay(credit.of, book.charges.at(charge)) ? credit.unapplied : 0
  }
  return released === undefined ? MAX_MINOR : creditableOf(book, pickedOf(book.charges.at(charge)))
}

/** Takes the payment off an item; answers what is open there that was not before. (CANCEL-3) */
export function leave(book: Book, payment: number, { charge, amount }: Leaving, on: DayNumber): Minor {
  const { open } = book.charges.at(charge)
  leaveCharge(book, payment, charge, amount, on)
  return book.charges.at(charge).open - open
}

/** What the account's money allows; stored value goes back to its pool and is no money. (REFUND-1, POOL-2) */
export function moneyLimitFor(book: Book, request: PaymentRefundRequest): Minor {
  const { fact } = paymentOfRefund(book, request).of
  return isMoney(fact as PaymentFact) ? moneyPaidLimit(book, request.on) : MAX_MINOR
}

/** What is refunded and which items the payment leaves for it. (REFUND-5, LEDGER-7) */
export interface PaymentRefundPlan {
  readonly amount: Minor
  readonly leaving: readonly Leaving[]
  /** The limit that decided, of an amount that was worked out. */
  readonly bound: CappedBy | undefined
}

/** Unapplied money first, then the items; what is named gives exactly that. */
export function planOfPayment(book: Book, request: PaymentRefundRequest): PaymentRefundPlan {
  const { items, amount: stated, released } = request
  if (items !== undefined) {
    const leaving = placesOf(book, request).map(({ charge }, index) => ({ charge, amount: items[index]?.amount ?? 0 }))
    return { amount: sum(leaving.map(({ amount }) => amount)), leaving, bound: undefined }
  }
  const payment = paymentOfRefund(book, request)
  const { unapplied } = payment
  const rooms = released === undefined ? [] : roomsOf(book, request)
  const most = Math.min(unapplied + sum(rooms.map(({ amount }) => amount)), notGivenBack(book, payment))
  const money = moneyLimitFor(book, request)
  const amount = stated ?? Math.min(most, money)
  let left = Math.max(0, amount - unapplied)
  const leaving = rooms.flatMap(({ charge, amount: room }) => {
    const part = Math.min(left, room)
    left -= part
    return part > 0 ? { charge, amount: part } : []
  })
  const bound = money < most ? 'moneyPaid' : released === undefined ? 'unapplied' : 'paidOnItems'
  return { amount, leaving, bound: stated === undefined ? bound : undefined }
}
