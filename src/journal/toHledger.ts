import { formatDay } from '../calendar/formatDay.js'
import type { Outcome } from '../model/outcome.js'
import { distinctNames } from './distinctNames.js'
import type { JournalAccount } from './journalTypes.js'
import { accountsOf, byDay, oneLine, segmentsOf } from './programText.js'
import { textOf, type Journals, type ReadJournal, type ReadTransaction } from './readJournals.js'

const typeLetters = { asset: 'A', liability: 'L', income: 'R', expense: 'X' } as const

/**
 * Journals as hledger reads them: commodities and accounts declared, transactions by day, the entry's id as the code, the
 * client and the sequence as tags. It passes `hledger check --strict`. (JOURNAL)
 *
 * Give the journals of many clients as a list to get one file. Errors: the input errors, of what is no journal.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordInvoice } from 'billing-rules'
 * import { journal, toHledger } from 'billing-rules/journal'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * console.log(orThrow(toHledger(orThrow(journal(ledger)))).split('\n\n').at(-1))
 * // => 2026-09-01 (INV-1) recordInvoice INV-1: Class  ; client: a, seq: 2
 * //        Assets:Receivable  100.00 CAD
 * //        Income:Revenue  -100.00 CAD
 * ```
 */
export function toHledger(journals: Journals): Outcome<string> {
  return textOf(journals, hledgerText)
}

function hledgerText(all: readonly ReadJournal[]): string {
  const accounts = accountsOf(all)
  const names = distinctNames(accounts, spelled)
  const commodities = [...new Set(all.map((one) => `commodity ${formatOf(one)}`))].sort()
  const declared = accounts.map(({ account, type }) => `account ${nameIn(names, account)}  ; type: ${typeLetters[type]}`)
  const transactions = byDay(all).map(([one, transaction]) => written(one, transaction, names))
  return `${['decimal-mark .', commodities.join('\n'), declared.join('\n'), ...transactions].filter((part) => part !== '').join('\n\n')}\n`
}

function written({ account: client, currency }: ReadJournal, transaction: ReadTransaction, names: ReadonlyMap<string, string>): string {
  const { seq, id, on, description, postings } = transaction
  const tags = `client: ${tagValue(client)}, seq: ${seq}`
  const lines = postings.map(({ account, amount }) => `    ${nameIn(names, account)}  ${amount} ${commodityOf(currency)}`)
  return [`${formatDay(on)} (${id}) ${plain(description)}  ; ${tags}`, ...lines].join('\n')
}

/** The commodity with its decimals; a decimal mark stands even where there are none. */
function formatOf({ currency, decimals }: ReadJournal): string {
  return `1000.${'0'.repeat(decimals)} ${commodityOf(currency)}`
}

/** A symbol with anything but letters is put in quotes. */
function commodityOf(currency: string): string {
  return /^[A-Za-z]+$/.test(currency) ? currency : `"${plain(currency).replaceAll('"', "'")}"`
}

/** A name that begins with a bracket or a mark would not be an account. */
function spelled({ account }: JournalAccount): string {
  const name = segmentsOf(plain(account)).join(':')
  return /^[\p{L}\p{N}]/u.test(name) ? name : `_${name}`
}

/** From a semicolon on it would be a comment. */
function plain(text: string): string {
  return oneLine(text).replaceAll(';', ',')
}

/** A comma would end the value of a tag, brackets would hold a date. */
function tagValue(text: string): string {
  return oneLine(plain(text).replaceAll(/[,:[\]]/g, ' '))
}

function nameIn(names: ReadonlyMap<string, string>, account: string): string {
  return names.get(account) ?? account
}
