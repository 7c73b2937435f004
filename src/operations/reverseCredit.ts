import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { reason } from '../rules/changeState.js'
import { creditExists } from '../rules/existingCredit.js'
import { creditCounts, notReversedYet, reversalNotTooEarly, reverseByInvoice } from '../rules/reversal/reverseByInvoice.js'

/** What {@link reverseCredit} takes; the id is that of the invoice. */
export interface ReverseCreditInput extends CommonInput {
  /** The credit. */
  readonly credit: string
  /** Why; the invoice's note. */
  readonly reason?: string | undefined
}

const shape = request({ credit: documentId, reason })

export const reverseCreditOperation: Operation<Decoded<typeof shape>> = {
  name: 'reverseCredit',
  codec: shape,
  rules: [[creditExists], [creditCounts, notReversedYet, reversalNotTooEarly]],
  post: autoApplied(reverseByInvoice)
}

/**
 * Takes a credit back by an invoice of the same amount and tax lines, which what is unapplied of the credit covers
 * first; the rest is owed. Once only. An item that the credit cancelled stays cancelled. (REVERSE-1)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids` for a voided credit and for one that came from
 * another account, `AlreadyReversed`, `DayTooEarly`, then `TotalTooLarge`.
 *
 * @example
 * ```ts
 * import { applyCredit, balances, creditHeldUntilUsed, openLedger, orThrow, reverseCredit, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(applyCredit(ledger, { id: 'CR-1', on, amount: '100.00', tax: 'waived', type: 'goodwill' }))
 * ledger = orThrow(reverseCredit(ledger, { id: 'RV-1', on, credit: 'CR-1', reason: 'Made by accident' }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'RV-1' })).open, orThrow(balances(ledger, { on })).current) // => 0.00 0.00
 * ```
 */
export function reverseCredit(ledger: Ledger, input: ReverseCreditInput): Outcome {
  return perform(reverseCreditOperation, ledger, input)
}
