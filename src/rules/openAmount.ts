import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { locate } from '../kernel/findDocument.js'
import { isOneCharge, kindAt, numberAt } from '../kernel/locator.js'
import type { ChargeState, Source, SourceState } from '../kernel/state.js'
import type { Named } from '../model/errors/allocationErrors.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Minor } from '../money/minor.js'
import { putAll, putOn, roomFor, type Payer } from './allocate.js'
import { beyond } from './beyond.js'
import { earmarkOf, mayPay } from './mayPay.js'
import type { Coming } from './plans/makeRoom.js'
import { chargesOf, isRefund, type PayableRequest } from './target.js'

/** How much the target can take. */
export function roomOf(book: Book, settled: boolean, to: PayableRequest, source: Source | undefined): Minor {
  let room = 0
  const sole = soleCharge(book, to)
  const choosy = choosyOf(book, source)
  if (sole !== undefined) return roomFor(settled, book.charges.at(sole), choosy)
  for (const charge of chargesOf(book, to)) room += roomFor(settled, charge, choosy)
  return room
}

/** The source, where it matters which one it is: where every source may pay every charge, none is looked at. */
function choosyOf(book: Book, source: Source | undefined): Source | undefined {
  return book.selective ? source : undefined
}

/** The usual target is an invoice of one item: no list for that. */
function soleCharge(book: Book, to: PayableRequest): number | undefined {
  if (isRefund(to) || to.item !== undefined) return undefined
  const locator = locate(book, to.invoice)
  return kindAt(locator) === 'invoice' && isOneCharge(locator) ? numberAt(locator) : undefined
}

/** Puts up to an amount of a source over what a target has open, in item order. (APPLY-5) */
export function coverTarget(book: Book, source: number, to: PayableRequest, amount: Minor, on: DayNumber): void {
  const sole = soleCharge(book, to)
  if (sole !== undefined) coverOne(book, source, sole, amount, on)
  else cover(book, source, chargesOf(book, to), amount, on)
}

/** Puts up to an amount of a source over charges in their order; answers what was left of the amount. */
export function cover(book: Book, source: number, charges: readonly ChargeState[], amount: Minor, on: DayNumber): Minor {
  const { of: paying, state } = book.sources.at(source)
  const settled = state === 'settled'
  const payer = choosyOf(book, paying)
  const parts: Coming[] = []
  let left = amount
  for (const { of } of charges) {
    const part = Math.min(left, roomFor(settled, book.charges.at(of.number), payer))
    if (part > 0) parts.push({ charge: of.number, amount: part })
    left -= part
  }
  putAll(book, source, parts, on)
  return left
}

function coverOne(book: Book, source: number, charge: number, amount: Minor, on: DayNumber): void {
  const { of, state } = book.sources.at(source)
  const part = Math.min(amount, roomFor(state === 'settled', book.charges.at(charge), choosyOf(book, of)))
  if (part > 0) putOn(book, source, charge, part, on)
}

/** The target has an open amount that the source may pay. (APPLY-1, CREDIT-7, CREDIT-8) */
export function hasOpenAmount(
  book: Book,
  to: PayableRequest,
  room: Minor,
  path: string,
  source: Source | undefined
): BillingError | undefined {
  if (room > 0) return undefined
  if (source !== undefined && !chargesOf(book, to).some((charge) => mayPay(source, charge))) {
    const rule = earmarkOf(source) === undefined ? 'CREDIT-8' : 'CREDIT-7'
    return { _tag: 'SourceNotEligible', rule, kind: 'state', path, source: source.id, ...namesOf(to) }
  }
  return { _tag: 'InvoiceAlreadyPaid', rule: 'APPLY-1', kind: 'state', path, ...namesOf(to), ...openFacts(book, to, room, source) }
}

/** What is open on a target, and how much of it others plan to cover, where a payment leaves that alone. */
function openFacts(book: Book, to: PayableRequest, room: Minor, source: Source | undefined): { readonly open: string; readonly planned?: string } {
  const open = roomOf(book, true, to, source)
  return { open: book.money(open), ...(open > room ? { planned: book.money(open - room) } : {}) }
}

/** A target as errors name it. */
function namesOf(to: PayableRequest): Named {
  return isRefund(to) ? to : { invoice: to.invoice, item: to.item }
}

/** The amount is within what the target has open. (APPLY-2) */
export function withinOpen(
  book: Book,
  payer: Payer,
  to: PayableRequest,
  asked: Minor | undefined,
  room: Minor,
  path: string
): BillingError | undefined {
  if (asked === undefined || asked <= room) return undefined
  const _tag = payer.of.kind === 'credit' ? 'CreditExceedsOpenAmount' : 'PaymentExceedsOpenAmount'
  const facts = payer.settled ? { open: book.money(room) } : openFacts(book, to, room, undefined)
  return beyond(book, _tag, 'APPLY-2', path, asked, Math.min(room, payer.unapplied), { ...namesOf(to), ...facts })
}

/** The amount is within what the source has left; without a stated one, something is left of the source. (APPLY-2, LEDGER-7) */
export function withinUnapplied(
  book: Book,
  source: SourceState,
  asked: Minor | undefined,
  room: Minor,
  named: 'credit' | 'source'
): BillingError | undefined {
  const { unapplied } = source
  if (asked === undefined ? unapplied > 0 : asked <= unapplied) return undefined
  const facts = { source: source.of.id, unapplied: book.money(unapplied) }
  const path = asked === undefined ? named : 'amount'
  return beyond(book, 'AmountExceedsUnapplied', 'APPLY-2', path, asked ?? room, Math.min(unapplied, room), facts)
}
