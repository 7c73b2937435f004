import type { Book } from '../kernel/book.js'
import { rebuiltAsOf, type DatedFact } from '../kernel/bookAsOf.js'
import { findSource } from '../kernel/findDocument.js'
import type { Fact, SourceState, State } from '../kernel/state.js'
import { isAwaited } from '../kernel/stateWords.js'

/**
 * Payments that have not settled as they stood on the day they came, by their number, without what became of them on
 * that same day: what is known of them on a day before. (VIEW-3)
 */
export function asTheyCame(state: State): ReadonlyMap<number, SourceState> {
  const came = new Map<number, SourceState>()
  rebuiltAsOf(state, state.latestDay, (book, { fact, day, entry }) => {
    const source = touched(book, fact)
    if (source === undefined || !isAwaited(source.state)) return
    const { number, id } = source.of
    if (day <= (came.get(number) ?? source).since && !becomes(entry, id)) came.set(number, source)
  })
  return came
}

function touched(book: Book, fact: Fact): SourceState | undefined {
  if (fact.fact === 'allocation') return book.sources.at(fact.source)
  if (fact.fact === 'payment') return findSource(book, fact.id)
  return fact.fact === 'amended' ? findSource(book, fact.document) : undefined
}

/** What an entry that ends a payment, or sends it, does to it comes after that. */
function becomes({ facts }: DatedFact['entry'], id: string): boolean {
  return facts.some((fact) => fact.fact === 'became' && fact.document === id)
}
