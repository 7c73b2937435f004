import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { postMatched } from '../kernel/postMatched.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { KeptBecause } from '../model/facts/smallFacts.js'
import type { Minor } from '../money/minor.js'
import { beyond } from './beyond.js'
import { noteKept } from './leftover.js'
import { leftBecause, openOldestFirst } from './oldestFirst.js'
import { cover } from './openAmount.js'
import { partsNamedOnce, partsWithin } from './parts.js'
import { namedIn, type PaidPartRequest, type PlaceRequest } from './paymentPlace.js'
import { methodOf } from './paymentOf.js'
import { namedTwice } from './policyCodes.js'
import { sum } from './priceItems.js'
import { chargesOf, targetExists } from './target.js'

/** What these rules look at. */
interface Placed {
  readonly id: string
  readonly on: DayNumber
  readonly amount: Minor
  readonly method: string
  readonly to: PlaceRequest | undefined
}

/** The invoices and items a payment goes to are there. */
export function placesExist(book: Book, { to }: Pick<Placed, 'to'>): readonly BillingError[] | undefined {
  if (to === undefined) return undefined
  const path = isSplit(to) ? (index: number) => `to.split[${index}]` : () => 'to'
  return namedIn(to).flatMap((one, index) => targetExists(book, one, path(index)) ?? [])
}

/** Naming one invoice or item twice is refused. (PAYMENT-1) */
export function placesNamedOnce(_book: Book, { to }: Pick<Placed, 'to'>): readonly BillingError[] | undefined {
  if (to === undefined) return undefined
  if (isSplit(to)) return partsNamedOnce(to.split, 'to.split', 'PAYMENT-1')
  const items = typeof to === 'object' && 'items' in to ? (to.items ?? []) : []
  return items.flatMap((item, index, all) => (all.indexOf(item) === index ? [] : namedTwice(`to.items[${index}]`, item, 'PAYMENT-1')))
}

/** Stated parts add up to no more than the payment. (PAYMENT-1) */
export function partsWithinPayment(book: Book, { to, amount }: Pick<Placed, 'to' | 'amount'>): BillingError | undefined {
  if (!isSplit(to)) return undefined
  const asked = sum(to.split.map((one) => one.amount))
  if (asked <= amount) return undefined
  return beyond(book, 'PartsExceedPayment', 'PAYMENT-1', undefined, asked, amount, {})
}

/** A stated part is within what its invoice or item has open. (APPLY-2) */
export function splitWithinOpen(book: Book, { to, method, amount }: Placed): readonly BillingError[] | undefined {
  return to === undefined ? undefined : splitWithin(book, to, amount, methodOf(book, method).firstState === 'settled')
}

/** The same of a payment that will be settled, or planned. (APPLY-2) */
export function splitWithin(book: Book, to: PlaceRequest | undefined, amount: Minor, settled: boolean): readonly BillingError[] {
  if (!isSplit(to)) return []
  return partsWithin(book, { of: { kind: 'payment' }, settled, unapplied: amount }, to.split, 'to.split')
}

function isSplit(to: PlaceRequest | undefined): to is { readonly split: readonly PaidPartRequest[] } {
  return typeof to === 'object' && 'split' in to
}

/** Puts a new payment where it goes; the rest stays on the account, and says why. (PAYMENT-1, RECONCILE-5) */
export function placePayment(book: Book, source: number, { id, on, amount, to }: Omit<Placed, 'method'>): void {
  if (to === undefined) return
  const because = place(book, source, amount, to, on)
  noteKept(book, id, book.sources.at(source).unapplied, because, on)
}

function place(book: Book, source: number, amount: Minor, to: PlaceRequest, on: DayNumber): KeptBecause {
  if (to === 'oldestFirst') {
    const open = openOldestFirst(book, on)
    postMatched(book, Int32Array.of(source), open.eligible, on)
    return leftBecause(book, book.sources.at(source).of, open)
  }
  if (isSplit(to)) {
    for (const one of to.split) cover(book, source, chargesOf(book, one), one.amount, on)
    return 'notAsked'
  }
  const charges = namedIn(to).flatMap((one) => chargesOf(book, one))
  cover(book, source, charges, amount, on)
  // Settled money goes before what is planned.
  return book.sources.at(source).state !== 'settled' && charges.some(({ planned }) => planned > 0) ? 'plannedPayment' : 'nothingOpen'
}
