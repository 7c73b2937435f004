import type { DayNumber } from '../calendar/dayNumber.js'
import { formatDay } from '../calendar/formatDay.js'
import type { Outcome } from '../model/outcome.js'
import type { AccountType } from './chart.js'
import { distinctNames } from './distinctNames.js'
import type { JournalAccount } from './journalTypes.js'
import { accountsOf, byDay, fingerprint, oneLine, segmentsOf } from './programText.js'
import { textOf, type Journals, type ReadJournal, type ReadTransaction } from './readJournals.js'

const roots: Readonly<Record<AccountType, string>> = { asset: 'Assets', liability: 'Liabilities', income: 'Income', expense: 'Expenses' }
const knownRoots: readonly string[] = [...Object.values(roots), 'Equity']

/**
 * Journals as beancount reads them: each account opened on the first day it is used, transactions by day, with the client,
 * the entry and its sequence as metadata. It passes `bean-check`. (JOURNAL)
 *
 * An account whose name is not one of beancount's is put under the root of its type and spelled with letters, digits and
 * hyphens. Give the journals of many clients as a list to get one file, since an account is opened once.
 * Errors: the input errors, of what is no journal.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordInvoice } from 'billing-rules'
 * import { journal, toBeancount } from 'billing-rules/journal'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * console.log(orThrow(toBeancount(orThrow(journal(ledger, { chart: { revenue: '4000 Sales' } })))))
 * // => 2026-09-01 open Assets:Receivable
 * //        2026-09-01 open Income:4000-Sales
 * //        2026-09-01 * "recordInvoice INV-1: Class"
 * //          client: "a"
 * //          entry: "INV-1"
 * //          seq: 2
 * //          Assets:Receivable  100.00 CAD
 * //          Income:4000-Sales  -100.00 CAD
 * ```
 */
export function toBeancount(journals: Journals): Outcome<string> {
  return textOf(journals, beancountText)
}

function beancountText(all: readonly ReadJournal[]): string {
  const transactions = byDay(all)
  const names = distinctNames(accountsOf(all), spelled)
  const opened = [...firstDays(transactions)].map(([account, on]) => `${formatDay(on)} open ${nameIn(names, account)}`).sort()
  return `${[opened.join('\n'), ...transactions.map(([one, transaction]) => written(one, transaction, names))].join('\n\n')}\n`
}

function firstDays(transactions: ReturnType<typeof byDay>): ReadonlyMap<string, DayNumber> {
  const days = new Map<string, DayNumber>()
  for (const [, { on, postings }] of transactions) {
    for (const { account } of postings) if (!days.has(account)) days.set(account, on)
  }
  return days
}

function written({ account: client, currency }: ReadJournal, transaction: ReadTransaction, names: ReadonlyMap<string, string>): string {
  const { seq, id, on, description, postings } = transaction
  const lines = postings.map(({ account, amount }) => `  ${nameIn(names, account)}  ${amount} ${commodityOf(currency)}`)
  return [`${formatDay(on)} * ${quoted(description)}`, `  client: ${quoted(client)}`, `  entry: ${quoted(id)}`, `  seq: ${seq}`, ...lines].join('\n')
}

function quoted(text: string): string {
  return `"${oneLine(text).replaceAll(/["\\]/g, '\\$&')}"`
}

function spelled({ account, type }: JournalAccount): string {
  const [first = '', ...below] = segmentsOf(account)
  const rooted = knownRoots.includes(first) && below.length > 0 ? [first, ...below] : [roots[type], first, ...below]
  return rooted.map(segment).join(':')
}

/** A capital or a digit, then letters, digits and hyphens; what is spelled beyond recognition bears a fingerprint. */
function segment(text: string): string {
  const composed = text.normalize('NFC')
  const letters = composed.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
  const capital = letters.charAt(0).toUpperCase() + letters.slice(1)
  const name = /^[\p{Lu}\p{Nd}]/u.test(capital) ? capital : `X${capital}`
  return /^[\p{L}\p{N} ._/&-]+$/u.test(composed) ? name : `${name}-${fingerprint(text)}`
}

/** A currency of the host's own may have a code that beancount does not take for one. */
function commodityOf(currency: string): string {
  const code = currency.toUpperCase()
  return /^[A-Z][A-Z0-9'._-]{0,22}[A-Z0-9]$/.test(code) ? code : `X${fingerprint(currency).toUpperCase()}`
}

function nameIn(names: ReadonlyMap<string, string>, account: string): string {
  return names.get(account) ?? account
}
