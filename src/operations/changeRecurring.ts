import { perform, type Operation } from '../kernel/perform.js'
import { amount } from '../model/codec/amounts.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { day } from '../model/codec/days.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { changeTerms, recurringAgreed, recurringExists } from '../rules/recurring/recurringTerms.js'

/** What {@link changeRecurring} takes. */
export interface ChangeRecurringInput extends CommonInput {
  /** The recurring charge. */
  readonly recurring: string
  /** The day from which the amount counts. */
  readonly from: string
  /** What each invoice charges from then on, in major units. */
  readonly amount: AmountInput
}

const shape = request({ recurring: documentId, from: day, amount })

export const changeRecurringOperation: Operation<Decoded<typeof shape>> = {
  name: 'changeRecurring',
  codec: shape,
  rules: [[recurringExists], [recurringAgreed]],
  post: (book, { on, recurring, from, amount: changed }) => changeTerms(book, on, { recurring, from, amount: changed })
}

/**
 * Changes what a recurring charge bills from a day on. What is billed already stays. (RECUR-2)
 *
 * Errors: the input errors, `DocumentNotFound`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, billRecurring, changeRecurring, creditHeldUntilUsed, openLedger, orThrow, startRecurring } from 'billing-rules'
 *
 * const on = '2026-01-05'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(startRecurring(ledger, { id: 'GYM', on, every: 'month', from: on, description: 'Gym', amount: '40.00' }))
 * ledger = orThrow(changeRecurring(ledger, { id: 'GYM-45', on, recurring: 'GYM', from: '2026-02-01', amount: '45.00' }))
 * ledger = orThrow(billRecurring(ledger, { id: 'RUN-1', on: '2026-02-05' }))
 * console.log(orThrow(balances(ledger, { on: '2026-02-05' })).current) // => 85.00
 * ```
 */
export function changeRecurring(ledger: Ledger, input: ChangeRecurringInput): Outcome {
  return perform(changeRecurringOperation, ledger, input)
}
