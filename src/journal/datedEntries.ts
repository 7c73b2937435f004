import type { DayNumber } from '../calendar/dayNumber.js'
import { dayOf } from '../kernel/bookAsOf.js'
import { existsFrom } from '../kernel/document.js'
import { factsOneByOne } from '../kernel/factsOneByOne.js'
import type { EntryRecord, Fact, State } from '../kernel/state.js'

/** What one entry did on one day. */
export interface DatedEntry {
  readonly entry: EntryRecord
  readonly day: DayNumber
  readonly facts: Fact[]
}

/** Every entry, once for each day on which something of it takes effect: by day, then sequence. (LEDGER-3) */
export function datedEntries(state: State): readonly DatedEntry[] {
  const dated: DatedEntry[] = []
  for (let index = 0; index < state.entries.length; index += 1) {
    const entry = state.entries.at(index)
    const days = new Map<DayNumber, DatedEntry>()
    for (const fact of factsOneByOne(entry.facts)) {
      const day = 'id' in fact ? existsFrom(fact, entry.on) : dayOf(fact, entry.on)
      const known = days.get(day)
      if (known === undefined) days.set(day, { entry, day, facts: [fact] })
      else known.facts.push(fact)
    }
    dated.push(...days.values())
  }
  return dated.sort((a, b) => a.day - b.day)
}
