import type { DayNumber } from '../calendar/dayNumber.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import type { ChargeState, State } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { Minor } from '../money/minor.js'
import { dueBy } from '../rules/plans/dueBy.js'

/** What {@link balances} takes. */
export interface BalancesInput {
  /** The day; what is dated after it counts in the expected balance only. (LEDGER-5) */
  readonly on: string
}

/** What a client owes and has, in major units. (VIEW-1) */
export interface Balances {
  /** Charges less sources, settled only: positive, the client owes; negative, the account is in credit. */
  readonly current: Amount
  /** The current balance with pending refunds, less payments that have not settled, and with what is dated later. */
  readonly expected: Amount
  /** Open and due on that day or before; what a plan covers is due with its instalments. (SCHEDULE-4) */
  readonly due: Amount
  /** Open and due before that day. */
  readonly overdue: Amount
  /** Open on invoices, due or not, and on refunds that a charge-back left owed back. (PAYMENT-6) */
  readonly open: Amount
  /** Unapplied credit. */
  readonly available: Amount
  /** Unapplied payments: account deposits. */
  readonly deposits: Amount
  /** Refunds that have not left yet. */
  readonly pendingRefunds: Amount
  /** Payments that have not settled yet. */
  readonly pendingPayments: Amount
}

const shape = record({ on: day })

const question: Question<Decoded<typeof shape>, Balances> = { codec: shape, rules: [], answer: balancesOf }

/**
 * The current and the expected balance on a day, what is due and overdue, and what is available. (VIEW-1, LEDGER-5)
 *
 * The current balance is also open charges less unapplied money less what pending refunds reserve; {@link audit}
 * derives it both ways. Errors: the input errors.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '70.00', method: 'eCheck' }))
 * const { current, expected } = orThrow(balances(ledger, { on }))
 * console.log(current, expected) // => 100.00 30.00
 * ```
 */
export function balances(ledger: Ledger, input: BalancesInput): Outcome<Balances> {
  return ask(question, ledger, input)
}

function balancesOf(latest: Book, { on }: Decoded<typeof shape>, state: State): Balances {
  const book = bookAsOf(state, on)
  const { totals } = book
  const open = openFigures(book, on)
  const { credits, deposits } = unappliedFigures(book)
  const money = (minor: Minor): Amount => book.money(minor)
  return {
    current: money(currentBalance(book)),
    expected: money(expectedBalance(latest)),
    due: money(open.due),
    overdue: money(open.overdue),
    open: money(open.all),
    available: money(credits),
    deposits: money(deposits),
    pendingRefunds: money(totals.refunding),
    pendingPayments: money(totals.awaited)
  }
}

/** Charges less sources, settled only. (VIEW-1) */
export function currentBalance({ totals }: Book): Minor {
  return totals.invoiced + totals.refunded - totals.credited - totals.paid
}

/** The current balance of all entries, pending refunds added, less what has not settled. (VIEW-1) */
export function expectedBalance(latest: Book): Minor {
  return currentBalance(latest) + latest.totals.refunding - latest.totals.awaited
}

/** What is open, in minor units. */
export interface OpenFigures {
  readonly all: Minor
  readonly due: Minor
  readonly overdue: Minor
}

function openFigures(book: Book, on: DayNumber): OpenFigures {
  let [all, due, overdue] = [0, 0, 0]
  for (let number = 0; number < book.charges.length; number += 1) {
    const part = openOf(book, book.charges.at(number), on)
    all += part.all
    due += part.due
    overdue += part.overdue
  }
  return { all, due, overdue }
}

/** What is open on a charge, and how much of it is due and overdue on a day. (VIEW-1) */
export function openOf(book: Book, charge: ChargeState, on: DayNumber): OpenFigures {
  return { all: charge.open, due: dueBy(book, charge, on), overdue: dueBy(book, charge, on - 1) }
}

function unappliedFigures(book: Book): { readonly credits: Minor; readonly deposits: Minor } {
  let [credits, deposits] = [0, 0]
  for (let number = 0; number < book.sources.length; number += 1) {
    const { unapplied, state, of } = book.sources.at(number)
    if (state !== 'settled') continue
    if (of.kind === 'credit') credits += unapplied
    else deposits += unapplied
  }
  return { credits, deposits }
}
