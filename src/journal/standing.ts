import type { DocumentFact } from '../kernel/state.js'
import type { Minor } from '../money/minor.js'

/** A document as far as books go: whatever happens to it changes one of these figures. */
export interface Standing {
  readonly fact: DocumentFact
  /** The state it reached; `settled` for a credit, `owed` for an invoice. */
  readonly state: string
  /** What of a payment or credit is on charges. */
  readonly applied: Minor
}

/** A document as it begins. */
export function begun(fact: DocumentFact): Standing {
  const state = fact.fact === 'invoice' ? 'owed' : fact.fact === 'credit' ? 'settled' : fact.state
  return { fact, state, applied: 0 }
}
