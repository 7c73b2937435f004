import { Book } from '../../kernel/book.js'
import { bookAsOf } from '../../kernel/bookAsOf.js'
import type { Minor } from '../../money/minor.js'
import { sum } from '../priceItems.js'
import type { CancelRequest } from '../cancellation/cancelRequest.js'
import { postCancellation, type PostedCancellation } from '../cancellation/postCancellation.js'
import { creditBalanceOfDue } from './balanceLimit.js'
import { moneyPaidLimit } from './moneyPaidLimit.js'
import { paidOn, planOf, storedIn, withPools, type PlannedRefund } from './refundPlan.js'

/** Which limit decided a suggestion; on a tie the first of them in this order. (REFUND-2) */
export type RefundBound = 'policy' | 'credit' | 'paidOnItems' | 'moneyPaid' | 'balance'

/** The most that each limit allows. (REFUND-2) */
export interface RefundLimits {
  readonly credit: Minor
  readonly paidOnItems: Minor
  readonly moneyPaid: Minor
  readonly balance: Minor
}

/** A suggestion in minor units. */
export interface Suggested {
  readonly amount: Minor
  readonly bound: RefundBound
  readonly limits: RefundLimits
  readonly plan: readonly PlannedRefund[]
  /** The plan with what goes back to pools anyway. (POOL-2) */
  readonly all: readonly PlannedRefund[]
}

/** What to refund after a cancellation that a book holds: the smallest of the limits. (REFUND-2, REFUND-9) */
export function suggestRefund(book: Book, request: CancelRequest, done: PostedCancellation): Suggested {
  const { on } = request
  const paid = paidOnPicks(book, done)
  const limits = {
    credit: done.available,
    paidOnItems: sum(paid.map(({ amount }) => amount)),
    moneyPaid: moneyPaidLimit(book, on),
    balance: Math.max(0, creditBalanceOfDue(bookOfBalance(book, request), on))
  }
  if (book.policy.policy.refunds === 'creditOnly') {
    return { amount: 0, bound: 'policy', limits, plan: [], all: withPools(book, paid, [], done.available) }
  }
  const most = Math.min(limits.credit, limits.paidOnItems, limits.balance)
  const plan = planOf(book, paid, most, limits.moneyPaid)
  const amount = sum(plan.map((part) => part.amount))
  // Stored value is no money paid, and this limit does not count it. (REFUND-2)
  const counted = { ...limits, moneyPaid: limits.moneyPaid + storedIn(book, paid) }
  const bound = (['credit', 'paidOnItems', 'moneyPaid', 'balance'] as const).find((limit) => counted[limit] === amount) ?? 'moneyPaid'
  return { amount, bound, limits, plan, all: withPools(book, paid, plan, done.available) }
}

/**
 * The book that decides how far the account is in credit: that of the cancellation's day, where what is dated later
 * neither owes nor pays yet, or the one of all that was entered, where less of it is left. (REFUND-2, LEDGER-5)
 */
export function bookOfBalance(book: Book, request: CancelRequest): Book {
  const { id, on } = request
  if (book.latestDay <= on) return book
  const trial = new Book(book.base, book.id)
  postCancellation(trial, request)
  trial.enter(id, on, 'cancelItems', { input: {}, codec: undefined })
  const then = bookAsOf(trial.close(), on)
  return creditBalanceOfDue(book, on) < creditBalanceOfDue(then, on) ? book : then
}

/** What settled payments have on the items that a cancellation picked, in the order in which it goes back. */
export function paidOnPicks(book: Book, { picks }: PostedCancellation): readonly PlannedRefund[] {
  return paidOn(book, picks.map(({ charge }) => book.charges.at(charge.of.number)))
}
