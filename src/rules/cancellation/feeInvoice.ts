import type { Book } from '../../kernel/book.js'
import type { InvoiceFact, Item } from '../../model/facts/invoiceFact.js'
import { taxInGross } from '../../money/taxInGross.js'
import { taxOnNet } from '../../money/taxOnNet.js'
import { ONE, sum, taxLines } from '../priceItems.js'
import type { CancelRequest } from './cancelRequest.js'

type Fee = NonNullable<CancelRequest['fee']>

/** The fee as an invoice of its own; `undefined` when a tax of it is beyond 2^53-1. (CANCEL-4) */
export function feeInvoice(book: Book, { id, on }: CancelRequest, fee: Fee): InvoiceFact | undefined {
  const item = feeItem(book, fee)
  if (item === undefined) return undefined
  return { fact: 'invoice', id: `${id}/fee`, on, due: undefined, number: undefined, kind: 'fee', note: undefined, items: [item], origin: undefined, transfer: undefined, period: undefined }
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
    tags: undefined,
    storedValue: undefined,
    prorated: undefined
  }
}
