import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import type { State } from '../kernel/state.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import type { PoolKind } from '../model/facts/poolFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { Pool } from '../rules/pools/poolRules.js'
import type { OpenItemsInput } from './openItems.js'
import { poolLines, type PoolLine } from './poolLines.js'
import { poolStanding, type PoolStanding } from './poolStanding.js'

/** A pool beside the balance, in major units. (POOL-1) */
export interface PoolLeft extends PoolStanding {
  /** Its id. */
  readonly pool: string
  /** What it is. */
  readonly kind: PoolKind
  /** The method that pays out of it. */
  readonly method: string
  /** The last day on which it pays. */
  readonly expires?: string
  /** Its last day is over. */
  readonly expired: boolean
  /** The person it is for; the account when absent. */
  readonly holder?: string
}

const shape = record({ on: day })

const question: Question<Decoded<typeof shape>, readonly PoolLeft[]> = { codec: shape, rules: [], answer: poolsOn }

/**
 * What each gift card, prepayment and scholarship has left on a day, in the order they were issued. They stand beside
 * the balance. (POOL-1)
 *
 * Errors: the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, issuePool, openLedger, orThrow, pools } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(issuePool(ledger, { id: 'GC-1', on, kind: 'giftCard', amount: '50.00', method: 'giftCard' }))
 * for (const { pool, left } of orThrow(pools(ledger, { on }))) console.log(pool, left) // => GC-1 50.00
 * ```
 */
export function pools(ledger: Ledger, input: OpenItemsInput): Outcome<readonly PoolLeft[]> {
  return ask(question, ledger, input)
}

function poolsOn(latest: Book, { on }: Decoded<typeof shape>, state: State): readonly PoolLeft[] {
  const book = bookAsOf(state, on)
  const lines = new Map<string, PoolLine[]>()
  for (const line of poolLines(latest, on)) {
    const known = lines.get(line.pool)
    if (known === undefined) lines.set(line.pool, [line])
    else known.push(line)
  }
  const found: PoolLeft[] = []
  for (let number = 0; number < book.agreements.length; number += 1) {
    const agreement = book.agreements.at(number)
    if (agreement.of.kind !== 'pool' || agreement.later) continue
    const pool = agreement as Pool
    const { id, kind, method, expires, holder } = pool.of.fact
    found.push({
      pool: id,
      kind,
      method,
      ...poolStanding(book, pool, lines.get(id) ?? []),
      ...(expires === undefined ? {} : { expires: book.day(expires) }),
      expired: expires !== undefined && on > expires,
      ...(holder === undefined ? {} : { holder })
    })
  }
  return found
}
