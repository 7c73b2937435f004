import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { schedule } from '../rules/plans/schedule.js'
import { planWithinOpen } from '../rules/plans/scheduleFigures.js'
import {
  scheduleFields,
  type DownPaymentInput,
  type InstalmentInput,
  type PayerInput,
  type PlanScopeInput,
  type SeriesInput
} from '../rules/plans/scheduleInput.js'
import {
  instalmentsNotTooEarly,
  payersNamedOnce,
  planComplete,
  planCreditsExist,
  planCreditsNotYounger,
  planMethodsKnown,
  planScopeExists,
  seriesWithinLimits
} from '../rules/plans/scheduleRules.js'

/** What {@link schedulePayments} takes: `series` or `instalments`. */
export interface SchedulePaymentsInput extends CommonInput {
  /** What is paid; the whole account when absent. */
  readonly to?: PlanScopeInput | undefined
  /** How much in all, the down payment with it, in major units; all that is open and not planned yet when absent. */
  readonly amount?: AmountInput | undefined
  /** The method of the instalments that name none: a code of the policy's methods. */
  readonly method: string
  /** A payment made now: `<id>/0`. */
  readonly downPayment?: DownPaymentInput | undefined
  /** Credits to use up first, in this order, where the policy lets credit pay beside instalments. (SCHEDULE-5) */
  readonly credits?: readonly string[] | undefined
  /** Weekly or monthly instalments: a number of equal ones, or an amount each. */
  readonly series?: SeriesInput | undefined
  /** Instalments on given days, of given or equal amounts; post-dated checks with their numbers. */
  readonly instalments?: readonly InstalmentInput[] | undefined
  /** Who pays, where several share each instalment: two parents. (SCHEDULE-2) */
  readonly payers?: readonly PayerInput[] | undefined
}

const shape = request(scheduleFields)

export const schedulePaymentsOperation: Operation<Decoded<typeof shape>> = {
  name: 'schedulePayments',
  codec: shape,
  rules: [
    [planComplete, planScopeExists, planMethodsKnown, payersNamedOnce, planCreditsExist],
    [instalmentsNotTooEarly, planCreditsNotYounger],
    [planWithinOpen],
    [seriesWithinLimits]
  ],
  post: schedule
}

/**
 * Makes a plan of instalments on an invoice, on some of its items or on the account. Each instalment is a scheduled
 * payment, `<id>/1`, `<id>/2` and so on, that bears the day it is due and is set to cover the open items in their
 * order; the current balance does not move. Parts add up exactly. (SCHEDULE-1, SCHEDULE-2, SCHEDULE-5)
 *
 * `settlePayment` and `failPayment` say how an instalment went; `changeScheduledPayment` and `cancelScheduledPayment`
 * change what is to come.
 *
 * Errors: the input errors, `ConflictingFields`, `DocumentNotFound`, `ItemNotFound`, `NamedTwice` of an item,
 * `UnknownCode`, `NamedTwice` of a payer or credit, `CreditNotWithInstalments`, then `DayTooEarly`, then `PlanExceedsOpenAmount`, then `InvalidList`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordInvoice, schedulePayments, upcomingPayments } from 'billing-rules'
 *
 * const on = '2026-01-15'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Choir', amount: '100.00' }] }))
 * const series = { every: 'month', first: '2026-01-31', count: 3 } as const
 * ledger = orThrow(schedulePayments(ledger, { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series }))
 * console.log(orThrow(upcomingPayments(ledger, { on })).map((one) => `${one.payment} ${one.on} ${one.amount}`).join(', '))
 * // => PLAN-1/1 2026-01-31 33.34, PLAN-1/2 2026-02-28 33.33, PLAN-1/3 2026-03-31 33.33
 * ```
 */
export function schedulePayments(ledger: Ledger, input: SchedulePaymentsInput): Outcome {
  return perform(schedulePaymentsOperation, ledger, input)
}
