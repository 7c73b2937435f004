import { MAX_MINOR } from '../money/minor.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { findPool } from '../kernel/findDocument.js'
import type { Amount } from '../model/amount.js'
import { poolFact, type StoredPool } from '../model/facts/poolFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { Pool } from '../rules/pools/poolRules.js'
import { poolLines, type PoolEvent, type PoolLine } from './poolLines.js'
import { poolStanding, type PoolStanding } from './poolStanding.js'
import { bookOn, publicCommentOf, viewInput, visible, type ViewInput, type ViewRequest } from './viewInput.js'

/** One thing that happened to a pool, in major units. */
export interface PoolChange {
  /** Its day. */
  readonly on: string
  /** The entry. */
  readonly seq: number
  /** What happened. */
  readonly event: PoolEvent
  /** How much, above or at zero. */
  readonly amount: Amount
  /** The payment or refund; the operation of any other change. */
  readonly document: string
  /** The last day from then on, where it was stated. */
  readonly expires?: string
  /** Why, in the host's words. */
  readonly reason?: string
  /** The account it came from or went to. */
  readonly account?: string
}

/** A pool with where it stands, in major units. (POOL-1, POOL-3, POOL-4) */
export interface PoolView extends Omit<StoredPool, 'fact'>, PoolStanding {
  /** What happened to it, oldest first. */
  readonly history: readonly PoolChange[]
  /** What the client may read of the operation that made it. */
  readonly publicComment?: string
}

const question: Question<ViewRequest, PoolView> = {
  codec: viewInput,
  rules: [[visible('pool')]],
  answer: (latest, request, state) => {
    const book = bookOn(latest, request, state)
    const pool = findPool(book, request.id) as Pool
    const lines = poolLines(latest, request.on ?? MAX_MINOR).filter((line) => line.pool === request.id)
    const stored = poolFact.write(pool.of.fact, state.opened.decimals) as unknown as StoredPool
    const { fact: _fact, ...head } = stored
    return { ...head, ...poolStanding(book, pool, lines), history: lines.map((line) => shown(book, line)), ...publicCommentOf(book, pool.of) }
  }
}

/**
 * A gift card, prepayment or scholarship as a page shows it: what is left, how far it is redeemed, what happened to
 * it. (POOL-1, POOL-3)
 *
 * Errors: the input errors, `DocumentNotFound`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, issuePool, openLedger, orThrow, viewPool } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * const scholarship = { kind: 'scholarship', amount: '200.00', method: 'scholarship', tags: ['swim'], funder: 'Rotary' } as const
 * ledger = orThrow(issuePool(ledger, { id: 'SCH-1', on, ...scholarship }))
 * const { left, status, funder } = orThrow(viewPool(ledger, { id: 'SCH-1' }))
 * console.log(left, status, funder) // => 200.00 unredeemed Rotary
 * ```
 */
export function viewPool(ledger: Ledger, input: ViewInput): Outcome<PoolView> {
  return ask(question, ledger, input)
}

function shown(book: Book, { day, seq, event, moved, document, expires, reason, account }: PoolLine): PoolChange {
  return {
    on: book.day(day),
    seq,
    event,
    amount: book.money(Math.abs(moved)),
    document,
    ...(expires === undefined ? {} : { expires: book.day(expires) }),
    ...(reason === undefined ? {} : { reason }),
    ...(account === undefined ? {} : { account })
  }
}
