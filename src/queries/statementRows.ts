import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { findDocument } from '../kernel/findDocument.js'
import type { DocumentFact, PostedDocument, RecordedFact, State } from '../kernel/state.js'
import type { AmendedFact } from '../model/facts/amendedFact.js'
import type { BecameFact, ChargedBackFact } from '../model/facts/smallFacts.js'
import type { Minor } from '../money/minor.js'
import { sum } from '../rules/priceItems.js'
import { publicCommentOf } from './viewInput.js'

/** A line of a statement before it is shown: signed so that it adds to the balance. */
export interface DatedRow {
  /** The document it is about. */
  readonly of: PostedDocument
  readonly day: DayNumber
  readonly seq: number
  readonly document: string
  readonly kind: StatementKind
  readonly number: string | undefined
  readonly description: string
  readonly column: 'income' | 'cashflow'
  readonly amount: Minor
  readonly state: string | undefined
  readonly counts: boolean
  readonly publicComment: string | undefined
}

/** What a row is about. */
export type StatementKind = 'invoice' | 'credit' | 'payment' | 'refund' | 'chargedBack' | 'chargeBackWon'

/** The documents that move the balance. */
type Shown = Extract<DocumentFact, { readonly fact: 'invoice' | 'credit' | 'payment' | 'refund' }>

/** Every document up to a day, in sequence, with the state it had reached by then. */
export function statementRows(book: Book, state: State, to: DayNumber): readonly DatedRow[] {
  const reached = statesReached(state, to)
  const rows: DatedRow[] = []
  const credits: Credits = new Map()
  for (let index = 0; index < state.entries.length; index += 1) {
    const { seq, on, documents, facts } = state.entries.at(index)
    for (const document of documents) {
      const row = rowOf(book, document, reached.get(document.id))
      if (row === undefined || row.day > to) continue
      if (row.kind === 'credit') credits.set(row.document, { place: rows.length, amount: row.amount })
      rows.push(row)
    }
    for (const fact of facts) {
      if (fact.fact === 'amended' && (fact.on ?? on) <= to) addAmendment(rows, credits, fact, seq, fact.on ?? on)
      if (on <= to && isChargeBack(fact)) rows.push(chargeBackRow(fact, seq, on, findDocument(book, fact.payment) as PostedDocument, reached))
    }
  }
  return rows
}

/** Where the row of a credit is, and what the credit counts by then. */
type Credits = Map<string, { readonly place: number; readonly amount: Minor }>

/** What a credit is worth more or less from a day on: a row of that day, or part of its own on its first day. (CREDIT-10) */
function addAmendment(rows: DatedRow[], credits: Credits, { document, amount }: AmendedFact, seq: number, day: DayNumber): void {
  const before = credits.get(document)
  if (before === undefined || amount === undefined || -amount === before.amount) return
  const row = rows[before.place] as DatedRow
  const more = -amount - before.amount
  if (day === row.day) rows[before.place] = { ...row, amount: row.amount + more }
  else rows.push({ ...row, day, seq, amount: more })
  credits.set(document, { ...before, amount: -amount })
}

/** The last state each document reached by a day. */
export function statesReached(state: State, to: DayNumber): ReadonlyMap<string, BecameFact> {
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

/** The last day by one on which something of a document changed that its row shows. */
export function lastChanges(state: State, to: DayNumber): ReadonlyMap<string, DayNumber> {
  const changed = new Map<string, DayNumber>()
  for (let index = 0; index < state.entries.length; index += 1) {
    const { facts, on } = state.entries.at(index)
    for (const fact of facts) {
      if (fact.fact !== 'became' && fact.fact !== 'amended') continue
      const day = fact.on ?? on
      if (day <= to) changed.set(fact.document, Math.max(day, changed.get(fact.document) ?? day))
    }
  }
  return changed
}

function isChargeBack(fact: RecordedFact): fact is ChargedBackFact {
  return fact.fact === 'chargedBack' || fact.fact === 'chargeBackWon'
}

/** What a bank took back of a payment, or gave back; of one that was cancelled afterwards neither counts. (PAYMENT-6) */
function chargeBackRow(
  { fact, payment, amount }: ChargedBackFact,
  seq: number,
  day: DayNumber,
  of: PostedDocument,
  reached: ReadonlyMap<string, BecameFact>
): DatedRow {
  const standing = reached.get(payment)?.state
  const signed = fact === 'chargedBack' ? amount : -amount
  return {
    of,
    day,
    seq,
    document: payment,
    kind: fact,
    number: undefined,
    description: fact,
    column: 'cashflow',
    amount: signed,
    state: undefined,
    counts: standing === undefined || standing === 'settled',
    publicComment: undefined
  }
}

/** The version of a document that counts: a credit or payment may have been amended since. */
function factOf(book: Book, { kind, number, fact }: PostedDocument): DocumentFact {
  return kind === 'credit' || kind === 'payment' ? book.sources.at(number).of.fact : fact
}

function rowOf(book: Book, document: PostedDocument, became: BecameFact | undefined): DatedRow | undefined {
  const fact = factOf(book, document)
  if (fact.fact === 'plan' || fact.fact === 'recurring' || fact.fact === 'pool') return undefined
  const standing = fact.fact === 'payment' || fact.fact === 'refund' ? (became?.state ?? fact.state) : became?.state
  const { publicComment } = publicCommentOf(book, document)
  return {
    of: document,
    day: standing === 'settled' && became !== undefined ? became.on : fact.fact === 'credit' ? document.day : fact.on,
    seq: document.seq,
    document: fact.id,
    kind: fact.fact,
    number: fact.fact === 'invoice' ? fact.number : undefined,
    description: descriptionOf(fact),
    column: fact.fact === 'invoice' || fact.fact === 'credit' ? 'income' : 'cashflow',
    // A credit counts from its first day, as it was then: what was amended is a row of its own.
    amount: fact.fact === 'credit' ? -document.amount : signedAmount(fact),
    state: standing,
    counts: standing === undefined || standing === 'settled',
    publicComment
  }
}

function descriptionOf(fact: Shown): string {
  if (fact.fact === 'invoice') return fact.items.map(({ description }) => description).join(', ')
  return fact.fact === 'credit' ? fact.type : fact.method
}

function signedAmount(fact: Shown): Minor {
  if (fact.fact === 'invoice') return sum(fact.items.map(({ total }) => total))
  return fact.fact === 'refund' ? fact.amount : -fact.amount
}
