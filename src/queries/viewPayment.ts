import { ask, type Question } from '../kernel/ask.js'
import { findPayment } from '../kernel/findDocument.js'
import type { SourceState } from '../kernel/state.js'
import { paymentFact, type PaymentFact, type PaymentState, type StoredPayment } from '../model/facts/paymentFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { bookOn, viewInput, visible, type ViewInput, type ViewRequest } from './viewInput.js'
import { sourceStanding, type SourceStanding } from './viewSource.js'

/** A payment with where it stands, in major units. (VIEW-2) */
export interface PaymentView extends Omit<StoredPayment, 'fact'>, SourceStanding {
  /** The day of its present state. */
  readonly since: string
}

const question: Question<ViewRequest, PaymentView> = {
  codec: viewInput,
  rules: [[visible('payment')]],
  answer: (latest, request, state) => {
    const book = bookOn(latest, request, state)
    const source = findPayment(book, request.id) as SourceState
    const stored = paymentFact.write(source.of.fact as PaymentFact, state.opened.decimals) as unknown as StoredPayment
    const { fact: _fact, ...head } = stored
    const standing = source.state === 'later' || source.state === 'voided' ? head.state : source.state
    return { ...head, state: standing satisfies PaymentState, since: book.day(source.since), ...sourceStanding(book, source) }
  }
}

/**
 * A payment as a page shows it: its state, where it is used, what is left. (VIEW-2)
 *
 * Errors: the input errors, `DocumentNotFound`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordPayment, viewPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '40.00', method: 'eCheck' }))
 * console.log(orThrow(viewPayment(ledger, { id: 'PAY-1' })).state) // => pending
 * ```
 */
export function viewPayment(ledger: Ledger, input: ViewInput): Outcome<PaymentView> {
  return ask(question, ledger, input)
}
