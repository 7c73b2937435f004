import type { BillingError } from '../model/errors/billingError.js'
import { Book } from './book.js'
import { emptyState } from './emptyState.js'
import { judgeEntry, judgeFact } from './judge/judgeEntry.js'
import { postFact } from './postFact.js'
import { relinked } from './bookAsOf.js'
import type { State } from './state.js'

/** The book of the first entries of a state, from their facts alone; every fact judged where errors are wanted. (LEDGER-5) */
export function rebuild(state: State, upTo: number, errors?: BillingError[]): Book {
  const book = new Book(emptyState(state.opened, state.policy))
  for (let index = 0; index < upTo; index += 1) {
    const { id, on, operation, input, facts } = state.entries.at(index)
    for (const fact of facts) {
      const posted = relinked(book, fact)
      if (errors !== undefined) judgeFact(book, errors, posted, id, on)
      postFact(book, posted, on)
    }
    if (errors !== undefined) judgeEntry(book, errors)
    book.enter(id, on, operation, input)
  }
  return book
}
