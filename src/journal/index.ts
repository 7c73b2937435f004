/**
 * Double-entry postings of a ledger, for the books of the organisation: as data, and as text for hledger, beancount and
 * whatever reads CSV.
 *
 * @packageDocumentation
 */
export { journal, type JournalInput } from './journal.js'
export { defaultChart } from './defaultChart.js'
export { toHledger } from './toHledger.js'
export { toBeancount } from './toBeancount.js'
export { toCsv } from './toCsv.js'
export type { AccountRole, AccountType, Chart } from './chart.js'
export type { Journal, JournalAccount, JournalPosting, JournalTransaction } from './journalTypes.js'
export type { Journals } from './readJournals.js'
