import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedTo } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findCredit, findPlan } from '../../kernel/findDocument.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { Minor } from '../../money/minor.js'
import { putAll } from '../allocate.js'
import { beyond } from '../beyond.js'
import { noteCapped } from '../leftover.js'
import { link } from '../link.js'
import { mayPay } from '../mayPay.js'
import { sum } from '../priceItems.js'
import { documentNotFound } from '../target.js'
import { instalmentsToCome } from './instalments.js'
import { shrink } from './layPlan.js'
import { takeRoom } from './scheduleFigures.js'
import type { PlanRoom } from './planRooms.js'

/** A credit on its way to the next instalment of a plan. */
export interface CreditInstalmentRequest {
  readonly on: DayNumber
  readonly credit: string
  readonly plan: string
  readonly amount: Minor | undefined
}

/** The plan is in the ledger. */
export function planExists(book: Book, { plan }: Pick<CreditInstalmentRequest, 'plan'>): BillingError | undefined {
  return findPlan(book, plan) === undefined ? documentNotFound('plan', plan, 'plan') : undefined
}

/** The amount is within the next instalment and within what the credit has left. (SCHEDULE-5, APPLY-2) */
export function creditWithinInstalment(book: Book, request: CreditInstalmentRequest): readonly BillingError[] {
  const { credit, amount } = request
  const { unapplied, of } = findCredit(book, credit) as SourceState
  const { id, room } = next(book, request)
  const least = amount ?? 1
  // What would have moved, where no amount is stated. (LEDGER-7)
  const asked = amount ?? (unapplied || room || of.amount)
  const allowed = Math.min(room, unapplied)
  const path = (named: string): string => (amount === undefined ? named : 'amount')
  const errors: BillingError[] = []
  if (least > room) errors.push(beyond(book, 'AmountExceedsAllocation', 'SCHEDULE-5', path('plan'), asked, allowed, { source: id, allocated: book.money(room) }))
  if (least > unapplied) errors.push(beyond(book, 'AmountExceedsUnapplied', 'APPLY-2', path('credit'), asked, allowed, { source: credit, unapplied: book.money(unapplied) }))
  return errors
}

/** The credit covers what the next instalment was to cover, and the instalment shrinks by as much. (SCHEDULE-5) */
export function creditInstalment(book: Book, request: CreditInstalmentRequest): void {
  const { on, credit } = request
  const { of, unapplied } = findCredit(book, credit) as SourceState
  const { number, room, rooms } = next(book, request)
  const amount = request.amount ?? Math.min(unapplied, room)
  const { parts } = takeRoom(rooms, amount)
  for (const part of parts) link(book, number, part.charge, -part.amount, on)
  shrink(book, number, amount, on)
  putAll(book, of.number, parts, on)
  if (request.amount === undefined) noteCapped(book, credit, amount, unapplied <= room ? 'unapplied' : 'open', on)
}

/** The next scheduled instalment that covers something the credit may pay, and what that is, in item order. */
function next(book: Book, { plan, credit }: CreditInstalmentRequest): { id: string; number: number; room: Minor; rooms: readonly PlanRoom[] } {
  const { of } = findCredit(book, credit) as SourceState
  for (const source of instalmentsToCome(book, plan)) {
    if (source.state !== 'scheduled') continue
    const rooms = allocatedTo(source)
      .filter(({ charge }) => mayPay(of, book.charges.at(charge)))
      .map(({ charge, amount }) => ({ charge, room: amount }))
      .sort((a, b) => a.charge - b.charge)
    if (rooms.length > 0) return { id: source.of.id, number: source.of.number, room: sum(rooms.map((one) => one.room)), rooms }
  }
  return { id: plan, number: -1, room: 0, rooms: [] }
}
