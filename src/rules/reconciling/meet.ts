import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { postMatched } from '../../kernel/postMatched.js'
import type { Minor } from '../../money/minor.js'
import { exactFirst } from './exactFirst.js'
import { inOrder, type RankOf } from './itemOrder.js'
import { shareRank } from './shareRank.js'
import type { StrategyRequest } from './strategy.js'

/** Puts sources, each of which may pay every charge, on charges as a strategy says; or only what fits exactly. (RECONCILE-6) */
export function meet(
  book: Book,
  unapplied: Int32Array,
  open: Int32Array,
  on: DayNumber,
  { ties, exactSumFirst }: StrategyRequest,
  ranks: readonly RankOf[],
  extent: 'exactOnly' | 'all' = 'all'
): void {
  const ordered = inOrder(open, ranks)
  const { sources, charges, exact } = exactSumFirst === true ? exactFirst(book, unapplied, ordered) : { sources: unapplied, charges: ordered, exact: 0 }
  if (extent === 'exactOnly') return postMatched(book, sources, charges.subarray(0, exact), on)
  const shared = ties === 'proportional' ? shareRank(book, charges, exact, unappliedOf(book, sources), ranks) : undefined
  postMatched(book, sources, shared?.charges ?? charges, on, shared?.limits)
}

/** What sources have left together. */
export function unappliedOf(book: Book, sources: Int32Array): Minor {
  let sum = 0
  for (const source of sources) sum += book.sources.at(source).unapplied
  return sum
}
