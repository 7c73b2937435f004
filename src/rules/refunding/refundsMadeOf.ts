import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findDocument } from '../../kernel/findDocument.js'
import { rebuild } from '../../kernel/rebuild.js'
import type { EntryRecord, RecordedFact, SourceState } from '../../kernel/state.js'
import { isMoney, isRefunding } from '../../kernel/stateWords.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { Minor } from '../../money/minor.js'
import { sum } from '../priceItems.js'
import { moneyPaid } from './moneyPaidLimit.js'

/**
 * The refunds, and transfers to other accounts, for which the account had paid enough only with a payment: they are made
 * of its money, whatever they came out of. Payments that were cancelled since do not count either. (REFUND-1)
 *
 * As a rule the account has paid enough without it, and nothing is rebuilt.
 */
export function refundsMadeOf(book: Book, { of, chargedBack }: SourceState, on: DayNumber): readonly string[] {
  if (!isMoney(of.fact as PaymentFact) || moneyPaid(book, on) >= of.amount - chargedBack) return []
  if (book.policy.policy.refundLimit === 'none') return []
  const gone = [of.number, ...cancelledPayments(book)]
  const made = new Set<string>()
  rebuild(book.base, book.base.entries.length, undefined, (past, entry) => {
    const taking = entry.facts.flatMap((fact) => takesMoney(fact, entry))
    if (taking.length === 0 || moneyPaid(past, entry.on) >= sum(gone.map((number) => moneyOf(past, number, entry.on)))) return
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

function moneyOf(past: Book, number: number, on: DayNumber): Minor {
  if (number >= past.sources.length) return 0
  const { of, state, since, chargedBack } = past.sources.at(number)
  return state === 'settled' && since <= on && isMoney(of.fact as PaymentFact) ? of.amount - chargedBack : 0
}

/** It has not failed, was not cancelled and did not come back. */
function counts(book: Book, id: string): boolean {
  const { state } = book.charges.at(findDocument(book, id)?.number ?? 0)
  return state === 'owed' || state === 'settled' || isRefunding(state)
}
