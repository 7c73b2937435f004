import { allocatedTo } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import type { SourceState } from '../../kernel/state.js'
import { isAwaited } from '../../kernel/stateWords.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { endPayment, forbids, type PaymentChange } from '../changeState.js'
import { mayBeCancelled } from '../payments/cancelPayment.js'
import { leavesTooEarly } from '../payments/releaseDays.js'
import { instalmentsToCome, paymentsMadeWith } from './instalments.js'

/** A plan about to be called off. */
export interface PlanChange extends Omit<PaymentChange, 'payment'> {
  readonly plan: string
}

/** What of a plan has not begun, or can still be stopped by the terms of its method. (SCHEDULE-3, PAYMENT-2) */
function cancellable(book: Book, { plan }: PlanChange): readonly SourceState[] {
  return instalmentsToCome(book, plan).filter(mayBeCancelled)
}

/** Something of it can still be called off; else the state of its last instalment says why not. (SCHEDULE-3) */
export function somethingToCancel(book: Book, change: PlanChange): BillingError | undefined {
  if (cancellable(book, change).length > 0) return undefined
  const all = paymentsMadeWith(book, change.plan)
  const telling = all.find((one) => isAwaited(one.state)) ?? all.at(-1)
  return forbids('SCHEDULE-3', 'plan', change.plan, telling?.state ?? 'cancelled', ['scheduled', 'pending'])
}

/** No instalment is called off before what happened to it or to what it covers: the latest of those days counts. (LEDGER-3) */
export function planNotTooEarly(book: Book, change: PlanChange): BillingError | undefined {
  const early = cancellable(book, change).flatMap((source) => leavesTooEarly(book, change.on, source, allocatedTo(source).map(({ charge }) => charge)) ?? [])
  return early.sort((a, b) => (earliestOf(a) < earliestOf(b) ? 1 : -1))[0]
}

/** Days as text are in the order of days. */
function earliestOf(error: BillingError): string {
  return error._tag === 'DayTooEarly' ? error.earliest : ''
}

/** None of it will come; what is under way already, and what was paid, stays. (SCHEDULE-3) */
export function cancelPlan(book: Book, { on, reason, ...change }: PlanChange): void {
  for (const { of } of cancellable(book, { on, reason, ...change })) endPayment('cancelled')(book, { on, reason, payment: of.id })
}
