import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { applyDue, usedAsDue } from '../rules/applyDue.js'

/** What {@link applyCreditsDue} takes: an id and a day. */
export type ApplyCreditsDueInput = CommonInput

const shape = request({})

export const applyCreditsDueOperation: Operation<Decoded<typeof shape>> = {
  name: 'applyCreditsDue',
  codec: shape,
  rules: [[usedAsDue]],
  post: applyDue
}

/**
 * Uses credit on account on the invoices that are due by a day, what fell due first coming first: the daily job of a
 * policy with `autoApply: 'asDue'`. Deposits stay, and so does what is dated later or what pending payments will cover. Running
 * it again changes nothing more. (CREDIT-5)
 *
 * Errors: the input errors, `CreditNotUsedAsDue` under another policy.
 *
 * @example
 * ```ts
 * import { applyCredit, applyCreditsDue, creditAsInvoicesFallDue, openLedger, orThrow, recordInvoice, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * const items = [{ description: 'Class', amount: '100.00' }]
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditAsInvoicesFallDue }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, due: '2026-09-15', items }))
 * ledger = orThrow(applyCredit(ledger, { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
 * ledger = orThrow(applyCreditsDue(ledger, { id: 'due-09-14', on: '2026-09-14' }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).open) // => 100.00
 * ledger = orThrow(applyCreditsDue(ledger, { id: 'due-09-15', on: '2026-09-15' }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).open) // => 60.00
 * ```
 */
export function applyCreditsDue(ledger: Ledger, input: ApplyCreditsDueInput): Outcome {
  return perform(applyCreditsDueOperation, ledger, input)
}
