import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { billDue, billedTaxesKnown, fewEnough } from '../rules/recurring/billDue.js'

/** What {@link billRecurring} takes: an id of its own for each run, and the day up to which it bills. */
export interface BillRecurringInput extends CommonInput {}

const shape = request({})

export const billRecurringOperation: Operation<Decoded<typeof shape>> = {
  name: 'billRecurring',
  codec: shape,
  rules: [[fewEnough], [billedTaxesKnown]],
  post: autoApplied(billDue)
}

/**
 * Records every invoice that recurring charges have to bill by a day and have not billed yet: `<id>/1`, `<id>/2` and
 * so on, each on its own day, with the taxes of the policy in force. Run as often as one likes, each is billed once.
 * (RECUR-1)
 *
 * Errors: the input errors, `OutOfRange` where more than 1,000 invoices are due, then `UnknownCode`, then
 * `TotalTooLarge`.
 *
 * @example
 * ```ts
 * import { billRecurring, changes, creditHeldUntilUsed, openLedger, orThrow, startRecurring } from 'billing-rules'
 *
 * const on = '2026-01-31'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(startRecurring(ledger, { id: 'GYM', on, every: 'month', from: on, description: 'Gym', amount: '40.00' }))
 * const billed = orThrow(billRecurring(ledger, { id: 'RUN-1', on: '2026-02-28' }))
 * const again = orThrow(billRecurring(billed, { id: 'RUN-2', on: '2026-02-28' }))
 * console.log(orThrow(changes(ledger, billed)).documents.length, orThrow(changes(billed, again)).documents.length) // => 2 0
 * ```
 */
export function billRecurring(ledger: Ledger, input: BillRecurringInput): Outcome {
  return perform(billRecurringOperation, ledger, input)
}
