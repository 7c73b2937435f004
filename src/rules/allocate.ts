import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { postFact } from '../kernel/postFact.js'
import type { ChargeState, Source, SourceState } from '../kernel/state.js'
import type { Minor } from '../money/minor.js'
import { link } from './link.js'
import { mayPay } from './mayPay.js'
import { makeRoom, type Coming } from './plans/makeRoom.js'
import { refundOfPayment } from './refunding/refundOf.js'

/**
 * Puts an amount of a source against a charge. Planned amounts that will not fit give way first, so that the day on
 * which both take effect is not before the last change of any of them. (APPLY-2, SCHEDULE-4, LEDGER-3)
 */
export function putOn(book: Book, source: number, charge: number, amount: Minor, on: DayNumber): void {
  const { open, planned } = book.charges.at(charge)
  if (planned > open - amount && book.sources.at(source).state === 'settled') makeRoom(book, [{ charge, amount }], on)
  link(book, source, charge, amount, on)
}

/** Puts a source against several charges at once: what is planned gives way once, for all of them. (SCHEDULE-4) */
export function putAll(book: Book, source: number, parts: readonly Coming[], on: DayNumber): void {
  if (book.sources.at(source).state === 'settled') makeRoom(book, parts, on)
  for (const { charge, amount } of parts) link(book, source, charge, amount, on)
}

/**
 * Takes an amount of a source off a charge, both sides restored exactly, and gives stored value back to its pool.
 * (APPLY-6, POOL-2)
 */
export function takeOff(book: Book, source: number, charge: number, amount: Minor, on: DayNumber): void {
  leave(book, source, charge, amount, on)
  giveBack(book, source, amount, on)
}

/**
 * Takes an amount of a source off a charge for whoever uses it elsewhere at once, or ends the source. Where the charge
 * is a cancelled item, what is left of that cancellation's credit takes the place first. (CANCEL-3)
 */
export function leave(book: Book, source: number, charge: number, amount: Minor, on: DayNumber): void {
  link(book, source, charge, -amount, on)
  refill(book, charge, amount, on)
}

/** What is left of the credits that cancelled an item takes the place of what has left it. (CANCEL-3) */
export function refill(book: Book, charge: number, amount: Minor, on: DayNumber): void {
  let left = Math.min(amount, book.charges.at(charge).open)
  for (const credit of book.charges.at(charge).cancelled?.credits ?? []) {
    const taken = Math.min(left, book.sources.at(credit).unapplied)
    if (taken > 0) putOn(book, credit, charge, taken, on)
    left -= taken
  }
}

/** Stored value never becomes ordinary money: what is free of it goes back to its pool at once. (POOL-2, CREDIT-3) */
function giveBack(book: Book, source: number, amount: Minor, on: DayNumber): void {
  const { of, state } = book.sources.at(source)
  const { fact } = of
  if (fact.fact !== 'payment' || fact.pool === undefined || state !== 'settled') return
  const refund = book.charges.length
  postFact(book, refundOfPayment(book, nextRefundId(book), on, amount, fact), on)
  putOn(book, source, refund, amount, on)
}

/** The id of the next refund that the operation in the making records. (LEDGER-2) */
export function nextRefundId(book: Book): string {
  const refunds = `${book.id}/refund-`
  return `${refunds}${book.documents.filter(({ id }) => id.startsWith(refunds)).length + 1}`
}

/** Puts one source in the place of another on a charge; what is owed does not change at any moment. (CANCEL-3) */
export function takePlaceOf(
  book: Book,
  leaving: number,
  coming: number,
  charge: number,
  amount: Minor,
  on: DayNumber
): void {
  link(book, leaving, charge, -amount, on)
  putOn(book, coming, charge, amount, on)
}

/** What pays, as far as rooms and limits care. */
export interface Payer {
  readonly of: Pick<Source, 'kind'>
  readonly settled: boolean
  readonly unapplied: Minor
}

/** A source as a payer. */
export function payerOf(source: SourceState): Payer {
  return { of: source.of, settled: source.state === 'settled', unapplied: source.unapplied }
}

/**
 * How much more a charge can take, of a source that may pay it: a payment that has not settled leaves planned amounts
 * alone. A new payment of money, not recorded yet, may pay anything.
 */
export function roomFor(settled: boolean, charge: ChargeState, source: Source | undefined): Minor {
  if (source !== undefined && !mayPay(source, charge)) return 0
  return settled ? charge.open : charge.open - charge.planned
}
