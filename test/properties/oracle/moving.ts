import { least } from './exact.js'
import type { Model, Source } from './model.js'
import { cancellationsOf, find, isSettled, lastOfCharge, lastOfSource, latest, open, payables, planned, room, sourcesOn, unapplied, type Payable } from './standing.js'

// How amounts go on and off charges: APPLY-5, APPLY-6, LEDGER-3, SCHEDULE-4, CANCEL-3.

/**
 * Puts an amount on a charge, once what pending payments were to cover beyond what will be open gave way, the newest
 * first: no day shows more planned than open.
 */
export function putOn(model: Model, source: Source, charge: Payable, amount: bigint, on: string): void {
  for (const one of givingWay(model, source, charge, amount)) move(model, one.source, charge, -one.amount, on)
  move(model, source, charge, amount, on)
}

function givingWay(model: Model, source: Source, charge: Payable, amount: bigint): readonly { readonly source: Source; readonly amount: bigint }[] {
  if (!isSettled(model, source)) return []
  let excess = planned(model, charge) - (open(model, charge) - amount)
  return sourcesOn(model, charge.key).flatMap((other) => {
    if (excess <= 0n || isSettled(model, other.source)) return []
    const trimmed = least(other.amount, excess)
    excess -= trimmed
    return [{ source: other.source, amount: trimmed }]
  })
}

/** Takes an amount off a charge; what is left of the credit of that item's cancellation takes the place (CANCEL-3). */
export function takeOff(model: Model, source: Source, charge: Payable, amount: bigint, on: string): void {
  move(model, source, charge, -amount, on)
  let left = least(amount, open(model, charge))
  for (const { credit } of cancellationsOf(model, charge)) {
    const part = least(left, unapplied(model, credit))
    if (part > 0n) putOn(model, credit, charge, part, on)
    left -= part
  }
}

/** One source leaves and another takes its place. */
export function replace(model: Model, leaving: Source, coming: Source, charge: Payable, amount: bigint, on: string): void {
  move(model, leaving, charge, -amount, on)
  putOn(model, coming, charge, amount, on)
}

/** Up to an amount over charges in order; what was left of the amount. */
export function cover(model: Model, source: Source, over: readonly Payable[], amount: bigint, on: string): bigint {
  let left = amount
  for (const charge of over) {
    const part = least(left, room(model, isSettled(model, source), charge))
    if (part > 0n) putOn(model, source, charge, part, on)
    if (part > 0n) left -= part
  }
  return left
}

/** Oldest to oldest, both in the order given; planned amounts are left alone (RECONCILE-1 to 3). */
export function matchInOrder(model: Model, from: readonly Source[], over: readonly Payable[], on: string): void {
  for (const source of from) {
    for (const charge of over) {
      const part = least(unapplied(model, source), open(model, charge) - planned(model, charge))
      if (part > 0n) putOn(model, source, charge, part, on)
    }
  }
}

/** Open items dated up to a day, oldest first: the policy's day, then sequence, then item order. */
export function oldestFirst(model: Model, on: string): readonly Payable[] {
  const eligible = payables(model).filter((charge) => charge.on <= on)
  return byDay(eligible, (charge) => (model.policy.oldestBy === 'dueDay' ? `${charge.due} ${charge.on}` : charge.on))
}

/** The sort of this language is stable, so that rows of one day keep their sequence. */
export function byDay<R>(rows: readonly R[], dayOf: (row: R) => string): readonly R[] {
  return [...rows].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

/** It takes effect on the latest of `on` and the last day either side changed (LEDGER-3). */
function move(model: Model, source: Source, charge: Payable, amount: bigint, on: string): void {
  const day = latest([on, lastOfSource(model, source), lastOfCharge(model, charge.key, charge.on)])
  model.moves.push({ source: source.id, charge: charge.key, amount, day, seq: model.calls.length })
}

/** A source funds a refund, or gives it up when the amount is negative. */
export function fund(model: Model, source: Source, refund: string, amount: bigint, on: string): void {
  const since = find(model, refund)?.on ?? on
  const day = latest([on, lastOfSource(model, source), lastOfCharge(model, refund, since)])
  model.moves.push({ source: source.id, charge: refund, amount, day, seq: model.calls.length })
}
