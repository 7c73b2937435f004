import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import type { State } from '../kernel/state.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { Accounts } from './accounts.js'
import { Bookkeeper } from './bookkeeper.js'
import { chartCodec, type Chart } from './chart.js'
import { datedEntries } from './datedEntries.js'
import { descriptionOf } from './descriptionOf.js'
import { Draft } from './draft.js'
import type { Journal, JournalTransaction } from './journalTypes.js'

/** What {@link journal} takes; nothing of it is required. */
export interface JournalInput {
  /** Names of accounts that differ from the default chart. */
  readonly chart?: Chart | undefined
  /** The first day to give; the account's first when absent. */
  readonly from?: string | undefined
  /** The last day to give; no end when absent. */
  readonly to?: string | undefined
}

const shape = record({ chart: optional(chartCodec), from: optional(day), to: optional(day) })

const question: Question<Decoded<typeof shape>, Journal> = { codec: shape, rules: [], answer: journalOf }

/**
 * Every entry of a ledger as balanced double-entry postings, on the days on which it takes effect. A debit is positive, a
 * credit negative. On every day the accounts agree with `balances` to the cent: `receivable` is `open`,
 * `customerCredits` is minus `available`, `customerDeposits` minus `deposits`, `refundsPending` minus `pendingRefunds`,
 * and their sum is `current`. Revenue counts on the day of the invoice, money on the day it settled. (JOURNAL)
 *
 * A late entry is dated on the day it takes effect, which may be before days already given; ask for `from` a closed
 * period only. Errors: the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordInvoice } from 'billing-rules'
 * import { journal } from 'billing-rules/journal'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const [invoice] = orThrow(journal(ledger)).transactions
 * console.log(invoice?.description) // => recordInvoice INV-1: Class
 * console.log(invoice?.postings.map(({ account, amount }) => account + ' ' + amount).join(', '))
 * // => Assets:Receivable 100.00, Income:Revenue -100.00
 * ```
 */
export function journal(ledger: Ledger, input: JournalInput = {}): Outcome<Journal> {
  return ask(question, ledger, input)
}

function journalOf(book: Book, { chart, from, to }: Decoded<typeof shape>, state: State): Journal {
  const accounts = new Accounts(chart)
  const bookkeeper = new Bookkeeper(book, accounts)
  const used = new Set<string>()
  const transactions: JournalTransaction[] = []
  for (const dated of datedEntries(state)) {
    if (to !== undefined && dated.day > to) break
    const draft = new Draft()
    for (const fact of dated.facts) bookkeeper.post(fact, draft)
    if (from !== undefined && dated.day < from) continue
    const postings = draft.postings().map(([account, amount]) => ({ account, amount: book.money(amount) }))
    if (postings.length === 0) continue
    for (const { account } of postings) used.add(account)
    const { seq, id } = dated.entry
    transactions.push({ seq, id, on: book.day(dated.day), description: descriptionOf(dated), postings })
  }
  const { account, currency, decimals } = state.opened
  return { account, currency, decimals, accounts: accounts.list(used), transactions }
}
