import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedBetween, allocatedFrom, type Allocated } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import type { Rule } from '../../kernel/perform.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { Channel } from '../../model/facts/paymentFact.js'
import type { Minor } from '../../money/minor.js'
import { putOn, roomFor, takePlaceOf } from '../allocate.js'
import { dayTooEarly } from '../dayOrder.js'
import { isHeld } from '../heldAllocation.js'
import type { DiscountRequest, ItemRequest } from '../priceItems.js'
import { mayDrawFor } from '../pools/drawOnPools.js'
import { poolOf } from '../pools/takesBack.js'
import { recordSale } from '../recordSale.js'
import type { CancelRequest } from './cancelRequest.js'
import { giveBackToPools } from './cancelRefunds.js'
import { picksOf } from './picks.js'
import { postCancellation } from './postCancellation.js'

/** The replacement of an item after decoding. */
export interface ReplaceRequest extends Omit<CancelRequest, 'items' | 'credit' | 'refund' | 'purpose'> {
  readonly item: string
  readonly quantity: number | undefined
  readonly with: ItemRequest
  readonly due: DayNumber | undefined
  readonly number: string | undefined
  readonly note: string | undefined
}

/** The cancellation in it: all that is left is credited, nothing is refunded. (CANCEL-6) */
function cancellationOf({ item, quantity, with: _with, ...rest }: ReplaceRequest): CancelRequest {
  return { ...rest, items: [{ item, quantity }], credit: 'full', refund: 'none' }
}

type Found = ReturnType<Rule<unknown>>

/** A rule of cancellations for the item that is replaced: its fields stand at the top here. */
/* @__NO_SIDE_EFFECTS__ */
export function onReplaced(rule: (book: Book, request: CancelRequest) => Found): Rule<ReplaceRequest> {
  return (book, asked) => movedTo(rule(book, cancellationOf(asked)), (path) => (path === 'items[0]' ? 'item' : path.replace('items[0].', '')))
}

/** A rule of invoices for the item that takes its place: it stands in `with`. */
/* @__NO_SIDE_EFFECTS__ */
export function onReplacing(
  rule: (book: Book, sale: { readonly items: readonly ItemRequest[]; readonly discount: DiscountRequest | undefined }) => Found
): Rule<ReplaceRequest> {
  return (book, asked) => movedTo(rule(book, { items: [asked.with], discount: undefined }), (path) => path.replace('items[0]', 'with'))
}

function movedTo(found: Found, place: (path: string) => string): readonly BillingError[] {
  return [found ?? []].flat().map((error: BillingError) => (error.path === undefined ? error : { ...error, path: place(error.path) }))
}

/** Nothing that moves to the new item changed after its day. (LEDGER-3) */
export function movedNotTooEarly(book: Book, asked: ReplaceRequest): BillingError | undefined {
  const [pick] = picksOf(book, cancellationOf(asked))
  const sources = pick === undefined ? [] : allocatedFrom(pick.charge).map(({ source }) => book.sources.at(source))
  return dayTooEarly(book, asked.on, sources)
}

/** Cancels one item and records the new one; what had paid the old one moves, and the credit takes its place. (CANCEL-6) */
export function replace(book: Book, asked: ReplaceRequest): void {
  const { id, on, due, number, note, invoice } = asked
  const cancellation = cancellationOf(asked)
  const old = picksOf(book, cancellation)[0]?.charge.of.number as number
  const before = allocatedFrom(book.charges.at(old))
  const done = postCancellation(book, cancellation)
  const { credit, available } = done
  const charge = book.charges.length
  recordSale(book, { id: `${id}/invoice`, on, due, number, kind: undefined, note, discount: undefined, items: [asked.with], origin: invoice })
  if (credit === undefined || book.charges.length === charge) return
  movePaid(book, old, charge, credit, available, on)
  giveBackToPools(book, on, done)
  movePlanned(book, before, charge, on)
}

/** As much as the new item costs, at most what is left of the credit. */
function movePaid(book: Book, old: number, charge: number, credit: number, available: Minor, on: DayNumber): void {
  let left = available
  for (const { source, amount } of movable(book, old)) {
    const part = source === credit ? 0 : Math.min(left, amount, roomOn(book, source, charge))
    if (part <= 0) continue
    takePlaceOf(book, source, credit, old, part, on)
    putOn(book, source, charge, part, on)
    left -= part
  }
}

/** Online, stored value, offline, then credit, the oldest of each first; what is held on its own item stays. (APPLY-6) */
function movable(book: Book, old: number): readonly Allocated[] {
  const charge = book.charges.at(old)
  const free = allocatedFrom(charge).filter(({ source }) => {
    const from = book.sources.at(source)
    return from.state === 'settled' && !isHeld(from, charge)
  })
  const order = (of: SourceState['of'], other: SourceState['of']): number => rankOf(of) - rankOf(other) || of.day - other.day || of.number - other.number
  return free.sort((a, b) => order(book.sources.at(a.source).of, book.sources.at(b.source).of))
}

const CHANNELS: readonly Channel[] = ['online', 'storedValue', 'offline']

function rankOf({ fact }: SourceState['of']): number {
  return fact.fact === 'credit' ? CHANNELS.length : CHANNELS.indexOf(fact.channel)
}

/** What payments under way were set to cover on the old item and cannot any more goes to the new one, as far as it has room. (SCHEDULE-4) */
function movePlanned(book: Book, before: readonly Allocated[], charge: number, on: DayNumber): void {
  for (const { source, charge: old, amount } of before) {
    const from = book.sources.at(source)
    const { state, unapplied } = from
    const gone = amount - allocatedBetween(from, book.charges.at(old))
    const part = Math.min(gone, unapplied, roomOn(book, source, charge))
    if (state !== 'settled' && part > 0) putOn(book, source, charge, part, on)
  }
}

/** How much of it a source may pay; stored value pays what its pool may. (POOL-1, POOL-4) */
function roomOn(book: Book, source: number, charge: number): Minor {
  const from = book.sources.at(source)
  const to = book.charges.at(charge)
  const pool = poolOf(book, from)
  return pool === undefined || mayDrawFor(pool, to, to.of.day) ? roomFor(from.state === 'settled', to, from.of) : 0
}
