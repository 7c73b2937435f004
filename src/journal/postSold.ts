import type { InvoiceFact, Item } from '../model/facts/invoiceFact.js'
import type { Minor } from '../money/minor.js'
import { proportion } from '../money/proportion.js'
import type { Accounts } from './accounts.js'
import type { Post } from './draft.js'

/** An invoice: the client owes the total, of which the taxes are not ours and the rest is revenue. */
export function postSold(accounts: Accounts, { items }: InvoiceFact, post: Post): void {
  for (const item of items) {
    let net = item.total
    for (const { code, amount } of item.taxes ?? []) {
      net -= amount
      post(accounts.of('taxes', code), -amount)
    }
    const discount = accounts.postDiscounts ? discountWithoutTax(item, net) : 0
    post(accounts.of('receivable'), item.total)
    post(accounts.of('revenue', item.ledgerCode), -net - discount)
    if (discount > 0) post(accounts.of('discounts'), discount)
  }
}

/** A discount on a price with taxes has the share of tax that the price has. */
function discountWithoutTax({ discount = 0, taxIncluded, total }: Item, net: Minor): Minor {
  return taxIncluded === true && total > 0 ? proportion(discount, net, total, 'halfUp') : discount
}
