import { creditOfDueOn, moneyLeft } from './balances.js'
import { creditedParts } from './crediting.js'
import { least, total } from './exact.js'
import { demand, type Credit, type Credited, type Model, type Payment } from './model.js'
import { byDay, cover, fund, replace } from './moving.js'
import { positive } from './recordPayment.js'
import { stateOfNew } from './refundStates.js'
import { invoiceFrom } from './recordInvoice.js'
import { payments, find, isSettled, lastOfCharge, lastOfSource, put, type Charge } from './standing.js'
import { creditedPicksOf, picksOf } from './picks.js'
import { chargesOf, demandKnown, demandTaxes } from './targets.js'

// CANCEL-1 to CANCEL-5, CANCEL-8, REFUND-1, REFUND-2 and REFUND-9.

interface Part {
  readonly payment: Payment
  readonly amount: bigint
}

export interface Cancellation {
  readonly credit: Credit | undefined
  /** What of the credit was left for the client. */
  readonly available: bigint
  readonly picked: readonly Charge[]
}

export function cancelItems(model: Model, input: any): void {
  demandRefundable(model, input)
  refundOf(model, input, cancelAndCredit(model, input))
}

/** The same without the marks and without a fee (CANCEL-7). */
export function creditItems(model: Model, input: any): void {
  const { id, on, invoice, credit: choice, type } = input
  demandRefundable(model, input)
  const picks = creditedPicksOf(model, input)
  if (type !== undefined) demandKnown(model.policy.creditTypes, type)
  demand(choice !== 'none', 'a credit of nothing')
  demand(picks.some(({ share }) => share > 0n), 'nothing left to credit')
  for (const { charge } of picks) demand(on >= lastOfCharge(model, charge.key, charge.on), 'before the last change')
  const items = creditedParts(model, choice, picks)
  const picked = picks.map(({ charge }) => charge)
  const credit = memoOf(model, { id, on, invoice }, items)
  const available = credit === undefined ? 0n : coverPicked(model, credit, items, picked, on)
  refundOf(model, input, { credit, available, picked })
}

function memoOf(model: Model, { id, on, invoice }: any, items: readonly Credited[]): Credit | undefined {
  const amount = total(items.map((one) => one.amount))
  if (amount === 0n) return undefined
  const credit: Credit = { kind: 'credit', id, on, amount, invoice, items }
  model.documents.push(credit)
  return credit
}

function refundOf(model: Model, input: any, done: Cancellation): void {
  const plan = planOf(model, input, done)
  demandWithin(model, input, done, plan)
  plan.forEach(({ payment, amount }, place) => refundOut(model, input, done, payment, amount, `${input.id}/refund-${place + 1}`))
}

function demandRefundable(model: Model, { refund }: any): void {
  if (typeof refund === 'string') return
  demand(model.policy.refunds === 'money', 'no refunds in money')
  for (const { payment } of refund.plan ?? []) demand(find(model, payment)?.kind === 'payment', `no payment ${payment}`)
  const named = (refund.plan ?? []).map(({ payment }: any) => payment)
  demand(new Set(named).size === named.length, 'a payment twice')
}

/** Everything but the refund: the marks, the credit, what it covers, the fee. */
export function cancelAndCredit(model: Model, input: any): Cancellation {
  const { id, on, invoice, credit: choice, type, fee } = input
  const picks = picksOf(model, input)
  for (const { charge } of picks) demand(on >= lastOfCharge(model, charge.key, charge.on), 'before the last change')
  if (choice !== 'none') demandKnown(model.policy.creditTypes, type ?? 'cancellation')
  if (fee !== undefined) demandTaxes(model, fee.taxes ?? [])
  const items = creditedParts(model, choice, picks)
  const picked = picks.map(({ charge }) => charge)
  for (const { charge, quantity } of picks) model.cancelled.push({ by: id, charge: charge.key, quantity, on })
  const credit = memoOf(model, { id, on, invoice }, items)
  let available = credit === undefined ? 0n : coverPicked(model, credit, items, picked, on)
  if (fee !== undefined) {
    positive(fee.amount, model.decimals)
    model.documents.push(invoiceFrom(model, { on, items: [fee] }, `${id}/fee`))
    if (credit !== undefined) available = cover(model, credit, chargesOf(model, { invoice: `${id}/fee` }), available, on)
  }
  return { credit, available, picked }
}

/** Each item's credit covers that item first; what it does not need goes over the other items picked. */
function coverPicked(model: Model, credit: Credit, items: readonly Credited[], picked: readonly Charge[], on: string): bigint {
  const left = picked.map((charge, place) => cover(model, credit, [charge], items[place]?.amount ?? 0n, on))
  return cover(model, credit, picked, total(left), on)
}

export function channelOf(model: Model, { method }: Payment): string | undefined {
  return model.policy.methods.find(({ code }) => code === method)?.channel
}

/** Settled money on the picked items by payment: online before offline, in each the oldest first (REFUND-2). */
export function moneyOn(model: Model, picked: readonly Charge[]): readonly Part[] {
  const settled = payments(model).filter((payment) => isSettled(model, payment))
  return byDay(settled, (payment) => `${channelOf(model, payment) === 'online' ? 0 : 1} ${payment.on}`)
    .map((payment) => ({ payment, amount: total(picked.map((charge) => put(model, payment.id, charge.key))) }))
    .filter(({ amount }) => amount > 0n)
}

/** The amount that `suggested` refunds: the smallest of the limits (REFUND-2). */
export function suggestion(model: Model, on: string, done: Cancellation): bigint {
  if (model.policy.refunds === 'creditOnly') return 0n
  const paid = total(moneyOn(model, done.picked).map(({ amount }) => amount))
  const balance = creditOfDueOn(model, on)
  const limits = [done.available, paid, balance > 0n ? balance : 0n]
  return least(...limits, ...(model.policy.refundLimit === 'none' ? [] : [moneyLeft(model, on)]))
}

function planOf(model: Model, { refund, on }: any, done: Cancellation): readonly Part[] {
  if (refund === 'none') return []
  const stated = refund.plan?.map(({ payment, amount }: any) => ({
    payment: find(model, payment),
    amount: positive(amount, model.decimals)
  }))
  if (stated !== undefined) return stated
  let left = refund === 'suggested' ? suggestion(model, on, done) : positive(refund.amount, model.decimals)
  if (refund !== 'suggested') demand(left <= total(moneyOn(model, done.picked).map(({ amount }) => amount)), 'more than was paid')
  return moneyOn(model, done.picked).flatMap(({ payment, amount }) => {
    const part = least(left, amount)
    left -= part
    return part > 0n ? [{ payment, amount: part }] : []
  })
}

function demandWithin(model: Model, { on }: any, done: Cancellation, plan: readonly Part[]): void {
  const asked = total(plan.map(({ amount }) => amount))
  demand(asked <= done.available, 'more than became available')
  demand(model.policy.refundLimit === 'none' || asked <= moneyLeft(model, on), 'more than the account paid')
  for (const { payment, amount } of plan) {
    demand(amount <= (moneyOn(model, done.picked).find((part) => part.payment.id === payment.id)?.amount ?? 0n), 'more than that payment')
    demand(on >= lastOfSource(model, payment), 'before the payment changed')
  }
}

function refundOut(model: Model, { on }: any, done: Cancellation, payment: Payment, amount: bigint, id: string): void {
  const { method } = payment
  const lifted = model.policy.refundLimit === 'none'
  model.documents.push({ kind: 'refund', id, on, amount, state: stateOfNew(model, method), method, payment: payment.id, lifted })
  let left = amount
  for (const charge of done.picked) {
    const leaving = least(left, put(model, payment.id, charge.key))
    if (leaving > 0n) replace(model, payment, done.credit as Credit, charge, leaving, on)
    left -= leaving
  }
  fund(model, payment, id, amount, on)
}
