import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import type { Minor } from '../../money/minor.js'
import { putOn, roomFor } from '../allocate.js'
import { noteKept } from '../leftover.js'
import { sum } from '../priceItems.js'
import type { Moved } from '../refunding/refundFunding.js'

/**
 * Puts a payment back on what it was taken off, what was taken last first, up to an amount and as far as still open;
 * what finds no place stays on the account, and says why. (PAYMENT-5, PAYMENT-6)
 */
export function putBack(book: Book, payment: number, taken: readonly Moved[], amount: Minor, on: DayNumber): void {
  const { of, state } = book.sources.at(payment)
  const settled = state === 'settled'
  let left = amount
  for (const { other: charge, amount: was } of taken) {
    const part = Math.min(left, was, roomFor(settled, book.charges.at(charge), of))
    if (part <= 0) continue
    putOn(book, payment, charge, part, on)
    left -= part
  }
  const placed = amount - left
  noteKept(book, of.id, Math.min(amount, sum(taken.map((one) => one.amount))) - placed, 'nothingOpen', on)
}
