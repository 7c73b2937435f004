import type { DayNumber } from '../calendar/dayNumber.js'
import { allocatedFrom, allocatedTo } from '../kernel/allocated.js'
import type { Book } from '../kernel/book.js'
import { findPayment, findRefund } from '../kernel/findDocument.js'
import { postFact } from '../kernel/postFact.js'
import type { ChargeState, SourceState } from '../kernel/state.js'
import { optional, type Codec } from '../model/codec/codec.js'
import { text } from '../model/codec/texts.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { PaymentState } from '../model/facts/paymentFact.js'
import type { RefundState } from '../model/facts/refundFact.js'
import { leave } from './allocate.js'
import { dayTooEarly, tooEarly } from './dayOrder.js'
import { UNCHANGED } from './plans/layPlan.js'
import { lastChanged } from './payments/releaseDays.js'
import { documentNotFound } from './target.js'

/** Why a state changed, in the host's words. */
export const reason: Codec<string | undefined> = optional(text)

/** A payment about to change its state. */
export interface PaymentChange {
  readonly on: DayNumber
  readonly payment: string
  readonly reason: string | undefined
}

/** A refund about to change its state. */
export interface RefundChange {
  readonly on: DayNumber
  readonly refund: string
  readonly reason: string | undefined
}

/** The payment is in the ledger. */
export function paymentExists(book: Book, { payment }: Pick<PaymentChange, 'payment'>): BillingError | undefined {
  return findPayment(book, payment) === undefined ? documentNotFound('payment', payment, 'payment') : undefined
}

/** The refund is in the ledger. */
export function refundExists(book: Book, { refund }: RefundChange): BillingError | undefined {
  return findRefund(book, refund) === undefined ? documentNotFound('refund', refund, 'refund') : undefined
}

/** The payment is in one of the states that this can follow. (PAYMENT-4) */
/* @__NO_SIDE_EFFECTS__ */
export function paymentIs(
  ...allowedStates: readonly PaymentState[]
): (book: Book, change: Pick<PaymentChange, 'payment'>) => BillingError | undefined {
  return (book, { payment }) => {
    const { state } = findPayment(book, payment) as SourceState
    return allowedStates.some((allowed) => allowed === state) ? undefined : forbids('PAYMENT-4', 'payment', payment, state, allowedStates)
  }
}

/** The refund is in one of the states that this can follow. (REFUND-6) */
/* @__NO_SIDE_EFFECTS__ */
export function refundIs(...allowedStates: readonly RefundState[]): (book: Book, change: RefundChange) => BillingError | undefined {
  return (book, { refund }) => {
    const { state } = findRefund(book, refund) as ChargeState
    return allowedStates.some((allowed) => allowed === state) ? undefined : forbids('REFUND-6', 'refund', refund, state, allowedStates)
  }
}

/** The error for a state from which this cannot follow. */
export function forbids(rule: string, path: string, document: string, state: string, allowedStates: readonly string[]): BillingError {
  return { _tag: 'StateForbids', rule, kind: 'state', path, document, state, allowedStates }
}

/**
 * A payment does not change its state before the day of the one it has, a scheduled one not before its last change.
 * An invoice that is merely dated later does not hold it up. (LEDGER-3)
 */
export function notBeforePaymentState(book: Book, { on, payment }: PaymentChange): BillingError | undefined {
  const source = findPayment(book, payment) as SourceState
  const earliest = source.state === 'scheduled' ? lastChanged(book, source) : source.since
  return on < earliest ? tooEarly(book, on, earliest, payment) : undefined
}

/** A refund does not change before its last change, nor give back before its source's. (LEDGER-3) */
export function notBeforeRefundState(book: Book, { on, refund }: RefundChange): BillingError | undefined {
  const charge = findRefund(book, refund) as ChargeState
  const sources = allocatedFrom(charge).map(({ source }) => book.sources.at(source))
  return dayTooEarly(book, on, [charge, ...sources])
}

/** Gives a payment its new state. One that was scheduled bears the day on which it was collected from then on, and is due as planned. (SCHEDULE-3) */
/* @__NO_SIDE_EFFECTS__ */
export function becomePayment(state: PaymentState): (book: Book, change: PaymentChange) => void {
  return (book, { on, payment, reason: why }) => {
    const source = findPayment(book, payment) as SourceState
    const collected = source.state === 'scheduled' && state !== 'failed' && state !== 'cancelled'
    if (collected && source.of.day !== on) postFact(book, { ...UNCHANGED, document: payment, day: on, due: source.of.day }, on)
    postFact(book, { fact: 'became', document: payment, state, on, reason: why }, on)
  }
}

/** Gives a refund its new state. */
/* @__NO_SIDE_EFFECTS__ */
export function becomeRefund(state: RefundState): (book: Book, change: RefundChange) => void {
  return (book, { on, refund, reason: why }) => postFact(book, { fact: 'became', document: refund, state, on, reason: why }, on)
}

/** A payment that failed or is cancelled leaves what it covered; the items are open again as they were. (PAYMENT-3) */
/* @__NO_SIDE_EFFECTS__ */
export function endPayment(state: 'failed' | 'cancelled'): (book: Book, change: PaymentChange) => void {
  return (book, change) => {
    const source = findPayment(book, change.payment) as SourceState
    for (const { charge, amount } of allocatedTo(source)) leave(book, source.of.number, charge, amount, change.on)
    becomePayment(state)(book, change)
  }
}
