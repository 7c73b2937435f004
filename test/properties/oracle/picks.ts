import { units } from './exact.js'
import { demand, type Model } from './model.js'
import { chargesOf } from './targets.js'
import { creditable, isVoided, quantityLeft, type Charge } from './standing.js'
import { shareOf } from './taxes.js'

/** An item picked for cancellation: how much of it, and that quantity's share of what is left to credit. */
export interface Picked {
  readonly charge: Charge
  readonly quantity: bigint
  readonly share: bigint
}

/** The items that are credited and stay: all that credits and write-offs left of each (CANCEL-7). */
export function creditedPicksOf(model: Model, { invoice, items }: any): readonly Picked[] {
  demandStanding(model, invoice)
  const named = items.map(({ item }: any) => item)
  demand(new Set(named).size === named.length, 'an item twice')
  return items.map(({ item }: any): Picked => {
    const [charge] = chargesOf(model, { invoice, item }) as readonly [Charge]
    return { charge, quantity: 0n, share: creditable(model, charge) }
  })
}

/** The picked items, which have something left each (CANCEL-1, CANCEL-5). */
export function picksOf(model: Model, { invoice, items }: any): readonly Picked[] {
  demandStanding(model, invoice)
  const named = items.map(({ item }: any) => item)
  demand(new Set(named).size === named.length, 'an item twice')
  return items.map(({ item, quantity: text }: any): Picked => {
    const [charge] = chargesOf(model, { invoice, item }) as readonly [Charge]
    const left = quantityLeft(model, charge)
    const quantity = text === undefined ? left : units(text, 6)
    demand(left > 0n, 'cancelled already')
    demand(quantity !== undefined && quantity > 0n && quantity <= left, 'more than is left')
    return { charge, quantity, share: shareOf(creditable(model, charge), quantity, left, model.policy.rounding) }
  })
}

function demandStanding(model: Model, invoice: string): void {
  const [first] = chargesOf(model, { invoice })
  demand(first !== undefined && !isVoided(model, first.invoice), 'voided')
}
