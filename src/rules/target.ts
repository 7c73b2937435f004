import type { Book } from '../kernel/book.js'
import { findInvoice, findRefund, locate } from '../kernel/findDocument.js'
import { findItem } from '../kernel/findItem.js'
import { kindAt } from '../kernel/locator.js'
import type { ChargeState, PostedDocument } from '../kernel/state.js'
import { optional, type Codec } from '../model/codec/codec.js'
import { documentId, operationId } from '../model/codec/ids.js'
import { record } from '../model/codec/record.js'
import { marked } from '../model/codec/tagged.js'
import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import type { WantedDocument } from '../model/errors/ledgerErrors.js'
import type { BillingError } from '../model/errors/billingError.js'

/** An invoice, or one item of it. Given an invoice only, an amount goes over its open items in item order. (APPLY-5) */
export interface Target {
  /** The invoice's id. */
  readonly invoice: string
  /** The item's id within it. */
  readonly item?: string | undefined
}

/** A refund that is owed back: a bank took the money that it was made of. (PAYMENT-6) */
export interface RefundTarget {
  /** The refund's id. */
  readonly refund: string
}

/** What credit and payments can be put on. */
export type Payable = Target | RefundTarget

/** {@link Target} after decoding. */
export interface TargetRequest {
  readonly invoice: string
  readonly item: string | undefined
}

/** Reads {@link Target}. */
export const target: Codec<TargetRequest> = record({ invoice: documentId, item: optional(operationId) }, (v) => ({
    invoice: v[0],
    item: v[1]
  }))

/** {@link Payable} after decoding. */
export type PayableRequest = TargetRequest | RefundTarget

/** Reads {@link RefundTarget}. */
export const onRefund: Codec<RefundTarget> = record({ refund: documentId })

/** Reads {@link Payable}. */
export const payable: Codec<PayableRequest> = marked('refund', onRefund, target, isRefund)

/** It is a refund that is to be paid. */
export function isRefund(to: object): to is RefundTarget {
  return 'refund' in to
}

/** The charges of a target, in item order; none when there is no such invoice, item or refund. */
export function chargesOf(book: Book, to: PayableRequest): readonly ChargeState[] {
  if (isRefund(to)) return [findRefund(book, to.refund) ?? []].flat()
  const { invoice, item } = to
  const found = findInvoice(book, invoice)
  if (found === undefined) return []
  if (item === undefined) return Array.from({ length: found.charges }, (_, place) => book.charges.at(found.number + place))
  const number = findItem(book, found, item)
  return number === undefined ? [] : [book.charges.at(number)]
}

/** The invoice and item, or the refund, have to be there. */
export function targetExists(book: Book, asked: PayableRequest | undefined, path: string): BillingError | undefined {
  if (asked === undefined) return undefined
  if (isRefund(asked)) return findRefund(book, asked.refund) === undefined ? documentNotFound(`${path}.refund`, asked.refund, 'refund') : undefined
  const { invoice, item } = asked
  if (kindAt(locate(book, invoice)) !== 'invoice') return documentNotFound(`${path}.invoice`, invoice, 'invoice')
  if (item === undefined || findItem(book, findInvoice(book, invoice) as PostedDocument<InvoiceFact>, item) !== undefined) return undefined
  return { _tag: 'ItemNotFound', rule: 'APPLY-5', kind: 'state', path: `${path}.item`, invoice, item }
}

/** The error for a document that is not there, or is of another kind. */
export function documentNotFound(
  path: string,
  id: string,
  wanted: WantedDocument
): BillingError {
  return { _tag: 'DocumentNotFound', rule: 'LEDGER-1', kind: 'state', path, id, wanted }
}
