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
import { autoApplied } from '../rules/autoApply.js'
import { notBeforePaymentState, paymentExists, paymentIs, reason } from '../rules/changeState.js'
import { changeInstalment, newAmountWithinOpen, newDayNotTooEarly, newMethodKnown, somethingChanges } from '../rules/plans/changeInstalment.js'

/** What {@link changeScheduledPayment} takes; what is absent stays. */
export interface ChangeScheduledPaymentInput extends CommonInput {
  /** The payment's id: an instalment is `<plan>/1`. */
  readonly payment: string
  /** Its new amount, in major units, above zero. */
  readonly amount?: AmountInput | undefined
  /** The day it is due from now on. */
  readonly day?: string | undefined
  /** Its new method, a code of the policy's methods. */
  readonly method?: string | undefined
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({
  payment: documentId,
  amount: optional(positiveAmount),
  day: optional(day),
  method: optional(name),
  reason
})

export const changeScheduledPaymentOperation: Operation<Decoded<typeof shape>> = {
  name: 'changeScheduledPayment',
  codec: shape,
  rules: [
    [somethingChanges, paymentExists, newMethodKnown],
    [paymentIs('scheduled')],
    [notBeforePaymentState, newDayNotTooEarly],
    [newAmountWithinOpen]
  ],
  post: autoApplied(changeInstalment)
}

/**
 * Changes the amount, the day or the method of a scheduled payment. The instalments of its plan are laid over the open
 * items again; `changes` tells in `uncovered` what of the debt nothing is planned for any more. (SCHEDULE-3, SCHEDULE-4)
 *
 * Errors: the input errors, `MissingField`, `DocumentNotFound`, `UnknownCode`, then `StateForbids`, then `DayTooEarly`,
 * then `PlanExceedsOpenAmount`.
 *
 * @example
 * ```ts
 * import { changes, changeScheduledPayment, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, schedulePayments } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Choir', amount: '100.00' }] }))
 * const series = { every: 'month', first: '2026-10-01', count: 2 } as const
 * ledger = orThrow(schedulePayments(ledger, { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series }))
 * const changed = orThrow(changeScheduledPayment(ledger, { id: 'C-1', on, payment: 'PLAN-1/2', amount: '20.00' }))
 * console.log(orThrow(changes(ledger, changed)).uncovered[0]?.amount) // => 30.00
 * ```
 */
export function changeScheduledPayment(ledger: Ledger, input: ChangeScheduledPaymentInput): Outcome {
  return perform(changeScheduledPaymentOperation, ledger, input)
}
