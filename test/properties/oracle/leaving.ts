import type { Model, Source } from './model.js'
import { demand } from './model.js'
import { takeOff } from './moving.js'
import { lastOfCharge, lastOfSource, latest, payable, sinceWhen } from './standing.js'

// LEDGER-3 and CANCEL-3: money that leaves where it is, and on which day it may.

export interface Place {
  readonly charge: string
  readonly amount: bigint
}

export function leaveAll(model: Model, source: Source, places: readonly Place[], on: string): void {
  for (const { charge, amount } of places) takeOff(model, source, payable(model, charge), amount, on)
}

/**
 * Not before anything that happened to the money or to what it leaves. Being put on a document of a later day is no such
 * thing, when it leaves on the day it came there.
 */
export function demandMayLeave(model: Model, source: Source, places: readonly Place[], on: string): void {
  const moves = model.moves.filter((move) => move.source === source.id)
  const happened = moves.filter(({ charge, day }) => day > payable(model, charge).on).map(({ day }) => day)
  demand(on >= latest([sinceWhen(model, source), ...happened]), 'before something that happened to it')
  const left = places.map(({ charge }) => payable(model, charge))
  const leaves = latest([on, lastOfSource(model, source), ...left.map((charge) => lastOfCharge(model, charge.key, charge.on))])
  const came = moves.filter(({ charge }) => places.some((place) => place.charge === charge)).map(({ day }) => day)
  demand(leaves === on || came.every((day) => day === leaves), 'it would leave on another day than it came')
}
