import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { day } from '../model/codec/days.js'
import { documentId } from '../model/codec/ids.js'
import { name } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { amendedNotTooEarly, amendedTypeKnown, amendsSomething, changeAllowed, creditStands, dayBeforeUse, notBelowUse, postAmendment } from '../rules/amendCredit.js'
import { autoApplied } from '../rules/autoApply.js'
import { creditExists } from '../rules/existingCredit.js'

/** What {@link amendCredit} takes; what is absent stays. A comment of the change takes the place of the credit's. */
export interface AmendCreditInput extends CommonInput {
  /** The credit's id. */
  readonly credit: string
  /** What it is worth from now on, taxes included, in major units, above zero. */
  readonly amount?: AmountInput | undefined
  /** The day it bears from now on, which decides what is older; balances of earlier days stay. */
  readonly day?: string | undefined
  /** Its new type, a code of the policy's table; the type's code for the books comes with it, unless the credit has its own. */
  readonly type?: string | undefined
  /** The host's new classification. */
  readonly classification?: string | undefined
}

const shape = request({
  credit: documentId,
  amount: optional(positiveAmount),
  day: optional(day),
  type: optional(name),
  classification: optional(name)
})

export const amendCreditOperation: Operation<Decoded<typeof shape>> = {
  name: 'amendCredit',
  codec: shape,
  rules: [[amendsSomething, creditExists, amendedTypeKnown], [creditStands, changeAllowed], [notBelowUse, dayBeforeUse, amendedNotTooEarly]],
  post: autoApplied(postAmendment)
}

/**
 * Changes the amount, day, type, classification or comments of a credit, as far as the policy's `amend` allows: `never`,
 * `notes` (comments only) or `all`. What it was stays in the entries, and earlier days show it so. The tax in it
 * follows its amount, at the recorded rates. (CREDIT-10)
 *
 * Errors: the input errors, `MissingField` when nothing changes, `DocumentNotFound`, `UnknownCode`, then `StateForbids`,
 * `CreditNotAmendable`, then
 * `CreditBelowUse`, `OutOfRange` for a day after its first use or after `on`, `PeriodClosed` for one in a closed period,
 * `DayTooEarly`, then `TotalTooLarge`.
 *
 * @example
 * ```ts
 * import { amendCredit, applyCredit, balances, creditToNextInvoice, openLedger, orThrow } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditToNextInvoice }))
 * ledger = orThrow(applyCredit(ledger, { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
 * ledger = orThrow(amendCredit(ledger, { id: 'CR-1-changed', on, credit: 'CR-1', amount: '45.00' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => -45.00
 * ```
 */
export function amendCredit(ledger: Ledger, input: AmendCreditInput): Outcome {
  return perform(amendCreditOperation, ledger, input)
}
