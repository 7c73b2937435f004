import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Payer } from './allocate.js'
import { hasOpenAmount, roomOf, withinOpen } from './openAmount.js'
import type { PaidPartRequest } from './paymentPlace.js'
import { namedTwice } from './policyCodes.js'
import type { PayableRequest, RefundTarget, TargetRequest } from './target.js'

/** No part names an invoice, item or refund that another one names, as a whole or in part. (APPLY-4, PAYMENT-1) */
export function partsNamedOnce(parts: readonly PayableRequest[], path: string, rule: string): readonly BillingError[] {
  const errors: BillingError[] = []
  const whole = new Set<string>()
  const items = new Set<string>()
  const invoices = new Set<string>()
  parts.forEach((part, index) => {
    // No two documents have one id, so that a refund is known by its own as an invoice is.
    const { refund = '', invoice = refund, item } = part as Partial<TargetRequest & RefundTarget>
    const key = `${invoice} ${item ?? ''}`
    const again = whole.has(invoice) || (item === undefined ? invoices.has(invoice) : items.has(key))
    if (again) errors.push(namedTwice(`${path}[${index}]`, item === undefined ? invoice : `${invoice} ${item}`, rule))
    invoices.add(invoice)
    items.add(key)
    if (item === undefined) whole.add(invoice)
  })
  return errors
}

/** Each part goes to something open and is within it. (APPLY-1, APPLY-2) */
export function partsWithin(
  book: Book,
  payer: Payer,
  parts: readonly PaidPartRequest[],
  path: string
): readonly BillingError[] {
  return parts.flatMap((part, index) => {
    const room = roomOf(book, payer.settled, part, undefined)
    const at = `${path}[${index}]`
    return hasOpenAmount(book, part, room, at, undefined) ?? withinOpen(book, payer, part, part.amount, room, `${at}.amount`) ?? []
  })
}
