import { shared, total, units } from './exact.js'
import { demand, type Credited, type Model } from './model.js'
import type { Picked } from './picks.js'
import { partOf } from './recordInvoice.js'
import { cancellationsOf, creditable } from './standing.js'
import { netOf, shareOf } from './taxes.js'

/** What a cancellation takes off each picked item, with its taxes (CANCEL-1, CANCEL-2). */
export function creditedParts(model: Model, choice: any, picks: readonly Picked[]): readonly Credited[] {
  if (choice === 'none') return picks.map((pick) => gross(model, pick, 0n))
  if (choice === 'full') return picks.map((pick) => gross(model, pick, pick.share))
  if (choice.percent !== undefined) {
    const shares = picks.map(({ share }) => share)
    const parts = shared(partOf(choice.percent, total(shares), model.policy), shares)
    return picks.map((pick, place) => gross(model, pick, parts[place] as bigint))
  }
  const stated = new Map<string, bigint>()
  for (const { item, amount: text } of choice.amounts) {
    const pick = picks.find(({ charge }) => charge.item.item === item)
    const amount = units(text, model.decimals)
    demand(pick !== undefined, 'an amount for an item that is not picked')
    demand(amount !== undefined && !stated.has(item), 'not an amount, or stated twice')
    demand(amount <= (choice.basis === 'net' ? netLeft(model, pick) : creditable(model, pick.charge)), 'more than the item')
    stated.set(item, amount)
  }
  const credit = choice.basis === 'net' ? net : gross
  return picks.map((pick) => {
    const took = credit(model, pick, stated.get(pick.charge.item.item) ?? 0n)
    demand(took.amount <= creditable(model, pick.charge), 'more than credits and write-offs left')
    return took
  })
}

/** Each tax: its share of all credited so far, less what was credited of it before. */
export function gross(model: Model, { charge }: Pick<Picked, 'charge'>, amount: bigint): Credited {
  const before = cancellationsOf(model, charge).map(({ took }) => took)
  const soFar = total(before.map((took) => took.amount)) + amount
  const taxes = charge.item.taxes.map((tax, place) => {
    const share = shareOf(tax.amount, soFar, charge.total, model.policy.rounding)
    const rest = share - total(before.map((took) => took.taxes[place] as bigint))
    return rest > 0n ? rest : 0n
  })
  return { item: charge.item.item, amount, taxes }
}

/** The stated amount is net of tax: its taxes come on top, in the share of the net credited so far. */
function net(model: Model, pick: Picked, amount: bigint): Credited {
  const { charge } = pick
  const before = cancellationsOf(model, charge).map(({ took }) => took)
  const soFar = netOf(charge.total, charge.item.taxes) - netLeft(model, pick) + amount
  const taxes = charge.item.taxes.map((tax, place) => {
    const credited = total(before.map((took) => took.taxes[place] as bigint))
    const share = shareOf(tax.amount, soFar, netOf(charge.total, charge.item.taxes), model.policy.rounding)
    const rest = share - credited > 0n ? share - credited : 0n
    return rest < tax.amount - credited ? rest : tax.amount - credited
  })
  return { item: charge.item.item, amount: amount + total(taxes), taxes }
}

/** What the item's net has left to credit. */
function netLeft(model: Model, { charge }: Picked): bigint {
  const before = cancellationsOf(model, charge).map(({ took }) => took.amount - total(took.taxes))
  return netOf(charge.total, charge.item.taxes) - total(before)
}
