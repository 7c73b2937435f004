import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { findSource, hasSource, locate } from '../kernel/findDocument.js'
import { numberAt } from '../kernel/locator.js'
import type { SourceState } from '../kernel/state.js'
import { isAwaited } from '../kernel/stateWords.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Minor } from '../money/minor.js'
import { payerOf } from './allocate.js'
import { notYet } from './dayOrder.js'
import { noteCapped } from './leftover.js'
import { coverTarget, hasOpenAmount, roomOf, withinOpen, withinUnapplied } from './openAmount.js'
import { documentNotFound, targetExists, type PayableRequest } from './target.js'

interface Request {
  readonly on: DayNumber
  readonly source: string
  readonly amount: Minor | undefined
  readonly to: PayableRequest
}

/** The credit or payment is in the ledger. */
export function sourceExists(book: Book, { source }: { readonly source: string }): BillingError | undefined {
  return hasSource(book, source) ? undefined : documentNotFound('source', source, 'source')
}

/** The invoice or item is there. */
export function sourceTargetExists(book: Book, { to }: Request): BillingError | undefined {
  return targetExists(book, to, 'to')
}

/** A payment that failed or was cancelled pays nothing. (PAYMENT-4) */
export function sourceUsable(book: Book, { source }: Request): BillingError | undefined {
  const { state } = findSource(book, source) as SourceState
  if (state === 'settled' || isAwaited(state)) return undefined
  return { _tag: 'PaymentNotUsable', rule: 'PAYMENT-4', kind: 'state', path: 'source', payment: source, state }
}

/** The credit or payment exists on that day. (LEDGER-3) */
export function sourceNotYounger(book: Book, { on, source }: Request): BillingError | undefined {
  const from = findSource(book, source) as SourceState
  // What changed by that day was there by then.
  return from.last <= on ? undefined : notYet(book, on, [from])
}

/** The target has something open, and the amount is within it and within what the source has left. (APPLY-1, APPLY-2) */
export function sourceWithinLimits(book: Book, { source, to, amount }: Request): BillingError | readonly BillingError[] | undefined {
  const from = findSource(book, source) as SourceState
  const payer = payerOf(from)
  const room = roomOf(book, payer.settled, to, from.of)
  const paid = hasOpenAmount(book, to, room, 'to', from.of)
  if (paid !== undefined) return paid
  const beyondOpen = withinOpen(book, payer, to, amount, room, 'amount')
  const beyondSource = withinUnapplied(book, from, amount, room, 'source')
  if (beyondOpen === undefined) return beyondSource
  return beyondSource === undefined ? beyondOpen : [beyondOpen, beyondSource]
}

/** Allocates the stated amount, or the smaller of what is left and what is open. (APPLY-3) */
export function allocateSource(book: Book, request: Request): void {
  const { on, to } = request
  const source = numberAt(locate(book, request.source))
  if (request.amount !== undefined) {
    coverTarget(book, source, to, request.amount, on)
    return
  }
  const { of, unapplied, state } = book.sources.at(source)
  const room = roomOf(book, state === 'settled', to, of)
  const amount = Math.min(unapplied, room)
  coverTarget(book, source, to, amount, on)
  noteCapped(book, request.source, amount, unapplied <= room ? 'unapplied' : 'open', on)
}
