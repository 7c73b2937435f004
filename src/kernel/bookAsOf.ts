import type { DayNumber } from '../calendar/dayNumber.js'
import { Book } from './book.js'
import { existsFrom } from './document.js'
import { emptyState } from './emptyState.js'
import { factsOneByOne } from './factsOneByOne.js'
import { postDocument } from './postDocument.js'
import { postFact } from './postFact.js'
import type { DocumentFact, EntryRecord, Fact, State } from './state.js'

/** The book as it stood at the end of a day: by effective day, then sequence. (LEDGER-5, VIEW-3) */
export function bookAsOf(state: State, day: DayNumber): Book {
  return state.latestDay <= day ? new Book(state) : rebuiltAsOf(state, day)
}

/** A fact with the day on which it takes effect, and the entry that holds it. */
export interface DatedFact {
  readonly fact: Fact
  readonly day: DayNumber
  readonly entry: EntryRecord
}

/** Sees a book after each fact that was posted to it. */
export type Watch = (book: Book, posted: DatedFact) => void

/** Every document takes its number, those of later days nothing else; then what happened by that day, day by day. */
export function rebuiltAsOf(state: State, day: DayNumber, watch?: Watch): Book {
  const { book, dated } = unfolded(state, day, watch)
  for (const one of dated) {
    postFact(book, relinked(book, one.fact), one.day)
    watch?.(book, one)
  }
  return book
}

/** A book with the documents that existed by a day, and what happened to them by then, in the order of its days. */
export function unfolded(state: State, day: DayNumber, watch?: Watch): { readonly book: Book; readonly dated: readonly DatedFact[] } {
  const book = new Book(emptyState(state.opened, state.policies))
  const dated: DatedFact[] = []
  for (let index = 0; index < state.entries.length; index += 1) {
    const entry = state.entries.at(index)
    const { id, on, operation, facts } = entry
    for (const fact of factsOneByOne(facts)) {
      if (isDocument(fact)) {
        const from = existsFrom(fact, on)
        postDocument(book, fact, from <= day, from)
        watch?.(book, { fact, day: from, entry })
      } else {
        const effective = dayOf(fact, on)
        if (effective <= day) dated.push({ fact, day: effective, entry })
      }
    }
    book.facts = facts
    book.enter(id, on, operation, entry)
  }
  return { book, dated: dated.sort((a, b) => a.day - b.day) }
}

function isDocument(fact: Fact): fact is DocumentFact {
  return 'id' in fact
}

/** The day on which a fact takes effect. (LEDGER-3) */
export function dayOf(fact: Fact, entryDay: DayNumber): DayNumber {
  if (fact.fact === 'allocation') return fact.day
  return fact.fact === 'became' || fact.fact === 'amended' ? (fact.on ?? entryDay) : entryDay
}

/** An allocation links to what is older in this book, not in the one it came from. */
export function relinked(book: Book, fact: Fact): Fact {
  if (fact.fact !== 'allocation') return fact
  const { seq, source, charge, amount, day } = fact
  const olderOfSource = book.sources.at(source).latest
  const olderOfCharge = book.charges.at(charge).latest
  return { fact: 'allocation', seq, source, charge, amount, day, olderOfSource, olderOfCharge }
}
