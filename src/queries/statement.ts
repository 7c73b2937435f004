import { bookAsOf } from '../kernel/bookAsOf.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import type { State } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { list } from '../model/codec/list.js'
import { record } from '../model/codec/record.js'
import { choice, name } from '../model/codec/texts.js'
import type { InvoiceKind } from '../model/facts/invoiceFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { currentBalance } from './balances.js'
import { isWanted } from './isWanted.js'
import { periodRows } from './periodRows.js'
import { statusOfDocument, type ReconciliationStatus } from './status.js'
import { statementRows, type DatedRow, type StatementKind } from './statementRows.js'

const MOST_CHOICES = 100

/** What {@link statement} takes. */
export interface StatementInput {
  /** The last day of the period. */
  readonly to: string
  /** The first day of the period; the account's first when absent. */
  readonly from?: string | undefined
  /** Only rows of these kinds. */
  readonly kinds?: readonly StatementKind[] | undefined
  /** Only documents that concern one of these people: items name them, or it pays, paid or credits such items. */
  readonly people?: readonly string[] | undefined
  /** Only documents of one of these reconciliation statuses. */
  readonly status?: readonly ReconciliationStatus[] | undefined
  /** Only documents whose number or id contains this text, small and capital letters alike. */
  readonly search?: string | undefined
  /** The order of the rows; `'oldestFirst'` when absent. */
  readonly sort?: 'oldestFirst' | 'newestFirst' | undefined
}

/** One line of a client's billing page, in major units; both columns add to the balance with their sign. (VIEW-2) */
export interface StatementRow {
  /** The day it counts from: a payment or refund that had to settle counts from that day; what was taken back or amended, the day of that. */
  readonly on: string
  /** The entry that made the document; of a row for what a credit was amended by, or a bank took back, the entry of that. */
  readonly seq: number
  /** The document's id. */
  readonly document: string
  /** What it is. */
  readonly kind: StatementKind
  /** What an invoice is for: a sale, a fee, money to another account and so on. (INVOICE-4) */
  readonly invoiceKind?: InvoiceKind
  /** An invoice's displayed number. */
  readonly number?: string
  /** An invoice's items, a credit's type, a payment's or refund's method. */
  readonly description: string
  /** Who paid, where that was said; need not be on the account. (PAYMENT-1) */
  readonly payer?: string
  /** Invoices (positive) and credits (negative); the other way round for what counted before the period and was taken back in it. */
  readonly income?: Amount
  /** Refunds (positive) and payments (negative); the other way round as above. */
  readonly cashflow?: Amount
  /** The state of a payment or refund. */
  readonly state?: string
  /** How far the document is reconciled at the end of the period. */
  readonly status?: ReconciliationStatus
  /** It has settled, so that the balance moved. */
  readonly counts: boolean
  /** The balance after this line. */
  readonly balance: Amount
  /** What the client may read of the operation that made it. */
  readonly publicComment?: string
}

/** A period of a client's billing page, in major units. (VIEW-2) */
export interface Statement {
  /** The balance before the first day: what the period before closed with. */
  readonly opening: Amount
  /** The balance at the end of the last day. */
  readonly closing: Amount
  /** What the income column adds to the balance. */
  readonly income: Amount
  /** What the cashflow column adds to the balance. */
  readonly cashflow: Amount
  /** The lines that were asked for, by the day they count from, then sequence. */
  readonly rows: readonly StatementRow[]
}

const shape = record({
  to: day,
  from: optional(day),
  kinds: optional(list(choice<StatementKind>('invoice', 'credit', 'payment', 'refund', 'chargedBack', 'chargeBackWon'), MOST_CHOICES)),
  people: optional(list(name, MOST_CHOICES)),
  status: optional(list(choice<ReconciliationStatus>('none', 'partial', 'full', 'planned'), MOST_CHOICES)),
  search: optional(name),
  sort: optional(choice('oldestFirst', 'newestFirst'))
})
type Request = Decoded<typeof shape>

const question: Question<Request, Statement> = { codec: shape, rules: [], answer: statementOf }

/**
 * The client's billing page for a period: the income column (invoices, credits) and the cashflow column (payments,
 * refunds) with a running balance. Private comments stay out. (VIEW-2, LEDGER-10, CREDIT-4)
 *
 * Kinds, people, statuses and a search choose rows; the figures of the period and the running balance stay those of
 * the account. A payment concerns the people of every item it was ever put on, a refund those of what it comes out of.
 * What counted before `from` and was cancelled, voided, returned or amended in the period has a row on the day of that,
 * with the difference; within one period a document has one row, as it stands at its end. A credit counts from its first
 * day, also when another day is given to it later, and has a row for what its amount was amended by, on the day of that.
 *
 * Errors: the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, statement } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash' }))
 * const [invoice, payment] = orThrow(statement(ledger, { to: on })).rows
 * console.log(invoice?.document, invoice?.income, invoice?.balance) // => INV-1 100.00 100.00
 * console.log(payment?.document, payment?.cashflow, payment?.balance) // => PAY-1 -60.00 40.00
 * ```
 */
export function statement(ledger: Ledger, input: StatementInput): Outcome<Statement> {
  return ask(question, ledger, input)
}

function statementOf(_latest: Book, request: Request, state: State): Statement {
  const { from, to } = request
  const book = bookAsOf(state, to)
  const eve = from === undefined ? undefined : bookAsOf(state, from - 1)
  const rows = from === undefined || eve === undefined ? statementRows(book, state, to) : periodRows(eve, book, state, from, to)
  const opening = eve === undefined ? 0 : currentBalance(eve)
  const shown: StatementRow[] = []
  let [balance, income, cashflow] = [opening, 0, 0]
  for (const row of [...rows].sort((a, b) => a.day - b.day)) {
    if (row.counts) balance += row.amount
    if (row.counts && row.column === 'income') income += row.amount
    if (row.counts && row.column === 'cashflow') cashflow += row.amount
    if (isWanted(book, row, request)) shown.push(shownRow(book, row, balance))
  }
  if (request.sort === 'newestFirst') shown.reverse()
  const [opened, closing] = [book.money(opening), book.money(balance)]
  return { opening: opened, closing, income: book.money(income), cashflow: book.money(cashflow), rows: shown }
}

function shownRow(book: Book, row: DatedRow, balance: number): StatementRow {
  const { of, seq, document, kind, description, column, counts, state, number, publicComment } = row
  const { fact } = of
  const status = statusOfDocument(book, of)
  return {
    on: book.day(row.day),
    seq,
    document,
    kind,
    ...(fact.fact === 'invoice' ? { invoiceKind: fact.kind } : {}),
    ...(number === undefined ? {} : { number }),
    description,
    ...(fact.fact === 'payment' && fact.payer !== undefined ? { payer: fact.payer } : {}),
    [column]: book.money(row.amount),
    ...(state === undefined ? {} : { state }),
    ...(status === undefined ? {} : { status }),
    counts,
    balance: book.money(balance),
    ...(publicComment === undefined ? {} : { publicComment })
  }
}
