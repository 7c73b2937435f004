import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import type { Source, SourceState } from '../kernel/state.js'
import type { KeptBecause } from '../model/facts/smallFacts.js'
import { byDay } from './byDay.js'
import { mayPay, notEligible } from './mayPay.js'
import { inOrder, oldestOrder } from './reconciling/itemOrder.js'

/** What is open, as reconciling sees it. */
export interface OpenCharges {
  /** The numbers of invoice items, and of refunds that are owed back, by sequence, then item order. */
  readonly eligible: Int32Array
  /** What is open that only pending payments will cover. */
  readonly planned: readonly number[]
  /** What is open that is dated later. */
  readonly later: readonly number[]
}

/** Why some of a source is left over once all that may be paid is paid. (RECONCILE-5) */
export function leftBecause(book: Book, source: Source, { later, planned }: OpenCharges): KeptBecause {
  const pays = (number: number): boolean => mayPay(source, book.charges.at(number))
  if (later.some(pays)) return 'laterDay'
  if (planned.some(pays)) return 'plannedPayment'
  return later.length + planned.length > 0 ? notEligible(source) : 'nothingOpen'
}

/** {@link openCharges}, oldest first by the policy's day, then sequence, then item order. (RECONCILE-3) */
export function openOldestFirst(book: Book, on: DayNumber): OpenCharges {
  const open = openCharges(book, on)
  return { ...open, eligible: inOrder(open.eligible, oldestOrder(book)) }
}

/** What is open on invoice items, and on refunds that a charge-back left unpaid, dated up to a day; what pending payments will cover is left alone. (RECONCILE-1, RECONCILE-3, PAYMENT-6) */
export function openCharges(book: Book, on: DayNumber): OpenCharges {
  const { charges } = book
  const { length } = charges
  const first = firstOpen(book)
  // As long as it can get: a list that grows leaves more memory behind than it ends up with.
  const open = new Int32Array(length - first)
  let count = 0
  const planned: number[] = []
  const later: number[] = []
  const mayBeLater = book.latestDay > on
  for (let number = first; number < length; number += 1) {
    const charge = charges.at(number)
    if (charge.open === 0) continue
    if (charge.planned > 0) planned.push(number)
    if (charge.open === charge.planned) continue
    if (mayBeLater && charge.of.day > on) {
      later.push(number)
      continue
    }
    open[count] = number
    count += 1
  }
  return { eligible: open.subarray(0, count), planned, later }
}

/** From the newest charge back, only as far as anything is open: of a long account most is paid. */
function firstOpen({ charges, totals }: Book): number {
  let first = charges.length
  let left = totals.open
  while (first > 0 && left > 0) {
    first -= 1
    left -= charges.at(first).open
  }
  return first
}

/** What is unapplied, as reconciling sees it. */
export interface UnappliedSources {
  /** The numbers of settled sources to use, oldest first. */
  readonly eligible: Int32Array
  /** Credits, where only payments are used. */
  readonly policyKept: readonly SourceState[]
  /** Payments that have not settled. */
  readonly pending: readonly SourceState[]
  /** Those dated later. */
  readonly later: readonly SourceState[]
}

/** Settled sources that have something left, oldest first. (RECONCILE-1, RECONCILE-3) */
export function unappliedOldestFirst(book: Book, kinds: 'payments' | 'paymentsAndCredits', on: DayNumber): UnappliedSources {
  const usable = new Int32Array(book.sources.length)
  let count = 0
  const policyKept: SourceState[] = []
  const pending: SourceState[] = []
  const later: SourceState[] = []
  const { sources } = book
  const { length } = sources
  for (let number = 0; number < length; number += 1) {
    const source = sources.at(number)
    if (source.unapplied === 0) continue
    if (source.state !== 'settled') pending.push(source)
    else if (source.of.day > on) later.push(source)
    else if (kinds === 'payments' && source.of.kind === 'credit') policyKept.push(source)
    else {
      usable[count] = number
      count += 1
    }
  }
  const used = usable.subarray(0, count)
  const eligible = book.sourcesByDay ? used : byDay(used, (number) => sources.at(number).of.day)
  return { eligible, policyKept, pending, later }
}
