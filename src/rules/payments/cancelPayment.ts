import { allocatedTo } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findPayment } from '../../kernel/findDocument.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { PaymentFact, PaymentState } from '../../model/facts/paymentFact.js'
import { forbids, type PaymentChange } from '../changeState.js'
import { givenUp } from '../pools/takesBack.js'
import { refundsMadeOf } from '../refunding/refundsMadeOf.js'
import { leavesTooEarly } from './releaseDays.js'

/** Whatever the terms say, nothing has happened yet of a payment that is only scheduled. (SCHEDULE-3) */
const CANCELLABLE: Readonly<Record<PaymentFact['cancelPayment'], readonly PaymentState[]>> = {
  never: ['scheduled'],
  untilSent: ['scheduled', 'pending'],
  always: ['scheduled', 'pending', 'sent', 'settled']
}

/** It has not settled, and the terms that it kept of its method let it be cancelled. (PAYMENT-2) */
export function mayBeCancelled({ of, state }: SourceState): boolean {
  return state !== 'settled' && CANCELLABLE[(of.fact as PaymentFact).cancelPayment].some((one) => one === state)
}

/** The terms that the payment kept of its method let it be cancelled in its state. (PAYMENT-2, PAYMENT-3) */
export function termsAllowCancelling(book: Book, { payment }: PaymentChange): BillingError | undefined {
  const { state, of } = findPayment(book, payment) as SourceState
  const allowed = CANCELLABLE[(of.fact as PaymentFact).cancelPayment]
  return allowed.some((one) => one === state) ? undefined : forbids('PAYMENT-3', 'payment', payment, state, allowed)
}

/**
 * No refund that is under way or settled comes out of it, nor is made of its money; what is only planned holds nothing
 * up. (PAYMENT-3, REFUND-1)
 */
export function noRefundOutOfIt(book: Book, { on, payment }: Pick<PaymentChange, 'on' | 'payment'>): BillingError | undefined {
  const source = findPayment(book, payment) as SourceState
  if (source.state !== 'settled') return undefined
  const charges = allocatedTo(source).map(({ charge }) => book.charges.at(charge).of)
  const outOfIt = charges.flatMap(({ item, document }) => (item === undefined ? document.id : []))
  const refunds = outOfIt.length > 0 ? outOfIt : refundsMadeOf(book, source, on)
  if (refunds.length === 0) return undefined
  const rule = outOfIt.length > 0 ? 'PAYMENT-3' : 'REFUND-1'
  return { _tag: 'PaymentRefunded', rule, kind: 'state', path: 'payment', payment, refunds }
}

/** Stored value goes back to its pool; where that has expired it is given up, which has to be said. (CREDIT-3) */
export function storedValueGivenUp(book: Book, change: PaymentChange & { readonly forfeit: boolean | undefined }): BillingError | undefined {
  return givenUp(book, change.on, findPayment(book, change.payment) as SourceState, change.forfeit)
}

/** A payment does not fail and is not cancelled before what happened to it or to what it covers. (LEDGER-3) */
export function endsNotTooEarly(book: Book, { on, payment }: PaymentChange): BillingError | undefined {
  const source = findPayment(book, payment) as SourceState
  return leavesTooEarly(book, on, source, allocatedTo(source).map(({ charge }) => charge))
}
