import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import type { KeptBecause } from '../model/facts/smallFacts.js'
import { noteKept } from './leftover.js'
import { earmarkOf, notEligible } from './mayPay.js'
import { matchEligible } from './matchEligible.js'
import { leftBecause, openCharges, unappliedOldestFirst, type OpenCharges } from './oldestFirst.js'
import { oldestOrder, roomOf } from './reconciling/itemOrder.js'
import type { Manner } from './reconciling/meet.js'

interface Request {
  readonly on: DayNumber
  readonly sources: 'payments' | 'paymentsAndCredits' | undefined
}

/** Matches what is unapplied with what is open, oldest first, and notes why each leftover stayed. (RECONCILE-1, RECONCILE-5) */
export function reconcileOldest(book: Book, request: Request): void {
  reconcileBy(book, request, { ranks: oldestOrder(book) })
}

/** Matches what is unapplied, oldest first, with what is open, in a manner. (RECONCILE-6) */
export function reconcileBy(book: Book, { on, sources }: Request, manner: Manner): void {
  const { eligible, policyKept, pending, later } = unappliedOldestFirst(book, sources ?? book.policy.policy.reconcileSources, on)
  const open = openCharges(book, on)
  matchEligible(book, eligible, open.eligible, on, manner)
  noteUnmatched(book, eligible, open, on)
  for (const source of policyKept) noteKept(book, source.of.id, source.unapplied, 'policy', on)
  for (const source of pending) noteKept(book, source.of.id, source.unapplied, 'pending', on)
  for (const source of later) noteKept(book, source.of.id, source.unapplied, 'laterDay', on)
}

function noteUnmatched(book: Book, eligible: Int32Array, open: OpenCharges, on: DayNumber): void {
  let left: boolean | undefined
  const known = new Map<string, KeptBecause>()
  for (const number of eligible) {
    const { of, unapplied } = book.sources.at(number)
    if (unapplied === 0) continue
    // Credits of one earmark may pay the same: the items are looked through once for them.
    const key = JSON.stringify(earmarkOf(of) ?? of.id)
    left ??= isOpen(book, open.eligible)
    const because = left ? notEligible(of) : (known.get(key) ?? leftBecause(book, of, open))
    known.set(key, because)
    noteKept(book, of.id, unapplied, because, on)
  }
}

/** Something is open still; what is, is among the last that were to be paid. */
function isOpen(book: Book, charges: Int32Array): boolean {
  for (let place = charges.length - 1; place >= 0; place -= 1) if (roomOf(book, charges[place] as number) > 0) return true
  return false
}
