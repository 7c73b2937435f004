import { allocatedFrom } from '../kernel/allocated.js'
import { ask, type Question } from '../kernel/ask.js'
import { findRefund } from '../kernel/findDocument.js'
import type { ChargeState } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import { refundFact, type RefundFact, type RefundState, type StoredRefund } from '../model/facts/refundFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { statusOfRefund, type ReconciliationStatus } from './status.js'
import { bookOn, publicCommentOf, viewInput, visible, type ViewInput, type ViewRequest } from './viewInput.js'

/** A refund with where it stands, in major units. (VIEW-2, REFUND-6) */
export interface RefundView extends Omit<StoredRefund, 'fact'> {
  /** How far it is reconciled: what it comes out of is there. */
  readonly status: ReconciliationStatus
  /** What it comes out of. */
  readonly sources: readonly { readonly source: string; readonly amount: Amount }[]
  /** What is owed back of it since a bank took its money; absent when nothing. (PAYMENT-6) */
  readonly open?: Amount
  /** What the client may read of the operation that made it. */
  readonly publicComment?: string
}

const question: Question<ViewRequest, RefundView> = {
  codec: viewInput,
  rules: [[visible('refund')]],
  answer: (latest, request, state) => {
    const book = bookOn(latest, request, state)
    const charge = findRefund(book, request.id) as ChargeState
    const stored = refundFact.write(charge.of.document.fact as RefundFact, state.opened.decimals) as unknown as StoredRefund
    const { fact: _fact, ...head } = stored
    const standing = charge.state === 'later' || charge.state === 'owed' || charge.state === 'voided' ? head.state : charge.state
    const sources = allocatedFrom(charge).map(({ source, amount }) => ({
      source: book.sources.at(source).of.id,
      amount: book.money(amount)
    }))
    const open = charge.open === 0 ? {} : { open: book.money(charge.open) }
    return { ...head, state: standing satisfies RefundState, status: statusOfRefund(charge), sources, ...open, ...publicCommentOf(book, charge.of.document) }
  }
}

/**
 * A refund as a page shows it: its state, what it comes out of, how it goes back. (VIEW-2, REFUND-6)
 *
 * Errors: the input errors, `DocumentNotFound`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordPayment, refundFromCredit, viewRefund } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '80.00', method: 'cash' }))
 * ledger = orThrow(refundFromCredit(ledger, { id: 'REF-1', on, from: ['PAY-1'], method: 'check' }))
 * console.log(orThrow(viewRefund(ledger, { id: 'REF-1' })).amount) // => 80.00
 * ```
 */
export function viewRefund(ledger: Ledger, input: ViewInput): Outcome<RefundView> {
  return ask(question, ledger, input)
}
