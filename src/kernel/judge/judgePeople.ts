import type { BillingError } from '../../model/errors/billingError.js'
import type { Book } from '../book.js'
import type { DocumentFact } from '../state.js'
import { damaged } from './damaged.js'

/** Whom a document is for is on the account, where that lists its people, and named once. (LEDGER-4) */
export function judgePeople(book: Book, errors: BillingError[], fact: DocumentFact): void {
  const { people, owner } = book.base.opened
  for (const named of namedIn(fact)) {
    named?.forEach((person, place) => {
      if (named.indexOf(person) < place || (people !== undefined && person !== owner && !people.includes(person))) damaged(book, errors, 'documentKnown', fact.id, person, 'person')
    })
  }
}

function namedIn(fact: DocumentFact): readonly (readonly string[] | undefined)[] {
  if (fact.fact === 'invoice') return fact.items.map(({ people }) => people)
  if (fact.fact === 'pool') return [fact.holder === undefined ? undefined : [fact.holder]]
  return [fact.fact === 'recurring' ? fact.people : fact.fact === 'credit' ? fact.earmark?.people : undefined]
}
