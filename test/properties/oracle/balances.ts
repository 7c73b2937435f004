import { asText, least, total } from './exact.js'
import { asOf, type Model, type Payment } from './model.js'
import { chargedBack, charges, credits, isSettled, isUnderWay, open, payables, payments, planned, refunds, sources, stands, stateOf, unapplied, type Charge, type Payable } from './standing.js'

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

/** How far the account is in credit on a day, pending refunds counted, and still is without what is sold later (REFUND-3). */
export function creditOn(model: Model, day: string): bigint {
  const then = asOf(model, day)
  const sold = payables(model).filter((one) => one.on <= day || !isSale(one))
  return least(-(current(then) + pendingRefunds(then)), deposits(model) - total(sold.map((charge) => open(model, charge))))
}

/** What is sold; a refund that is owed back is not, nor is what takes a credit back. */
function isSale(one: Payable | Charge): boolean {
  return 'invoice' in one && one.invoice.reverses === undefined
}

/** The same, leaving out what planned payments cover and what is due later (REFUND-2). */
export function creditOfDueOn(model: Model, day: string): bigint {
  const ofDue = (at: Model): bigint =>
    deposits(at) - total(payables(at).flatMap((charge) => (charge.due > day ? [] : [open(at, charge) - planned(at, charge)])))
  return least(ofDue(asOf(model, day)), ofDue(model))
}

/** What no charge uses of what has settled. */
function deposits(model: Model): bigint {
  return total(sources(model).map((source) => (isSettled(model, source) ? unapplied(model, source) : 0n)))
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
