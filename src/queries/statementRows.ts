import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import type { DocumentFact, PostedDocument, State } from '../kernel/state.js'
import type { BecameFact } from '../model/facts/smallFacts.js'
import type { Minor } from '../money/minor.js'
import { sum } from '../rules/priceItems.js'
import { publicCommentOf } from './viewInput.js'

/** A line of a statement before it is shown: signed so that it adds to the balance. */
export interface DatedRow {
  readonly day: DayNumber
  readonly seq: number
  readonly document: string
  readonly kind: DocumentFact['fact']
  readonly number: string | undefined
  readonly description: string
  readonly column: 'income' | 'cashflow'
  readonly amount: Minor
  readonly state: string | undefined
  readonly counts: boolean
  readonly publicComment: string | undefined
}

/** Every document up to a day, in sequence, with the state it had reached by then. */
export function statementRows(book: Book, state: State, to: DayNumber): readonly DatedRow[] {
  const reached = statesReached(state, to)
  const rows: DatedRow[] = []
  for (let index = 0; index < state.entries.length; index += 1) {
    for (const document of state.entries.at(index).documents) {
      const row = rowOf(book, document, reached.get(document.id))
      if (row.day <= to) rows.push(row)
    }
  }
  return rows
}

/** The last state each payment and refund reached by a day. */
function statesReached(state: State, to: DayNumber): ReadonlyMap<string, BecameFact> {
  const reached = new Map<string, BecameFact>()
  for (let index = 0; index < state.entries.length; index += 1) {
    for (const fact of state.entries.at(index).facts) {
      if (fact.fact !== 'became' || fact.on > to) continue
      const before = reached.get(fact.document)
      if (before === undefined || before.on <= fact.on) reached.set(fact.document, fact)
    }
  }
  return reached
}

function rowOf(book: Book, document: PostedDocument, became: BecameFact | undefined): DatedRow {
  const { fact } = document
  const standing = fact.fact === 'payment' || fact.fact === 'refund' ? (became?.state ?? fact.state) : undefined
  const { publicComment } = publicCommentOf(book, document)
  return {
    day: standing === 'settled' && became !== undefined ? became.on : fact.on,
    seq: document.seq,
    document: fact.id,
    kind: fact.fact,
    number: fact.fact === 'invoice' ? fact.number : undefined,
    description: descriptionOf(fact),
    column: fact.fact === 'invoice' || fact.fact === 'credit' ? 'income' : 'cashflow',
    amount: signedAmount(fact),
    state: standing,
    counts: standing === undefined || standing === 'settled',
    publicComment
  }
}

function descriptionOf(fact: DocumentFact): string {
  if (fact.fact === 'invoice') return fact.items.map(({ description }) => description).join(', ')
  return fact.fact === 'credit' ? fact.type : fact.method
}

function signedAmount(fact: DocumentFact): Minor {
  if (fact.fact === 'invoice') return sum(fact.items.map(({ total }) => total))
  return fact.fact === 'refund' ? fact.amount : -fact.amount
}
