import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedTo } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findPayment } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { SourceState } from '../../kernel/state.js'
import type { AmendedFact } from '../../model/facts/amendedFact.js'
import type { Minor } from '../../money/minor.js'
import { link } from '../link.js'
import type { PlanRoom } from './planRooms.js'

/** What an instalment is to cover in all. */
export interface Wanted {
  readonly source: SourceState
  readonly before: Minor
  readonly after: Minor
}

/**
 * Lays instalments over items again, the earlier instalment on the earlier item. What leaves an item leaves before
 * anything comes, so that no more than what is open is planned at any moment. In between, what covers less is less,
 * unless the caller amends it. (SCHEDULE-4)
 */
export function layPlan(book: Book, wanted: readonly Wanted[], rooms: readonly PlanRoom[], on: DayNumber, amending?: () => void): void {
  const laid = laidOver(wanted, rooms)
  for (const { source } of wanted) {
    for (const { source: number, charge, amount } of allocatedTo(source)) {
      const leaving = amount - (laid.get(number)?.get(charge) ?? 0)
      if (leaving > 0) link(book, number, charge, -leaving, on)
    }
  }
  if (amending !== undefined) amending()
  else for (const { source, before, after } of wanted) shrink(book, source.of.number, before - after, on)
  for (const { source } of wanted) {
    const there = new Map(allocatedTo(source).map(({ charge, amount }) => [charge, amount]))
    for (const [charge, amount] of laid.get(source.of.number) ?? []) {
      const coming = amount - (there.get(charge) ?? 0)
      if (coming > 0) link(book, source.of.number, charge, coming, on)
    }
  }
}

/** By instalment, how much of it goes on each item. */
function laidOver(wanted: readonly Wanted[], rooms: readonly PlanRoom[]): ReadonlyMap<number, ReadonlyMap<number, Minor>> {
  const laid = new Map<number, Map<number, Minor>>()
  let place = 0
  let room = rooms[0]?.room ?? 0
  for (const { source, after } of wanted) {
    const parts = new Map<number, Minor>()
    laid.set(source.of.number, parts)
    let left = after
    while (left > 0 && place < rooms.length) {
      const part = Math.min(left, room)
      if (part > 0) parts.set((rooms[place] as PlanRoom).charge, part)
      left -= part
      room -= part
      if (room > 0) continue
      place += 1
      room = rooms[place]?.room ?? 0
    }
  }
  return laid
}

/** A scheduled payment shrinks, and is cancelled at 0; of one under way the amount stays. (SCHEDULE-4) */
export function shrink(book: Book, number: number, by: Minor, on: DayNumber): void {
  const { of, state, last } = book.sources.at(number)
  if (by <= 0 || state !== 'scheduled') return
  const amount = of.amount - by
  if (amount > 0) amend(book, of.id, { amount }, on)
  else postFact(book, { fact: 'became', document: of.id, state: 'cancelled', on: on > last ? on : last, reason: undefined }, on)
}

/** Changes a payment that is still to come; not before its last change. (SCHEDULE-3) */
export function amend(book: Book, document: string, change: Partial<AmendedFact>, on: DayNumber): void {
  const { last } = findPayment(book, document) as SourceState
  postFact(book, { ...UNCHANGED, ...change, document, on: last > on ? last : undefined }, on)
}

/** A change of nothing. */
export const UNCHANGED: Omit<AmendedFact, 'document'> = {
  fact: 'amended',
  amount: undefined,
  day: undefined,
  type: undefined,
  ledgerCode: undefined,
  taxes: undefined,
  classification: undefined,
  method: undefined,
  channel: undefined,
  cancelPayment: undefined,
  cancelRefund: undefined,
  refundDays: undefined,
  daysToClear: undefined,
  due: undefined,
  on: undefined
}
