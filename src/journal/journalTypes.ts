import type { Amount } from '../model/amount.js'
import type { AccountType } from './chart.js'

/** An account that a journal posts to. */
export interface JournalAccount {
  /** Its name. */
  readonly account: string
  /** Its type. */
  readonly type: AccountType
}

/** One line of a transaction. */
export interface JournalPosting {
  /** The account. */
  readonly account: string
  /** In major units: a debit is positive, a credit negative. */
  readonly amount: Amount
}

/** What an entry of the ledger does to the books on one day; its postings add up to zero. */
export interface JournalTransaction {
  /** The sequence of the entry. */
  readonly seq: number
  /** The entry's id. */
  readonly id: string
  /** The day on which it takes effect. */
  readonly on: string
  /** The operation, its id, and what was sold, credited or paid. */
  readonly description: string
  /** Debits, then credits; each account once. */
  readonly postings: readonly JournalPosting[]
}

/** The double-entry journal of one client's ledger. */
export interface Journal {
  /** The client account's id. */
  readonly account: string
  /** The ISO 4217 code of the currency. */
  readonly currency: string
  /** The currency's decimals. */
  readonly decimals: number
  /** The accounts that the transactions post to, by name. */
  readonly accounts: readonly JournalAccount[]
  /** By day, then sequence. */
  readonly transactions: readonly JournalTransaction[]
}
