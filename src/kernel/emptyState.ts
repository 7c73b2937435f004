import { NO_DAY } from '../calendar/dayNumber.js'
import type { OpenedFact } from '../model/facts/openedFact.js'
import type { CompiledPolicy } from '../model/policy/compiledPolicy.js'
import { emptyIdIndex } from './idIndex.js'
import type { State, Totals } from './state.js'
import { emptyVector } from './versionedVector.js'

/** The state before the first entry; its policy is one of those known. */
export function emptyState(opened: OpenedFact, policies: ReadonlyMap<string, CompiledPolicy>): State {
  return {
    opened,
    policy: policies.get(opened.policy) as CompiledPolicy,
    policies,
    closedUntil: NO_DAY,
    entries: emptyVector(),
    ids: emptyIdIndex(),
    charges: emptyVector(),
    sources: emptyVector(),
    agreements: emptyVector(),
    totals: noTotals(),
    chargesByDay: true,
    sourcesByDay: true,
    selective: false,
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
