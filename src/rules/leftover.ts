import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { postFact } from '../kernel/postFact.js'
import type { CappedBy, KeptBecause } from '../model/facts/smallFacts.js'
import type { Minor } from '../money/minor.js'

/** Notes what of a source stayed on the account, and why. (RECONCILE-5, APPLY-1) */
export function noteKept(book: Book, source: string, amount: Minor, because: KeptBecause, on: DayNumber): void {
  if (amount > 0) postFact(book, { fact: 'kept', source, amount, because }, on)
}

/** Notes that an amount the library worked out was lowered, and by what. (LEDGER-7) */
export function noteCapped(book: Book, document: string, amount: Minor, by: CappedBy, on: DayNumber): void {
  postFact(book, { fact: 'capped', document, amount, by }, on)
}
