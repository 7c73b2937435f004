import type { Book } from '../../kernel/book.js'
import { findDocument } from '../../kernel/findDocument.js'
import { rebuild } from '../../kernel/rebuild.js'
import type { EntryRecord, RecordedFact, SourceState } from '../../kernel/state.js'
import { isMoney, isRefunding } from '../../kernel/stateWords.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import { sum } from '../priceItems.js'

/**
 * The refunds, and transfers to other accounts, for which the account had paid enough only with a payment: they are made
 * of its money, whatever they came out of. Payments that were cancelled since do not count either. (REFUND-1)
 *
 * As a rule the account has paid enough without it, and nothing is rebuilt.
 */
export function refundsMadeOf(book: Book, { of, chargedBack }: SourceState): readonly string[] {
  if (!isMoney(of.fact as PaymentFact) || book.totals.money >= of.amount - chargedBack) return []
  if (book.policy.policy.refundLimit === 'none') return []
  const gone = [of.number, ...cancelledPayments(book)]
  const made = new Set<string>()
  rebuild(book.base, book.base.entries.length, undefined, (past, entry) => {
    const taking = entry.facts.flatMap((fact) => takesMoney(fact, entry))
    if (taking.length === 0 || past.totals.money >= sum(gone.map((number) => moneyOf(past, number)))) return
    for (const id of taking) if (counts(book, id)) made.add(id)
  })
  return [...made]
}

function cancelledPayments(book: Book): readonly number[] {
  return Array.from({ length: book.sources.length }, (_, number) => number).filter((number) => {
    const { of, state } = book.sources.at(number)
    return of.kind === 'payment' && state === 'cancelled'
  })
}

/** A refund of money within the limit, made or tried again, and money that went to another account. */
function takesMoney(fact: RecordedFact, { operation }: EntryRecord): readonly string[] {
  if (fact.fact === 'refund') return isMoney(fact) && fact.limitLifted !== true ? [fact.id] : []
  if (fact.fact === 'became') return operation === 'retryRefund' ? [fact.document] : []
  return fact.fact === 'invoice' && (fact.transfer?.money ?? 0) > 0 ? [fact.id] : []
}

function moneyOf(past: Book, number: number): number {
  if (number >= past.sources.length) return 0
  const { of, state, chargedBack } = past.sources.at(number)
  return state === 'settled' && isMoney(of.fact as PaymentFact) ? of.amount - chargedBack : 0
}

/** It has not failed, was not cancelled and did not come back. */
function counts(book: Book, id: string): boolean {
  const { state } = book.charges.at(findDocument(book, id)?.number ?? 0)
  return state === 'owed' || state === 'settled' || isRefunding(state)
}
