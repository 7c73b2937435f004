import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { factsOneByOne } from '../kernel/factsOneByOne.js'
import { findSource } from '../kernel/findDocument.js'
import type { Posting } from '../kernel/perform.js'
import type { ChargeState, SourceState } from '../kernel/state.js'
import type { Minor } from '../money/minor.js'
import { byDay } from './byDay.js'
import { matchEligible } from './matchEligible.js'
import { openOldestFirst } from './oldestFirst.js'
import type { Manner } from './reconciling/meet.js'

/** Charges are paid in the order they are given. */
const AS_GIVEN: Manner = { ranks: [] }

const NONE = new Int32Array(0)

/** The next invoice takes credit where it sells something; fees, reversals and transfers take none. (CREDIT-5) */
const TAKES_CREDIT = ['sale', 'priceRise', 'correction']

/**
 * What an operation posts, and then what the policy uses credit for without being asked: the next invoice, or whatever
 * is open as soon as something was opened or freed. What the operation itself does with credit goes first. (CREDIT-5)
 */
/* @__NO_SIDE_EFFECTS__ */
export function autoApplied<R extends { readonly on: DayNumber }>(post: Posting<R>): Posting<R> {
  return (book, request) => {
    const broken = post(book, request)
    if (broken?.length) return broken
    const { autoApply } = book.policy.policy
    const items = autoApply === 'nextInvoice' ? newItems(book) : NONE
    if (items.length > 0) useCredits(book, () => items, request.on)
    if (autoApply === 'always' && opensOrFrees(book)) useCredits(book, openItems, request.on)
    return undefined
  }
}

/**
 * Puts credits dated up to a day, the oldest first, on charges in their order. Deposits stay. The charges are looked
 * for only where there is credit. (CREDIT-5)
 */
export function useCredits(book: Book, chargesFor: (book: Book, on: DayNumber) => Int32Array, on: DayNumber): void {
  const credits = unappliedCredits(book, on)
  if (credits.length > 0) matchEligible(book, credits, chargesFor(book, on), on, AS_GIVEN)
}

function openItems(book: Book, on: DayNumber): Int32Array {
  return openOldestFirst(book, on).eligible
}

/** From the newest source back, only as far as anything is unapplied: most accounts have little, and that is recent. */
function unappliedCredits(book: Book, on: DayNumber): Int32Array {
  const credits: number[] = []
  let left = book.totals.unapplied
  for (let number = book.sources.length - 1; number >= 0 && left > 0; number -= 1) {
    const { of, unapplied, state } = book.sources.at(number)
    if (unapplied === 0 || state !== 'settled') continue
    left -= unapplied
    if (of.kind === 'credit' && of.day <= on) credits.push(number)
  }
  return byDay(Int32Array.from(credits.reverse()), (number) => book.sources.at(number).of.day)
}

/** The items of the invoices that the operation made, in their order. */
function newItems(book: Book): Int32Array {
  return Int32Array.from(
    book.documents.flatMap(({ fact, number, charges }) =>
      fact.fact === 'invoice' && TAKES_CREDIT.includes(fact.kind) ? Array.from({ length: charges }, (_, place) => number + place) : []
    )
  ).filter((number) => room(book.charges.at(number)) > 0)
}

/** Something is more open, or more of a credit is free, than before the operation. */
function opensOrFrees(book: Book): boolean {
  const { base } = book
  const [charges, sources] = touched(book)
  const opens = (number: number): boolean => room(book.charges.at(number)) > (number < base.charges.length ? room(base.charges.at(number)) : 0)
  const frees = (number: number): boolean => free(book.sources.at(number)) > (number < base.sources.length ? free(base.sources.at(number)) : 0)
  return charges.some(opens) || sources.some(frees)
}

/** The charges and sources that the operation made or changed. */
function touched(book: Book): readonly [readonly number[], readonly number[]] {
  const charges: number[] = []
  const sources: number[] = []
  for (const { kind, number, charges: items } of book.documents) {
    if (kind === 'credit') sources.push(number)
    for (let place = 0; place < items; place += 1) charges.push(number + place)
  }
  for (const fact of factsOneByOne(book.facts)) {
    if (fact.fact === 'amended') sources.push((findSource(book, fact.document) as SourceState).of.number)
    if (fact.fact !== 'allocation') continue
    charges.push(fact.charge)
    sources.push(fact.source)
  }
  return [charges, sources]
}

function room({ open, planned }: ChargeState): Minor {
  return open - planned
}

function free({ of, unapplied }: SourceState): Minor {
  return of.kind === 'credit' ? unapplied : 0
}
