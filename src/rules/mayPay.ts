import type { ChargeState, Source } from '../kernel/state.js'
import { coversItsOwn } from './heldAllocation.js'

/** Whether a source may pay a charge at all: credit never buys stored value, but a memo covers the item it credits. (CREDIT-8) */
export function mayPay({ fact }: Source, charge: ChargeState): boolean {
  return charge.of.item?.storedValue === undefined || fact.fact === 'payment' || coversItsOwn(fact, charge)
}
