import { IdTable, type Numbered } from './idTable.js'

/** What stands for an id: an immutable map that only grows. */
export interface IdIndex<A extends Numbered> {
  /** What an id stands for, `undefined` when it is not in use. */
  find(id: string): A | undefined
  /** The index with the next one, whose id is not in use yet. */
  with(next: A): IdIndex<A>
}

/** The index of no ids. */
export function emptyIdIndex<A extends Numbered>(): IdIndex<A> {
  return new SharedIndex<A>(new IdTable(), 0, [], 0)
}

/** From here on a branch with many ids of its own gets a table of its own. */
const FEW = 32

/**
 * The newest version appends to the table, which costs what a `Map` costs; a version that another one has overtaken, as
 * after a preview, keeps what comes later in maps of its own, each larger than the next, until that is worth a table.
 */
class SharedIndex<A extends Numbered> implements IdIndex<A> {
  constructor(
    /** For a whole line of versions, each of which sees it up to its own highest number. */
    private readonly table: IdTable<A>,
    private readonly upTo: number,
    private readonly later: readonly ReadonlyMap<string, A>[],
    private readonly laterCount: number
  ) {}

  find(id: string): A | undefined {
    const found = this.table.find(id)
    if (found !== undefined && found.seq <= this.upTo) return found
    for (const map of this.later) if (map.has(id)) return map.get(id)
    return undefined
  }

  with(next: A): IdIndex<A> {
    const { table, upTo, later, laterCount } = this
    if (laterCount === 0 && table.taken.length === upTo) {
      table.take(next)
      return new SharedIndex(table, next.seq, later, 0)
    }
    if (laterCount >= FEW && laterCount >= upTo >>> 3) return new SharedIndex(this.copied(next), next.seq, [], 0)
    const maps = [...later]
    let newest = new Map([[next.id, next]])
    for (let last = maps.at(-1); last !== undefined && last.size <= newest.size; last = maps.at(-1)) {
      newest = new Map([...last, ...newest])
      maps.pop()
    }
    return new SharedIndex(table, upTo, [...maps, newest], laterCount + 1)
  }

  private copied(next: A): IdTable<A> {
    const table = new IdTable<A>()
    for (const one of this.table.taken) if (one.seq <= this.upTo) table.take(one)
    for (const map of this.later) map.forEach((one) => table.take(one))
    table.take(next)
    return table
  }
}
