import type { Book } from '../../kernel/book.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { InvoiceFact, Item } from '../../model/facts/invoiceFact.js'
import { MAX_MINOR } from '../../money/minor.js'
import { taxInGross } from '../../money/taxInGross.js'
import { taxOnNet } from '../../money/taxOnNet.js'
import { ONE, sum, taxLines } from '../priceItems.js'
import type { CancelRequest } from './cancelRequest.js'

type Fee = NonNullable<CancelRequest['fee']>

/** The fee as an invoice of its own; `undefined` when a tax of it is beyond 2^53-1. (CANCEL-4) */
export function feeInvoice(book: Book, { id, on }: CancelRequest, fee: Fee): InvoiceFact | undefined {
  const item = feeItem(book, fee)
  if (item === undefined) return undefined
  return { fact: 'invoice', id: `${id}/fee`, on, due: undefined, number: undefined, kind: 'fee', note: undefined, items: [item] }
}

/** Of a single item, tax rounded per item and tax rounded per invoice are the same. (INVOICE-2) */
function feeItem(book: Book, fee: Fee): Item | undefined {
  const { description, amount, taxIncluded, ledgerCode } = fee
  const codes = fee.taxes ?? []
  const tax = taxIncluded === true ? taxInGross : taxOnNet
  const amounts = tax(amount, book.policy.ratesOf(codes), book.policy.policy.rounding)
  if (amounts === undefined) return undefined
  return {
    item: '1',
    description,
    people: undefined,
    quantity: ONE,
    unitPrice: undefined,
    amount,
    discount: undefined,
    taxIncluded: taxIncluded === true && codes.length > 0 ? true : undefined,
    taxes: taxLines(book, codes, amounts),
    total: taxIncluded === true ? amount : amount + sum(amounts),
    ledgerCode,
    tags: undefined
  }
}

/** The fee with its taxes is within what a ledger can keep. (MONEY-3) */
export function feeTooLarge(book: Book, request: CancelRequest): BillingError | undefined {
  if (request.fee === undefined) return undefined
  const total = feeInvoice(book, request, request.fee)?.items[0]?.total
  const allowed = MAX_MINOR - book.base.totals.charges
  if (total !== undefined && total <= allowed) return undefined
  const asked = book.money(Math.min(total ?? MAX_MINOR, MAX_MINOR))
  return { _tag: 'TotalTooLarge', rule: 'MONEY-3', kind: 'limit', total: 'charges', asked, allowed: book.money(allowed) }
}
