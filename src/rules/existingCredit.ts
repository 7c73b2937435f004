import type { DayNumber } from '../calendar/dayNumber.js'
import { allocatedFrom } from '../kernel/allocated.js'
import type { Book } from '../kernel/book.js'
import { findCredit } from '../kernel/findDocument.js'
import type { ChargeState, Source, SourceState } from '../kernel/state.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Minor } from '../money/minor.js'
import { payerOf, takeOff } from './allocate.js'
import { dayTooEarly, notYet } from './dayOrder.js'
import { refillsItself } from './heldAllocation.js'
import { noteCapped } from './leftover.js'
import { mayPay } from './mayPay.js'
import { givenUp, poolOf } from './pools/takesBack.js'
import { cover, hasOpenAmount, roomOf, withinOpen, withinUnapplied } from './openAmount.js'
import { chargesOf, documentNotFound, isRefund, targetExists, type PayableRequest } from './target.js'

/** An existing credit on its way to an invoice. */
export interface ExistingRequest {
  readonly on: DayNumber
  readonly credit: string
  readonly amount: Minor | undefined
  readonly to: PayableRequest
  readonly release: 'payment' | undefined
}

/** The credit is in the ledger. */
export function creditExists(book: Book, { credit }: { readonly credit: string }): BillingError | undefined {
  return findCredit(book, credit) === undefined ? documentNotFound('credit', credit, 'credit') : undefined
}

/** The invoice or item is there. */
export function creditTargetExists(book: Book, { to }: ExistingRequest): BillingError | undefined {
  return targetExists(book, to, 'to')
}

/** The credit exists on that day. (LEDGER-3) */
export function creditNotYounger(book: Book, { on, credit }: { readonly on: DayNumber; readonly credit: string }): BillingError | undefined {
  return notYet(book, on, [findCredit(book, credit) as SourceState])
}

/** The target has something open, and the amount is within it and within what the credit has left. (APPLY-1, APPLY-2) */
export function existingWithinLimits(book: Book, request: ExistingRequest): readonly BillingError[] {
  const { to, amount } = request
  const credit = findCredit(book, request.credit) as SourceState
  const room = roomFor(book, request, credit.of)
  const paid = hasOpenAmount(book, to, room, 'to', credit.of)
  if (paid !== undefined) return [paid]
  const payer = payerOf(credit)
  return [withinOpen(book, payer, to, amount, room, 'amount'), withinUnapplied(book, credit, amount, room, 'credit')].flatMap(
    (error) => error ?? []
  )
}

/** Applies an existing credit: the stated amount, or the smaller of what is left and what is open. (APPLY-3) */
export function applyExisting(book: Book, request: ExistingRequest): void {
  const { to, on } = request
  const { unapplied, of } = findCredit(book, request.credit) as SourceState
  const room = roomFor(book, request, of)
  const amount = request.amount ?? Math.min(unapplied, room)
  const short = amount - roomOf(book, true, to, of)
  if (short > 0) releasePayments(book, chargesOf(book, to).filter((charge) => mayPay(of, charge)), short, on)
  cover(book, of.number, chargesOf(book, to), amount, on)
  if (request.amount === undefined) noteCapped(book, request.credit, amount, unapplied <= room ? 'unapplied' : 'open', on)
}

function roomFor(book: Book, { on, to, release }: ExistingRequest, credit: Source): Minor {
  const open = roomOf(book, true, to, credit)
  // What a refund was made of stays there. (APPLY-6)
  if (release === undefined || isRefund(to)) return open
  const charges = chargesOf(book, to).filter((charge) => mayPay(credit, charge))
  return paymentsOn(book, charges, on).reduce((room, { amount }) => room + amount, open)
}

/** Takes payments off charges, only as much as needed, the newest first. (APPLY-7) */
function releasePayments(book: Book, charges: readonly ChargeState[], needed: Minor, on: DayNumber): void {
  let left = needed
  for (const { source, charge, amount } of paymentsOn(book, charges, on)) {
    const released = Math.min(left, amount)
    if (released > 0) takeOff(book, source, charge, released, on)
    left -= released
  }
}

/** Stored value stays where it is while its pool could not take it back that day. (CREDIT-3, LEDGER-3) */
function paymentsOn(book: Book, charges: readonly ChargeState[], on: DayNumber): ReturnType<typeof allocatedFrom> {
  return charges
    .filter((charge) => !refillsItself(book, charge))
    .flatMap((charge) => allocatedFrom(charge))
    .filter(({ source, charge }) => isReleasable(book, book.sources.at(source), book.charges.at(charge), on))
    .sort((a, b) => b.seq - a.seq)
}

function isReleasable(book: Book, source: SourceState, charge: ChargeState, on: DayNumber): boolean {
  if (source.of.kind !== 'payment' || source.state !== 'settled') return false
  if (poolOf(book, source) === undefined) return true
  return givenUp(book, on, source, false) === undefined && dayTooEarly(book, on, [source, charge]) === undefined
}
