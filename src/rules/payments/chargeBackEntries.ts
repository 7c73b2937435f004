import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import type { EntryRecord } from '../../kernel/state.js'

/** The entries in which a bank took money of a payment back, or gave it back. They are rare, so no index knows them. */
export function chargeBackEntries(book: Book, payment: string): readonly EntryRecord[] {
  const found: EntryRecord[] = []
  for (let index = 0; index < book.entries.length; index += 1) {
    const entry = book.entries.at(index)
    const about = entry.facts.some((fact) => (fact.fact === 'chargedBack' || fact.fact === 'chargeBackWon') && fact.payment === payment)
    if (about) found.push(entry)
  }
  return found
}

/** The last day of one; 0 when there was none. */
export function lastChargeBack(book: Book, payment: string): DayNumber {
  return Math.max(0, ...chargeBackEntries(book, payment).map(({ on }) => on))
}
