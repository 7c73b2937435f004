import { daysLeft } from '../../calendar/daysLeft.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { Item } from '../../model/facts/invoiceFact.js'
import { lineAmount } from '../../money/lineAmount.js'
import type { Minor } from '../../money/minor.js'
import { proportion } from '../../money/proportion.js'
import type { RoundingMode } from '../../money/roundingMode.js'
import type { Book } from '../book.js'
import { damaged } from './damaged.js'

/** What is wrong with the figures of an item among themselves. (INVOICE-1, INVOICE-2, INVOICE-6) */
export function judgeItem(book: Book, errors: BillingError[], invoice: string, item: Item): void {
  const { quantity, unitPrice, prorated, amount } = item
  const { decimals } = book.base.opened
  const full = prorated === undefined ? amount : prorated.full
  if (unitPrice !== undefined) agree(book, errors, invoice, item, full, (mode) => lineAmount(quantity, unitPrice, decimals, mode))
  if (prorated !== undefined) {
    const { days, ofDays } = daysLeft(prorated)
    // A session of no days, or one that was over, has no share to be charged.
    agree(book, errors, invoice, item, amount, (mode) => (days === 0 ? undefined : proportion(full, days, ofDays, mode)))
  }
  const total = totalOf(item)
  if (total !== item.total) damaged(book, errors, 'amountsAddUp', `${invoice}/${item.item}`, item.total, total)
}

/** An entry does not say how it was rounded, so either way will do. (LEDGER-8) */
function agree(book: Book, errors: BillingError[], invoice: string, { item }: Item, found: Minor, workedOut: (mode: RoundingMode) => Minor | undefined): void {
  const wanted = workedOut('halfUp')
  if (found === wanted || found === workedOut('halfEven')) return
  damaged(book, errors, 'amountsAddUp', `${invoice}/${item}`, found, wanted ?? 'nothing')
}

/** Net of discounts, with the taxes on top unless the price includes them. */
function totalOf({ amount, discount, taxes, taxIncluded }: Item): Minor {
  let total = amount - (discount ?? 0)
  if (taxIncluded !== true) for (const tax of taxes ?? []) total += tax.amount
  return total
}
