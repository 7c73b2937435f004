import {
  creditHeldUntilUsed,
  describeErrors,
  openLedger,
  reconcileOldestFirst,
  recordInvoice,
  recordPayment,
  refused,
  type Ledger,
  type Outcome
} from 'billing-rules'
import type { CsvRow } from './csvRows.js'
import { problem } from './problem.js'

/** How a payment finds its invoices: the file's own, or the oldest open ones. */
export type Matching = 'ownInvoice' | 'oldestFirst'

/** Plays the rows of one customer in the order of their days, invoices before payments. */
export function playRows(customer: string, rows: readonly CsvRow[], matching: Matching): Ledger {
  const events = rows.flatMap((row) => [
    { row, on: row.on, kind: 'invoice' as const },
    { row, on: row.settled, kind: 'payment' as const }
  ])
  // The file states no currency.
  const currency = { code: 'AMOUNT', decimals: 2 }
  const first = events.map(({ on }) => on).sort()[0] ?? '2012-01-01'
  let ledger = must(openLedger({ id: 'open', on: first, account: customer, currency, policy: creditHeldUntilUsed }), `customer ${customer}`)
  events.sort((a, b) => compare(a.on, b.on) || compare(a.kind, b.kind))
  for (const { row, kind } of events) ledger = kind === 'invoice' ? invoiced(ledger, row) : paid(ledger, row, matching)
  return ledger
}

function invoiced(ledger: Ledger, { place, invoice, amount, on, due }: CsvRow): Ledger {
  return must(recordInvoice(ledger, { id: invoice, on, due, items: [{ description: 'Invoice', amount }] }), `${place}, invoice ${invoice}`)
}

function paid(ledger: Ledger, { place, invoice, amount, settled: on }: CsvRow, matching: Matching): Ledger {
  const where = `${place}, invoice ${invoice}`
  const payment = { id: `${invoice}-paid`, on, amount, method: 'other' }
  if (matching === 'ownInvoice') return must(recordPayment(ledger, { ...payment, to: { invoice } }), where)
  const deposited = must(recordPayment(ledger, payment), where)
  return must(reconcileOldestFirst(deposited, { id: `${invoice}-reconciled`, on }), where)
}

function must(outcome: Outcome, where: string): Ledger {
  if (refused(outcome)) throw problem(where, describeErrors(outcome.left).join(' '))
  return outcome.right
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
