import type { OpenedFact } from '../model/facts/openedFact.js'
import type { CompiledPolicy } from '../model/policy/compiledPolicy.js'
import { emptyIdIndex } from './idIndex.js'
import type { State, Totals } from './state.js'
import { emptyVector } from './vector.js'

/** The state before the first entry. */
export function emptyState(opened: OpenedFact, policy: CompiledPolicy): State {
  return {
    opened,
    policy,
    entries: emptyVector(),
    ids: emptyIdIndex(),
    charges: emptyVector(),
    sources: emptyVector(),
    totals: noTotals(),
    latestDay: 0
  }
}

/** Every total at zero. */
export function noTotals(): Totals {
  return {
    invoiced: 0,
    credited: 0,
    paid: 0,
    money: 0,
    refunded: 0,
    refunding: 0,
    awaited: 0,
    open: 0,
    unapplied: 0,
    charges: 0,
    sources: 0
  }
}
