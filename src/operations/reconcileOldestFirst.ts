import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { choice } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { reconcileOldest } from '../rules/reconcile.js'

/** What {@link reconcileOldestFirst} takes. */
export interface ReconcileInput extends CommonInput {
  /** What it uses; the policy says when absent. (RECONCILE-1) */
  readonly sources?: 'payments' | 'paymentsAndCredits' | undefined
}

const shape = request({ sources: optional(choice('payments', 'paymentsAndCredits')) })

export const reconcileOldestFirstOperation: Operation<Decoded<typeof shape>> = {
  name: 'reconcileOldestFirst',
  codec: shape,
  rules: [],
  post: reconcileOldest
}

/**
 * Puts unapplied settled money, oldest first, against open invoice items, oldest first. Existing allocations stay;
 * the balance does not move; running it again changes nothing more. (RECONCILE-1 to RECONCILE-5)
 *
 * Documents dated after `on`, and what pending payments will cover, are left alone; {@link changes} says what was
 * left and why. Errors: the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, reconcileOldestFirst, recordInvoice, recordPayment, viewPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '130.00', method: 'cash' }))
 * ledger = orThrow(reconcileOldestFirst(ledger, { id: 'R-1', on }))
 * console.log(orThrow(viewPayment(ledger, { id: 'PAY-1' })).unapplied) // => 30.00
 * ```
 */
export function reconcileOldestFirst(ledger: Ledger, input: ReconcileInput): Outcome {
  return perform(reconcileOldestFirstOperation, ledger, input)
}
