import type { DayNumber } from '../calendar/dayNumber.js'
import type { Minor } from '../money/minor.js'
import type { Book } from './book.js'
import type { Allocation, SourceState } from './state.js'

/**
 * Posts what sources pay of charges, both in their given order, as far as both go: the same facts as one allocation
 * after the other, but each side is written once, however many allocations meet on it. What payments that have not
 * settled are set to cover is left alone. (RECONCILE-1, RECONCILE-2)
 */
export function postMatched(book: Book, sources: readonly SourceState[], charges: readonly number[], on: DayNumber): void {
  const facts: Allocation[] = []
  const { seq } = book
  const settled = sources[0]?.state === 'settled'
  let at = 0
  let [charge] = charges
  let room = 0
  let covered = 0
  let chargeLatest: Allocation | undefined
  let chargeLast = 0
  for (const source of sources) {
    if (charge === undefined) break
    const { number } = source.of
    let left = source.unapplied
    let { latest: sourceLatest, last: sourceLast } = source
    while (left > 0 && charge !== undefined) {
      if (room === 0) {
        const state = book.charges.at(charge)
        room = state.open - state.planned
        chargeLatest = state.latest
        chargeLast = state.last
      }
      const amount: Minor = left < room ? left : room
      const day: DayNumber = latestOf(on, sourceLast, chargeLast)
      const fact: Allocation = {
        fact: 'allocation',
        seq,
        source: number,
        charge,
        amount,
        day,
        olderOfSource: sourceLatest,
        olderOfCharge: chargeLatest
      }
      facts.push(fact)
      sourceLatest = fact
      chargeLatest = fact
      sourceLast = day
      chargeLast = day
      left -= amount
      room -= amount
      covered += amount
      if (room > 0) continue
      writeCharge(book, charge, covered, settled, fact)
      covered = 0
      at += 1
      charge = charges[at]
    }
    if (sourceLatest !== source.latest) writeSource(book, source, left, settled, sourceLatest as Allocation)
  }
  if (charge !== undefined && covered > 0) writeCharge(book, charge, covered, settled, chargeLatest as Allocation)
  book.noteAll(facts)
}

function latestOf(one: DayNumber, other: DayNumber, third: DayNumber): DayNumber {
  const later = one > other ? one : other
  return later > third ? later : third
}

function writeSource(book: Book, source: SourceState, unapplied: Minor, settled: boolean, latest: Allocation): void {
  const { of, refunded, state, since } = source
  const last = latest.day
  book.sources.set(of.number, { of, unapplied, refunded, last, latest, state, since })
  if (settled) book.totals.unapplied -= source.unapplied - unapplied
  if (last > book.latestDay) book.latestDay = last
}

function writeCharge(book: Book, number: number, covered: Minor, settled: boolean, latest: Allocation): void {
  const { of, open, planned, state, cancelled } = book.charges.at(number)
  const left = settled ? open - covered : open
  const set = settled ? planned : planned + covered
  book.charges.set(number, { of, open: left, planned: set, last: latest.day, latest, state, cancelled })
  if (settled) book.totals.open -= covered
}
