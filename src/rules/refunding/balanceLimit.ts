import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { bookAsOf } from '../../kernel/bookAsOf.js'
import type { Minor } from '../../money/minor.js'

/**
 * How far the account is in credit on a day, pending refunds counted: unapplied money less open charges; below zero,
 * the client owes. The book has posted nothing yet. (REFUND-3, LEDGER-5)
 */
export function creditBalance(book: Book, on: DayNumber): Minor {
  const { unapplied, open } = (book.latestDay <= on ? book : bookAsOf(book.base, on)).totals
  return unapplied - open
}

/**
 * The same of a book as it stands, without what planned payments will cover and what is due after that day: nobody
 * is suggested cash while they owe. (REFUND-2)
 */
export function creditBalanceOfDue(book: Book, on: DayNumber): Minor {
  let due = 0
  const { length } = book.totals.open === 0 ? [] : book.charges
  for (let number = 0; number < length; number += 1) {
    const { of, open, planned } = book.charges.at(number)
    if (of.due <= on) due += open - planned
  }
  return book.totals.unapplied - due
}
