import type { Book } from '../../kernel/book.js'
import type { Minor } from '../../money/minor.js'
import { split } from '../../money/split.js'
import { roomOf, sameRank, type RankOf } from './itemOrder.js'

/** Charges with how much each of them may be given. */
export interface Limited {
  readonly charges: Int32Array
  readonly limits: Float64Array
}

/**
 * Where money runs out among items of one rank, they share what is left in proportion to what they have open; those
 * before are paid whole, those after get nothing. Those before `start` were met exactly. `undefined` where it does not
 * run out. (RECONCILE-6, MONEY-5)
 */
export function shareRank(book: Book, charges: Int32Array, start: number, money: Minor, ranks: readonly RankOf[]): Limited | undefined {
  let left = money
  for (const charge of charges.subarray(0, start)) left -= roomOf(book, charge)
  let first = start
  let end = start
  while (end < charges.length) {
    let room = 0
    for (; end < charges.length && sameRank(ranks, charges[first] as number, charges[end] as number); end += 1) room += roomOf(book, charges[end] as number)
    if (room > left) return limited(book, charges, first, end, left)
    left -= room
    first = end
  }
  return undefined
}

function limited(book: Book, charges: Int32Array, first: number, end: number, money: Minor): Limited {
  const rooms = Array.from(charges.subarray(0, end), (charge) => roomOf(book, charge))
  const shares = split(money, rooms.slice(first)) ?? []
  const limits = rooms.map((room, place) => (place < first ? room : (shares[place - first] ?? 0)))
  return {
    charges: charges.subarray(0, end).filter((_, place) => limits[place] !== 0),
    limits: Float64Array.from(limits.filter((limit) => limit > 0))
  }
}
