import type { DayNumber } from '../../calendar/dayNumber.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { MAX_MINOR } from '../../money/minor.js'
import { allocatedFrom } from '../allocated.js'
import type { Book } from '../book.js'
import { findPayment } from '../findDocument.js'
import type { ChargeState, Fact, SourceState } from '../state.js'
import { isRefunding } from '../stateWords.js'
import { damaged } from './damaged.js'
import { judgeAllocation } from './judgeAllocation.js'
import { judgeDocument } from './judgeDocument.js'
import { judgeBecame, judgeCancelled } from './judgeState.js'

/** What is wrong with a fact that is about to be posted. (AUDIT) */
export function judgeFact(book: Book, fact: Fact, entryId: string, on: DayNumber): readonly BillingError[] {
  switch (fact.fact) {
    case 'invoice':
    case 'credit':
    case 'payment':
    case 'refund':
      return judgeDocument(book, fact, entryId, on)
    case 'allocation':
      return judgeAllocation(book, fact, on)
    case 'became':
      return judgeBecame(book, fact)
    case 'cancelled':
      return judgeCancelled(book, fact)
    case 'opened':
      return book.seq === 1 ? [] : [damaged(book.seq, 'firstEntryOpens', entryId, 'opened', 'other facts')]
    default:
      return []
  }
}

/** What is wrong once all facts of an entry are posted, with everything that they touched. (AUDIT) */
export function judgeEntry(book: Book): readonly BillingError[] {
  const errors: BillingError[] = []
  for (const fact of book.facts) {
    if (fact.fact === 'allocation') errors.push(...judgeCharge(book, book.charges.at(fact.charge)), ...judgeSource(book, book.sources.at(fact.source)))
    if (fact.fact === 'refund') errors.push(...judgeFunding(book, fact.id))
  }
  const { charges, sources } = book.totals
  const most = book.money(MAX_MINOR)
  if (charges > MAX_MINOR) errors.push(damaged(book.seq, 'moneyConserved', 'charges', 'above 2^53-1', most))
  if (sources > MAX_MINOR) errors.push(damaged(book.seq, 'moneyConserved', 'sources', 'above 2^53-1', most))
  return errors
}

function judgeCharge(book: Book, { of, open, planned }: ChargeState): readonly BillingError[] {
  const subject = of.item === undefined ? of.document.id : `${of.document.id}/${of.item.item}`
  const errors: BillingError[] = []
  if (open < 0 || open > of.amount) errors.push(damaged(book.seq, 'openWithinTotal', subject, book.money(open), book.money(of.amount)))
  if (planned < 0 || planned > open) errors.push(damaged(book.seq, 'plannedWithinOpen', subject, book.money(planned), book.money(open)))
  return errors
}

/** Applied, unapplied and refunded make the amount. (AUDIT) */
function judgeSource(book: Book, { of, unapplied, refunded }: SourceState): readonly BillingError[] {
  const applied = of.amount - unapplied - refunded
  if (unapplied >= 0 && refunded >= 0 && applied >= 0) return []
  return [damaged(book.seq, 'sourceAddsUp', of.document.id, book.money(unapplied + refunded), book.money(of.amount))]
}

/** A refund that is under way or has left is paid for, out of its own payment where it names one. (REFUND-1, REFUND-6) */
function judgeFunding(book: Book, id: string): readonly BillingError[] {
  const charge = book.charges.at(book.documents.find((document) => document.id === id)?.number ?? 0)
  const { document, amount } = charge.of
  const { fact } = document
  const errors: BillingError[] = []
  const paid = isRefunding(charge.state) || charge.state === 'settled'
  if (paid && charge.open !== 0) errors.push(damaged(book.seq, 'refundFunded', id, book.money(amount - charge.open), book.money(amount)))
  const tied = fact.fact === 'refund' && fact.payment !== undefined ? findPayment(book, fact.payment) : undefined
  if (tied === undefined) return errors
  const others = allocatedFrom(charge).filter(({ source }) => source !== tied.of.number)
  return others.length === 0 ? errors : [...errors, damaged(book.seq, 'refundWithinPayment', id, 'other sources', tied.of.document.id)]
}
