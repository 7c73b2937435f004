import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { allocateSource, sourceExists, sourceNotYounger, sourceUsable, sourceTargetExists, sourceWithinLimits } from '../rules/allocateSource.js'
import { payable, type Payable } from '../rules/target.js'

/** What {@link allocate} takes. */
export interface AllocateInput extends CommonInput {
  /** The credit or payment. */
  readonly source: string
  /** How much, in major units; as much as fits when absent. */
  readonly amount?: AmountInput | undefined
  /** The invoice or item, or a refund that is owed back. (APPLY-5, PAYMENT-6) */
  readonly to: Payable
}

const shape = request({ source: documentId, amount: optional(positiveAmount), to: payable }, (v) => ({
    id: v[0],
    on: v[1],
    expect: v[2],
    by: v[3],
    publicComment: v[4],
    privateComment: v[5],
    meta: v[6],
    source: v[7],
    amount: v[8],
    to: v[9]
  }))

export const allocateOperation: Operation<Decoded<typeof shape>> = {
  name: 'allocate',
  codec: shape,
  rules: [[sourceExists, sourceTargetExists], [sourceUsable, sourceNotYounger], [sourceWithinLimits]],
  post: allocateSource
}

/**
 * Puts a payment or credit against an invoice or item: screens call it a reconciliation. The balance does not move.
 * From a payment that has not settled it is planned. (APPLY-2, APPLY-5, CREDIT-3)
 *
 * Errors: the input errors, `DocumentNotFound`, `ItemNotFound`, then `PaymentNotUsable`, `DayTooEarly`, then
 * `InvoiceAlreadyPaid`, `SourceNotEligible` for a credit that may not pay that item, `CreditExceedsOpenAmount` or
 * `PaymentExceedsOpenAmount`, `AmountExceedsUnapplied`.
 *
 * @example
 * ```ts
 * import { allocate, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash' }))
 * ledger = orThrow(allocate(ledger, { id: 'A-1', on, source: 'PAY-1', to: { invoice: 'INV-1' } }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).open) // => 40.00
 * ```
 */
export function allocate(ledger: Ledger, input: AllocateInput): Outcome {
  return perform(allocateOperation, ledger, input)
}
