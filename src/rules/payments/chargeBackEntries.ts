import { newestOf, olderThan } from '../../kernel/allocation.js'
import type { Book } from '../../kernel/book.js'
import type { SourceState } from '../../kernel/state.js'

/** The entries, by sequence, in which a bank took money of a payment off charges or put it back there. */
export function chargeBackEntries(book: Book, { of, latest }: SourceState): ReadonlySet<number> {
  const byBank = new Map<number, boolean>()
  for (let one = newestOf('source', of.number, latest); one !== undefined; one = olderThan(one, 'source')) {
    if (byBank.has(one.seq)) continue
    const { facts } = book.entries.at(one.seq - 1)
    byBank.set(one.seq, facts.some((fact) => (fact.fact === 'chargedBack' || fact.fact === 'chargeBackWon') && fact.payment === of.id))
  }
  return new Set([...byBank].flatMap(([seq, yes]) => (yes ? seq : [])))
}
