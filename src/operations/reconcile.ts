import type { Book } from '../kernel/book.js'
import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { list } from '../model/codec/list.js'
import { choice } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { MOST_PARTS } from '../rules/paymentPlace.js'
import { partsNamedOnce } from '../rules/parts.js'
import { reconcileBy } from '../rules/reconcile.js'
import { mannerOf } from '../rules/reconciling/manner.js'
import { strategy, strategyOf, type Strategy, type StrategyName } from '../rules/reconciling/strategy.js'
import { target, targetExists, type Target } from '../rules/target.js'

/** What {@link reconcile} takes. */
export interface ReconcileByInput extends CommonInput {
  /** Which open items are paid first: a strategy by its name, or one as data. */
  readonly strategy: StrategyName | Strategy
  /** What it uses; the policy says when absent. (RECONCILE-1) */
  readonly sources?: 'payments' | 'paymentsAndCredits' | undefined
  /** Invoices or items in the order the debtor named them: they go first, where the strategy lets them. */
  readonly first?: readonly Target[] | undefined
}

const shape = request({
  strategy,
  sources: optional(choice('payments', 'paymentsAndCredits')),
  first: optional(list(target, MOST_PARTS))
})

type Request = Decoded<typeof shape>

export const reconcileOperation: Operation<Request> = {
  name: 'reconcile',
  codec: shape,
  rules: [[namedExist, namedOnce]],
  post: (book, asked) => reconcileBy(book, asked, mannerOf(book, strategyOf(asked.strategy), asked.first, asked.on))
}

/** What the debtor named is there. */
function namedExist(book: Book, { first = [] }: Request): readonly BillingError[] {
  return first.flatMap((one, place) => targetExists(book, one, `first[${place}]`) ?? [])
}

/** Nothing has two places in the debtor's order. */
function namedOnce(_book: Book, { first = [] }: Request): readonly BillingError[] {
  return partsNamedOnce(first, 'first', 'RECONCILE-6')
}

/**
 * Puts unapplied settled money, oldest first, against open invoice items in the order of a strategy. As with
 * {@link reconcileOldestFirst}, existing allocations stay, the balance does not move, nothing open and nothing eligible
 * remain together, and running it again changes nothing more. (RECONCILE-6)
 *
 * - `oldestFirst` by the policy's day, `dueFirst` by due day, `largestFirst` and `smallestFirst` by what an item has open.
 * - `proportional`: all open items share in proportion to what they have open. (MONEY-5)
 * - `exactSumFirst`: a payment that is exactly the sum of up to 8 of the first 40 open invoices pays those, the fewest
 *   first; the rest is oldest first. The search gives up after 100,000 tries for one payment, 2,000,000 for all.
 * - `quebec1572`, `france1342-10`, `germany366`: the debts that `first` names, those that are due, the oldest of them,
 *   and in proportion among equals; in Quebec a debt that is named and not due waits for those that are.
 *
 * Errors: the input errors, `DocumentNotFound`, `ItemNotFound`, `NamedTwice`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, reconcile, recordInvoice, recordPayment, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * const invoice = (id: string, amount: string) => ({ id, on, items: [{ description: 'Class', amount }] })
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, invoice('INV-1', '120.00')))
 * ledger = orThrow(recordInvoice(ledger, invoice('INV-2', '100.00')))
 * ledger = orThrow(recordInvoice(ledger, invoice('INV-3', '150.00')))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '250.00', method: 'cash' }))
 * ledger = orThrow(reconcile(ledger, { id: 'R-1', on, strategy: 'exactSumFirst' }))
 * console.log(['INV-1', 'INV-2', 'INV-3'].map((id) => orThrow(viewInvoice(ledger, { id })).open).join(' ')) // => 120.00 0.00 0.00
 * ```
 */
export function reconcile(ledger: Ledger, input: ReconcileByInput): Outcome {
  return perform(reconcileOperation, ledger, input)
}
