import type { BillingErrors, Outcome } from '../model/outcome.js'

/**
 * The result of an outcome. **Throws** an `Error` whose `cause` is the list of broken rules when it was refused: the
 * one function here that throws, for scripts, tests and examples, where a refusal is a mistake of one's own. (LEDGER-1)
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow } from 'billing-rules'
 *
 * const policy = creditHeldUntilUsed
 * const ledger = orThrow(openLedger({ id: 'open', on: '2026-09-01', account: 'a', currency: 'CAD', policy }))
 * console.log(ledger.account) // => a
 * ```
 */
export function orThrow<A>(outcome: Outcome<A>): A {
  if (outcome._tag === 'Right') return outcome.right
  const errors: BillingErrors = outcome.left
  throw new Error(errors.map(({ _tag, rule, path }) => `${_tag} (${rule})${path === undefined ? '' : ` at ${path}`}`).join(', '), {
    cause: errors
  })
}
