import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedTo, type Allocated } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findPayment, findSource } from '../../kernel/findDocument.js'
import { notGivenBack } from '../../kernel/notGivenBack.js'
import { postFact } from '../../kernel/postFact.js'
import type { SourceState } from '../../kernel/state.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { CappedBy } from '../../model/facts/smallFacts.js'
import { MAX_MINOR, type Minor } from '../../money/minor.js'
import { putOn, takeOff } from '../allocate.js'
import { mayPay } from '../mayPay.js'
import { noteCapped } from '../leftover.js'
import { sum } from '../priceItems.js'
import { creditBalance } from './balanceLimit.js'
import { moneyPaidLimit } from './moneyPaidLimit.js'
import { refundByMethod, refundOfPayment } from './refundOf.js'

/** A refund of available credit after decoding. */
export interface RefundCreditRequest {
  readonly id: string
  readonly on: DayNumber
  readonly from: readonly string[]
  readonly amount: Minor | undefined
  readonly method: string
  readonly payment: string | undefined
}

/** One limit of a refund from available credit. */
export interface CreditRefundLimit {
  readonly by: CappedBy
  readonly most: Minor
}

/** The credits and deposits named, oldest first. (REFUND-3) */
export function namedSources(book: Book, { from }: RefundCreditRequest): readonly SourceState[] {
  const named: SourceState[] = []
  for (const id of from) {
    const source = findSource(book, id)
    if (source !== undefined) named.push(source)
  }
  return named.length < 2 ? named : named.sort((a, b) => a.of.day - b.of.day || a.of.number - b.of.number)
}

/** What may be refunded at most: what is unapplied, what the account is in credit, what it paid. (REFUND-1, REFUND-3) */
export function creditRefundLimits(book: Book, request: RefundCreditRequest): readonly CreditRefundLimit[] {
  let unapplied = 0
  for (const source of namedSources(book, request)) unapplied += refundable(source)
  const limits: CreditRefundLimit[] = [
    { by: 'unapplied', most: unapplied },
    { by: 'balance', most: Math.max(0, creditBalance(book, request.on)) },
    { by: 'moneyPaid', most: moneyPaidLimit(book, request.on) }
  ]
  if (request.payment !== undefined) limits.push({ by: 'paidOnItems', most: refundableBy(book, request) })
  return limits
}

/** The smallest of the limits. */
export function leastOf(limits: readonly CreditRefundLimit[]): Minor {
  let least = MAX_MINOR
  for (const { most } of limits) if (most < least) least = most
  return least
}

/** Only settled money can be refunded. (PAYMENT-2) */
function refundable({ state, unapplied }: SourceState): Minor {
  return state === 'settled' ? unapplied : 0
}

/** What the payment named has left to refund: where it is applied, and what is unapplied of it when it is named too. */
function refundableBy(book: Book, request: RefundCreditRequest): Minor {
  const payment = findPayment(book, request.payment ?? '')
  if (payment?.state !== 'settled') return 0
  const deposit = request.from.includes(payment.of.id) ? payment.unapplied : 0
  return Math.min(deposit + sum(leavable(book, request, payment).map(({ amount }) => amount)), notGivenBack(book, payment))
}

/** The items a payment is on, the newest allocation first. */
export function appliedOf(book: Book, payment: SourceState): readonly Allocated[] {
  return allocatedTo(payment).filter(({ charge }) => book.charges.at(charge).of.item !== undefined)
}

/** The same, where every credit that is named may take its place. (CREDIT-7, CREDIT-8) */
export function leavable(book: Book, request: RefundCreditRequest, payment: SourceState): readonly Allocated[] {
  const named = namedSources(book, request)
  return appliedOf(book, payment).filter(({ charge }) => named.every(({ of }) => mayPay(of, book.charges.at(charge))))
}

/** Refunds from credits and deposits, the oldest used first. (REFUND-3, REFUND-8) */
export function refundCredit(book: Book, request: RefundCreditRequest): void {
  const { id, on, method } = request
  const limits = request.amount === undefined ? creditRefundLimits(book, request) : []
  const most = leastOf(limits)
  const amount = request.amount ?? most
  const refund = book.charges.length
  const payment = request.payment === undefined ? undefined : findPayment(book, request.payment)
  if (payment === undefined) {
    postFact(book, refundByMethod(book, id, on, amount, method), on)
    fund(book, request, refund, amount)
  } else {
    postFact(book, refundOfPayment(book, id, on, amount, payment.of.fact as PaymentFact), on)
    fundOutOf(book, request, payment, refund, amount)
  }
  if (request.amount === undefined) noteCapped(book, id, amount, limits.find((limit) => limit.most === most)?.by ?? 'balance', on)
}

function fund(book: Book, request: RefundCreditRequest, refund: number, amount: Minor): void {
  let left = amount
  for (const source of namedSources(book, request)) {
    const part = Math.min(left, refundable(source))
    if (part > 0) putOn(book, source.of.number, refund, part, request.on)
    left -= part
  }
}

/** The money comes out of the payment; where it was applied, credit takes its place. (REFUND-1, REFUND-3) */
function fundOutOf(book: Book, request: RefundCreditRequest, payment: SourceState, refund: number, amount: Minor): void {
  const { number } = payment.of
  let [left, deposit] = [amount, 0]
  for (const source of namedSources(book, request)) {
    const part = Math.min(left, refundable(source))
    if (source.of.number === number) deposit = part
    left -= part
  }
  leavePlaces(book, request, number, amount - deposit)
  putOn(book, number, refund, amount, request.on)
}

/** From its newest place on: a cancelled item's own credit comes first, then the credits named, the oldest first. (CANCEL-3) */
function leavePlaces(book: Book, request: RefundCreditRequest, payment: number, amount: Minor): void {
  let left = amount
  for (const { charge, amount: there } of leavable(book, request, book.sources.at(payment))) {
    const leaving = Math.min(left, there)
    if (leaving === 0) continue
    const { open } = book.charges.at(charge)
    takeOff(book, payment, charge, leaving, request.on)
    let hole = book.charges.at(charge).open - open
    for (const source of namedSources(book, request)) {
      const { number } = source.of
      const part = number === payment ? 0 : Math.min(hole, refundable(source))
      if (part > 0) putOn(book, number, charge, part, request.on)
      hole -= part
    }
    left -= leaving
  }
}
