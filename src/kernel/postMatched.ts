import type { DayNumber } from '../calendar/dayNumber.js'
import type { Minor } from '../money/minor.js'
import type { Book } from './book.js'
import { Matched } from './allocation.js'
import type { ChargeState, SourceState } from './state.js'

/**
 * Posts what sources pay of charges, both in their given order, as far as both go: the same facts as one allocation
 * after the other, but each side is written once, however many allocations meet on it. What payments that have not
 * settled are set to cover is left alone. (RECONCILE-1, RECONCILE-2)
 *
 * `limits` says how much each charge is given at most, above zero and within what it has open. (RECONCILE-6)
 */
export function postMatched(book: Book, sources: Int32Array, charges: Int32Array, on: DayNumber, limits?: Float64Array): void {
  const matched = new Matched(book.seq, on, sources.length + charges.length)
  const [first] = sources
  const settled = first !== undefined && book.sources.at(first).state === 'settled'
  let at = 0
  let charge: ChargeState | undefined
  let room = 0
  let spared = 0
  let day = on
  for (const number of sources) {
    if (at === charges.length) break
    const source = book.sources.at(number)
    let left = source.unapplied
    let { last, refunded } = source
    while (left > 0 && at < charges.length) {
      if (charge === undefined) {
        charge = book.charges.at(charges[at] as number)
        room = charge.open - charge.planned
        if (limits !== undefined) {
          spared = room - (limits[at] as Minor)
          room -= spared
        }
        day = charge.last > on ? charge.last : on
      }
      const amount: Minor = left < room ? left : room
      day = last = last > day ? last : day
      matched.add(number, charges[at] as number, amount, day)
      if (isRefund(charge)) refunded += amount
      left -= amount
      room -= amount
      if (room > 0) continue
      writeCharge(book, charges[at] as number, charge, spared, settled, day, matched)
      charge = undefined
      at += 1
    }
    if (left < source.unapplied) writeSource(book, number, source, left, refunded, settled, last, matched)
  }
  if (charge !== undefined) writeCharge(book, charges[at] as number, charge, room + spared, settled, day, matched)
  matched.trim()
  if (matched.length > 0) book.note(matched)
}

/** What a charge is of lies elsewhere in memory, and is looked at only where it may be no item. */
function isRefund({ state, of }: ChargeState): boolean {
  return state !== 'owed' && of.item === undefined
}

function writeSource(book: Book, number: number, source: SourceState, unapplied: Minor, refunded: Minor, settled: boolean, last: DayNumber, latest: Matched): void {
  if (source.latest !== undefined) latest.before.source.set(number, source.latest)
  book.sources.set(number, source.allocated(unapplied, refunded, last, latest))
  if (settled) book.totals.unapplied -= source.unapplied - unapplied
  if (last > book.latestDay) book.latestDay = last
}

function writeCharge(book: Book, number: number, charge: ChargeState, room: Minor, settled: boolean, last: DayNumber, latest: Matched): void {
  const { open, planned } = charge
  const covered = open - planned - room
  if (charge.latest !== undefined) latest.before.charge.set(number, charge.latest)
  book.charges.set(number, charge.allocated(settled ? open - covered : open, settled ? planned : planned + covered, last, latest))
  if (settled) book.totals.open -= covered
}
