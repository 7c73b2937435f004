import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { rebuiltAsOf, type DatedFact } from '../../kernel/bookAsOf.js'
import { findDocument } from '../../kernel/findDocument.js'
import type { Fact, State } from '../../kernel/state.js'
import type { Minor } from '../../money/minor.js'
import { ruleBehind } from './ruleBehind.js'
import type { ExplainedBy, Step, StepFacts } from './step.js'

/**
 * What each fact added to a figure up to a day: the ledger is rebuilt and the figure watched, so the steps add up to it
 * whatever happened. By day, then sequence. (VIEW-4)
 */
export function traced(state: State, on: DayNumber, figure: (book: Book) => Minor): readonly Step[] {
  const steps: Step[] = []
  let before = 0
  rebuiltAsOf(state, on, (book, posted) => {
    const after = figure(book)
    const { entry, day } = posted
    if (after !== before) steps.push({ entry, day, facts: factsOf(book, posted), amount: after - before })
    before = after
  })
  return steps.sort((a, b) => a.day - b.day || a.entry.seq - b.entry.seq)
}

function factsOf(book: Book, { fact, entry }: DatedFact): StepFacts {
  const facts = about(book, fact)
  return { ...facts, rule: ruleBehind(fact, findDocument(book, facts.document)?.kind ?? '', entry.operation) }
}

function about(book: Book, fact: Fact): Omit<StepFacts, 'rule'> {
  if (fact.fact === 'allocation') {
    const { document, item } = book.charges.at(fact.charge).of
    const source = book.sources.at(fact.source).of.id
    const on = item === undefined ? {} : { item: item.item }
    return { what: fact.amount > 0 ? 'allocated' : 'released', document: document.id, ...on, source }
  }
  const what = fact.fact as ExplainedBy
  if (fact.fact === 'became') return { what, document: fact.document, state: fact.state }
  if (fact.fact === 'chargedBack' || fact.fact === 'chargeBackWon') return { what, document: fact.payment }
  if (fact.fact === 'amended') return { what, document: fact.document }
  if (fact.fact === 'poolChanged') return { what, document: fact.pool }
  return { what, document: 'id' in fact ? fact.id : '' }
}
