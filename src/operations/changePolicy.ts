import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { day } from '../model/codec/days.js'
import { policyCodec } from '../model/codec/policyCodec.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { Policy } from '../model/policy/policy.js'
import { closesMore, enforce, policyOrPeriod, policyNameFree } from '../rules/changeTerms.js'

/** What {@link changePolicy} takes: a policy, the end of a period to close, or both. */
export interface ChangePolicyInput extends CommonInput {
  /** The policy in force from here on; a changed policy has a name of its own. The present one stays when absent. */
  readonly policy?: Policy | undefined
  /** The last day of the period that is closed: nothing more is dated on it or before. At most `on`. */
  readonly closedUntil?: string | undefined
}

const shape = request({ policy: optional(policyCodec), closedUntil: optional(day) })

export const changePolicyOperation: Operation<Decoded<typeof shape>> = {
  name: 'changePolicy',
  codec: shape,
  rules: [[policyOrPeriod, policyNameFree, closesMore]],
  post: enforce
}

/**
 * Puts another policy in force, closes a period, or both. No past figure changes: a policy steers what is recorded
 * after this entry, whatever its day. A closed period stays closed. (LEDGER-8, LEDGER-3)
 *
 * Errors: the input errors, `MissingField` when neither is given, `InvalidPolicy`, `OutOfRange` for a period that has
 * not ended, `PeriodClosed` for one that was closed up to a later day.
 *
 * @example
 * ```ts
 * import { changePolicy, creditHeldUntilUsed, describeError, openLedger, orThrow, recordPayment, refused } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * const policy = { ...creditHeldUntilUsed, name: 'school-2027', refunds: 'creditOnly' } as const
 * ledger = orThrow(changePolicy(ledger, { id: 'P-1', on: '2026-10-05', policy, closedUntil: '2026-09-30' }))
 * const late = recordPayment(ledger, { id: 'PAY-1', on: '2026-09-30', amount: '60.00', method: 'cash' })
 * console.log(refused(late) && describeError(late.left[0]))
 * // => September 30, 2026 is in a period that was closed up to September 30, 2026. Use a later day. Where: on.
 * ```
 */
export function changePolicy(ledger: Ledger, input: ChangePolicyInput): Outcome {
  return perform(changePolicyOperation, ledger, input)
}
