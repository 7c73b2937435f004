import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import { flag } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { sourceExists } from '../rules/allocateSource.js'
import { allocationThere, allocationWithin, deallocateSource, leftTargetExists, sidesNotYounger, valueGivenUp } from '../rules/deallocateSource.js'
import { target, type Target } from '../rules/target.js'

/** What {@link deallocate} takes. */
export interface DeallocateInput extends CommonInput {
  /** The credit or payment. */
  readonly source: string
  /** The invoice or item it leaves; of an invoice the last item first. */
  readonly from: Target
  /** How much of it, in major units; all of it when absent. */
  readonly amount?: AmountInput | undefined
  /** Stored value of an expired pool is given up: it goes back there and pays no more. (CREDIT-3) */
  readonly forfeit?: boolean | undefined
}

const shape = request({ source: documentId, from: target, amount: optional(positiveAmount), forfeit: optional(flag) }, (v) => ({
    id: v[0],
    on: v[1],
    expect: v[2],
    by: v[3],
    publicComment: v[4],
    privateComment: v[5],
    meta: v[6],
    source: v[7],
    from: v[8],
    amount: v[9],
    forfeit: v[10]
  }))

export const deallocateOperation: Operation<Decoded<typeof shape>> = {
  name: 'deallocate',
  codec: shape,
  rules: [[sourceExists, leftTargetExists], [sidesNotYounger, allocationThere, valueGivenUp], [allocationWithin]],
  post: deallocateSource
}

/**
 * Takes a payment or credit off an invoice or item, wholly or partly, and restores both sides exactly: screens call
 * it deleting a reconciliation. What funds a refund, and what a cancellation's credit covers on its own items and
 * fee, stays. Stored value goes back to its pool by a refund `<id>/refund-1`: that alone moves the balance. (APPLY-6, CREDIT-3)
 *
 * Errors: the input errors, `DocumentNotFound`, `ItemNotFound`, then `DayTooEarly`, `AllocationNotFound`, `AllocationHeld`,
 * `PoolExpired`, then
 * `AmountExceedsAllocation`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, deallocate, openLedger, orThrow, recordInvoice, recordPayment, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash', to }))
 * ledger = orThrow(deallocate(ledger, { id: 'D-1', on, source: 'PAY-1', from: to, amount: '10.00' }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).open) // => 50.00
 * ```
 */
export function deallocate(ledger: Ledger, input: DeallocateInput): Outcome {
  return perform(deallocateOperation, ledger, input)
}
