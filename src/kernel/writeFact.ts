import { formatDay } from '../calendar/formatDay.js'
import type { DayNumber } from '../calendar/dayNumber.js'
import { factCodec } from '../model/facts/factCodec.js'
import type { StoredAllocation } from '../model/facts/allocationFact.js'
import type { StoredFact } from '../model/facts/storedFact.js'
import type { Amount } from '../model/amount.js'
import { formatMinor } from '../money/formatMinor.js'
import type { Allocation, Fact, State } from './state.js'

/** A fact as it is stored: documents by name, amounts as canonical text. */
export function writeFact(state: State, fact: Fact, entryDay: DayNumber): StoredFact {
  if (fact.fact === 'allocation') return writeAllocation(state, fact, entryDay)
  return factCodec.write(fact, state.opened.decimals) as unknown as StoredFact
}

function writeAllocation(state: State, fact: Allocation, entryDay: DayNumber): StoredAllocation {
  const { amount, day } = fact
  const { document, item } = state.charges.at(fact.charge).of
  return {
    fact: amount > 0 ? 'allocated' : 'released',
    source: state.sources.at(fact.source).of.id,
    charge: document.id,
    ...(item === undefined ? {} : { item: item.item }),
    amount: formatMinor(Math.abs(amount), state.opened.decimals) as Amount,
    ...(day === entryDay ? {} : { on: formatDay(day) })
  }
}
