import { balances, isZero, orThrow } from 'billing-rules'
import { csvRows, type CsvRow } from './csvRows.js'
import { daysBetween } from './civilDays.js'
import { playRows, type Matching } from './playRows.js'
import { problem } from './problem.js'
import { settledDays } from './settledDays.js'

interface Counted {
  readonly daysToSettle: number
  readonly daysLate: number
  readonly zeroBalances: number
}

/** Plays every customer of a file twice, and compares what the ledgers say with what the file says. */
export function csvReport(text: string): { readonly lines: readonly string[]; readonly passed: boolean } {
  const rows = csvRows(text)
  if (rows.length === 0) throw problem('', 'there is no invoice below the names of the columns.')
  const customers = new Map<string, CsvRow[]>()
  for (const row of rows) customers.set(row.customer, [...(customers.get(row.customer) ?? []), row])
  const own = compared(customers, 'ownInvoice')
  const oldest = compared(customers, 'oldestFirst')
  const passed =
    own.daysToSettle === rows.length && own.daysLate === rows.length && own.zeroBalances === customers.size && oldest.zeroBalances === customers.size
  return { lines: report(rows.length, customers.size, own, oldest, passed), passed }
}

function compared(customers: ReadonlyMap<string, readonly CsvRow[]>, matching: Matching): Counted {
  let [daysToSettle, daysLate, zeroBalances] = [0, 0, 0]
  for (const [customer, rows] of customers) {
    const ledger = playRows(customer, rows, matching)
    const settled = settledDays(ledger)
    for (const row of rows) {
      const day = settled.get(row.invoice)
      if (day === undefined) continue
      if (daysBetween(row.on, day) === row.daysToSettle) daysToSettle += 1
      if (Math.max(0, daysBetween(row.due, day)) === row.daysLate) daysLate += 1
    }
    const { current } = orThrow(balances(ledger, { on: '9999-12-31' }))
    if (orThrow(isZero(current))) zeroBalances += 1
  }
  return { daysToSettle, daysLate, zeroBalances }
}

function report(rows: number, customers: number, own: Counted, oldest: Counted, passed: boolean): readonly string[] {
  const of = (count: number, all: number): string => `${`${count}`.padStart(5)} of ${all}`
  return [
    `${rows} invoices of ${customers} customers, each settled by one payment.`,
    '',
    '1. Each payment against its own invoice',
    `   Days to settle as the file says      ${of(own.daysToSettle, rows)}`,
    `   Days late as the file says           ${of(own.daysLate, rows)}`,
    `   Customers with a balance of 0.00     ${of(own.zeroBalances, customers)}`,
    '',
    '2. Each payment as a deposit, reconciled oldest first on its day',
    `   Customers with a balance of 0.00     ${of(oldest.zeroBalances, customers)}`,
    `   Days to settle other than the file's ${of(rows - oldest.daysToSettle, rows)}`,
    '   (the money is the same; which invoice it settles first is not)',
    '',
    passed ? 'The ledgers agree with the file.' : 'The ledgers do NOT agree with the file.'
  ]
}
