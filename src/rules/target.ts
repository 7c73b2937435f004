import type { Book } from '../kernel/book.js'
import { findInvoice } from '../kernel/findDocument.js'
import type { ChargeState } from '../kernel/state.js'
import { optional, type Codec } from '../model/codec/codec.js'
import { documentId, operationId } from '../model/codec/ids.js'
import { record } from '../model/codec/record.js'
import type { WantedDocument } from '../model/errors/ledgerErrors.js'
import type { BillingError } from '../model/errors/billingError.js'

/** An invoice, or one item of it. Given an invoice only, an amount goes over its open items in item order. (APPLY-5) */
export interface Target {
  /** The invoice's id. */
  readonly invoice: string
  /** The item's id within it. */
  readonly item?: string | undefined
}

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

/** The charges of a target, in item order; none when there is no such invoice or item. */
export function chargesOf(book: Book, { invoice, item }: TargetRequest): readonly ChargeState[] {
  const found = findInvoice(book, invoice)
  if (found === undefined) return []
  const charges: ChargeState[] = []
  for (let place = 0; place < found.charges; place += 1) {
    if (item === undefined || found.fact.items[place]?.item === item) charges.push(book.charges.at(found.number + place))
  }
  return charges
}

/** The invoice and item have to be there. */
export function targetExists(book: Book, asked: TargetRequest | undefined, path: string): BillingError | undefined {
  if (asked === undefined) return undefined
  const { invoice, item } = asked
  const found = findInvoice(book, invoice)
  if (found === undefined) return documentNotFound(`${path}.invoice`, invoice, 'invoice')
  if (item === undefined || found.fact.items.some((one) => one.item === item)) return undefined
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
