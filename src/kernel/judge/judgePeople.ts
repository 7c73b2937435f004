import type { BillingError } from '../../model/errors/billingError.js'
import type { Book } from '../book.js'
import type { DocumentFact } from '../state.js'
import { damaged } from './damaged.js'

/** Whom a document is for is on the account, where that lists its people, and named once. (LEDGER-4) */
export function judgePeople(book: Book, errors: BillingError[], fact: DocumentFact): void {
  const { people, owner } = book.base.opened
  for (const named of namedIn(fact)) {
    const stranger = people && named?.find((person) => person !== owner && !people.includes(person))
    const wrong = stranger ?? (named !== undefined && new Set(named).size < named.length ? 'somebody twice' : undefined)
    if (wrong !== undefined) damaged(book, errors, 'documentKnown', fact.id, wrong, 'people of the account')
  }
}

function namedIn(fact: DocumentFact): readonly (readonly string[] | undefined)[] {
  switch (fact.fact) {
    case 'invoice':
      return fact.items.map(({ people }) => people)
    case 'recurring':
      return [fact.people]
    case 'credit':
      return [fact.earmark?.people]
    case 'pool':
      return [fact.holder === undefined ? undefined : [fact.holder]]
    default:
      return []
  }
}
