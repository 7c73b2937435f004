import { least } from './exact.js'
import { demand, type Model, type Payment } from './model.js'
import { demandMayLeave, leaveAll } from './leaving.js'
import { putOn } from './moving.js'
import { place } from './recordPayment.js'
import { chargesUnder, find, isSettled, payable, put, refunds, room, sinceWhen, stands, stateOf } from './standing.js'

// PAYMENT-3 to PAYMENT-5 and LEDGER-3: the states of a payment.

export function paymentIn(model: Model, id: string, ...states: readonly string[]): Payment {
  const payment = find(model, id)
  demand(payment?.kind === 'payment', `no payment ${id}`)
  demand(states.includes(stateOf(model, payment)), `it is ${stateOf(model, payment)}`)
  return payment
}

function become(model: Model, payment: Payment, state: string, on: string): void {
  demand(on >= sinceWhen(model, payment), 'before the state it has')
  model.changes.push({ document: payment.id, state, on, seq: model.calls.length })
}

export function settlePayment(model: Model, { on, payment }: any): void {
  become(model, paymentIn(model, payment, 'scheduled', 'pending', 'sent'), 'settled', on)
}

export function sendPayment(model: Model, { on, payment }: any): void {
  become(model, paymentIn(model, payment, 'scheduled', 'pending'), 'sent', on)
}

export function dismissPayment(model: Model, { on, payment }: any): void {
  become(model, paymentIn(model, payment, 'failed'), 'cancelled', on)
}

export function failPayment(model: Model, { on, payment }: any): void {
  end(model, paymentIn(model, payment, 'scheduled', 'pending', 'sent'), 'failed', on)
}

export function cancelPayment(model: Model, { on, payment: id }: any): void {
  const payment = paymentIn(model, id, 'scheduled', 'pending', 'sent', 'settled')
  const terms = model.policy.methods.find(({ code }) => code === payment.method)?.cancelPayment
  const early = { always: ['scheduled', 'pending', 'sent', 'settled'], untilSent: ['scheduled', 'pending'], never: ['scheduled'] }
  demand(early[terms as keyof typeof early].includes(stateOf(model, payment)), 'its terms forbid it')
  const out = refunds(model).filter((refund) => stands(model, refund) && put(model, id, refund.id) > 0n)
  demand(!isSettled(model, payment) || out.length === 0, 'a refund comes out of it')
  end(model, payment, 'cancelled', on)
}

/** It leaves everything it is on. */
function end(model: Model, payment: Payment, state: string, on: string): void {
  const leaving = chargesUnder(model, payment.id)
  demandMayLeave(model, payment, leaving, on)
  leaveAll(model, payment, leaving, on)
  model.changes.push({ document: payment.id, state, on, seq: model.calls.length })
}

/** Back to what it was on when it failed, as far as still open, or where it is told (PAYMENT-5). */
export function retryPayment(model: Model, { on, payment: id, state, to }: any): void {
  const payment = paymentIn(model, id, 'failed')
  const released = lastReleased(model, payment)
  become(model, payment, state ?? payment.state, on)
  if (to !== undefined) return place(model, payment, to, on)
  for (const { charge: key, amount } of released) {
    const charge = payable(model, key)
    const part = least(-amount, room(model, isSettled(model, payment), charge))
    if (part > 0n) putOn(model, payment, charge, part, on)
  }
}

/** What left it in the entry in which it failed, the oldest place first. */
function lastReleased(model: Model, payment: Payment): Model['moves'] {
  const failed = model.changes.filter(({ document, state }) => document === payment.id && state === 'failed').at(-1)
  return model.moves.filter((move) => move.source === payment.id && move.seq === failed?.seq).reverse()
}
