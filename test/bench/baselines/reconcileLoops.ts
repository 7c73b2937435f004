import { Decimal } from 'decimal.js'

/** One match of a source with an item. */
export interface Match<A> {
  readonly source: string
  readonly item: string
  readonly amount: A
}

/** Anything with an open amount. */
export interface OpenItem<A> {
  readonly id: string
  open: A
}

/** Anything with an amount left. */
export interface OpenSource<A> {
  readonly id: string
  left: A
}

/** Oldest first on plain numbers, in place, both lists sorted already: the floor for a real result. */
export function reconcileLoop(items: readonly OpenItem<number>[], sources: readonly OpenSource<number>[]): Match<number>[] {
  const matches: Match<number>[] = []
  let at = 0
  for (let place = 0; place < sources.length; place += 1) {
    const source = sources[place]!
    while (source.left > 0 && at < items.length) {
      const item = items[at]!
      if (item.open === 0) {
        at += 1
        continue
      }
      const amount = source.left < item.open ? source.left : item.open
      source.left -= amount
      item.open -= amount
      matches.push({ source: source.id, item: item.id, amount })
    }
  }
  return matches
}

/** The same loop on decimal.js values. */
export function reconcileDecimal(items: readonly OpenItem<Decimal>[], sources: readonly OpenSource<Decimal>[]): Match<Decimal>[] {
  const matches: Match<Decimal>[] = []
  let at = 0
  for (const source of sources) {
    while (source.left.gt(0) && at < items.length) {
      const item = items[at]!
      if (item.open.isZero()) {
        at += 1
        continue
      }
      const amount = Decimal.min(source.left, item.open)
      source.left = source.left.minus(amount)
      item.open = item.open.minus(amount)
      matches.push({ source: source.id, item: item.id, amount })
    }
  }
  return matches
}
