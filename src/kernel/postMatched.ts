import type { DayNumber } from '../calendar/dayNumber.js'
import type { Minor } from '../money/minor.js'
import type { Book } from './book.js'
import type { Allocation, ChargeState, SourceState } from './state.js'

/**
 * Posts what sources pay of charges, both in their given order, as far as both go: the same facts as one allocation
 * after the other, but each side is written once, however many allocations meet on it. What payments that have not
 * settled are set to cover is left alone. (RECONCILE-1, RECONCILE-2)
 */
export function postMatched(book: Book, sources: readonly SourceState[], charges: readonly ChargeState[], on: DayNumber): void {
  const facts: Allocation[] = []
  const { seq } = book
  const settled = sources[0]?.state === 'settled'
  let at = 0
  let charge = charges[0]
  let room = roomOf(charge)
  let covered = 0
  let { latest: chargeLatest, last: chargeLast } = charge ?? NOTHING
  for (const source of sources) {
    if (charge === undefined) break
    let left = source.unapplied
    let { latest: sourceLatest, last: sourceLast } = source
    while (left > 0 && charge !== undefined) {
      const amount: Minor = left < room ? left : room
      const day: DayNumber = Math.max(on, sourceLast, chargeLast)
      const { number } = charge.of
      const fact: Allocation = {
        fact: 'allocation',
        seq,
        source: source.of.number,
        charge: number,
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
      writeCharge(book, charge, covered, settled, chargeLatest, chargeLast)
      at += 1
      charge = charges[at]
      room = roomOf(charge)
      covered = 0
      ;({ latest: chargeLatest, last: chargeLast } = charge ?? NOTHING)
    }
    writeSource(book, source, left, settled, sourceLatest, sourceLast)
  }
  if (charge !== undefined && covered > 0) writeCharge(book, charge, covered, settled, chargeLatest, chargeLast)
  book.noteAll(facts)
}

const NOTHING = { latest: undefined, last: 0 } as const

function roomOf(charge: ChargeState | undefined): Minor {
  return charge === undefined ? 0 : charge.open - charge.planned
}

function writeSource(
  book: Book,
  source: SourceState,
  unapplied: Minor,
  settled: boolean,
  latest: Allocation | undefined,
  last: DayNumber
): void {
  const { of, refunded, state, since } = source
  book.sources.set(of.number, { of, unapplied, refunded, last, latest, state, since })
  if (settled) book.totals.unapplied -= source.unapplied - unapplied
  if (last > book.latestDay) book.latestDay = last
}

function writeCharge(
  book: Book,
  charge: ChargeState,
  covered: Minor,
  settled: boolean,
  latest: Allocation | undefined,
  last: DayNumber
): void {
  const { of, open, planned, state, cancelled } = charge
  const left = settled ? open - covered : open
  const set = settled ? planned : planned + covered
  book.charges.set(of.number, { of, open: left, planned: set, last, latest, state, cancelled })
  if (settled) book.totals.open -= covered
}
