import type { Book } from '../kernel/book.js'
import { findInvoice } from '../kernel/findDocument.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import type { Accounts } from './accounts.js'
import type { Post } from './draft.js'

/**
 * What a credit takes back: the tax in it, and revenue. On items it is the revenue of each item; otherwise it is a credit
 * of its type. A ledger code that the credit bears stands before both.
 */
export function postCredited(book: Book, accounts: Accounts, fact: CreditFact, post: Post): void {
  const { amount, taxes = [], items = [], invoice } = fact
  let rest = amount
  for (const tax of taxes) {
    rest -= tax.amount
    post(accounts.of('taxes', tax.code), tax.amount)
  }
  const sold = invoice === undefined || items.length === 0 || fact.ledgerCode !== undefined ? undefined : findInvoice(book, invoice)
  const byId = new Map(sold?.fact.items.map((item) => [item.item, item]))
  for (const credited of items) {
    const item = byId.get(credited.item)
    if (item === undefined) continue
    const net = (credited.taxes ?? []).reduce((left, tax) => left - tax, credited.amount)
    rest -= net
    post(accounts.of('revenue', item.ledgerCode), net)
  }
  if (rest !== 0) post(creditAccount(accounts, fact), rest)
}

/** The account of what a credit is for. */
function creditAccount(accounts: Accounts, { ledgerCode, type }: CreditFact): string {
  return ledgerCode === undefined ? accounts.of('creditsGiven', type) : accounts.of('revenue', ledgerCode)
}
