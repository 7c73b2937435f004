import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import { text } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { remove } from '../rules/pools/changePool.js'
import { poolExists, poolNotTooEarly } from '../rules/pools/poolRules.js'

/** What {@link removePool} takes. */
export interface RemovePoolInput extends CommonInput {
  /** The pool's id. */
  readonly pool: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ pool: documentId, reason: optional(text) })

export const removePoolOperation: Operation<Decoded<typeof shape>> = {
  name: 'removePool',
  codec: shape,
  rules: [[poolExists], [poolNotTooEarly]],
  post: remove
}

/**
 * Ends a pool: what is left is taken out and it pays no more from that day on. It stays visible with its history, and
 * what it paid stays paid. (POOL-1)
 *
 * Errors: the input errors, `DocumentNotFound`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, issuePool, openLedger, orThrow, removePool, viewPool } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(issuePool(ledger, { id: 'GC-1', on, kind: 'giftCard', amount: '50.00', method: 'giftCard' }))
 * ledger = orThrow(removePool(ledger, { id: 'GC-1-lost', on: '2026-09-05', pool: 'GC-1', reason: 'Lost' }))
 * const { left, expires } = orThrow(viewPool(ledger, { id: 'GC-1' }))
 * console.log(left, expires) // => 0.00 2026-09-04
 * ```
 */
export function removePool(ledger: Ledger, input: RemovePoolInput): Outcome {
  return perform(removePoolOperation, ledger, input)
}
