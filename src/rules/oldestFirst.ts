import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import type { Charge, SourceState } from '../kernel/state.js'
import { byDay } from './byDay.js'

/** What is open, as reconciling sees it. */
export interface OpenCharges {
  /** The numbers of invoice items to pay, oldest first by the policy's day, then sequence, then item order. (RECONCILE-3) */
  readonly eligible: readonly number[]
  /** Something is open that only pending payments will cover. */
  readonly planned: boolean
  /** Something is open that is dated later. */
  readonly later: boolean
}

/** Open invoice items dated up to a day; what pending payments will cover is left alone. (RECONCILE-1, RECONCILE-3) */
export function openOldestFirst(book: Book, on: DayNumber): OpenCharges {
  const eligible: number[] = []
  let planned = false
  let later = false
  let latest = 0
  let inOrder = true
  const { charges } = book
  const { length } = charges
  for (let number = 0; number < length; number += 1) {
    const charge = charges.at(number)
    if (charge.open === 0 || charge.state !== 'owed') continue
    if (charge.planned > 0) planned = true
    if (charge.open === charge.planned) continue
    const { day } = charge.of
    if (day > on) {
      later = true
      continue
    }
    if (day < latest) inOrder = false
    else latest = day
    eligible.push(number)
  }
  const ofCharge = (number: number): Charge => charges.at(number).of
  const byInvoice = inOrder ? eligible : byDay(eligible, (number) => ofCharge(number).day)
  const ordered = book.policy.policy.oldestBy === 'dueDay' ? byDay(byInvoice, (number) => ofCharge(number).due) : byInvoice
  return { eligible: ordered, planned, later }
}

/** What is unapplied, as reconciling sees it. */
export interface UnappliedSources {
  /** Settled sources to use, oldest first. */
  readonly eligible: readonly SourceState[]
  /** Credits, where only payments are used. */
  readonly policyKept: readonly SourceState[]
  /** Payments that have not settled. */
  readonly pending: readonly SourceState[]
  /** Those dated later. */
  readonly later: readonly SourceState[]
}

/** Settled sources that have something left, oldest first. (RECONCILE-1, RECONCILE-3) */
export function unappliedOldestFirst(book: Book, kinds: 'payments' | 'paymentsAndCredits', on: DayNumber): UnappliedSources {
  const eligible: SourceState[] = []
  const policyKept: SourceState[] = []
  const pending: SourceState[] = []
  const later: SourceState[] = []
  const { sources } = book
  const { length } = sources
  for (let number = 0; number < length; number += 1) {
    const source = sources.at(number)
    if (source.unapplied === 0) continue
    if (source.state !== 'settled') pending.push(source)
    else if (source.of.day > on) later.push(source)
    else if (kinds === 'payments' && source.of.document.fact.fact === 'credit') policyKept.push(source)
    else eligible.push(source)
  }
  return { eligible: byDay(eligible, dayOf), policyKept, pending, later }
}

function dayOf(source: SourceState): DayNumber {
  return source.of.day
}
