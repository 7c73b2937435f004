import { total, units } from './exact.js'
import { demand, type Model, type Payment } from './model.js'
import { cover, matchInOrder, oldestFirst } from './moving.js'
import { isSettled, room } from './standing.js'
import { chargesOf, demandKnown, demandOnce, payablesOf } from './targets.js'

// PAYMENT-1, PAYMENT-2 and PAYMENT-4.

export function recordPayment(model: Model, input: any): void {
  const amount = positive(input.amount, model.decimals)
  demandKnown(model.policy.methods, input.method)
  const state = model.policy.methods.find(({ code }) => code === input.method)?.firstState as string
  const payment: Payment = { kind: 'payment', id: input.id, on: input.on, amount, method: input.method, state }
  model.documents.push(payment)
  place(model, payment, input.to, input.on)
}

/** Where a payment goes, as of the day it came or was tried again. */
export function place(model: Model, payment: Payment, to: any, on: string): void {
  if (to === undefined) return
  if (to === 'oldestFirst') return matchInOrder(model, [payment], oldestFirst(model, on), on)
  if (to.refund !== undefined) {
    cover(model, payment, payablesOf(model, to), payment.amount, on)
    return
  }
  if (to.split === undefined) {
    const items: (string | undefined)[] = to.items ?? [undefined]
    demand(new Set(items).size === items.length, 'an item twice')
    const over = items.flatMap((item) => chargesOf(model, item === undefined ? { invoice: to.invoice } : { invoice: to.invoice, item }))
    cover(model, payment, over, payment.amount, on)
    return
  }
  const parts = to.split.map((part: any) => ({ ...part, amount: positive(part.amount, model.decimals) }))
  demandOnce(parts)
  demand(total(parts.map((part: any) => part.amount)) <= payment.amount, 'parts above the payment')
  for (const part of parts) demandRoom(model, isSettled(model, payment), part, part.amount)
  for (const part of parts) cover(model, payment, chargesOf(model, part), part.amount, on)
}

/** The target has something open, and no less than the amount (APPLY-1, APPLY-2). */
export function demandRoom(model: Model, settled: boolean, target: any, amount: bigint | undefined): bigint {
  const most = total(payablesOf(model, target).map((charge) => room(model, settled, charge)))
  demand(most > 0n, 'nothing open')
  demand(amount === undefined || amount <= most, 'more than is open')
  return most
}

/** An amount above zero. */
export function positive(text: unknown, decimals: number): bigint {
  const amount = units(text, decimals)
  demand(amount !== undefined && amount > 0n, `not an amount: ${String(text)}`)
  return amount
}

/** An amount above zero that may be left out. */
export function positiveOrNone(text: unknown, decimals: number): bigint | undefined {
  return text === undefined ? undefined : positive(text, decimals)
}
