import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { chargesOf, type TargetRequest } from '../target.js'
import { exactFirst } from './exactFirst.js'
import { dueDay, invoiceDay, oldestRanks, roomOf, type RankOf } from './itemOrder.js'
import type { Manner } from './meet.js'
import { shareRank } from './shareRank.js'
import type { ItemRank, StrategyRequest } from './strategy.js'

/** More than anybody names. */
const NOT_NAMED = 2 ** 20

/** How a strategy puts money on items. (RECONCILE-6) */
export function mannerOf(book: Book, { order, ties, exactSumFirst }: StrategyRequest, first: readonly TargetRequest[] | undefined, on: DayNumber): Manner {
  return {
    ranks: order.flatMap((one) => ranksOf(book, one, first, on)),
    exactFirst: exactSumFirst === true ? exactFirst : undefined,
    shareRank: ties === 'proportional' ? shareRank : undefined
  }
}

function ranksOf(book: Book, one: ItemRank, first: readonly TargetRequest[] | undefined, on: DayNumber): readonly RankOf[] {
  switch (one) {
    case 'named':
      return first === undefined ? [] : [namedRank(book, first)]
    case 'oldest':
      return oldestRanks(book)
    case 'invoiceDay':
      return [invoiceDay(book)]
    case 'dueDay':
      return [dueDay(book)]
    case 'due':
      return [{ of: (charge) => (book.charges.at(charge).of.due <= on ? 0 : 1), small: true }]
    default: {
      const sign = one === 'largest' ? -1 : 1
      return [{ of: (charge) => sign * roomOf(book, charge), small: false }]
    }
  }
}

function namedRank(book: Book, first: readonly TargetRequest[]): RankOf {
  const places = new Map<number, number>()
  first.forEach((target, place) => {
    for (const { of } of chargesOf(book, target)) places.set(of.number, place)
  })
  return { of: (charge) => places.get(charge) ?? NOT_NAMED, small: true }
}
