import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'
import { beyond } from './beyond.js'
import { afterDiscount, discountOf, priceLines, sum, type DiscountRequest, type ItemRequest } from './priceItems.js'

/** No discount is larger than what it is taken off: the line, then what is left of all lines. (INVOICE-1, INVOICE-3) */
export function discountsWithinAmounts(
  book: Book,
  request: { readonly items: readonly ItemRequest[]; readonly discount: DiscountRequest | undefined }
): readonly BillingError[] | undefined {
  if (request.discount === undefined && request.items.every((item) => item.discount === undefined)) return undefined
  const lines = priceLines(book, request.items) ?? []
  const errors = lines.flatMap((line, index) =>
    line.discount > line.amount ? [beyond(book, 'DiscountExceedsAmount', 'INVOICE-1', `items[${index}].discount.amount`, line.discount, line.amount, {})] : []
  )
  if (errors.length > 0) return errors
  const all = sum(lines.map(afterDiscount))
  const off = discountOf(book, request.discount, all)
  return off > all ? [beyond(book, 'DiscountExceedsAmount', 'INVOICE-3', 'discount.amount', off, all, {})] : []
}
