import type { Left } from 'fp-ts/lib/Either.js'
import type { BillingErrors, Outcome } from '../model/outcome.js'

/**
 * Whether an outcome was refused; then its `left` holds the broken rules, else its `right` the result. It narrows the
 * type, so that nobody needs fp-ts. (LEDGER-1)
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, refused } from 'billing-rules'
 *
 * const opened = openLedger({ id: 'open', on: '2026-02-30', account: 'a', currency: 'CAD', policy: creditHeldUntilUsed })
 * console.log(refused(opened) ? opened.left[0]._tag : opened.right.account) // => InvalidDay
 * ```
 */
export function refused<A>(outcome: Outcome<A>): outcome is Left<BillingErrors> {
  return outcome._tag === 'Left'
}
