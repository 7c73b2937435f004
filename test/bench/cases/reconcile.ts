import { Decimal } from 'decimal.js'
import { orThrow, reconcileOldestFirst, type Ledger } from 'billing-rules'
import { reconcileDecimal, reconcileLoop, type OpenItem, type OpenSource } from '../baselines/reconcileLoops.js'
import { interleave, microsecondsOf, ratioOf, type Candidate, type Effort } from '../interleave.js'
import type { Measured } from '../measured.js'
import { civilDay } from '../workload/ledgerSteps.js'
import { ledgerOfOpenItems, openItems, type OpenItems } from '../workload/openItems.js'

/** Matching everything open with everything unapplied, against the bare loop on records that are sorted already. */
export function reconcile(effort: Effort, count = 100_000): readonly Measured[] {
  const given = openItems(count)
  const rounds = interleave([matching(given), plainLoop(given)], effort)
  return [
    { name: `reconcile ${count} open items vs presorted mutable loop`, value: ratioOf(rounds, 0, 1), atMost: 3 },
    { name: `reconcile ${count} open items, ns an item`, value: (microsecondsOf(rounds, 0) * 1000) / count }
  ]
}

/** The same against the loop on decimal.js values; apart, since each would sweep away what the other one throws away. */
export function reconcileDecimals(effort: Effort, count = 100_000): readonly Measured[] {
  const given = openItems(count)
  const rounds = interleave([matching(given), decimalLoop(given)], effort)
  return [{ name: `reconcile ${count} open items, decimal.js loop vs ours`, value: ratioOf(rounds, 1, 0), atLeast: 5 }]
}

function matching(given: OpenItems): Candidate {
  const ledger = ledgerOfOpenItems(given)
  return { name: 'ledger', run: () => reconciled(ledger) }
}

export function reconciled(ledger: Ledger): Ledger {
  return orThrow(reconcileOldestFirst(ledger, { id: 'RECONCILE', on: civilDay(10_000) }))
}

/** The plain-number loop; its records are put back outside of the timed part. */
export function plainLoop({ items, sources }: OpenItems) {
  const open: OpenItem<number>[] = items.map(({ id, amount, day }) => ({ id, open: amount, day }))
  const left: OpenSource<number>[] = sources.map(({ id, amount, day }) => ({ id, left: amount, day }))
  const prepare = (): void => {
    open.forEach((item, place) => (item.open = items[place]!.amount))
    left.forEach((source, place) => (source.left = sources[place]!.amount))
  }
  return { name: 'plain loop', prepare, run: () => reconcileLoop(open, left) }
}

/** The same loop on decimal.js values. */
export function decimalLoop({ items, sources }: OpenItems) {
  const open: OpenItem<Decimal>[] = items.map(({ id, amount }) => ({ id, open: inMajorUnits(amount) }))
  const left: OpenSource<Decimal>[] = sources.map(({ id, amount }) => ({ id, left: inMajorUnits(amount) }))
  const full = open.map((item) => item.open)
  const whole = left.map((source) => source.left)
  const prepare = (): void => {
    open.forEach((item, place) => (item.open = full[place]!))
    left.forEach((source, place) => (source.left = whole[place]!))
  }
  return { name: 'decimal.js loop', prepare, run: () => reconcileDecimal(open, left) }
}

function inMajorUnits(minor: number): Decimal {
  return new Decimal(minor).div(100)
}
