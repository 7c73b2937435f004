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
import { creditCounts, notReversedYet } from '../rules/reversal/reverseByInvoice.js'
import { creditReleasable, voidCredit as releaseAndVoid, voidingAllowed, voidNotTooEarly } from '../rules/reversal/voidCredit.js'

/** What {@link voidCredit} takes. */
export interface VoidCreditInput extends CommonInput {
  /** The credit. */
  readonly credit: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ credit: documentId, reason })

export const voidCreditOperation: Operation<Decoded<typeof shape>> = {
  name: 'voidCredit',
  codec: shape,
  rules: [[creditExists, voidingAllowed], [creditCounts], [notReversedYet, creditReleasable, voidNotTooEarly]],
  post: autoApplied(releaseAndVoid)
}

/**
 * Takes a credit back as though it had not been given; it stays visible, as voided. Under `voidUnapplied` only while
 * nothing of it is used, under `unapplyThenVoid` it is released first, and `changes` lists the items that reopen. The
 * items that a cancellation's credit cancelled are back. (REVERSE-1, CANCEL-5)
 *
 * Errors: the input errors, `DocumentNotFound`, `VoidingForbidden` under `reverseOnly`, then `StateForbids`, then
 * `AlreadyReversed`, `CreditInUse`, `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { applyCredit, balances, creditToNextInvoice, openLedger, orThrow, voidCredit } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditToNextInvoice }))
 * ledger = orThrow(applyCredit(ledger, { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
 * ledger = orThrow(voidCredit(ledger, { id: 'V-1', on, credit: 'CR-1' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => 0.00
 * ```
 */
export function voidCredit(ledger: Ledger, input: VoidCreditInput): Outcome {
  return perform(voidCreditOperation, ledger, input)
}
