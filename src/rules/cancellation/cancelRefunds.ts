import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedBetween } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findPayment } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { CappedBy } from '../../model/facts/smallFacts.js'
import { MAX_MINOR, type Minor } from '../../money/minor.js'
import { nextRefundId, putOn, takePlaceOf } from '../allocate.js'
import { beyond } from '../beyond.js'
import { dayTooEarly } from '../dayOrder.js'
import { noteCapped } from '../leftover.js'
import { namedTwice } from '../policyCodes.js'
import { sum } from '../priceItems.js'
import { documentNotFound } from '../target.js'
import { refundOfPayment } from '../refunding/refundOf.js'
import { paidOnPicks, suggestRefund } from '../refunding/suggestRefund.js'
import { moneyPaidLimit } from '../refunding/moneyPaidLimit.js'
import { planOf, storedIn, withPools, type PlannedRefund } from '../refunding/refundPlan.js'
import type { CancelRequest, RefundChoice } from './cancelRequest.js'
import { postCancellation, type PostedCancellation } from './postCancellation.js'

/** The payments of a stated plan are there, each named once. */
export function planPaymentsExist(book: Book, { refund }: CancelRequest): readonly BillingError[] {
  const seen = new Set<string>()
  return planParts(refund).flatMap(({ payment }, index) => {
    const path = `refund.plan[${index}].payment`
    if (findPayment(book, payment) === undefined) return documentNotFound(path, payment, 'payment')
    if (seen.has(payment)) return namedTwice(path, payment, 'REFUND-1')
    seen.add(payment)
    return []
  })
}

interface Part {
  readonly payment: string
  readonly amount: Minor
}

function planParts(refund: RefundChoice): readonly Part[] {
  return typeof refund !== 'string' && 'plan' in refund ? refund.plan : []
}

/** A stated refund is within what became available, what was paid on the items, each payment and what the account paid. (CANCEL-3, REFUND-1) */
function statedWithinLimits(book: Book, { refund, on }: CancelRequest, done: PostedCancellation): readonly BillingError[] {
  if (typeof refund === 'string') return []
  const money = paidOnPicks(book, done)
  const paid = sum(money.map(({ amount }) => amount))
  const single = 'amount' in refund
  const asked = single ? refund.amount : sum(refund.plan.map(({ amount }) => amount))
  const path = single ? 'refund.amount' : refund.plan.length === 1 ? 'refund.plan[0].amount' : undefined
  const limits = [
    ['RefundExceedsCredit', 'CANCEL-3', done.available],
    ['RefundExceedsPaidOnItems', 'REFUND-1', paid],
    ['RefundExceedsMoneyPaid', 'REFUND-1', moneyPaidLimit(book, on) + storedIn(book, single ? money : planOfParts(book, refund.plan))]
  ] as const
  const parts = withinPayments(book, refund, money)
  const [only] = parts.length === 1 ? parts : []
  const least = Math.min(...limits.map(([, , limit]) => limit), only?.there ?? MAX_MINOR)
  const errors = limits.flatMap(([_tag, rule, limit]): readonly BillingError[] =>
    asked <= limit ? [] : [beyond(book, _tag, rule, path, asked, least, {})]
  )
  // A plan of one part is allowed what every limit allows; of several, no part is allowed more than its payment has.
  return [...errors, ...parts.flatMap(({ payment, amount, there }, index): readonly BillingError[] => {
    if (amount <= there) return []
    return [beyond(book, 'RefundExceedsPayment', 'REFUND-1', `refund.plan[${index}].amount`, amount, only === undefined ? there : least, { payment })]
  })]
}

/** The parts of a stated plan, each with what its payment has on the items. */
function withinPayments(book: Book, refund: RefundChoice, money: readonly PlannedRefund[]): readonly (Part & { readonly there: Minor })[] {
  return planParts(refund).map((part) => {
    const { number } = (findPayment(book, part.payment) as SourceState).of
    return { ...part, there: money.find(({ payment }) => payment === number)?.amount ?? 0 }
  })
}

/** What goes back to which payment: what was asked, and what stored value gets of the credit that this leaves. (POOL-2) */
function refundsStated(book: Book, { refund, on }: CancelRequest, done: PostedCancellation): readonly PlannedRefund[] {
  const paid = paidOnPicks(book, done)
  const asked = typeof refund === 'string' ? [] : 'amount' in refund ? planOf(book, paid, refund.amount, moneyPaidLimit(book, on)) : planOfParts(book, refund.plan)
  return withPools(book, paid, asked, done.available)
}

function planOfParts(book: Book, parts: ReturnType<typeof planParts>): readonly PlannedRefund[] {
  return parts.map(({ payment, amount }) => ({ payment: (findPayment(book, payment) as SourceState).of.number, amount }))
}

/**
 * Cancels, credits, charges the fee and refunds: one atomic step. What may be refunded is known once the credit is
 * made, so the limits are looked at here; nothing refunded is dated before its payment changed. (CANCEL-3, REFUND-1,
 * LEDGER-3)
 */
export function cancelAndRefund(book: Book, request: CancelRequest): readonly BillingError[] {
  const done = postCancellation(book, request)
  const suggested = request.refund === 'suggested' ? suggestRefund(book, request, done) : undefined
  const refunds = suggested?.all ?? refundsStated(book, request, done)
  const early = dayTooEarly(book, request.on, refunds.map(({ payment }) => book.sources.at(payment)))
  const broken = [...statedWithinLimits(book, request, done), ...(early === undefined ? [] : [early])]
  if (broken.length > 0) return broken
  for (const part of refunds) refundOutOf(book, request.on, done, part)
  if (suggested !== undefined) noteCapped(book, request.id, suggested.amount, suggested.bound satisfies CappedBy, request.on)
  return []
}

/** What stored value still holds on the items goes back to its pool, as far as credit is left. (POOL-2) */
export function giveBackToPools(book: Book, on: DayNumber, done: PostedCancellation): void {
  if (done.credit === undefined) return
  const { unapplied } = book.sources.at(done.credit)
  for (const part of withPools(book, paidOnPicks(book, done), [], unapplied)) refundOutOf(book, on, done, part)
}

/** The payment leaves the items, the credit takes its place, and what was freed is refunded. (CANCEL-3) */
function refundOutOf(book: Book, on: DayNumber, done: PostedCancellation, part: PlannedRefund): void {
  const { payment, amount } = part
  const refund = book.charges.length
  const fact = book.sources.at(payment).of.fact as PaymentFact
  postFact(book, refundOfPayment(book, nextRefundId(book), on, amount, fact), on)
  let left = amount
  for (const { charge } of done.picks) {
    const { number } = charge.of
    const leaving = Math.min(left, allocatedBetween(book.sources.at(payment), book.charges.at(number)))
    if (leaving > 0) takePlaceOf(book, payment, done.credit as number, number, leaving, on)
    left -= leaving
  }
  putOn(book, payment, refund, amount, on)
}
