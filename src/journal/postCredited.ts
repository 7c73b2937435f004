import type { Book } from '../kernel/book.js'
import { findInvoice } from '../kernel/findDocument.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import type { Item } from '../model/facts/invoiceFact.js'
import type { Accounts } from './accounts.js'
import type { Post } from './draft.js'
import { itemAccount } from './itemAccount.js'

/**
 * What a credit takes back: the tax in it, and revenue. On items it is the revenue of each item; otherwise it is a credit
 * of its type. A ledger code that the credit bears stands before both, and nothing written off was revenue lost.
 */
export function postCredited(book: Book, accounts: Accounts, fact: CreditFact, post: Post): void {
  const { amount, taxes = [], items = [] } = fact
  let rest = amount
  for (const tax of taxes) {
    rest -= tax.amount
    post(accounts.of('taxes', tax.code), tax.amount)
  }
  const sold = soldItems(book, fact)
  for (const credited of items) {
    const item = sold.get(credited.item)
    if (item === undefined) continue
    const net = (credited.taxes ?? []).reduce((left, tax) => left - tax, credited.amount)
    rest -= net
    post(itemAccount(accounts, item), net)
  }
  post(creditAccount(accounts, fact), rest)
}

/** The items whose revenue it takes back, by id. (CANCEL-2) */
function soldItems(book: Book, { invoice, items, ledgerCode, purpose }: CreditFact): ReadonlyMap<string, Item> {
  if (invoice === undefined || items === undefined || ledgerCode !== undefined || purpose === 'writeOff') return new Map()
  return new Map(findInvoice(book, invoice)?.fact.items.map((item) => [item.item, item]))
}

/** The account of what a credit is for. */
function creditAccount(accounts: Accounts, { ledgerCode, type, purpose, transfer }: CreditFact): string {
  if (transfer !== undefined) return accounts.of('transfers')
  if (ledgerCode !== undefined) return accounts.of('revenue', ledgerCode)
  return purpose === 'writeOff' ? accounts.of('writeOffs') : accounts.of('creditsGiven', type)
}
