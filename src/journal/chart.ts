import { optional, type Codec, type Decoded } from '../model/codec/codec.js'
import { record } from '../model/codec/record.js'
import { name } from '../model/codec/texts.js'
import { accountsByCode } from './accountsByCode.js'

/** What kind of account it is, as every bookkeeping program asks. */
export type AccountType = 'asset' | 'liability' | 'income' | 'expense'

/**
 * The names of the accounts that a journal posts to. Those with a code of the ledger's below them (`revenue`, `taxes`,
 * `cash`, `creditsGiven`, `storedValue`, `storedValueFunding`) are followed by a colon and that code, unless the code has a name of its own.
 */
export interface Chart {
  /** Asset: what clients owe for invoices. */
  readonly receivable?: string | undefined
  /** Asset: money received and given back, a method's code below it. */
  readonly cash?: string | undefined
  /** Asset: what went from one client's account to another's; over all accounts it is zero. */
  readonly transfers?: string | undefined
  /** Asset: what pools of stored value were filled with, a method's code below it; gift cards that were sold take it off again. */
  readonly storedValueFunding?: string | undefined
  /** Liability: credit memos that clients have not used. */
  readonly customerCredits?: string | undefined
  /** Liability: payments that are on no invoice. */
  readonly customerDeposits?: string | undefined
  /** Liability: refunds that were decided and have not left. */
  readonly refundsPending?: string | undefined
  /** Liability: taxes charged less taxes credited, a tax's code below it. */
  readonly taxes?: string | undefined
  /** Liability: gift cards and the like, a method's code below it. */
  readonly storedValue?: string | undefined
  /** Income: sales without tax, an item's ledger code below it. */
  readonly revenue?: string | undefined
  /** Income, with the other sign: credits that are for no item, a credit type's code below it. */
  readonly creditsGiven?: string | undefined
  /** Income, with the other sign: discounts without tax. Where it is not named, revenue is posted less discounts. */
  readonly discounts?: string | undefined
  /** Expense: what was written off. */
  readonly writeOffs?: string | undefined
  /** An account for a ledger code, of items and of credits. */
  readonly ledgerCodes?: Readonly<Record<string, string>> | undefined
  /** An account for a tax's code. */
  readonly taxCodes?: Readonly<Record<string, string>> | undefined
  /** An account for a payment method's code. */
  readonly methods?: Readonly<Record<string, string>> | undefined
  /** An account for a credit type's code. */
  readonly creditTypes?: Readonly<Record<string, string>> | undefined
  /** An account for what fills the pools of a payment method's code. */
  readonly funding?: Readonly<Record<string, string>> | undefined
}

const account = optional(name)
const byCode = optional(accountsByCode)

const fields = {
  receivable: account,
  cash: account,
  transfers: account,
  storedValueFunding: account,
  customerCredits: account,
  customerDeposits: account,
  refundsPending: account,
  taxes: account,
  storedValue: account,
  revenue: account,
  creditsGiven: account,
  discounts: account,
  writeOffs: account,
  ledgerCodes: byCode,
  taxCodes: byCode,
  methods: byCode,
  creditTypes: byCode,
  funding: byCode
}

/** Reads a {@link Chart}. */
export const chartCodec: Codec<ChartRequest> = record(fields)

/** {@link Chart} after reading: codes are looked up in maps. */
export type ChartRequest = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }

/** What an account is for. */
export type AccountRole = Exclude<keyof Chart, 'ledgerCodes' | 'taxCodes' | 'methods' | 'creditTypes' | 'funding'>
