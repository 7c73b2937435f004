import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { postFact } from '../kernel/postFact.js'
import type { Minor } from '../money/minor.js'

/**
 * Puts an amount of a source against a charge, or takes it off when negative; nothing else gives way. It takes effect
 * on the latest of `on` and the last day either side changed. (LEDGER-3)
 */
export function link(book: Book, source: number, charge: number, amount: Minor, on: DayNumber): void {
  const from = book.sources.at(source)
  const to = book.charges.at(charge)
  const changed = from.last > to.last ? from.last : to.last
  const day = on > changed ? on : changed
  const olderOfSource = from.latest
  const olderOfCharge = to.latest
  postFact(book, { fact: 'allocation', seq: book.seq, source, charge, amount, day, olderOfSource, olderOfCharge }, on)
}
