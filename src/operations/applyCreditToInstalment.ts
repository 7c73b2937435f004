import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { creditExists, creditNotYounger } from '../rules/existingCredit.js'
import { creditInstalment, creditWithinInstalment, planExists } from '../rules/plans/creditInstalment.js'

/** What {@link applyCreditToInstalment} takes. */
export interface ApplyCreditToInstalmentInput extends CommonInput {
  /** The credit's id. */
  readonly credit: string
  /** The plan's id: its next scheduled instalment is meant. */
  readonly plan: string
  /** How much, in major units; as much as fits when absent. */
  readonly amount?: AmountInput | undefined
}

const shape = request({ credit: documentId, plan: documentId, amount: optional(positiveAmount) })

export const applyCreditToInstalmentOperation: Operation<Decoded<typeof shape>> = {
  name: 'applyCreditToInstalment',
  codec: shape,
  rules: [[creditExists, planExists], [creditNotYounger], [creditWithinInstalment]],
  post: creditInstalment
}

/**
 * Staff applies a credit to the next instalment of a plan: the credit covers the items that the instalment was to
 * cover, and the instalment is smaller by as much, or cancelled; whatever the plan's trim says. (SCHEDULE-5)
 *
 * Errors: the input errors, `DocumentNotFound`, then `DayTooEarly`, then `AmountExceedsAllocation`,
 * `AmountExceedsUnapplied`.
 *
 * @example
 * ```ts
 * import { applyCredit, applyCreditToInstalment, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, schedulePayments, viewPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Choir', amount: '100.00' }] }))
 * const series = { every: 'month', first: '2026-10-01', count: 2 } as const
 * ledger = orThrow(schedulePayments(ledger, { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series }))
 * ledger = orThrow(applyCredit(ledger, { id: 'CR-1', on, amount: '10.00', tax: 'waived', type: 'goodwill' }))
 * ledger = orThrow(applyCreditToInstalment(ledger, { id: 'A-1', on, credit: 'CR-1', plan: 'PLAN-1' }))
 * console.log(orThrow(viewPayment(ledger, { id: 'PLAN-1/1' })).amount) // => 40.00
 * ```
 */
export function applyCreditToInstalment(ledger: Ledger, input: ApplyCreditToInstalmentInput): Outcome {
  return perform(applyCreditToInstalmentOperation, ledger, input)
}
