import type { Book } from '../../kernel/book.js'
import { postFact } from '../../kernel/postFact.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { Minor } from '../../money/minor.js'
import { putAll } from '../allocate.js'
import { paymentOf } from '../paymentOf.js'
import { plannedPayments } from './planInstalments.js'
import type { PlanRoom } from './planRooms.js'
import { creditsFirst, scheduleFigures, takeRoom } from './scheduleFigures.js'
import type { ScheduleRequest } from './scheduleInput.js'

/**
 * Makes a plan: credits named and the down payment first, then each instalment over the open items in item order, by
 * due day, then sequence. Instalments are `<id>/1`, `<id>/2` and so on; the down payment is `<id>/0`. (SCHEDULE-1)
 */
export function schedule(book: Book, request: ScheduleRequest): void {
  const { id, on, to, downPayment } = request
  const { total, down } = scheduleFigures(book, request)
  const { uses, ...after } = creditsFirst(book, request)
  let { rooms } = after
  const { planTrim: trim } = book.policy.policy
  postFact(book, { fact: 'plan', id, on, invoice: to?.invoice, items: to?.items, trim }, on)
  for (const { credit, parts } of uses) putAll(book, credit, parts, on)
  if (downPayment !== undefined) rooms = pay(book, paymentOf(book, { ...downPayment, id: `${id}/0`, on }), rooms, on)
  const instalments = plannedPayments(request, total - down).map((one, index): PaymentFact => ({
    ...paymentOf(book, { ...one, id: `${id}/${index + 1}`, on: one.day }),
    state: 'scheduled',
    plan: id
  }))
  for (const fact of instalments) postFact(book, fact, on)
  const first = book.sources.length - instalments.length
  const byDay = instalments.map((fact, place) => ({ fact, number: first + place })).sort((a, b) => a.fact.on - b.fact.on)
  for (const { fact, number } of byDay) rooms = putInRooms(book, number, rooms, fact.amount, on)
}

function pay(book: Book, fact: PaymentFact, rooms: readonly PlanRoom[], on: number): readonly PlanRoom[] {
  const source = book.sources.length
  postFact(book, fact, on)
  return putInRooms(book, source, rooms, fact.amount, on)
}

function putInRooms(book: Book, source: number, rooms: readonly PlanRoom[], amount: Minor, on: number): readonly PlanRoom[] {
  const { parts, left } = takeRoom(rooms, amount)
  putAll(book, source, parts, on)
  return left
}
