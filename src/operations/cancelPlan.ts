import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { reason } from '../rules/changeState.js'
import { cancelPlan as callOff, planNotTooEarly, somethingToCancel } from '../rules/plans/cancelPlan.js'
import { planExists } from '../rules/plans/creditInstalment.js'

/** What {@link cancelPlan} takes. */
export interface CancelPlanInput extends CommonInput {
  /** The plan's id: that of the {@link schedulePayments} that made it. */
  readonly plan: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ plan: documentId, reason })

export const cancelPlanOperation: Operation<Decoded<typeof shape>> = {
  name: 'cancelPlan',
  codec: shape,
  rules: [[planExists], [somethingToCancel], [planNotTooEarly]],
  post: autoApplied(callOff)
}

/**
 * Calls off what is left of a plan of instalments: those that are scheduled, and those under way whose terms still let
 * them be cancelled. What was paid, what the processor has and what failed stays; `changes` tells in `uncovered` what
 * of the debt nothing is planned for any more. (SCHEDULE-3, PAYMENT-2)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids` when nothing of it can be called off, then
 * `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, cancelPlan, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, schedulePayments } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Choir', amount: '100.00' }] }))
 * const series = { every: 'month', first: '2026-10-01', count: 4 } as const
 * ledger = orThrow(schedulePayments(ledger, { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series }))
 * ledger = orThrow(cancelPlan(ledger, { id: 'OFF-1', on, plan: 'PLAN-1' }))
 * console.log(orThrow(balances(ledger, { on })).expected) // => 100.00
 * ```
 */
export function cancelPlan(ledger: Ledger, input: CancelPlanInput): Outcome {
  return perform(cancelPlanOperation, ledger, input)
}
