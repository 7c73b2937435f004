import type { Book } from '../../kernel/book.js'
import { findInvoice } from '../../kernel/findDocument.js'
import { findItem } from '../../kernel/findItem.js'
import { cancelledOf } from '../../kernel/noteCredited.js'
import type { Cancelled, ChargeState, PostedDocument } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { InvoiceFact, Item } from '../../model/facts/invoiceFact.js'
import type { Minor } from '../../money/minor.js'
import { proportion } from '../../money/proportion.js'
import { formatQuantity } from '../../money/quantityOf.js'
import { dayTooEarly } from '../dayOrder.js'
import { soldTooEarly, usedOf } from '../pools/soldBy.js'
import { documentNotFound } from '../target.js'
import { namedTwice } from '../policyCodes.js'
import type { CancelRequest } from './cancelRequest.js'

/** An item with what was taken off it before. */
export interface Picked {
  readonly charge: ChargeState
  readonly item: Item
  readonly before: Cancelled
}

/** An item picked for cancellation, with what is left of it. */
export interface Pick extends Picked {
  /** In millionths: what is cancelled now, and what was left before. */
  readonly quantity: number
  readonly quantityLeft: number
  /** What the item has left to credit, and the picked quantity's share of it. (CANCEL-1) */
  readonly creditable: Minor
  readonly share: Minor
}

type Picking = { readonly [K in 'invoice' | 'items' | 'on']: CancelRequest[K] }

/** The picked items with what is left of each; none when the invoice is not there. */
export function picksOf(book: Book, { invoice, items }: Picking): readonly Pick[] {
  const found = findInvoice(book, invoice)
  if (found === undefined) return []
  return items.flatMap((picked) => {
    const number = findItem(book, found, picked.item)
    return number === undefined ? [] : pickOf(book, book.charges.at(number), picked.quantity)
  })
}

/** An invoice item as something to credit. */
export function pickedOf(charge: ChargeState): Picked {
  return { charge, item: charge.of.item as Item, before: cancelledOf(charge) }
}

/** What may still be credited of an item: what earlier credits and write-offs left of it; of a gift card, what is still on it. (CANCEL-2, POOL-3) */
export function creditableOf(book: Book, { charge, item, before }: Picked): Minor {
  return Math.max(0, Math.min(item.total - before.credited - before.writtenOff, item.total - usedOf(book, charge)))
}

function pickOf(book: Book, charge: ChargeState, asked: number | undefined): Pick {
  const picked = pickedOf(charge)
  const { item, before } = picked
  const quantityLeft = item.quantity - before.quantity
  const quantity = asked ?? quantityLeft
  const creditable = creditableOf(book, picked)
  const share = quantity >= quantityLeft ? creditable : proportion(creditable, quantity, quantityLeft, book.policy.policy.rounding)
  return { ...picked, quantity, quantityLeft, creditable, share }
}

/** The invoice counts, and it and the items are there. */
export function picksExist(book: Book, { invoice, items }: Picking): readonly BillingError[] {
  const found = findInvoice(book, invoice)
  if (found === undefined) return [documentNotFound('invoice', invoice, 'invoice')]
  const over = ended(book, invoice, found)
  if (over !== undefined) return [over]
  return items.flatMap(({ item }, index): readonly BillingError[] =>
    findItem(book, found, item) !== undefined
      ? []
      : [{ _tag: 'ItemNotFound', rule: 'CANCEL-1', kind: 'state', path: `items[${index}].item`, invoice, item }]
  )
}

/** The invoice counts; what went to another account comes back by a transfer only. (REVERSE-4, TRANSFER-1) */
function ended(book: Book, invoice: string, found: PostedDocument<InvoiceFact>): BillingError | undefined {
  const state = found.fact.kind === 'transfer' ? 'transfer' : book.charges.at(found.number).state
  if (state === 'owed') return undefined
  return { _tag: 'StateForbids', rule: 'CANCEL-1', kind: 'state', path: 'invoice', document: invoice, state, allowedStates: ['owed'] }
}

/** No item is picked twice. */
export function picksOnce(_book: Book, { items }: Picking): readonly BillingError[] {
  const seen = new Set<string>()
  return items.flatMap(({ item }, index) => {
    if (seen.has(item)) return namedTwice(`items[${index}].item`, item, 'CANCEL-1')
    seen.add(item)
    return []
  })
}

/** Something is left of each item, and no more is picked than that. (CANCEL-5) */
export function picksWithinQuantity(book: Book, request: Picking): readonly BillingError[] {
  return picksOf(book, request).flatMap(({ item, quantity, quantityLeft }, index): readonly BillingError[] => {
    const path = `items[${index}]`
    if (quantityLeft === 0) {
      const { invoice } = request
      return [{ _tag: 'ItemAlreadyCancelled', rule: 'CANCEL-5', kind: 'state', path, invoice, item: item.item }]
    }
    if (quantity <= quantityLeft) return []
    const asked = formatQuantity(quantity)
    const allowed = formatQuantity(quantityLeft)
    return [{ _tag: 'QuantityExceedsLeft', rule: 'CANCEL-5', kind: 'limit', path: `${path}.quantity`, item: item.item, asked, allowed }]
  })
}

/** A cancellation is not dated before the last change of what it cancels, nor of the gift cards that it sold. (LEDGER-3, POOL-3) */
export function picksNotTooEarly(book: Book, request: Picking): BillingError | undefined {
  const charges = picksOf(book, request).map(({ charge }) => charge)
  return dayTooEarly(book, request.on, charges) ?? soldTooEarly(book, request.on, charges)
}
