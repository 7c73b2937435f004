import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { postMatched } from '../kernel/postMatched.js'
import { mayPay } from './mayPay.js'

/**
 * Matches sources with charges, both in their given order. Where some source may not pay every charge, each source
 * in turn goes over the charges that it may pay. (RECONCILE-1, CREDIT-8)
 */
export function matchEligible(book: Book, sources: Int32Array, charges: Int32Array, on: DayNumber): void {
  if (charges.every((charge) => book.charges.at(charge).of.item?.storedValue === undefined)) {
    return postMatched(book, sources, charges, on)
  }
  for (const number of sources) {
    const { of } = book.sources.at(number)
    const payable = charges.filter((charge) => hasRoom(book, charge) && mayPay(of, book.charges.at(charge)))
    postMatched(book, Int32Array.of(number), payable, on)
  }
}

function hasRoom(book: Book, charge: number): boolean {
  const { open, planned } = book.charges.at(charge)
  return open > planned
}
