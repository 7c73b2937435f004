import { least, total } from './exact.js'
import { demand, type Model, type Refund, type Source } from './model.js'
import { fund, putOn, takeOff } from './moving.js'
import { charges, chargesUnder, find, isUnderWay, lastOfCharge, lastOfSource, open, sourcesOn, stateOf } from './standing.js'

// PAYMENT-3, PAYMENT-4, REFUND-6 and LEDGER-3.

function paymentUnderWay(model: Model, id: string): void {
  const payment = find(model, id)
  demand(payment?.kind === 'payment', `no payment ${id}`)
  demand(isUnderWay(model, payment), 'not under way')
}

function sinceWhen(model: Model, id: string): string {
  const changes = model.changes.filter(({ document }) => document === id)
  return changes[changes.length - 1]?.on ?? (find(model, id)?.on as string)
}

export function settlePayment(model: Model, { on, payment }: any): void {
  paymentUnderWay(model, payment)
  demand(on >= sinceWhen(model, payment), 'before the state it has')
  model.changes.push({ document: payment, state: 'settled', on })
}

export function failPayment(model: Model, { on, payment: id }: any): void {
  paymentUnderWay(model, id)
  demand(on >= sinceWhen(model, id), 'before the state it has')
  const payment = find(model, id)
  const moves = model.moves.filter(({ source }) => source === id)
  for (const { charge: key, day } of moves) {
    const charge = charges(model).find((one) => one.key === key)
    const last = lastOfCharge(model, key, charge?.on ?? on)
    // A document that is merely dated later does not hold it up.
    if (charge !== undefined && last === charge.on && day === charge.on) continue
    demand(day <= on && last <= on, 'before something that happened to what it covers')
  }
  for (const { charge: key, amount } of chargesUnder(model, id)) {
    const charge = charges(model).find((one) => one.key === key)
    if (charge !== undefined && payment?.kind === 'payment') takeOff(model, payment, charge, amount, on)
  }
  model.changes.push({ document: id, state: 'failed', on })
}

function refundUnderWay(model: Model, id: string, on: string): Refund {
  const refund = find(model, id)
  demand(refund?.kind === 'refund', `no refund ${id}`)
  demand(isUnderWay(model, refund), 'not under way')
  demand(on >= lastOfCharge(model, id, refund.on), 'before its last change')
  for (const { source } of sourcesOn(model, id)) demand(on >= lastOfSource(model, source), 'before what funds it changed')
  return refund
}

export function sendRefund(model: Model, { on, refund: id }: any): void {
  const refund = refundUnderWay(model, id, on)
  demand(stateOf(model, refund) === 'pending', 'sent already')
  model.changes.push({ document: id, state: 'sent', on })
}

export function settleRefund(model: Model, { on, refund: id }: any): void {
  refundUnderWay(model, id, on)
  model.changes.push({ document: id, state: 'settled', on })
}

export function failRefund(model: Model, { on, refund: id }: any): void {
  refundUnderWay(model, id, on)
  const made = model.moves.find(({ charge }) => charge === id)?.seq
  for (const { source, amount } of sourcesOn(model, id)) {
    fund(model, source, id, -amount, on)
    refill(model, source, amount, made, on)
  }
  model.changes.push({ document: id, state: 'failed', on })
}

/** What a source had left for a refund it takes again, as far as that is open; what it left last comes first. */
function refill(model: Model, source: Source, amount: bigint, made: number | undefined, on: string): void {
  let back = amount
  const then = model.moves.filter((move) => move.seq === made && move.source === source.id).reverse()
  for (const key of new Set(then.map(({ charge }) => charge))) {
    const charge = charges(model).find((one) => one.key === key)
    if (charge === undefined) continue
    const released = -total(then.filter((move) => move.charge === key).map((move) => move.amount))
    const part = least(back, released, open(model, charge))
    if (part <= 0n) continue
    putOn(model, source, charge, part, on)
    back -= part
  }
}
