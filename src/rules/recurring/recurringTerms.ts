import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findRecurring } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { RecurringChangedFact, RecurringFact } from '../../model/facts/recurringFact.js'
import { notYet } from '../dayOrder.js'
import { unknownPeople } from '../people.js'
import { unknownTaxes } from '../policyCodes.js'
import { documentNotFound } from '../target.js'
import type { Recurring } from './billingDays.js'

interface Span {
  readonly from: DayNumber
  readonly until: DayNumber | undefined
}

/** What it charges, and whom for, are known to the policy and the account. (RECUR-1) */
export function recurringCodesKnown(book: Book, { people, taxes }: Pick<RecurringFact, 'people' | 'taxes'>): readonly BillingError[] {
  return [...unknownPeople(book, people, 'people'), ...unknownTaxes(book, taxes, 'taxes')]
}

/** It does not end before it begins. (RECUR-1, RECUR-2) */
export function endsAfterItBegins(book: Book, { from, until }: Span): BillingError | undefined {
  if (until === undefined || until >= from) return undefined
  return { _tag: 'OutOfRange', rule: 'RECUR-1', kind: 'input', path: 'until', given: book.day(until), range: 'fromItsFirst' }
}

/** The recurring charge is in the ledger. */
export function recurringExists(book: Book, { recurring }: { readonly recurring: string }): BillingError | undefined {
  return findRecurring(book, recurring) === undefined ? documentNotFound('recurring', recurring, 'recurring') : undefined
}

/** It was agreed by that day. (LEDGER-3) */
export function recurringAgreed(book: Book, { on, recurring }: { readonly on: DayNumber; readonly recurring: string }): BillingError | undefined {
  const { of } = findRecurring(book, recurring) as Recurring
  return notYet(book, on, [{ of, document: of }])
}

/** Notes a change; what is billed already stays. (RECUR-2) */
export function changeTerms(book: Book, on: DayNumber, change: Partial<RecurringChangedFact> & Pick<RecurringChangedFact, 'recurring' | 'from'>): void {
  postFact(book, { fact: 'recurringChanged', amount: undefined, suspendedUntil: undefined, until: undefined, undone: undefined, ...change }, on)
}
