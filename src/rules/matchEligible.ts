import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { earmarkOf, mayPay } from './mayPay.js'
import { meet } from './reconciling/meet.js'
import { roomOf, type RankOf } from './reconciling/itemOrder.js'
import type { StrategyRequest } from './reconciling/strategy.js'

/**
 * Matches sources, in their given order but earmarked ones first, with charges as a strategy says. Where some source
 * may not pay every charge, each source in turn goes over the charges that it may pay. (RECONCILE-1, RECONCILE-3,
 * RECONCILE-6, CREDIT-7, CREDIT-8)
 */
export function matchEligible(book: Book, sources: Int32Array, charges: Int32Array, on: DayNumber, strategy: StrategyRequest, ranks: readonly RankOf[]): void {
  const isEarmarked = (number: number): boolean => earmarkOf(book.sources.at(number).of) !== undefined
  const earmarked = sources.filter(isEarmarked)
  if (earmarked.length > 0) matchEach(book, earmarked, charges, on, strategy, ranks)
  const others = earmarked.length > 0 ? sources.filter((number) => !isEarmarked(number)) : sources
  const open = earmarked.length > 0 ? charges.filter((charge) => roomOf(book, charge) > 0) : charges
  if (open.some((charge) => book.charges.at(charge).of.item?.storedValue !== undefined)) matchEach(book, others, open, on, strategy, ranks)
  else meet(book, others, open, on, strategy, ranks)
}

function matchEach(book: Book, sources: Int32Array, charges: Int32Array, on: DayNumber, strategy: StrategyRequest, ranks: readonly RankOf[]): void {
  // What fits exactly goes before what only fits in part, whichever source it is of.
  if (strategy.exactSumFirst === true) eachInTurn(book, sources, charges, (source, payable) => meet(book, source, payable, on, strategy, ranks, 'exactOnly'))
  eachInTurn(book, sources, charges, (source, payable) => meet(book, source, payable, on, { ...strategy, exactSumFirst: false }, ranks))
}

function eachInTurn(book: Book, sources: Int32Array, charges: Int32Array, match: (source: Int32Array, payable: Int32Array) => void): void {
  for (const number of sources) {
    const { of, unapplied } = book.sources.at(number)
    if (unapplied > 0) match(Int32Array.of(number), charges.filter((charge) => roomOf(book, charge) > 0 && mayPay(of, book.charges.at(charge))))
  }
}
