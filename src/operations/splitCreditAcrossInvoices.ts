import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import { list } from '../model/codec/list.js'
import { flag } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { creditExists, creditNotYounger } from '../rules/existingCredit.js'
import { MOST_PARTS, part, type PartInput } from '../rules/paymentPlace.js'
import { partsExist, partsOnce, partsOpen, partsWithinCredit, splitCredit } from '../rules/splitCredit.js'

/** What {@link splitCreditAcrossInvoices} takes. */
export interface SplitCreditInput extends CommonInput {
  /** The credit's id. */
  readonly credit: string
  /** 1 to 1,000 parts, no invoice or item named twice. */
  readonly parts: readonly PartInput[]
  /** Take the credit off where it is first: it is reassigned. (APPLY-4) */
  readonly replace?: boolean | undefined
}

const shape = request({
  credit: documentId,
  parts: list(part, MOST_PARTS),
  replace: optional(flag)
})

export const splitCreditAcrossInvoicesOperation: Operation<Decoded<typeof shape>> = {
  name: 'splitCreditAcrossInvoices',
  codec: shape,
  rules: [[creditExists, partsExist, partsOnce], [creditNotYounger, partsOpen, partsWithinCredit]],
  post: autoApplied(splitCredit)
}

/**
 * Puts one credit on several invoices: all parts or none. What is left stays available. (APPLY-4)
 *
 * Errors: the input errors, `DocumentNotFound`, `ItemNotFound`, `NamedTwice`, then `DayTooEarly`, `InvoiceAlreadyPaid`,
 * `SourceNotEligible`, `CreditExceedsOpenAmount`, `AmountExceedsUnapplied`.
 *
 * @example
 * ```ts
 * import { applyCredit, creditHeldUntilUsed, openLedger, orThrow, recordInvoice } from 'billing-rules'
 * import { splitCreditAcrossInvoices, viewCredit } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * const invoice = (id: string, amount: string) => ({ id, on, items: [{ description: 'Class', amount }] })
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, invoice('INV-1', '100.00')))
 * ledger = orThrow(recordInvoice(ledger, invoice('INV-2', '150.00')))
 * ledger = orThrow(applyCredit(ledger, { id: 'CR-1', on, amount: '250.00', tax: 'waived', type: 'goodwill' }))
 * const parts = [{ invoice: 'INV-1', amount: '100.00' }, { invoice: 'INV-2', amount: '150.00' }]
 * ledger = orThrow(splitCreditAcrossInvoices(ledger, { id: 'SPLIT-1', on, credit: 'CR-1', parts }))
 * console.log(orThrow(viewCredit(ledger, { id: 'CR-1' })).unapplied) // => 0.00
 * ```
 */
export function splitCreditAcrossInvoices(ledger: Ledger, input: SplitCreditInput): Outcome {
  return perform(splitCreditAcrossInvoicesOperation, ledger, input)
}
