import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import type { Minor } from '../../money/minor.js'

/**
 * How far the account is in credit on a day, pending refunds counted: below zero, the client owes. (REFUND-3)
 *
 * Unapplied money less open charges is that balance; where something is dated later, the documents of the day are
 * added up instead, since money of the day may be on a younger document. (LEDGER-5)
 */
export function creditBalance(book: Book, on: DayNumber): Minor {
  const { unapplied, open } = book.totals
  return book.latestDay <= on ? unapplied - open : sourcesOn(book, on) - chargesOn(book, on)
}

/**
 * The same without what planned payments will cover and what is due after that day: nobody is suggested cash while
 * they owe. (REFUND-2)
 */
export function creditBalanceOfDue(book: Book, on: DayNumber): Minor {
  return creditBalance(book, on) + (book.totals.open === 0 ? 0 : notDueYet(book, on))
}

function sourcesOn(book: Book, on: DayNumber): Minor {
  let sum = 0
  for (let number = 0; number < book.sources.length; number += 1) {
    const { of, state, since } = book.sources.at(number)
    if (state === 'settled' && of.day <= on && since <= on) sum += of.amount
  }
  return sum
}

function chargesOn(book: Book, on: DayNumber): Minor {
  let sum = 0
  for (let number = 0; number < book.charges.length; number += 1) {
    const { of, state } = book.charges.at(number)
    if (of.day <= on && state !== 'failed' && state !== 'cancelled') sum += of.amount
  }
  return sum
}

function notDueYet(book: Book, on: DayNumber): Minor {
  let sum = 0
  for (let number = 0; number < book.charges.length; number += 1) {
    const { of, open, planned } = book.charges.at(number)
    if (open > 0 && of.day <= on) sum += of.due > on ? open : planned
  }
  return sum
}
