import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import type { ChargeState, SourceState } from '../kernel/state.js'
import type { BillingError } from '../model/errors/billingError.js'

/** What a refund, cancellation or reversal touches may not have changed after its day. (LEDGER-3) */
export function dayTooEarly(
  book: Book,
  on: DayNumber,
  touched: readonly (ChargeState | SourceState)[]
): BillingError | undefined {
  let latest: ChargeState | SourceState | undefined
  for (const one of touched) if (one.last > on && one.last > (latest?.last ?? 0)) latest = one
  return latest && tooEarly(book, on, latest.last, latest.document.id)
}

/** A document, and the day from which it is there. */
interface Named {
  readonly of: { readonly day: DayNumber }
  /** A scheduled payment is there before the day it bears. */
  readonly since?: DayNumber
  readonly document: { readonly id: string }
}

/** A younger document is named only to put money or credit on it: nothing is taken from it before it exists. (LEDGER-3) */
export function notYet(book: Book, on: DayNumber, named: readonly Named[]): BillingError | undefined {
  const there = ({ of, since = of.day }: Named): DayNumber => Math.min(of.day, since)
  let youngest: Named | undefined
  for (const one of named) if (there(one) > (youngest ? there(youngest) : on)) youngest = one
  return youngest && tooEarly(book, on, there(youngest), youngest.document.id)
}

/** The error for a day before the earliest one that is allowed. */
export function tooEarly(book: Book, on: DayNumber, earliest: DayNumber, document: string): BillingError {
  return {
    _tag: 'DayTooEarly',
    rule: 'LEDGER-3',
    kind: 'state',
    path: 'on',
    on: book.day(on),
    earliest: book.day(earliest),
    document
  }
}
