import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { day } from '../model/codec/days.js'
import { documentId } from '../model/codec/ids.js'
import { text } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { amend, changesOneThing, removedWithinPool } from '../rules/pools/changePool.js'
import { poolExists, poolNotTooEarly } from '../rules/pools/poolRules.js'

/** What {@link amendPool} takes: exactly one of `add`, `remove` and `expires`. */
export interface AmendPoolInput extends CommonInput {
  /** The pool's id. */
  readonly pool: string
  /** What is put in, in major units, above zero. */
  readonly add?: AmountInput | undefined
  /** What is taken out, in major units, above zero, at most what is left. */
  readonly remove?: AmountInput | undefined
  /** The new last day on which it pays. */
  readonly expires?: string | undefined
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({
  pool: documentId,
  add: optional(positiveAmount),
  remove: optional(positiveAmount),
  expires: optional(day),
  reason: optional(text)
})

export const amendPoolOperation: Operation<Decoded<typeof shape>> = {
  name: 'amendPool',
  codec: shape,
  rules: [[changesOneThing, poolExists], [poolNotTooEarly, removedWithinPool]],
  post: amend
}

/**
 * Puts value into a pool, takes some out or changes its last day, by a new entry: what it was stays known. No money
 * moves and the balance stays. (POOL-1)
 *
 * Errors: the input errors, `ConflictingFields`, `DocumentNotFound`, then `DayTooEarly`, `AmountExceedsPools`, then
 * `TotalTooLarge`.
 *
 * @example
 * ```ts
 * import { amendPool, creditHeldUntilUsed, issuePool, openLedger, orThrow, viewPool } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(issuePool(ledger, { id: 'GC-1', on, kind: 'giftCard', amount: '50.00', method: 'giftCard' }))
 * ledger = orThrow(amendPool(ledger, { id: 'GC-1-more', on, pool: 'GC-1', add: '10.00' }))
 * console.log(orThrow(viewPool(ledger, { id: 'GC-1' })).left) // => 60.00
 * ```
 */
export function amendPool(ledger: Ledger, input: AmendPoolInput): Outcome {
  return perform(amendPoolOperation, ledger, input)
}
