import { allocatedFrom } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { notGivenBack } from '../../kernel/notGivenBack.js'
import type { ChargeState, SourceState } from '../../kernel/state.js'
import { isMoney } from '../../kernel/stateWords.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { Minor } from '../../money/minor.js'
import { sum } from '../priceItems.js'

const WAYS = ['online', 'storedValue', 'offline']

/** How much of a refund comes out of one payment. */
export interface PlannedRefund {
  readonly payment: number
  readonly amount: Minor
}

/** What settled payments have on some charges and may get back, by payment: online, stored value, offline, the oldest first. (REFUND-1, REFUND-2) */
export function paidOn(book: Book, charges: readonly ChargeState[]): readonly PlannedRefund[] {
  const byPayment = new Map<number, Minor>()
  for (const charge of charges) {
    for (const { source, amount } of allocatedFrom(charge)) {
      if (isSettledPayment(book.sources.at(source))) byPayment.set(source, (byPayment.get(source) ?? 0) + amount)
    }
  }
  const parts = [...byPayment].map(([payment, amount]) => ({ payment, amount: Math.min(amount, notGivenBack(book, book.sources.at(payment))) }))
  return parts.sort((a, b) => compareForRefund(book.sources.at(a.payment), book.sources.at(b.payment)))
}

/** The money among it. (REFUND-1) */
export function moneyOn(book: Book, charges: readonly ChargeState[]): readonly PlannedRefund[] {
  return paidOn(book, charges).filter((part) => !isStored(book, part))
}

/** Takes an amount out of payments in their order, and of money no more than may be refunded. (REFUND-1) */
export function planOf(book: Book, parts: readonly PlannedRefund[], total: Minor, moneyPaid: Minor): readonly PlannedRefund[] {
  let [left, money] = [total, moneyPaid]
  return parts.flatMap((one) => {
    const isMoneyBack = !isStored(book, one)
    const part = Math.min(left, one.amount, isMoneyBack ? money : left)
    left -= part
    if (isMoneyBack) money -= part
    return part > 0 ? { payment: one.payment, amount: part } : []
  })
}

/** What of a plan goes back to gift cards, prepayments and scholarships. (POOL-2) */
export function storedIn(book: Book, plan: readonly PlannedRefund[]): Minor {
  return sum(plan.map((part) => (isStored(book, part) ? part.amount : 0)))
}

/**
 * A plan with what goes back to its pool anyway: of the credit that the plan leaves, what stored value still holds on
 * the items. (POOL-2)
 */
export function withPools(book: Book, paid: readonly PlannedRefund[], plan: readonly PlannedRefund[], credit: Minor): readonly PlannedRefund[] {
  let left = credit - sum(plan.map(({ amount }) => amount))
  const planned = new Map(plan.map(({ payment, amount }) => [payment, amount]))
  for (const part of paid) {
    const { payment, amount } = part
    const before = planned.get(payment) ?? 0
    const more = isStored(book, part) ? Math.min(left, amount - before) : 0
    if (more <= 0) continue
    planned.set(payment, before + more)
    left -= more
  }
  return [...planned].map(([payment, amount]) => ({ payment, amount }))
}

/** It goes back to a pool: stored value is no money. (POOL-2) */
export function isStored(book: Book, { payment }: PlannedRefund): boolean {
  return !isMoney(book.sources.at(payment).of.fact as PaymentFact)
}

function isSettledPayment({ state, of }: SourceState): boolean {
  return of.kind === 'payment' && state === 'settled'
}

function compareForRefund(a: SourceState, b: SourceState): number {
  return rank(a) - rank(b) || a.of.day - b.of.day || a.of.number - b.of.number
}

function rank({ of }: SourceState): number {
  return WAYS.indexOf((of.fact as PaymentFact).channel)
}
