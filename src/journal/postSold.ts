import type { Book } from '../kernel/book.js'
import { findCredit } from '../kernel/findDocument.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import type { InvoiceFact, Item } from '../model/facts/invoiceFact.js'
import type { Minor } from '../money/minor.js'
import { proportion } from '../money/proportion.js'
import type { Accounts } from './accounts.js'
import type { Post } from './draft.js'
import { itemAccount } from './itemAccount.js'
import { postCredited } from './postCredited.js'

/** An invoice: the client owes the total, of which the taxes are not ours and the rest is revenue. */
export function postSold(book: Book, accounts: Accounts, fact: InvoiceFact, post: Post): void {
  const reversed = reversedCredit(book, fact)
  for (const { total } of fact.items) post(accounts.of('receivable'), total)
  if (reversed !== undefined) postCredited(book, accounts, reversed, (account, amount) => post(account, -amount))
  else for (const item of fact.items) postItem(accounts, fact, item, post)
}

/** The credit that an invoice takes back whole: what that credit did is undone in the same accounts. (REVERSE-1) */
function reversedCredit(book: Book, { kind, origin, items }: InvoiceFact): CreditFact | undefined {
  if (kind !== 'reversal' || origin === undefined) return undefined
  const credit = findCredit(book, origin)?.of.fact as CreditFact | undefined
  return credit?.amount === items.reduce((total, item) => total + item.total, 0) ? credit : undefined
}

function postItem(accounts: Accounts, { kind }: InvoiceFact, item: Item, post: Post): void {
  let net = item.total
  for (const { code, amount } of item.taxes ?? []) {
    net -= amount
    post(accounts.of('taxes', code), -amount)
  }
  const discount = accounts.postDiscounts ? discountWithoutTax(item, net) : 0
  post(kind === 'transfer' ? accounts.of('transfers') : itemAccount(accounts, item), -net - discount)
  if (discount > 0) post(accounts.of('discounts'), discount)
}

/** A discount on a price with taxes has the share of tax that the price has. */
function discountWithoutTax({ discount = 0, taxIncluded, total }: Item, net: Minor): Minor {
  return taxIncluded === true && total > 0 ? proportion(discount, net, total, 'halfUp') : discount
}
