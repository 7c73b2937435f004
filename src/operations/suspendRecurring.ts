import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { day } from '../model/codec/days.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { changeTerms, endsAfterItBegins, recurringAgreed, recurringExists } from '../rules/recurring/recurringTerms.js'

/** What {@link suspendRecurring} takes. */
export interface SuspendRecurringInput extends CommonInput {
  /** The recurring charge. */
  readonly recurring: string
  /** The first day on which it rests. */
  readonly from: string
  /** The last one. */
  readonly until: string
}

const shape = request({ recurring: documentId, from: day, until: day })

export const suspendRecurringOperation: Operation<Decoded<typeof shape>> = {
  name: 'suspendRecurring',
  codec: shape,
  rules: [[recurringExists, endsAfterItBegins], [recurringAgreed]],
  post: (book, { on, recurring, from, until }) => changeTerms(book, on, { recurring, from, suspendedUntil: until })
}

/**
 * A recurring charge bills nothing on these days, the first and the last one included; nor is it caught up on later.
 * What is billed already stays. (RECUR-2)
 *
 * Errors: the input errors, `DocumentNotFound`, `OutOfRange` where the last day is before the first, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, billRecurring, creditHeldUntilUsed, openLedger, orThrow, startRecurring, suspendRecurring } from 'billing-rules'
 *
 * const on = '2026-01-05'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(startRecurring(ledger, { id: 'GYM', on, every: 'month', from: on, description: 'Gym', amount: '40.00' }))
 * ledger = orThrow(suspendRecurring(ledger, { id: 'REST', on, recurring: 'GYM', from: '2026-02-01', until: '2026-02-28' }))
 * ledger = orThrow(billRecurring(ledger, { id: 'RUN-1', on: '2026-03-05' }))
 * console.log(orThrow(balances(ledger, { on: '2026-03-05' })).current) // => 80.00
 * ```
 */
export function suspendRecurring(ledger: Ledger, input: SuspendRecurringInput): Outcome {
  return perform(suspendRecurringOperation, ledger, input)
}
