import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { day } from '../model/codec/days.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { changeTerms, recurringAgreed, recurringExists } from '../rules/recurring/recurringTerms.js'

/** What {@link endRecurring} takes. */
export interface EndRecurringInput extends CommonInput {
  /** The recurring charge. */
  readonly recurring: string
  /** The last day on which it bills. */
  readonly until: string
}

const shape = request({ recurring: documentId, until: day })

export const endRecurringOperation: Operation<Decoded<typeof shape>> = {
  name: 'endRecurring',
  codec: shape,
  rules: [[recurringExists], [recurringAgreed]],
  post: (book, { on, recurring, until }) => changeTerms(book, on, { recurring, from: until, until })
}

/**
 * Ends a recurring charge on a day, or moves its end, also to a later day. What is billed already stays. (RECUR-2)
 *
 * Errors: the input errors, `DocumentNotFound`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, billRecurring, creditHeldUntilUsed, endRecurring, openLedger, orThrow, startRecurring } from 'billing-rules'
 *
 * const on = '2026-01-05'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(startRecurring(ledger, { id: 'GYM', on, every: 'week', from: on, description: 'Gym', amount: '10.00' }))
 * ledger = orThrow(endRecurring(ledger, { id: 'GYM-end', on, recurring: 'GYM', until: '2026-01-19' }))
 * ledger = orThrow(billRecurring(ledger, { id: 'RUN-1', on: '2026-03-05' }))
 * console.log(orThrow(balances(ledger, { on: '2026-03-05' })).current) // => 30.00
 * ```
 */
export function endRecurring(ledger: Ledger, input: EndRecurringInput): Outcome {
  return perform(endRecurringOperation, ledger, input)
}
