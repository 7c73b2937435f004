import { newestOf, olderThan, type Side } from '../../kernel/allocation.js'
import type { Allocation, ChargeState, EntryRecord, SourceState, State } from '../../kernel/state.js'
import type { Minor } from '../../money/minor.js'

/** What one entry moved between two sides. */
export interface Moved {
  readonly other: number
  readonly amount: Minor
}

/** What an entry put on (`1`) or took off (`-1`) on one side, by the other side; what it moved last comes first. */
export function movedIn(side: Side, { of, latest }: ChargeState | SourceState, seq: number, sign: 1 | -1): readonly Moved[] {
  const net = new Map<number, Minor>()
  for (let one = newestOf(side, of.number, latest); one !== undefined && one.seq >= seq; one = olderThan(one, side)) {
    const other = side === 'source' ? one.charge : one.source
    if (one.seq === seq) net.set(other, (net.get(other) ?? 0) + sign * one.amount)
  }
  return [...net].flatMap(([other, amount]) => (amount > 0 ? { other, amount } : []))
}

/**
 * The newest allocation with which a refund took its money (`1`: it was made or tried again) or gave it back (`-1`).
 * What a charge-back moved is neither.
 */
export function lastMove(entries: State['entries'], charge: ChargeState, sign: 1 | -1): Allocation | undefined {
  const { id } = charge.of.document
  for (let one = newestOf('charge', charge.of.number, charge.latest); one !== undefined; one = olderThan(one, 'charge')) {
    if (sign * one.amount > 0 && isAbout(entries.at(one.seq - 1), id)) return one
  }
  return undefined
}

function isAbout({ facts }: EntryRecord, refund: string): boolean {
  return facts.some((fact) => (fact.fact === 'refund' && fact.id === refund) || (fact.fact === 'became' && fact.document === refund))
}
