import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { postMatched } from '../../kernel/postMatched.js'
import type { Minor } from '../../money/minor.js'
import type { exactFirst } from './exactFirst.js'
import { inOrder, type RankOf } from './itemOrder.js'
import type { shareRank } from './shareRank.js'

/**
 * How money meets open items: in which order, and what only some strategies do. That comes along as functions, so that
 * whoever reconciles oldest first ships none of it. (RECONCILE-6)
 */
export interface Manner {
  readonly ranks: readonly RankOf[]
  /** What fits exactly is paid before anything else. */
  readonly exactFirst?: typeof exactFirst | undefined
  /** Items of one rank share what is left. */
  readonly shareRank?: typeof shareRank | undefined
}

/** Puts sources, each of which may pay every charge, on charges; or only what fits exactly. (RECONCILE-6) */
export function meet(book: Book, unapplied: Int32Array, open: Int32Array, on: DayNumber, manner: Manner, extent: 'exactOnly' | 'all' = 'all'): void {
  const ordered = inOrder(open, manner.ranks)
  const { sources, charges, exact } = manner.exactFirst?.(book, unapplied, ordered) ?? { sources: unapplied, charges: ordered, exact: 0 }
  if (extent === 'exactOnly') return postMatched(book, sources, charges.subarray(0, exact), on)
  const shared = manner.shareRank?.(book, charges, exact, unappliedOf(book, sources), manner.ranks)
  postMatched(book, sources, shared?.charges ?? charges, on, shared?.limits)
}

/** What sources have left together. */
export function unappliedOf(book: Book, sources: Int32Array): Minor {
  let sum = 0
  for (const source of sources) sum += book.sources.at(source).unapplied
  return sum
}
