import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedTo } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findInvoice } from '../../kernel/findDocument.js'
import type { SourceState } from '../../kernel/state.js'
import type { PlanFact } from '../../model/facts/planFact.js'
import type { Minor } from '../../money/minor.js'

/** An item that a plan can cover, and how much of it. */
export interface PlanRoom {
  readonly charge: number
  readonly room: Minor
}

/** What items have open once money that is about to come is there, by charge; what is not here has what it has. */
export type OpenAfter = ReadonlyMap<number, Minor>

/**
 * The items a plan's instalments can cover (without a plan, those they are on), in item order, each with what is open and not planned by others. An item
 * that changed after the day is left alone unless an instalment is on it: else the instalment would change then. (SCHEDULE-4)
 */
export function planRooms(
  book: Book,
  plan: Pick<PlanFact, 'invoice' | 'items'> | undefined,
  instalments: readonly SourceState[],
  openAfter: OpenAfter,
  on: DayNumber
): readonly PlanRoom[] {
  const planned = plannedOn(instalments)
  const rooms: PlanRoom[] = []
  for (const number of [...new Set([...planned.keys(), ...(plan === undefined ? [] : scopeOf(book, plan))])].sort((a, b) => a - b)) {
    const charge = book.charges.at(number)
    const own = planned.get(number) ?? 0
    const room = (openAfter.get(number) ?? charge.open) - charge.planned + own
    if (room > 0 && (own > 0 || charge.last <= on)) rooms.push({ charge: number, room })
  }
  return rooms
}

function plannedOn(instalments: readonly SourceState[]): ReadonlyMap<number, Minor> {
  const planned = new Map<number, Minor>()
  for (const source of instalments) {
    for (const { charge, amount } of allocatedTo(source)) planned.set(charge, (planned.get(charge) ?? 0) + amount)
  }
  return planned
}

/** The numbers of the items in a plan's scope; of the whole account also of refunds that were owed back before. */
export function scopeOf(book: Book, { invoice: id, items }: Pick<PlanFact, 'invoice' | 'items'>, before: Charges = book.base.charges): readonly number[] {
  if (id === undefined) return openOf(book, before)
  const invoice = findInvoice(book, id)
  if (invoice === undefined) return []
  return invoice.fact.items.flatMap(({ item }, place) => (items === undefined || items.includes(item) ? invoice.number + place : []))
}

/** Charges as they stood. */
type Charges = Pick<Book['charges'], 'at' | 'length'>

/**
 * Everything with something open, in the order of recording. A refund is open too while an operation makes it, until it
 * is funded: only one that was open before is owed back. (PAYMENT-6)
 */
function openOf(book: Book, before: Charges): readonly number[] {
  const open: number[] = []
  for (let number = 0; number < book.charges.length; number += 1) {
    const charge = book.charges.at(number)
    const isOwed = charge.of.item !== undefined || (number < before.length && before.at(number).open > 0)
    if (charge.open > 0 && isOwed) open.push(number)
  }
  return open
}
