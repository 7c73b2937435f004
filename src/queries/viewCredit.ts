import { ask, type Question } from '../kernel/ask.js'
import { findCredit } from '../kernel/findDocument.js'
import type { SourceState } from '../kernel/state.js'
import { creditFact, type CreditFact, type StoredCredit } from '../model/facts/creditFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { bookOn, viewInput, visible, type ViewInput, type ViewRequest } from './viewInput.js'
import { sourceStanding, type SourceStanding } from './viewSource.js'

/** A credit with where it stands, in major units. (VIEW-2) */
export interface CreditView extends Omit<StoredCredit, 'fact'>, SourceStanding {}

const question: Question<ViewRequest, CreditView> = {
  codec: viewInput,
  rules: [[visible('credit')]],
  answer: (latest, request, state) => {
    const book = bookOn(latest, request, state)
    const source = findCredit(book, request.id) as SourceState
    const stored = creditFact.write(source.of.fact as CreditFact, state.opened.decimals) as unknown as StoredCredit
    const { fact: _fact, ...head } = stored
    return { ...head, ...sourceStanding(book, source) }
  }
}

/**
 * A credit as a page shows it: what it is for, where it is used, what is left. (VIEW-2)
 *
 * Errors: the input errors, `DocumentNotFound`.
 *
 * @example
 * ```ts
 * import { applyCredit, creditHeldUntilUsed, openLedger, orThrow, viewCredit } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(applyCredit(ledger, { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
 * console.log(orThrow(viewCredit(ledger, { id: 'CR-1' })).unapplied) // => 40.00
 * ```
 */
export function viewCredit(ledger: Ledger, input: ViewInput): Outcome<CreditView> {
  return ask(question, ledger, input)
}
