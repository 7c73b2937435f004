import type { Book } from '../../kernel/book.js'
import { findPayment, hasSource } from '../../kernel/findDocument.js'
import type { ChargeState, SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { CappedBy } from '../../model/facts/smallFacts.js'
import type { Minor } from '../../money/minor.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import { beyond } from '../beyond.js'
import { dayTooEarly } from '../dayOrder.js'
import { methodOf } from '../paymentOf.js'
import { namedTwice } from '../policyCodes.js'
import { documentNotFound } from '../target.js'
import { creditBalance } from './balanceLimit.js'
import { creditRefundLimits, leastOf, leavable, namedSources, type RefundCreditRequest } from './refundCredit.js'

/** The credits and deposits are there, each named once. (REFUND-3) */
export function refundSourcesExist(book: Book, { from }: RefundCreditRequest): readonly BillingError[] | undefined {
  if (from.length === 1 && hasSource(book, from[0] as string)) return undefined
  return from.flatMap((id, index) => {
    if (!hasSource(book, id)) return documentNotFound(`from[${index}]`, id, 'source')
    return from.indexOf(id) === index ? [] : namedTwice(`from[${index}]`, id, 'REFUND-3')
  })
}

/** The payment it goes back the way of is there. (REFUND-3) */
export function refundPaymentExists(book: Book, { payment }: RefundCreditRequest): BillingError | undefined {
  if (payment === undefined || findPayment(book, payment) !== undefined) return undefined
  return documentNotFound('payment', payment, 'payment')
}

/** Credit goes back offline, or to the card of a payment that is named, where the policy allows it. (REFUND-3) */
export function methodAllowed(book: Book, { method, payment }: RefundCreditRequest): BillingError | undefined {
  const { channel } = methodOf(book, method)
  const paid = payment === undefined ? undefined : (findPayment(book, payment)?.of.fact as PaymentFact | undefined)
  const tied = channel === 'online' && book.policy.policy.cardFromCredit === 'tiedToPayment'
  if (channel === 'storedValue' || (channel === 'online' && !tied)) return forbidden(method, 'offlineMethod')
  if (tied && paid === undefined) return forbidden(method, 'paymentOfThatMethod')
  return paid === undefined || paid.method === method ? undefined : forbidden(method, 'methodOfThePayment')
}

function forbidden(method: string, wanted: 'offlineMethod' | 'paymentOfThatMethod' | 'methodOfThePayment'): BillingError {
  return { _tag: 'RefundMethodForbidden', rule: 'REFUND-3', kind: 'policy', path: 'method', method, wanted }
}

/** Only an account in credit is refunded: at 0 a credit comes first. (REFUND-3, REFUND-4) */
export function accountInCredit(book: Book, { on }: RefundCreditRequest): BillingError | undefined {
  const credit = creditBalance(book, on)
  if (credit > 0) return undefined
  return { _tag: 'NothingToRefund', rule: 'REFUND-3', kind: 'state', balance: book.money(credit === 0 ? 0 : -credit) }
}

/** Nothing it takes from changed after its day. (LEDGER-3) */
export function refundNotTooEarly(book: Book, request: RefundCreditRequest): BillingError | undefined {
  const payment = request.payment === undefined ? undefined : findPayment(book, request.payment)
  const named = namedSources(book, request)
  if (payment === undefined) return dayTooEarly(book, request.on, named)
  return dayTooEarly(book, request.on, [...named, payment, ...itemsLeft(book, request, payment)])
}

/** The items that the payment would leave. */
function itemsLeft(book: Book, request: RefundCreditRequest, payment: SourceState): readonly ChargeState[] {
  let left = request.amount ?? leastOf(creditRefundLimits(book, request))
  if (request.from.includes(payment.of.id)) left -= payment.unapplied
  return leavable(book, request, payment).flatMap(({ charge, amount }) => {
    const leaves = left > 0
    left -= amount
    return leaves ? book.charges.at(charge) : []
  })
}

/** The amount is within every limit; without a stated one, something is left to refund. (REFUND-1, REFUND-3) */
export function creditRefundWithinLimits(book: Book, request: RefundCreditRequest): readonly BillingError[] | undefined {
  const limits = creditRefundLimits(book, request)
  const least = leastOf(limits)
  // Without a stated amount only what allows nothing stands in the way of what the others allow. (LEDGER-7)
  const asked = request.amount ?? (least > 0 ? least : leastOf(limits.filter(({ most }) => most > 0)))
  if (asked <= least) return undefined
  return limits.flatMap(({ by, most }) => (asked <= most ? [] : exceeded(book, request, by, most, asked, least)))
}

function exceeded(
  book: Book,
  request: RefundCreditRequest,
  by: CappedBy,
  most: Minor,
  asked: Minor,
  least: Minor
): BillingError {
  const { amount, from, payment } = request
  const path = amount !== undefined ? 'amount' : by === 'paidOnItems' ? 'payment' : from.length === 1 ? 'from[0]' : 'from'
  if (by === 'moneyPaid') return beyond(book, 'RefundExceedsMoneyPaid', 'REFUND-1', path, asked, least, {})
  if (by === 'balance') {
    const balance = book.money(-creditBalance(book, request.on))
    return beyond(book, 'RefundExceedsBalance', 'REFUND-3', path, asked, least, { balance })
  }
  if (by !== 'unapplied') {
    return beyond(book, 'RefundExceedsPayment', 'REFUND-1', path, asked, least, { payment: payment ?? '' })
  }
  const [first] = namedSources(book, request) as readonly [SourceState]
  const facts = { source: first.of.id, unapplied: book.money(most) }
  return beyond(book, 'AmountExceedsUnapplied', 'REFUND-3', path, asked, least, facts)
}
