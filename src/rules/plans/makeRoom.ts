import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedFrom } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findPlan } from '../../kernel/findDocument.js'
import type { ChargeState } from '../../kernel/state.js'
import type { PlanFact, PlanTrim } from '../../model/facts/planFact.js'
import type { Minor } from '../../money/minor.js'
import { split } from '../../money/split.js'
import { link } from '../link.js'
import { sum } from '../priceItems.js'
import { instalmentsToCome, plannedBy, planOfAwaited } from './instalments.js'
import { layPlan, shrink } from './layPlan.js'
import { planRooms, type OpenAfter } from './planRooms.js'

/** An amount that is about to cover a charge. */
export interface Coming {
  readonly charge: number
  readonly amount: Minor
}

/**
 * Planned amounts never exceed what is open: where less is about to be open, plans are trimmed, the newest first, and
 * then other payments that have not settled, the newest first. Nothing is ever added back. (SCHEDULE-4)
 */
export function makeRoom(book: Book, coming: readonly Coming[], on: DayNumber): void {
  if (coming.every(({ charge, amount }) => fits(book.charges.at(charge), amount))) return
  const openAfter = new Map<number, Minor>()
  for (const { charge, amount } of coming) openAfter.set(charge, (openAfter.get(charge) ?? book.charges.at(charge).open) - amount)
  const tight = [...openAfter.keys()].filter((charge) => book.charges.at(charge).planned > (openAfter.get(charge) as Minor))
  for (const plan of plansOn(book, tight)) trimPlan(book, plan, openAfter, on)
  for (const charge of tight) trimOthers(book, charge, book.charges.at(charge).planned - (openAfter.get(charge) as Minor), on)
}

function fits({ planned, open }: ChargeState, amount: Minor): boolean {
  return planned <= open - amount
}

/** The plans with an instalment on one of the charges, the newest first. */
function plansOn(book: Book, charges: readonly number[]): readonly string[] {
  const plans = new Map<string, number>()
  for (const charge of charges) {
    for (const { source } of allocatedFrom(book.charges.at(charge))) {
      const plan = planOfAwaited(book.sources.at(source))
      if (plan !== undefined) plans.set(plan, findPlan(book, plan)?.of.number ?? 0)
    }
  }
  return [...plans].sort(([, a], [, b]) => b - a).map(([plan]) => plan)
}

/** Takes what no longer fits off the instalments as the plan says, and lays the rest again. (SCHEDULE-4) */
function trimPlan(book: Book, id: string, openAfter: OpenAfter, on: DayNumber): void {
  const plan = (findPlan(book, id) as { readonly of: { readonly fact: PlanFact } }).of.fact
  const instalments = instalmentsToCome(book, id)
  const day = Math.max(on, ...[...openAfter.keys()].map((charge) => book.charges.at(charge).last))
  const rooms = planRooms(book, plan, instalments, openAfter, day)
  const before = instalments.map(plannedBy)
  const excess = sum(before) - sum(rooms.map(({ room }) => room))
  const scheduled = instalments.map(({ state }) => state === 'scheduled')
  const after = excess > 0 ? reduced(before, scheduled, excess, plan.trim) : before
  layPlan(book, instalments.map((source, place) => ({ source, before: before[place] ?? 0, after: after[place] ?? 0 })), rooms, on)
}

/** What is scheduled gives way before what is under way already. */
function reduced(amounts: readonly Minor[], scheduled: readonly boolean[], excess: Minor, trim: PlanTrim): readonly Minor[] {
  const first = amounts.map((amount, place) => (scheduled[place] === true ? amount : 0))
  const bearing = Math.min(excess, sum(first))
  const kept = keep(first, bearing, trim)
  const rest = keep(amounts.map((amount, place) => amount - (first[place] as Minor)), excess - bearing, trim)
  return kept.map((amount, place) => amount + (rest[place] as Minor))
}

function keep(amounts: readonly Minor[], excess: Minor, trim: PlanTrim): readonly Minor[] {
  if (trim === 'spread') return split(sum(amounts) - excess, amounts) ?? amounts
  const order = trim === 'reduceNext' ? amounts : [...amounts].reverse()
  let left = excess
  const kept = order.map((amount) => {
    const taken = Math.min(left, amount)
    left -= taken
    return amount - taken
  })
  return trim === 'reduceNext' ? kept : kept.reverse()
}

function trimOthers(book: Book, charge: number, excess: Minor, on: DayNumber): void {
  let left = excess
  for (const { source, amount } of left > 0 ? allocatedFrom(book.charges.at(charge)) : []) {
    if (left <= 0 || book.sources.at(source).state === 'settled') continue
    const trimmed = Math.min(amount, left)
    link(book, source, charge, -trimmed, on)
    shrink(book, source, trimmed, on)
    left -= trimmed
  }
}
