import type { Fact, RecordedFact } from './state.js'

/** The facts of an entry, what was matched in bulk one by one. */
export function factsOneByOne(facts: readonly RecordedFact[]): readonly Fact[] {
  return facts.flatMap((fact) => (fact.fact === 'matched' ? Array.from(fact.source.subarray(0, fact.length), (_, place) => fact.at(place)) : fact))
}
