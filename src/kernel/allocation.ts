import type { DayNumber } from '../calendar/dayNumber.js'
import type { Minor } from '../money/minor.js'

/**
 * An amount of one source put against one charge, or taken off it when negative. Each links to the one before it on
 * both sides, so that neither side needs a list of its own.
 */
export interface Allocation {
  readonly fact: 'allocation'
  /** The entry that made it. */
  readonly seq: number
  readonly source: number
  readonly charge: number
  readonly amount: Minor
  /** The day it takes effect. (LEDGER-3) */
  readonly day: DayNumber
  readonly olderOfSource: Link | undefined
  readonly olderOfCharge: Link | undefined
}

/** An allocation, or the bulk that it is one of, or its place there. */
export type Link = Allocation | Matched | Placed

/** One allocation of a bulk, not made a record yet. */
interface Placed {
  readonly fact: 'placed'
  readonly of: Matched
  readonly place: number
}

/** What two sides of one bulk are called. */
export type Side = 'source' | 'charge'

/**
 * What matching in bulk allocated, as columns: each place is one allocation, which is made a record when it is asked
 * for. A hundred thousand records would cost more to keep than all else that matching does.
 */
export class Matched {
  readonly fact = 'matched'
  source: Int32Array
  charge: Int32Array
  amount: Float64Array
  /** Of those that take effect on another day than the others. */
  readonly days = new Map<number, DayNumber>()
  length = 0
  /** The latest allocation of a side before this bulk, where it had one. */
  readonly before = { source: new Map<number, Link>(), charge: new Map<number, Link>() }
  /** Where each side's last allocation is, once somebody asked: one side's allocations lie together. */
  private readonly newest: { source?: ReadonlyMap<number, number>; charge?: ReadonlyMap<number, number> } = {}

  constructor(readonly seq: number, readonly on: DayNumber, most: number) {
    this.source = new Int32Array(most)
    this.charge = new Int32Array(most)
    this.amount = new Float64Array(most)
  }

  add(source: number, charge: number, amount: Minor, day: DayNumber): void {
    const place = this.length
    this.source[place] = source
    this.charge[place] = charge
    this.amount[place] = amount
    if (day !== this.on) this.days.set(place, day)
    this.length = place + 1
  }

  /** Gives back the room that was not needed. */
  trim(): void {
    if (this.length * 2 > this.source.length) return
    this.source = this.source.slice(0, this.length)
    this.charge = this.charge.slice(0, this.length)
    this.amount = this.amount.slice(0, this.length)
  }

  /** The allocation at a place; it links to nothing. */
  at(place: number): Allocation {
    const [source, charge] = [this.source[place] as number, this.charge[place] as number]
    return {
      fact: 'allocation',
      seq: this.seq,
      source,
      charge,
      amount: this.amount[place] as Minor,
      day: this.days.get(place) ?? this.on,
      olderOfSource: undefined,
      olderOfCharge: undefined
    }
  }

  /** The newest allocation of one side. */
  newestOf(side: Side, number: number): Allocation {
    const place = this.lastOf(side).get(number)
    return place === undefined ? (this.before[side].get(number) as Allocation) : this.linked(side, place)
  }

  /** The allocation at a place, linked to the next older one of that side, which is made only when it is asked for. */
  linked(side: Side, place: number): Allocation {
    const column = this[side]
    const number = column[place] as number
    const older: Link | undefined = column[place - 1] === number ? { fact: 'placed', of: this, place: place - 1 } : this.before[side].get(number)
    return { ...this.at(place), [side === 'source' ? 'olderOfSource' : 'olderOfCharge']: older }
  }

  private lastOf(side: Side): ReadonlyMap<number, number> {
    const known = this.newest[side]
    if (known !== undefined) return known
    const last = new Map<number, number>()
    this[side].subarray(0, this.length).forEach((number, place) => last.set(number, place))
    this.newest[side] = last
    return last
  }
}

/** The newest allocation of a source or charge, from what it or an older allocation links to. */
export function newestOf(side: Side, number: number, link: Link | undefined): Allocation | undefined {
  if (link?.fact === 'matched') return link.newestOf(side, number)
  return link?.fact === 'placed' ? link.of.linked(side, link.place) : link
}

/** The next older allocation on one side. */
export function olderThan(one: Allocation, side: Side): Allocation | undefined {
  return newestOf(side, one[side], side === 'source' ? one.olderOfSource : one.olderOfCharge)
}
