import type { Book } from '../../kernel/book.js'
import { byDay } from '../byDay.js'

/** A number for each open item: the smaller is paid first. */
export interface RankOf {
  readonly of: (charge: number) => number
  /** It is a day or a small number, which sorts faster. */
  readonly small: boolean
}

/** The day by which a policy calls an item the oldest. (RECONCILE-3) */
export function oldestRanks(book: Book): readonly RankOf[] {
  return book.policy.policy.oldestBy === 'dueDay' ? [dueDay(book), invoiceDay(book)] : [invoiceDay(book)]
}

/** The same where items of one rank follow as they were recorded: often that is the order of their days already. (RECONCILE-3) */
export function oldestOrder(book: Book): readonly RankOf[] {
  return book.chargesByDay && book.policy.policy.oldestBy === 'invoiceDay' ? [] : oldestRanks(book)
}

export function invoiceDay({ charges }: Book): RankOf {
  return { of: (charge) => charges.at(charge).of.day, small: true }
}

export function dueDay({ charges }: Book): RankOf {
  return { of: (charge) => charges.at(charge).of.due, small: true }
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
