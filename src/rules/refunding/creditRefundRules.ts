import type { Book } from '../../kernel/book.js'
import { findPayment, findSource } from '../../kernel/findDocument.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import { dayTooEarly } from '../dayOrder.js'
import { methodOf } from '../paymentOf.js'
import { namedTwice } from '../policyCodes.js'
import { documentNotFound } from '../target.js'
import { creditBalance } from './balanceLimit.js'
import { creditRefundLimits, leastOf, namedSources, type RefundCreditRequest } from './refundCredit.js'

/** The credits and deposits are there, each named once. (REFUND-3) */
export function refundSourcesExist(book: Book, { from }: RefundCreditRequest): readonly BillingError[] | undefined {
  if (from.length === 1 && findSource(book, from[0] as string) !== undefined) return undefined
  return from.flatMap((id, index) => {
    if (findSource(book, id) === undefined) return documentNotFound(`from[${index}]`, id, 'source')
    return from.indexOf(id) === index ? [] : namedTwice(`from[${index}]`, id, 'REFUND-3')
  })
}

/** The payment it goes back the way of is there. (REFUND-3) */
export function refundPaymentExists(book: Book, { payment }: RefundCreditRequest): BillingError | undefined {
  if (payment === undefined || findPayment(book, payment) !== undefined) return undefined
  return documentNotFound('payment', payment, 'payment')
}

/** The policy gives money back at all. (REFUND-9) */
export function moneyOffered(book: Book): BillingError | undefined {
  const { refunds, name } = book.policy.policy
  return refunds === 'money' ? undefined : { _tag: 'RefundsNotOffered', rule: 'REFUND-9', kind: 'policy', policy: name }
}

/** Credit goes back offline, or to the card of a payment that is named, where the policy allows it. (REFUND-3) */
export function methodAllowed(book: Book, { method, payment }: RefundCreditRequest): BillingError | undefined {
  const { channel } = methodOf(book, method)
  const paid = payment === undefined ? undefined : (findPayment(book, payment)?.of.document.fact as PaymentFact | undefined)
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
  return dayTooEarly(book, request.on, payment === undefined ? named : [...named, payment])
}

/** The amount is within every limit; without a stated one, something is left to refund. (REFUND-1, REFUND-3) */
export function creditRefundWithinLimits(book: Book, request: RefundCreditRequest): readonly BillingError[] | undefined {
  const limits = creditRefundLimits(book, request)
  const least = leastOf(limits)
  const asked = request.amount ?? Math.max(1, least)
  if (asked <= least) return undefined
  const figures = { path: 'amount', asked: book.money(asked), allowed: book.money(least), kind: 'limit' } as const
  return limits.flatMap(({ by, most }): readonly BillingError[] => {
    if (asked <= most) return []
    if (by === 'unapplied') return [exceedsUnapplied(book, request, most, figures)]
    if (by === 'balance') {
      const balance = book.money(-creditBalance(book, request.on))
      return [{ _tag: 'RefundExceedsBalance', rule: 'REFUND-3', balance, ...figures }]
    }
    if (by === 'moneyPaid') return [{ _tag: 'RefundExceedsMoneyPaid', rule: 'REFUND-1', ...figures }]
    return [{ _tag: 'RefundExceedsPayment', rule: 'REFUND-1', payment: request.payment ?? '', ...figures }]
  })
}

function exceedsUnapplied(
  book: Book,
  request: RefundCreditRequest,
  most: number,
  figures: { readonly path: string; readonly asked: string; readonly allowed: string; readonly kind: 'limit' }
): BillingError {
  const [first] = namedSources(book, request) as readonly [SourceState]
  return { _tag: 'AmountExceedsUnapplied', rule: 'REFUND-3', source: first.of.document.id, unapplied: book.money(most), ...figures }
}
