import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { byDay } from '../byDay.js'
import { chargesOf, type TargetRequest } from '../target.js'
import type { ItemRank } from './strategy.js'

/** A number for each open item: the smaller is paid first. */
export interface RankOf {
  readonly of: (charge: number) => number
  /** It is a day or a small number, which sorts faster. */
  readonly small: boolean
}

/** More than anybody names. */
const NOT_NAMED = 2 ** 20

/** What decides the order of open items, the strongest first. (RECONCILE-6) */
export function ranksOf(book: Book, order: readonly ItemRank[], first: readonly TargetRequest[] | undefined, on: DayNumber): readonly RankOf[] {
  return order.flatMap((one) => {
    if (one === 'named') return first === undefined ? [] : [namedRank(book, first)]
    if (one === 'oldest') return book.policy.policy.oldestBy === 'dueDay' ? [dueDay(book), invoiceDay(book)] : [invoiceDay(book)]
    if (one === 'invoiceDay') return [invoiceDay(book)]
    if (one === 'dueDay') return [dueDay(book)]
    if (one === 'due') return [{ of: (charge) => (book.charges.at(charge).of.due <= on ? 0 : 1), small: true }]
    const sign = one === 'largest' ? -1 : 1
    return [{ of: (charge) => sign * roomOf(book, charge), small: false }]
  })
}

function invoiceDay({ charges }: Book): RankOf {
  return { of: (charge) => charges.at(charge).of.day, small: true }
}

function dueDay({ charges }: Book): RankOf {
  return { of: (charge) => charges.at(charge).of.due, small: true }
}

function namedRank(book: Book, first: readonly TargetRequest[]): RankOf {
  const places = new Map<number, number>()
  first.forEach((target, place) => {
    for (const { of } of chargesOf(book, target)) places.set(of.number, place)
  })
  return { of: (charge) => places.get(charge) ?? NOT_NAMED, small: true }
}

/** What is open on a charge beyond what pending payments will cover. */
export function roomOf({ charges }: Book, charge: number): number {
  const { open, planned } = charges.at(charge)
  return open - planned
}

/** Open items in the order they are paid; those of one rank as they were recorded. */
export function inOrder(charges: Int32Array, ranks: readonly RankOf[]): Int32Array {
  // The weakest first: each pass leaves those of one rank in the order of the one before.
  return ranks.reduceRight((ordered, { of, small }) => {
    if (small) return byDay(ordered, of)
    return Int32Array.from(Array.from(ordered, (charge) => ({ charge, rank: of(charge) })).sort((a, b) => a.rank - b.rank), ({ charge }) => charge)
  }, charges)
}

/** Nothing tells two items apart. */
export function sameRank(ranks: readonly RankOf[], a: number, b: number): boolean {
  return ranks.every(({ of }) => of(a) === of(b))
}
