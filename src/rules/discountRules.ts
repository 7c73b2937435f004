import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Minor } from '../money/minor.js'
import { afterDiscount, discountOf, priceLines, sum, type DiscountRequest, type ItemRequest } from './priceItems.js'

/** No discount is larger than what it is taken off: the line, then what is left of all lines. (INVOICE-1, INVOICE-3) */
export function discountsWithinAmounts(
  book: Book,
  request: { readonly items: readonly ItemRequest[]; readonly discount: DiscountRequest | undefined }
): readonly BillingError[] | undefined {
  if (request.discount === undefined && request.items.every((item) => item.discount === undefined)) return undefined
  const lines = priceLines(book, request.items) ?? []
  const errors = lines.flatMap((line, index) =>
    line.discount > line.amount ? [exceeds(book, `items[${index}].discount.amount`, 'INVOICE-1', line.discount, line.amount)] : []
  )
  if (errors.length > 0) return errors
  const all = sum(lines.map(afterDiscount))
  const off = discountOf(book, request.discount, all)
  return off > all ? [exceeds(book, 'discount.amount', 'INVOICE-3', off, all)] : []
}

function exceeds(book: Book, path: string, rule: string, asked: Minor, allowed: Minor): BillingError {
  return { _tag: 'DiscountExceedsAmount', rule, kind: 'limit', path, asked: book.money(asked), allowed: book.money(allowed) }
}
