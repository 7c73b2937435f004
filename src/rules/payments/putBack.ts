import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import type { Minor } from '../../money/minor.js'
import { putOn, roomFor } from '../allocate.js'
import { noteKept } from '../leftover.js'
import type { Moved } from '../refunding/refundFunding.js'

/**
 * Puts a payment back on what it was taken off, what was taken last first, up to an amount and as far as still open;
 * what finds no place stays on the account, and says why. (PAYMENT-5, PAYMENT-6)
 */
export function putBack(book: Book, payment: number, taken: readonly Moved[], amount: Minor, on: DayNumber): void {
  const { of, state } = book.sources.at(payment)
  const settled = state === 'settled'
  let left = amount
  let homeless = 0
  for (const { other: charge, amount: was } of taken) {
    const wanted = Math.min(left, was)
    const part = Math.min(wanted, roomFor(settled, book.charges.at(charge), of))
    if (part > 0) putOn(book, payment, charge, part, on)
    left -= wanted
    homeless += wanted - Math.max(0, part)
  }
  noteKept(book, of.id, homeless, 'nothingOpen', on)
}
