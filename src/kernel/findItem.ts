import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import type { Book } from './book.js'
import type { PostedDocument } from './document.js'

/** Up to here, looking through the items is as fast as looking up their ids. */
const FEW = 8

/** The number of the charge of an invoice's item; none where the invoice has no such item. */
export function findItem(book: Book, { fact, number }: PostedDocument<InvoiceFact>, item: string | undefined): number | undefined {
  if (item === undefined) return undefined
  const place = fact.items.length > FEW ? placesOf(book, fact).get(item) : fact.items.findIndex((one) => one.item === item)
  return place === undefined || place < 0 ? undefined : number + place
}

/** An operation on a long invoice looks up each of its items, so where they are is worked out once. */
function placesOf(book: Book, fact: InvoiceFact): ReadonlyMap<string, number> {
  const known = book.places.get(fact)
  if (known !== undefined) return known
  const places = new Map(fact.items.map(({ item }, place) => [item, place]))
  book.places.set(fact, places)
  return places
}
