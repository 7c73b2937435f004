import { IdTable } from './idTable.js'
import type { Locator } from './locator.js'

/** What took each id: an immutable map that only grows. */
export interface IdIndex {
  /** The number of the entry that took an id, from 1; 0 when it is not in use. */
  seqOf(id: string): number
  /** Where the document is that bears an id, 0 where none does. */
  locate(id: string): Locator
  /** The index with the id of the next entry, which is not in use yet, and the document that bears the same. */
  with(id: string, locator: Locator): IdIndex
}

/** The index of no ids. */
export function emptyIdIndex(): IdIndex {
  return new SharedIndex(new IdTable(), 0, [], 0)
}

interface Noted {
  readonly seq: number
  readonly locator: Locator
}

/** From here on a branch with many ids of its own gets a table of its own. */
const FEW = 32

/**
 * The newest version appends to the table, which costs what a `Map` costs; a version that another one has overtaken, as
 * after a preview, keeps what comes later in maps of its own, each larger than the next, until that is worth a table.
 */
class SharedIndex implements IdIndex {
  constructor(
    /** For a whole line of versions, each of which sees it up to its own highest number. */
    private readonly table: IdTable,
    private readonly upTo: number,
    private readonly later: readonly ReadonlyMap<string, Noted>[],
    private readonly laterCount: number
  ) {}

  seqOf(id: string): number {
    const place = this.placeOf(id)
    return place === 0 ? (this.laterOf(id)?.seq ?? 0) : this.table.seqAt(place)
  }

  locate(id: string): Locator {
    const place = this.placeOf(id)
    return place === 0 ? (this.laterOf(id)?.locator ?? 0) : this.table.locatorAt(place)
  }

  private placeOf(id: string): number {
    const place = this.table.find(id)
    return place !== 0 && this.table.seqAt(place) <= this.upTo ? place : 0
  }

  private laterOf(id: string): Noted | undefined {
    for (const map of this.later) if (map.has(id)) return map.get(id)
    return undefined
  }

  with(id: string, locator: Locator): IdIndex {
    const { table, upTo, later, laterCount } = this
    if (laterCount === 0 && table.count === upTo) {
      table.take(id, locator)
      return new SharedIndex(table, upTo + 1, later, 0)
    }
    const seq = upTo + laterCount + 1
    if (laterCount >= FEW && laterCount >= upTo >>> 3) return new SharedIndex(this.copied(id, locator), seq, [], 0)
    const maps = [...later]
    let newest = new Map([[id, { seq, locator }]])
    for (let last = maps.at(-1); last !== undefined && last.size <= newest.size; last = maps.at(-1)) {
      newest = new Map([...last, ...newest])
      maps.pop()
    }
    return new SharedIndex(table, upTo, [...maps, newest], laterCount + 1)
  }

  private copied(id: string, locator: Locator): IdTable {
    const table = this.table.upTo(this.upTo)
    for (const map of this.later) map.forEach((one, taken) => table.take(taken, one.locator))
    table.take(id, locator)
    return table
  }
}
