import type { Locator } from './locator.js'

/** How many slots are tried before an id goes into the map after all, so that ids made to collide do no harm. */
const MOST_TRIES = 64

/** What a record begins with: the number of its entry, its locator and the length of its id. */
const HEAD = 3

/** An id has at most 136 characters. */
const LONGEST_RECORD = HEAD + 34

/**
 * What is noted of each of many ids. In a large account each trip to memory counts, so a record holds the id itself, four
 * characters a word, beside all that a look-up is for: it leads from a slot to the record, and to no text and no object.
 */
export class IdRecords {
  count = 0
  /** One record after the other, from place 1; behind the last there is always room for one more. */
  private records = new Int32Array(65_536)
  private end = 1
  /** Places, with part of the id's hash above them; of a power of two of slots at most half hold one. */
  private slots = new Int32Array(16_384)
  /** The places of those that found no slot. */
  private others: Map<string, number> | undefined

  /** The place of an id's record, 0 when the id is not in use. */
  find(id: string): number {
    const { slots, records, end, others } = this
    const hash = write(id, records, end)
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const slot = slots[(hash + tries) & (slots.length - 1)] as number
      if (slot === 0) return 0
      const place = slot & (records.length - 1)
      if (((slot ^ hash) & -records.length) === 0 && isSame(records, place, end)) return place
    }
    return others?.get(id) ?? 0
  }

  seqAt(place: number): number {
    return this.records[place] as number
  }

  locatorAt(place: number): Locator {
    return this.records[place + 1] as Locator
  }

  /** Adds the next id, which is not in use yet. */
  take(id: string, locator: Locator): void {
    const place = this.end
    const hash = write(id, this.records, place)
    this.count += 1
    this.records[place] = this.count
    this.records[place + 1] = locator
    this.end = after(this.records, place)
    const isFull = this.end + LONGEST_RECORD > this.records.length
    if (isFull) this.records = grown(this.records)
    if (isFull || this.count * 2 > this.slots.length) this.spread()
    else this.put(place, hash)
  }

  /** Calls with the first so many ids, in their order. */
  forFirst(count: number, take: (id: string, locator: Locator) => void): void {
    for (let place = 1, seq = 1; seq <= count; place = after(this.records, place), seq += 1) take(textAt(this.records, place), this.locatorAt(place))
  }

  /** Puts every record into a slot anew. */
  private spread(): void {
    const { records, end, count } = this
    let { length } = this.slots
    while (length < count * 2) length *= 2
    this.slots = new Int32Array(length)
    this.others = undefined
    for (let place = 1; place < end; place = after(records, place)) this.put(place, hashAt(records, place))
  }

  private put(place: number, hash: number): void {
    const { slots, records } = this
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const at = (hash + tries) & (slots.length - 1)
      if (slots[at] !== 0) continue
      slots[at] = (hash & -records.length) | place
      return
    }
    this.others ??= new Map()
    this.others.set(textAt(records, place), place)
  }
}

/** Writes an id behind the last record, to be compared there with others or to stay; answers its hash. */
function write(id: string, records: Int32Array, end: number): number {
  const { length } = id
  let at = end + HEAD
  let word = 0
  let hash = 0
  records[end + 2] = length
  for (let index = 0; index < length; index += 1) {
    word = (word << 8) | id.charCodeAt(index)
    if ((index & 3) !== 3 && index !== length - 1) continue
    records[at] = word
    hash = mixed(hash, word)
    at += 1
    word = 0
  }
  return hash
}

function hashAt(records: Int32Array, place: number): number {
  const next = after(records, place)
  let hash = 0
  for (let at = place + HEAD; at < next; at += 1) hash = mixed(hash, records[at] as number)
  return hash
}

/** The low bits of a hash choose the slot, the high ones are kept in it. */
function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1)
  return product ^ (product >>> 15)
}

function isSame(records: Int32Array, place: number, other: number): boolean {
  const ahead = other - place
  const next = after(records, place)
  for (let at = place + 2; at < next; at += 1) if (records[at] !== records[at + ahead]) return false
  return true
}

/** The place of the record behind this one. */
function after(records: Int32Array, place: number): number {
  return place + HEAD + (((records[place + 2] as number) + 3) >>> 2)
}

function textAt(records: Int32Array, place: number): string {
  const length = records[place + 2] as number
  let text = ''
  for (let index = 0; index < length; index += 1) {
    const inWord = index < (length & -4) ? 4 : length & 3
    const word = records[place + HEAD + (index >>> 2)] as number
    text += String.fromCharCode((word >>> (8 * (inWord - 1 - (index & 3)))) & 255)
  }
  return text
}

function grown(records: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(records.length * 2)
  more.set(records)
  return more
}
