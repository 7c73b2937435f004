import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { findRecurring } from '../kernel/findDocument.js'
import type { PostedDocument } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import { invoiceFact, type InvoiceFact, type StoredInvoice } from '../model/facts/invoiceFact.js'
import { recurringChangedFact, recurringFact, type StoredRecurring, type StoredRecurringChanged } from '../model/facts/recurringFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { nextInvoice } from '../rules/recurring/billDue.js'
import type { Recurring } from '../rules/recurring/billingDays.js'
import { statusOfDocument, type ReconciliationStatus } from './status.js'
import { bookOn, publicCommentOf, viewInput, visible, type ViewInput, type ViewRequest } from './viewInput.js'

/** An invoice that a recurring charge billed, in major units. */
export interface BilledInvoice {
  /** The invoice. */
  readonly invoice: string
  /** Its day. */
  readonly on: string
  /** What it charges, taxes included. */
  readonly total: Amount
  /** How far it is reconciled. */
  readonly status: ReconciliationStatus
}

/** A recurring charge with what became of it, in major units. (RECUR-1, RECUR-2) */
export interface RecurringView extends Omit<StoredRecurring, 'fact'> {
  /** What was changed of it since, oldest first. */
  readonly changes: readonly Omit<StoredRecurringChanged, 'fact' | 'recurring'>[]
  /** What it billed, in the order of recording. */
  readonly invoices: readonly BilledInvoice[]
  /**
   * The invoice that {@link billRecurring} records next, to the cent; absent where none is to come, or the policy in
   * force lacks a tax of it. Where its day is closed by then, it bears the day of the run.
   */
  readonly nextInvoice?: Omit<StoredInvoice, 'fact' | 'id' | 'origin' | 'period'>
  /** What the client may read of the operation that made it. */
  readonly publicComment?: string
}

const question: Question<ViewRequest, RecurringView> = {
  codec: viewInput,
  rules: [[visible('recurring')]],
  answer: (latest, request, state) => {
    const book = bookOn(latest, request, state)
    return recurringView(book, findRecurring(book, request.id) as Recurring, state.opened.decimals)
  }
}

/**
 * A subscription as a page shows it: its terms, what was changed of them, what it billed and what it bills next.
 * (RECUR-1, RECUR-2)
 *
 * Errors: the input errors, `DocumentNotFound`.
 *
 * @example
 * ```ts
 * import { billRecurring, creditHeldUntilUsed, openLedger, orThrow, startRecurring, viewRecurring } from 'billing-rules'
 *
 * const on = '2026-01-31'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(startRecurring(ledger, { id: 'GYM', on, every: 'month', from: on, description: 'Gym', amount: '40.00' }))
 * ledger = orThrow(billRecurring(ledger, { id: 'RUN-1', on }))
 * const { invoices, nextInvoice } = orThrow(viewRecurring(ledger, { id: 'GYM' }))
 * console.log(invoices.length, nextInvoice?.on, nextInvoice?.items[0]?.total) // => 1 2026-02-28 40.00
 * ```
 */
export function viewRecurring(ledger: Ledger, input: ViewInput): Outcome<RecurringView> {
  return ask(question, ledger, input)
}

function recurringView(book: Book, recurring: Recurring, decimals: number): RecurringView {
  const { fact: _fact, ...head } = recurringFact.write(recurring.of.fact, decimals) as unknown as StoredRecurring
  const changes = recurring.changes.map((change) => {
    const { fact: _changed, recurring: _recurring, ...terms } = recurringChangedFact.write(change, decimals) as unknown as StoredRecurringChanged
    return terms
  })
  return {
    ...head,
    changes,
    invoices: billedBy(book, recurring.of.id).map((invoice) => billed(book, invoice)),
    ...foretold(nextInvoice(book, recurring), decimals),
    ...publicCommentOf(book, recurring.of)
  }
}

function foretold(fact: InvoiceFact | undefined, decimals: number): Pick<RecurringView, 'nextInvoice'> {
  if (fact === undefined) return {}
  const { fact: _fact, id: _id, origin: _origin, ...invoice } = invoiceFact.write(fact, decimals) as unknown as StoredInvoice
  return { nextInvoice: invoice }
}

/** No index knows them: a page asks for few. */
function billedBy(book: Book, origin: string): readonly PostedDocument[] {
  const invoices: PostedDocument[] = []
  for (let number = 0; number < book.charges.length; number += 1) {
    const { of, state } = book.charges.at(number)
    const { fact } = of.document
    if (fact.fact === 'invoice' && fact.origin === origin && state !== 'later') invoices.push(of.document)
  }
  return invoices
}

function billed(book: Book, document: PostedDocument): BilledInvoice {
  const { id, day, amount } = document
  return { invoice: id, on: book.day(day), total: book.money(amount), status: statusOfDocument(book, document) ?? 'none' }
}
