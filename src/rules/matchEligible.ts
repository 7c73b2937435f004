import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { postMatched } from '../kernel/postMatched.js'
import { earmarkOf, mayPay } from './mayPay.js'
import { inOrder, roomOf } from './reconciling/itemOrder.js'
import { meet, unappliedOf, type Manner } from './reconciling/meet.js'
import { runsOf, soldFor, type Run } from './reconciling/runs.js'

/**
 * Matches sources, in their given order but earmarked ones first, with charges in a manner. Where some source
 * may not pay every charge, sources that may pay the same ones go over those together, one such run after the other.
 * (RECONCILE-1, RECONCILE-3, RECONCILE-6, CREDIT-7, CREDIT-8)
 */
export function matchEligible(book: Book, sources: Int32Array, charges: Int32Array, on: DayNumber, manner: Manner): void {
  // Asking each of many sources and charges takes longer than matching them.
  if (!book.selective) return meet(book, sources, charges, on, manner)
  const isEarmarked = (number: number): boolean => earmarkOf(book.sources.at(number).of) !== undefined
  const earmarked = sources.filter(isEarmarked)
  if (earmarked.length > 0) matchRuns(book, earmarked, charges, on, manner)
  const others = earmarked.length > 0 ? sources.filter((number) => !isEarmarked(number)) : sources
  const open = earmarked.length > 0 ? charges.filter((charge) => roomOf(book, charge) > 0) : charges
  if (soldFor(book, open).size > 0) matchRuns(book, others, open, on, manner)
  else meet(book, others, open, on, manner)
}

function matchRuns(book: Book, sources: Int32Array, charges: Int32Array, on: DayNumber, manner: Manner): void {
  const runs = runsOf(book, sources, soldFor(book, charges))
  const payable = ({ of }: Run): Int32Array => charges.filter((charge) => roomOf(book, charge) > 0 && mayPay(of, book.charges.at(charge)))
  // What fits exactly goes before what only fits in part, whichever source it is of.
  if (manner.exactFirst !== undefined) for (const run of runs) meet(book, run.sources, payable(run), on, manner, 'exactOnly')
  const queues = new Map<string, Queue>()
  for (const run of runs) {
    if (manner.shareRank !== undefined) {
      meet(book, run.sources, payable(run), on, { ...manner, exactFirst: undefined })
      continue
    }
    const queue = queues.get(run.key) ?? { charges: inOrder(payable(run), manner.ranks), from: 0 }
    queues.set(run.key, queue)
    postMatched(book, run.sources, enoughOf(book, queue, unappliedOf(book, run.sources)), on)
  }
}

/** Charges that one kind of source may pay, in the order they are paid; those before `from` are full. */
interface Queue {
  readonly charges: Int32Array
  from: number
}

/** The next charges of a queue that take an amount of money, so that no source walks over those that are full. */
function enoughOf(book: Book, queue: Queue, money: number): Int32Array {
  const { charges } = queue
  const room = (place: number): number => roomOf(book, charges[place] as number)
  while (queue.from < charges.length && room(queue.from) === 0) queue.from += 1
  let left = money
  let end = queue.from
  for (; end < charges.length && left > 0; end += 1) left -= room(end)
  return charges.subarray(queue.from, end).filter((charge) => roomOf(book, charge) > 0)
}
