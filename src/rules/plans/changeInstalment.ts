import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findPayment, findPlan } from '../../kernel/findDocument.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { Minor } from '../../money/minor.js'
import { beyond } from '../beyond.js'
import { becomePayment, type PaymentChange } from '../changeState.js'
import { tooEarly } from '../dayOrder.js'
import { methodOf } from '../paymentOf.js'
import { sum } from '../priceItems.js'
import { instalmentsToCome, plannedBy, planOfAwaited } from './instalments.js'
import { amend, layPlan } from './layPlan.js'
import { planRooms, type PlanRoom } from './planRooms.js'
import { unknownMoneyMethod } from './scheduleRules.js'

/** A scheduled payment about to be changed. */
export interface InstalmentChange extends PaymentChange {
  readonly amount: Minor | undefined
  readonly day: DayNumber | undefined
  readonly method: string | undefined
}

/** Something is to change. (SCHEDULE-3) */
export function somethingChanges(_book: Book, { amount, day, method }: InstalmentChange): BillingError | undefined {
  if (amount !== undefined || day !== undefined || method !== undefined) return undefined
  return { _tag: 'MissingField', rule: 'SCHEDULE-3', kind: 'input', path: 'amount' }
}

/** The new method is in the policy's table. (PAYMENT-2) */
export function newMethodKnown(book: Book, { method }: InstalmentChange): BillingError | undefined {
  return unknownMoneyMethod(book, method, 'method')
}

/** The new day is not before the day of the change. (LEDGER-3) */
export function newDayNotTooEarly(book: Book, { on, day, payment }: InstalmentChange): BillingError | undefined {
  return day === undefined || day >= on ? undefined : { ...tooEarly(book, day, on, payment), path: 'day' }
}

/** A larger amount finds something open that nothing is planned for. (SCHEDULE-4) */
export function newAmountWithinOpen(book: Book, change: InstalmentChange): BillingError | undefined {
  const source = findPayment(book, change.payment) as SourceState
  const { instalments, rooms } = around(book, source, change.on)
  const room = sum(rooms.map((one) => one.room)) - sum(instalments.map(plannedBy))
  const most = source.of.amount + room
  if ((change.amount ?? 0) <= Math.max(most, source.of.amount)) return undefined
  return beyond(book, 'PlanExceedsOpenAmount', 'SCHEDULE-4', 'amount', change.amount ?? 0, most, { open: book.money(room) })
}

/** Gives a scheduled payment its new amount, day or method, and lays its plan over the items again. (SCHEDULE-3, SCHEDULE-4) */
export function changeInstalment(book: Book, change: InstalmentChange): void {
  const { on, payment, amount, day, method } = change
  const source = findPayment(book, payment) as SourceState
  const { number, day: due } = source.of
  const { instalments, rooms } = around(book, source, on)
  const more = (amount ?? source.of.amount) - source.of.amount
  const wanted = instalments.map((one) => {
    const before = plannedBy(one)
    // What nothing uses yet goes first.
    const after = one.of.number !== number ? before : more > 0 ? before + more : before - Math.max(0, -more - one.unapplied)
    return { source: one, before, after }
  })
  const dueOf = (one: SourceState): DayNumber => (one.of.number === number ? (day ?? due) : one.of.day)
  layPlan(book, wanted.sort((a, b) => dueOf(a.source) - dueOf(b.source)), rooms, on, () => {
    amend(book, payment, { amount, day, ...(method === undefined ? {} : termsOf(book, method)) }, on)
  })
}

/** The plan of a scheduled payment and where it can go; one without a plan stays on the items it is on. */
function around(book: Book, source: SourceState, on: DayNumber): { readonly instalments: readonly SourceState[]; readonly rooms: readonly PlanRoom[] } {
  const id = planOfAwaited(source)
  const plan = id === undefined ? undefined : findPlan(book, id)
  const instalments = id === undefined ? [source] : instalmentsToCome(book, id)
  return { instalments, rooms: planRooms(book, plan?.of.fact, instalments, new Map(), on) }
}

function termsOf(book: Book, method: string): Parameters<typeof amend>[2] {
  const { channel, cancelPayment, cancelRefund, refundDays, daysToClear } = methodOf(book, method)
  return { method, channel, cancelPayment, cancelRefund, refundDays, daysToClear }
}

/** The method of a payment about to be collected is still in the policy's table. (PAYMENT-2) */
export function itsMethodKnown(book: Book, { payment }: PaymentChange): BillingError | undefined {
  const fact = findPayment(book, payment)?.of.fact
  return unknownMoneyMethod(book, fact?.fact === 'payment' ? fact.method : undefined, 'payment')
}

/** A scheduled payment is on its way: it gets the first state of its method. (SCHEDULE-3) */
export function collect(book: Book, change: PaymentChange): void {
  const { fact } = (findPayment(book, change.payment) as SourceState).of
  if (fact.fact === 'payment') becomePayment(methodOf(book, fact.method).firstState)(book, change)
}
