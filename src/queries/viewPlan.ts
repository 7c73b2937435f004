import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { findPlan, type AgreementOf } from '../kernel/findDocument.js'
import type { SourceState } from '../kernel/state.js'
import { isAwaited } from '../kernel/stateWords.js'
import type { Amount } from '../model/amount.js'
import type { PaymentFact, PaymentState } from '../model/facts/paymentFact.js'
import { planFact, type PlanFact, type StoredPlan } from '../model/facts/planFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { Minor } from '../money/minor.js'
import { paymentsMadeWith } from '../rules/plans/instalments.js'
import { scopeOf } from '../rules/plans/planRooms.js'
import { sum } from '../rules/priceItems.js'
import { bookOn, publicCommentOf, viewInput, visible, type ViewInput, type ViewRequest } from './viewInput.js'

/** A payment of a plan, in major units. (SCHEDULE-1) */
export interface PlanPayment {
  /** The payment. */
  readonly payment: string
  /** The day it is due; once collected, the day it was taken. */
  readonly on: string
  /** How far it is. */
  readonly state: PaymentState
  /** The day of that state. */
  readonly since: string
  /** Its method. */
  readonly method: string
  /** Who pays, where that was said. */
  readonly payer?: string
  /** The check's number, where there is one. */
  readonly reference?: string
  /** How much. */
  readonly amount: Amount
}

/** A plan of instalments with where it stands, in major units. (SCHEDULE-1, SCHEDULE-3) */
export interface PlanView extends Omit<StoredPlan, 'fact'> {
  /** What was paid when the plan was made, where anything was. */
  readonly downPayment?: PlanPayment
  /** Every instalment, whatever became of it, by its day. */
  readonly instalments: readonly PlanPayment[]
  /** What of them was paid, the down payment included, less what a bank took back. */
  readonly paid: Amount
  /** What is still to come. */
  readonly toCome: Amount
  /** What failed and is neither tried again nor dismissed. */
  readonly failed: Amount
  /** What is open on the items it is for and nothing is planned for. */
  readonly uncovered: Amount
  /** What the client may read of the operation that made it. */
  readonly publicComment?: string
}

const question: Question<ViewRequest, PlanView> = {
  codec: viewInput,
  rules: [[visible('plan')]],
  answer: (latest, request, state) => planView(bookOn(latest, request, state), request.id, state.opened.decimals)
}

/**
 * A plan as a page shows it: each instalment with its state, the down payment, what is paid and what remains.
 * (SCHEDULE-1, SCHEDULE-3)
 *
 * Errors: the input errors, `DocumentNotFound`.
 *
 * @example
 * ```ts
 * import { collectPayment, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, schedulePayments, viewPlan } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Choir', amount: '100.00' }] }))
 * const series = { every: 'month', first: '2026-10-01', count: 3 } as const
 * ledger = orThrow(schedulePayments(ledger, { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series }))
 * ledger = orThrow(collectPayment(ledger, { id: 'TAKE-1', on: '2026-10-01', payment: 'PLAN-1/1' }))
 * const { instalments, paid, toCome } = orThrow(viewPlan(ledger, { id: 'PLAN-1' }))
 * console.log(instalments[0]?.state, paid, toCome) // => settled 33.34 66.66
 * ```
 */
export function viewPlan(ledger: Ledger, input: ViewInput): Outcome<PlanView> {
  return ask(question, ledger, input)
}

function planView(book: Book, id: string, decimals: number): PlanView {
  const { of } = findPlan(book, id) as AgreementOf<PlanFact>
  const { fact: _fact, ...head } = planFact.write(of.fact, decimals) as unknown as StoredPlan
  const payments = paymentsMadeWith(book, id)
  const down = payments.find(({ of: { fact } }) => fact.fact === 'payment' && fact.plan === undefined)
  const instalments = payments.filter((one) => one !== down).sort((a, b) => a.of.day - b.of.day)
  const those = (wanted: (state: SourceState['state']) => boolean): Amount => book.money(sum(payments.filter((one) => wanted(one.state)).map(kept)))
  const open = scopeOf(book, of.fact, book.charges).map((number) => book.charges.at(number))
  return {
    ...head,
    ...(down === undefined ? {} : { downPayment: shown(book, down) }),
    instalments: instalments.map((one) => shown(book, one)),
    paid: those((state) => state === 'settled'),
    toCome: those(isAwaited),
    failed: those((state) => state === 'failed'),
    uncovered: book.money(sum(open.map((charge) => charge.open - charge.planned))),
    ...publicCommentOf(book, of)
  }
}

function kept({ of, chargedBack }: SourceState): Minor {
  return of.amount - chargedBack
}

function shown(book: Book, { of, state, since }: SourceState): PlanPayment {
  const { id, on, method, payer, reference, amount } = of.fact as PaymentFact
  return {
    payment: id,
    on: book.day(on),
    state: state as PaymentState,
    since: book.day(since),
    method,
    ...(payer === undefined ? {} : { payer }),
    ...(reference === undefined ? {} : { reference }),
    amount: book.money(amount)
  }
}
