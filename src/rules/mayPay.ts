import type { ChargeState, Source } from '../kernel/state.js'
import type { Earmark } from '../model/facts/earmark.js'
import type { Item } from '../model/facts/invoiceFact.js'
import type { KeptBecause } from '../model/facts/smallFacts.js'
import { coversItsOwn } from './heldAllocation.js'

/**
 * Whether a source may pay a charge at all: credit never buys stored value, but a memo covers the item it credits; an
 * earmarked credit pays eligible items only. (CREDIT-7, CREDIT-8)
 */
export function mayPay({ kind, fact }: Source, charge: ChargeState): boolean {
  if (kind === 'payment') return true
  const { item } = charge.of
  if (item === undefined) return fact.earmark === undefined
  return (item.storedValue === undefined || coversItsOwn(fact, charge)) && isFor(fact.earmark, item)
}

function isFor(earmark: Earmark | undefined, { people, tags }: Item): boolean {
  return earmark === undefined || (shares(earmark.people, people) && shares(earmark.tags, tags))
}

function shares(wanted: readonly string[] | undefined, has: readonly string[] | undefined): boolean {
  return wanted === undefined || (has?.some((one) => wanted.includes(one)) ?? false)
}

/** Why a source stays although something is open. (RECONCILE-5) */
export function notEligible(source: Source): KeptBecause {
  return earmarkOf(source) === undefined ? 'notEligible' : 'earmarked'
}

/** Whom or what a source is kept for. (CREDIT-7) */
export function earmarkOf({ fact }: Source): Earmark | undefined {
  return fact.fact === 'credit' ? fact.earmark : undefined
}
