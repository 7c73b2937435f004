import type { Book } from '../kernel/book.js'
import type { Amount } from '../model/amount.js'
import type { Minor } from '../money/minor.js'
import type { Pool } from '../rules/pools/poolRules.js'
import type { PoolLine } from './poolLines.js'

/** How far a gift card, prepayment or scholarship is used. (POOL-3) */
export type RedemptionStatus = 'unredeemed' | 'partlyRedeemed' | 'fullyRedeemed'

/** What a pool has left, in major units. (POOL-1) */
export interface PoolStanding {
  /** What can still be drawn. */
  readonly left: Amount
  /** What payments drew and did not give back. */
  readonly redeemed: Amount
  /** What was taken out by hand, or went to another account. */
  readonly removed: Amount
  /** How far it is used. */
  readonly status: RedemptionStatus
}

/** Where a pool stands, from what happened to it. */
export function poolStanding(book: Book, { left }: Pool, lines: readonly PoolLine[]): PoolStanding {
  const redeemed = taken(lines, ({ event }) => event === 'redeemed' || event === 'returned')
  // What an undo put in was taken out before.
  const removed = taken(lines, ({ event, isUndo }) => event === 'removed' || event === 'passedOn' || (event === 'added' && isUndo))
  const status = redeemed === 0 ? 'unredeemed' : left > 0 ? 'partlyRedeemed' : 'fullyRedeemed'
  return { left: book.money(left), redeemed: book.money(redeemed), removed: book.money(removed), status }
}

function taken(lines: readonly PoolLine[], counts: (line: PoolLine) => boolean): Minor {
  let all = 0
  for (const line of lines) if (counts(line)) all -= line.moved
  return all
}
