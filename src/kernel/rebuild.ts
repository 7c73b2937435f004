import type { BillingError } from '../model/errors/billingError.js'
import { Book } from './book.js'
import { emptyState } from './emptyState.js'
import { judgeEntry, judgeFact } from './judge/judgeEntry.js'
import { factsOneByOne } from './factsOneByOne.js'
import { postFact } from './postFact.js'
import { relinked } from './bookAsOf.js'
import type { EntryRecord, State } from './state.js'

/** Sees the book after each entry. */
type AfterEntry = (book: Book, entry: EntryRecord) => void

/** The book of the first entries of a state, from their facts alone; every fact judged where errors are wanted. (LEDGER-5) */
export function rebuild(state: State, upTo: number, errors?: BillingError[], after?: AfterEntry): Book {
  const book = new Book(emptyState(state.opened, state.policies))
  for (let index = 0; index < upTo; index += 1) {
    const entry = state.entries.at(index)
    const { id, on, operation, facts } = entry
    for (const fact of factsOneByOne(facts)) {
      const posted = relinked(book, fact)
      if (errors !== undefined) judgeFact(book, errors, posted, id, on)
      postFact(book, posted, on)
    }
    if (errors !== undefined) judgeEntry(book, errors)
    book.enter(id, on, operation, entry)
    after?.(book, entry)
  }
  return book
}
