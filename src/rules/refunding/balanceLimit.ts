import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { bookAsOf } from '../../kernel/bookAsOf.js'
import type { ChargeState } from '../../kernel/state.js'
import type { Minor } from '../../money/minor.js'

/**
 * How far the account is in credit on a day, pending refunds counted: unapplied money less open charges; below zero,
 * the client owes. What a later day took already is not there to be taken on an earlier one; what is sold later does
 * not count. The book has posted nothing yet. (REFUND-3, LEDGER-5)
 */
export function creditBalance(book: Book, on: DayNumber): Minor {
  const { unapplied, open } = book.totals
  if (book.latestDay <= on) return unapplied - open
  const then = bookAsOf(book.base, on).totals
  return Math.min(then.unapplied - then.open, unapplied - openOf(book, (charge) => (isSoldAfter(charge, on) ? 0 : charge.open)))
}

function isSoldAfter({ of, document: { fact } }: ChargeState, on: DayNumber): boolean {
  return of.day > on && fact.fact === 'invoice' && fact.kind !== 'reversal'
}

/**
 * The same of a book as it stands, without what planned payments will cover and what is due after that day: nobody
 * is suggested cash while they owe. (REFUND-2)
 */
export function creditBalanceOfDue(book: Book, on: DayNumber): Minor {
  return book.totals.unapplied - openOf(book, ({ of, open, planned }) => (of.due <= on ? open - planned : 0))
}

function openOf(book: Book, counted: (charge: ChargeState) => Minor): Minor {
  let sum = 0
  const { length } = book.totals.open === 0 ? [] : book.charges
  for (let number = 0; number < length; number += 1) sum += counted(book.charges.at(number))
  return sum
}
