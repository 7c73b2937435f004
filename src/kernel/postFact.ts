import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from './book.js'
import { existsFrom } from './document.js'
import { postChange } from './postChange.js'
import { postDocument } from './postDocument.js'
import type { Allocation, Fact } from './state.js'

/**
 * Writes one fact into a book: the only place where figures change. It cannot be refused; whoever posts has checked,
 * and the same function rebuilds a ledger from its entries. (LEDGER-5)
 */
export function postFact(book: Book, fact: Fact, on: DayNumber): void {
  book.note(fact)
  switch (fact.fact) {
    case 'invoice':
    case 'credit':
    case 'payment':
    case 'refund':
    case 'plan':
    case 'recurring':
    case 'pool':
      return postDocument(book, fact, true, existsFrom(fact, on))
    case 'allocation':
      return postAllocation(book, fact)
    case 'opened':
    case 'capped':
    case 'kept':
      return
    default:
      return postChange(book, fact, on)
  }
}

function postAllocation(book: Book, fact: Allocation): void {
  const { amount, day } = fact
  const source = book.sources.at(fact.source)
  const charge = book.charges.at(fact.charge)
  const isRefund = charge.state !== 'owed' && charge.of.item === undefined
  const settled = source.state === 'settled'
  const refunded = isRefund ? source.refunded + amount : source.refunded
  book.sources.set(fact.source, source.allocated(source.unapplied - amount, refunded, day > source.last ? day : source.last, fact))
  const open = settled ? charge.open - amount : charge.open
  const planned = settled ? charge.planned : charge.planned + amount
  book.charges.set(fact.charge, charge.allocated(open, planned, day > charge.last ? day : charge.last, fact))
  book.touch(day)
  if (!settled) return
  book.totals.open -= amount
  book.totals.unapplied -= amount
}
