/** What an id stands for: numbered in the order in which ids were taken, from 1. */
export interface Numbered {
  readonly id: string
  readonly seq: number
}

/** What stands for an id: an immutable map that only grows. */
export interface IdIndex<A extends Numbered> {
  /** What an id stands for, `undefined` when it is not in use. */
  find(id: string): A | undefined
  /** The index with the next one, whose id is not in use yet. */
  with(next: A): IdIndex<A>
}

/** The index of no ids. */
export function emptyIdIndex<A extends Numbered>(): IdIndex<A> {
  return new SharedIndex<A>({ taken: new Map(), highest: 0 }, 0, [], 0)
}

/** One table for a whole line of versions, each of which sees it up to its own highest number. */
interface Table<A> {
  readonly taken: Map<string, A>
  /** Of all versions: whoever has it may append, since nobody sees beyond it. */
  highest: number
}

/** From here on a branch with many ids of its own gets a table of its own. */
const FEW = 32

/**
 * The newest version appends to the table, which costs what a `Map` costs; a version that another one has overtaken, as
 * after a preview, keeps what comes later in maps of its own, each larger than the next, until that is worth a table.
 */
class SharedIndex<A extends Numbered> implements IdIndex<A> {
  constructor(
    private readonly table: Table<A>,
    private readonly upTo: number,
    private readonly later: readonly ReadonlyMap<string, A>[],
    private readonly laterCount: number
  ) {}

  find(id: string): A | undefined {
    const found = this.table.taken.get(id)
    if (found !== undefined && found.seq <= this.upTo) return found
    for (const map of this.later) if (map.has(id)) return map.get(id)
    return undefined
  }

  with(next: A): IdIndex<A> {
    const { table, upTo, later, laterCount } = this
    if (laterCount === 0 && table.highest === upTo) {
      take(table, next)
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

  private copied(next: A): Table<A> {
    const table: Table<A> = { taken: new Map(), highest: 0 }
    this.table.taken.forEach((one) => {
      if (one.seq <= this.upTo) take(table, one)
    })
    for (const map of this.later) map.forEach((one) => take(table, one))
    take(table, next)
    return table
  }
}

function take<A extends Numbered>(table: Table<A>, next: A): void {
  table.taken.set(next.id, next)
  table.highest = next.seq
}
