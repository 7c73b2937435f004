import type { Minor } from '../money/minor.js'
import { newestOf, olderThan, type Side } from './allocation.js'
import type { Allocation, ChargeState, SourceState } from './state.js'

/** What one source has on one charge at present. */
export interface Allocated {
  readonly source: number
  readonly charge: number
  readonly amount: Minor
  /** The entry that put some of it there last. */
  readonly seq: number
}

/** Where a source's money is, the newest allocation first. */
export function allocatedTo(source: SourceState): readonly Allocated[] {
  return net('source', source, (one) => one.charge)
}

/** What covers a charge, or is planned to, the newest allocation first. */
export function allocatedFrom(charge: ChargeState): readonly Allocated[] {
  return net('charge', charge, (one) => one.source)
}

function net(side: Side, { of, latest }: SourceState | ChargeState, other: (one: Allocation) => number): readonly Allocated[] {
  if (latest === undefined) return []
  const put = new Map<number, { source: number; charge: number; amount: Minor; seq: number }>()
  // What was taken off makes nothing newer.
  const taken = new Map<number, Minor>()
  for (let one = newestOf(side, of.number, latest); one !== undefined; one = olderThan(one, side)) {
    const { source, charge, amount, seq } = one
    const known = put.get(other(one))
    if (amount < 0) taken.set(other(one), (taken.get(other(one)) ?? 0) - amount)
    else if (known === undefined) put.set(other(one), { source, charge, amount, seq })
    else known.amount += amount
  }
  for (const [number, known] of taken.size > 0 ? put : []) known.amount -= taken.get(number) ?? 0
  return [...put.values()].filter(({ amount }) => amount > 0)
}

/** How much of a source is on a charge; both lists are walked in step, so the shorter one decides the cost. */
export function allocatedBetween(source: SourceState, charge: ChargeState): Minor {
  let ofSource = newestOf('source', source.of.number, source.latest)
  let ofCharge = newestOf('charge', charge.of.number, charge.latest)
  let fromSource = 0
  let fromCharge = 0
  while (ofSource !== undefined && ofCharge !== undefined) {
    if (ofSource.charge === charge.of.number) fromSource += ofSource.amount
    if (ofCharge.source === source.of.number) fromCharge += ofCharge.amount
    ofSource = olderThan(ofSource, 'source')
    ofCharge = olderThan(ofCharge, 'charge')
  }
  return ofSource === undefined ? fromSource : fromCharge
}
