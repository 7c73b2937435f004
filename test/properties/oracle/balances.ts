import { asText, total } from './exact.js'
import { asOf, type Model, type Payment } from './model.js'
import { chargedBack, charges, credits, isSettled, isUnderWay, open, payables, payments, planned, refunds, stands, stateOf, unapplied } from './standing.js'

// VIEW-1 by summing documents: nothing here looks at a running total.

/** Charges less sources, settled only. */
export function current(model: Model): bigint {
  const sold = charges(model).map((charge) => charge.total)
  const given = credits(model).filter((credit) => isSettled(model, credit))
  const paid = payments(model).filter((payment) => isSettled(model, payment))
  const back = refunds(model).filter((refund) => stateOf(model, refund) === 'settled')
  return total(sold) + sumOf(back) - sumOf(given) - moneyIn(model, paid)
}

export function pendingRefunds(model: Model): bigint {
  return sumOf(refunds(model).filter((refund) => isUnderWay(model, refund)))
}

export function pendingPayments(model: Model): bigint {
  return sumOf(payments(model).filter((payment) => isUnderWay(model, payment)))
}

/** Payments less what a bank took back. */
function moneyIn(model: Model, paid: readonly Payment[]): bigint {
  return total(paid.map(({ id, amount }) => amount - chargedBack(model, id)))
}

function sumOf(documents: readonly { readonly amount: bigint }[]): bigint {
  return total(documents.map(({ amount }) => amount))
}

/** How far the account is in credit on a day, pending refunds counted (REFUND-3). */
export function creditOn(model: Model, day: string): bigint {
  const then = asOf(model, day)
  return -(current(then) + pendingRefunds(then))
}

/** The same, leaving out what planned payments cover and what is due later (REFUND-2). */
export function creditOfDueOn(model: Model, day: string): bigint {
  const then = asOf(model, day)
  const later = payables(then).filter(({ due }) => due > day)
  const soon = payables(then).filter(({ due }) => due <= day)
  return creditOn(model, day) + total(later.map((charge) => open(then, charge))) + total(soon.map((charge) => planned(then, charge)))
}

/** What the account paid in money by a day, less every refund that stands (REFUND-1). */
export function moneyLeft(model: Model, day: string): bigint {
  const then = asOf(model, day)
  const paid = payments(then).filter((payment) => isSettled(then, payment))
  const back = refunds(model).filter((refund) => stands(model, refund))
  const left = moneyIn(model, paid) - sumOf(back)
  return left > 0n ? left : 0n
}

/** Every figure of `balances(ledger, { on })`. */
export function balancesOn(model: Model, on: string): Record<string, string> {
  const then = asOf(model, on)
  const left = payables(then).map((charge) => ({ due: charge.due, amount: open(then, charge) }))
  const text = (amount: bigint): string => asText(amount, model.decimals)
  const settledPayments = payments(then).filter((payment) => isSettled(then, payment))
  return {
    current: text(current(then)),
    expected: text(current(model) + pendingRefunds(model) - pendingPayments(model)),
    due: text(sumOf(left.filter(({ due }) => due <= on))),
    overdue: text(sumOf(left.filter(({ due }) => due < on))),
    open: text(sumOf(left)),
    available: text(total(credits(then).map((credit) => unapplied(then, credit)))),
    deposits: text(total(settledPayments.map((payment) => unapplied(then, payment)))),
    pendingRefunds: text(pendingRefunds(then)),
    pendingPayments: text(pendingPayments(then))
  }
}
