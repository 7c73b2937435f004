import { moneyLeft } from './balances.js'
import { least, total } from './exact.js'
import { demand, type Model, type Refund, type Source } from './model.js'
import { fund, putOn, takeOff } from './moving.js'
import { find, isSettled, lastOfCharge, lastOfSource, open, payable, put, sourcesOn, stateOf, unapplied } from './standing.js'

// REFUND-6, REFUND-7 and LEDGER-3: the states of a refund.

/** The refund, in one of these states, and not before its last change or that of what funds it. */
function refundIn(model: Model, { on, refund: id }: any, ...states: readonly string[]): Refund {
  const refund = find(model, id)
  demand(refund?.kind === 'refund', `no refund ${id}`)
  demand(states.includes(stateOf(model, refund)), `it is ${stateOf(model, refund)}`)
  demand(on >= lastOfCharge(model, id, refund.on), 'before its last change')
  for (const { source } of sourcesOn(model, id)) demand(on >= lastOfSource(model, source), 'before what funds it changed')
  return refund
}

function become(model: Model, { id }: Refund, state: string, on: string): void {
  model.changes.push({ document: id, state, on, seq: model.calls.length })
}

export function sendRefund(model: Model, input: any): void {
  become(model, refundIn(model, input, 'pending'), 'sent', input.on)
}

export function settleRefund(model: Model, input: any): void {
  become(model, refundIn(model, input, 'pending', 'sent'), 'settled', input.on)
}

export function failRefund(model: Model, input: any): void {
  end(model, refundIn(model, input, 'pending', 'sent'), 'failed', input.on)
}

export function returnRefund(model: Model, input: any): void {
  end(model, refundIn(model, input, 'settled'), 'returned', input.on)
}

export function dismissRefund(model: Model, input: any): void {
  become(model, refundIn(model, input, 'failed', 'returned'), 'cancelled', input.on)
}

export function cancelRefund(model: Model, input: any): void {
  const refund = refundIn(model, input, 'pending', 'sent', 'settled')
  const terms = model.policy.methods.find(({ code }) => code === refund.method)?.cancelRefund
  const begun = model.changes.filter(({ document, state }) => document === refund.id && state === 'pending').at(-1)?.on ?? refund.on
  const early = stateOf(model, refund) === 'pending' && input.on === begun
  demand(terms === 'always' || (terms === 'sameDayUntilSent' && early), 'its terms forbid it')
  end(model, refund, 'cancelled', input.on)
}

/** Its sources have back exactly what it took, where they were as far as that is open. */
function end(model: Model, refund: Refund, state: string, on: string): void {
  const taken = takenIn(model, refund)
  for (const { source, amount } of sourcesOn(model, refund.id)) {
    fund(model, source, refund.id, -amount, on)
    refill(model, source, amount, taken, on)
  }
  become(model, refund, state, on)
}

/** The entry in which it took its money last: when it was made, or tried again. */
function takenIn(model: Model, { id }: Refund): number {
  const changes = model.changes.filter(({ document }) => document === id)
  const again = changes.filter((_, place) => ['failed', 'returned'].includes(changes[place - 1]?.state ?? ''))
  return again.at(-1)?.seq ?? madeIn(model, id)
}

function madeIn(model: Model, id: string): number {
  return model.moves.find(({ charge }) => charge === id)?.seq as number
}

/** What a source had left for a refund it takes again, as far as that is open; what it left last comes first. */
function refill(model: Model, source: Source, amount: bigint, taken: number, on: string): void {
  let back = amount
  const then = model.moves.filter((move) => move.seq === taken && move.source === source.id && move.amount < 0n).reverse()
  for (const key of new Set(then.map(({ charge }) => charge))) {
    const charge = payable(model, key)
    const released = -total(then.filter((move) => move.charge === key).map((move) => move.amount))
    const part = least(back, released, open(model, charge))
    if (part <= 0n) continue
    putOn(model, source, charge, part, on)
    back -= part
  }
}

/** It takes what it took when it was made of the same sources, first off the places that had it back, the newest first. */
export function retryRefund(model: Model, input: any): void {
  const { on } = input
  const refund = refundIn(model, input, 'failed', 'returned')
  const ended = model.changes.filter(({ document, state }) => document === refund.id && ['failed', 'returned'].includes(state)).at(-1)?.seq
  const made = madeIn(model, refund.id)
  const takings = model.moves.filter(({ charge, seq, amount }) => charge === refund.id && seq === made && amount > 0n)
  demand(refund.lifted || refund.amount <= moneyLeft(model, on), 'more than the account paid')
  become(model, refund, stateOfNew(model, refund.method), on)
  for (const { source: id, amount } of takings) takeAgain(model, find(model, id) as Source, refund, amount, ended as number, on)
}

function takeAgain(model: Model, source: Source, refund: Refund, amount: bigint, ended: number, on: string): void {
  demand(isSettled(model, source) && on >= lastOfSource(model, source), 'the source is gone, or changed later')
  const back = model.moves.filter((move) => move.source === source.id && move.seq === ended && move.amount > 0n).reverse()
  let left = amount
  for (const { charge: key, amount: there } of back) {
    const charge = payable(model, key)
    const part = least(left, there, put(model, source.id, key))
    demand(on >= lastOfCharge(model, key, charge.on), 'before what had it back changed')
    if (part > 0n) takeOff(model, source, charge, part, on)
    left -= part
  }
  demand(amount <= unapplied(model, source), 'the source has it no longer')
  fund(model, source, refund.id, amount, on)
}

/** Offline money is gone at once (REFUND-6). */
export function stateOfNew(model: Model, method: string): string {
  return model.policy.methods.find(({ code }) => code === method)?.channel === 'online' ? 'pending' : 'settled'
}
