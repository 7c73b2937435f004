/** What an id stands for: numbered in the order in which ids were taken, from 1. */
export interface Numbered {
  readonly id: string
  readonly seq: number
}

/** Up to here a `Map` is as fast, and smaller. */
const FEW = 4096

/** How many slots are tried before an id goes into the map after all, so that ids made to collide do no harm. */
const MOST_TRIES = 64

/**
 * What stands for each id; one can only add. A large account is slow where memory is far away, so there a slot holds part
 * of an id's hash beside its number: a look-up goes to one slot and then straight to what bears the id.
 */
export class IdTable<A extends Numbered> {
  /** In the order of their numbers, which start from 1. */
  readonly taken: A[] = []
  /** All of a small table; of a large one those that found no slot. */
  private readonly others = new Map<string, A>()
  /** A power of two of them, of which at most half hold something, or none at all. */
  private slots = new Int32Array(0)

  find(id: string): A | undefined {
    const { slots, taken, others } = this
    const { length } = slots
    if (length === 0) return others.get(id)
    const hash = hashOf(id)
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const slot = slots[(hash + tries) & (length - 1)] as number
      if (slot === 0) return undefined
      if (((slot ^ hash) & -length) !== 0) continue
      const found = taken[(slot & (length - 1)) - 1] as A
      if (found.id === id) return found
    }
    return others.get(id)
  }

  /** Adds the next one, whose id is not in use yet. */
  take(next: A): void {
    const { taken, others, slots } = this
    taken.push(next)
    if (taken.length <= FEW) others.set(next.id, next)
    else if (taken.length * 2 > slots.length) this.grow()
    else this.place(next)
  }

  private grow(): void {
    this.slots = new Int32Array(Math.max(FEW * 2, this.slots.length) * 2)
    this.others.clear()
    for (const one of this.taken) this.place(one)
  }

  private place(one: A): void {
    const { length } = this.slots
    const hash = hashOf(one.id)
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const place = (hash + tries) & (length - 1)
      if (this.slots[place] !== 0) continue
      this.slots[place] = (hash & -length) | one.seq
      return
    }
    this.others.set(one.id, one)
  }
}

function hashOf(id: string): number {
  let hash = 0
  for (let index = 0; index < id.length; index += 1) hash = (Math.imul(hash, 31) + id.charCodeAt(index)) | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return hash ^ (hash >>> 16)
}
