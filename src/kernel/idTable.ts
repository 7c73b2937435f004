import { IdRecords } from './idRecords.js'
import type { Locator } from './locator.js'

/** Up to here a `Map` is as fast, and smaller. */
const FEW = 4096

/**
 * What is noted of each id; one can only add. Ids are numbered in the order in which they were taken, from 1. Where an id
 * is noted is its place: in a small table its number.
 */
export class IdTable {
  private readonly few = new Map<string, number>()
  private readonly locators: Locator[] = []
  private many: IdRecords | undefined

  get count(): number {
    return this.many?.count ?? this.locators.length
  }

  /** The place of an id, 0 when it is not in use. */
  find(id: string): number {
    return this.many === undefined ? (this.few.get(id) ?? 0) : this.many.find(id)
  }

  seqAt(place: number): number {
    return this.many?.seqAt(place) ?? place
  }

  locatorAt(place: number): Locator {
    return this.many?.locatorAt(place) ?? (this.locators[place - 1] as Locator)
  }

  /** Adds the next id, which is not in use yet. */
  take(id: string, locator: Locator): void {
    const { few, locators, many } = this
    if (many !== undefined) return many.take(id, locator)
    few.set(id, locators.push(locator))
    if (few.size > FEW) this.enlarge()
  }

  private enlarge(): void {
    const many = new IdRecords()
    this.forFirst(this.count, (id, locator) => many.take(id, locator))
    this.many = many
    this.few.clear()
    this.locators.length = 0
  }

  /** A table of its own, with the ids up to a number. */
  upTo(seq: number): IdTable {
    const table = new IdTable()
    this.forFirst(seq, (id, locator) => table.take(id, locator))
    return table
  }

  private forFirst(count: number, take: (id: string, locator: Locator) => void): void {
    if (this.many !== undefined) return this.many.forFirst(count, take)
    for (const [id, seq] of this.few) if (seq <= count) take(id, this.locators[seq - 1] as Locator)
  }
}
