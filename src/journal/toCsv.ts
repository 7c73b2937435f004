import { formatDay } from '../calendar/formatDay.js'
import type { Outcome } from '../model/outcome.js'
import { byDay } from './programText.js'
import { textOf, type Journals, type ReadJournal } from './readJournals.js'

const columns = ['date', 'client', 'seq', 'entry', 'description', 'account', 'debit', 'credit', 'currency']

/**
 * Journals as CSV (RFC 4180: commas, quotes where needed, CRLF), one line a posting: debits and credits in columns of their
 * own, both positive. (JOURNAL)
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it. Errors: the input errors, of what is no journal.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordInvoice } from 'billing-rules'
 * import { journal, toCsv } from 'billing-rules/journal'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * console.log(orThrow(toCsv(orThrow(journal(ledger)))))
 * // => date,client,seq,entry,description,account,debit,credit,currency
 * //        2026-09-01,a,2,INV-1,recordInvoice INV-1: Class,Assets:Receivable,100.00,,CAD
 * //        2026-09-01,a,2,INV-1,recordInvoice INV-1: Class,Income:Revenue,,100.00,CAD
 * ```
 */
export function toCsv(journals: Journals): Outcome<string> {
  return textOf(journals, csvText)
}

function csvText(all: readonly ReadJournal[]): string {
  const rows = byDay(all).flatMap(([{ account: client, currency }, { on, seq, id, description, postings }]) =>
    postings.map(({ account, amount }) => {
      const sides = amount.startsWith('-') ? ['', amount.slice(1)] : [amount, '']
      return [formatDay(on), client, String(seq), id, description, account, ...sides, currency]
    })
  )
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
