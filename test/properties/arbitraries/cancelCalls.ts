import { asText, total } from '../oracle/exact.js'
import { moneyOn } from '../oracle/cancelItems.js'
import type { Model } from '../oracle/model.js'
import { charges, creditable, invoices, quantityLeft } from '../oracle/standing.js'
import { amountText } from './amounts.js'
import { itemInput, itemOf, likely } from './calls.js'
import type { StepOf } from './steps.js'

/** The input of a cancellation: items that have something left, credit and refund at and around their limits. */
export function cancelCall(model: Model, step: StepOf<'cancel'>): any {
  const { decimals } = model
  const left = (id: string): boolean => charges(model, id).some((charge) => quantityLeft(model, charge) > 0n)
  const invoice = likely(plainInvoices(model), ({ id }) => left(id), step.invoice)
  const named = new Map(step.items.map((one) => [itemOf(model, invoice, one.item), one]))
  const picked = charges(model, invoice).filter((charge) => named.has(charge.item.item))
  const money = moneyOn(model, picked)
  const items = [...named].map(([item, { quantity }]) => ({ item, ...(quantity === undefined ? {} : { quantity }) }))
  const credit = creditChoice(model, step, invoice, named)
  const paid = total(money.map(({ amount }) => amount))
  const plan = money.map(({ payment, amount }) => ({ payment: payment.id, amount: amountText(step.amount, amount, decimals) }))
  const refund = {
    suggested: 'suggested',
    none: 'none',
    amount: { amount: amountText(step.amount, paid, decimals) },
    plan: plan.length === 0 ? 'none' : { plan }
  }[step.refund as 'suggested' | 'none' | 'amount' | 'plan']
  return { invoice, items, credit, refund, ...feeOf(step, decimals) }
}

/** The input that credits items and leaves them: without quantities and fee, and seldom of nothing. */
export function creditCall(model: Model, step: StepOf<'cancel'>): any {
  const { invoice, items, credit, refund } = cancelCall(model, step)
  return { invoice, items: items.map(({ item }: any) => ({ item })), credit: credit === 'none' && step.percent !== '100' ? 'full' : credit, refund }
}

/** The input that replaces an item that has something left. */
export function replaceCall(model: Model, step: StepOf<'replace'>): any {
  const left = (id: string): boolean => charges(model, id).some((charge) => quantityLeft(model, charge) > 0n)
  const invoice = likely(plainInvoices(model), ({ id }) => left(id), step.invoice)
  const { quantity, due } = step
  return {
    invoice,
    item: itemOf(model, invoice, step.item),
    with: itemInput(model, step.with),
    ...(quantity === undefined ? {} : { quantity }),
    ...(due === undefined ? {} : { due: `2026-03-0${due}` }),
    ...feeOf(step, model.decimals)
  }
}

/** What a credit is taken back by is left alone: its taxes are those of the credit. */
function plainInvoices(model: Model): ReturnType<typeof invoices> {
  return invoices(model).filter(({ reverses }) => reverses === undefined)
}

function creditChoice(model: Model, { credit, percent }: StepOf<'cancel'>, invoice: string, named: ReadonlyMap<string, any>): any {
  if (credit === 'full' || credit === 'none') return credit
  if (credit === 'percent') return { percent }
  const amounts = [...named].map(([item, { amount }]) => {
    const charge = charges(model, invoice).find((one) => one.item.item === item)
    return { item, amount: amountText(amount, charge === undefined ? 1n : creditable(model, charge), model.decimals) }
  })
  return { amounts, ...(credit === 'net' ? { basis: 'net' } : {}) }
}

function feeOf({ fee }: Pick<StepOf<'cancel'>, 'fee'>, decimals: number): any {
  if (fee === undefined) return {}
  const { amount, taxes, included } = fee
  return {
    fee: {
      description: 'Administration',
      amount: asText(BigInt(amount), decimals),
      ...(taxes.length === 0 ? {} : { taxes }),
      ...(included ? { taxIncluded: true } : {})
    }
  }
}
