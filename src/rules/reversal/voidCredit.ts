import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedTo } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findCredit } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { CreditFact } from '../../model/facts/creditFact.js'
import { refill } from '../allocate.js'
import { dayTooEarly } from '../dayOrder.js'
import { link } from '../link.js'
import { giveBackSold, soldTooEarly } from '../pools/soldBy.js'
import { chargesOf } from '../target.js'

/** A credit about to be voided. */
export interface VoidCreditRequest {
  readonly on: DayNumber
  readonly credit: string
  readonly reason: string | undefined
}

/** The policy lets a credit be voided at all. (REVERSE-1) */
export function voidingAllowed(book: Book, { credit }: VoidCreditRequest): BillingError | undefined {
  const { creditReversal, name } = book.policy.policy
  return creditReversal === 'reverseOnly' ? { _tag: 'VoidingForbidden', rule: 'REVERSE-1', kind: 'policy', policy: name, credit } : undefined
}

/** What was refunded of it has left; what is applied of it can be released where the policy says so. (REVERSE-1) */
export function creditReleasable(book: Book, { credit }: VoidCreditRequest): BillingError | undefined {
  const { of, unapplied, refunded } = findCredit(book, credit) as SourceState
  const applied = of.amount - unapplied - refunded
  const free = book.policy.policy.creditReversal === 'unapplyThenVoid' || applied === 0
  if (free && refunded === 0) return undefined
  return { _tag: 'CreditInUse', rule: 'REVERSE-1', kind: 'state', path: 'credit', credit, applied: book.money(applied), refunded: book.money(refunded) }
}

/** Neither the credit nor what it covers changed since, nor the gift cards that its items sold. (LEDGER-3, POOL-3) */
export function voidNotTooEarly(book: Book, { on, credit }: VoidCreditRequest): BillingError | undefined {
  const source = findCredit(book, credit) as SourceState
  const { invoice, items } = source.of.fact as CreditFact
  const sold = invoice === undefined || items === undefined ? [] : chargesOf(book, { invoice, item: undefined })
  return dayTooEarly(book, on, [source, ...allocatedTo(source).map(({ charge }) => book.charges.at(charge))]) ?? soldTooEarly(book, on, sold)
}

/**
 * Releases it, gives back the items that it cancelled, and it counts no longer. What is left of other cancellations of
 * these items takes its place. (REVERSE-1, CANCEL-3, CANCEL-5)
 */
export function voidCredit(book: Book, { on, credit, reason }: VoidCreditRequest): void {
  const source = findCredit(book, credit) as SourceState
  const { facts } = book.base.entries.at(source.of.seq - 1)
  const released = allocatedTo(source)
  for (const { charge, amount } of released) link(book, source.of.number, charge, -amount, on)
  for (const fact of facts) {
    if (fact.fact === 'cancelled') postFact(book, { ...fact, fact: 'uncancelled' }, on)
  }
  const { invoice, items } = source.of.fact as CreditFact
  if (items !== undefined) giveBackSold(book, facts, invoice, on)
  postFact(book, { fact: 'became', document: credit, state: 'voided', on, reason }, on)
  for (const { charge, amount } of released) refill(book, charge, amount, on)
}
