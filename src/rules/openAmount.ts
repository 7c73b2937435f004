import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import type { ChargeState, SourceState } from '../kernel/state.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Minor } from '../money/minor.js'
import { putOn, roomFor, type Payer } from './allocate.js'
import { chargesOf, type TargetRequest } from './target.js'

/** How much the target can take. */
export function roomOf(book: Book, settled: boolean, to: TargetRequest): Minor {
  let room = 0
  for (const charge of chargesOf(book, to)) room += roomFor(settled, charge)
  return room
}

/** Puts up to an amount of a source over charges in their order; answers what was left of the amount. */
export function cover(book: Book, source: number, charges: readonly ChargeState[], amount: Minor, on: DayNumber): Minor {
  const settled = book.sources.at(source).state === 'settled'
  let left = amount
  for (const { of } of charges) {
    const part = Math.min(left, roomFor(settled, book.charges.at(of.number)))
    if (part > 0) putOn(book, source, of.number, part, on)
    left -= part
  }
  return left
}

/** The target has an open amount. (APPLY-1) */
export function hasOpenAmount(book: Book, to: TargetRequest, room: Minor, path: string): BillingError | undefined {
  if (room > 0) return undefined
  const { invoice, item } = to
  return { _tag: 'InvoiceAlreadyPaid', rule: 'APPLY-1', kind: 'state', path, invoice, item, open: book.money(0) }
}

/** The amount is within what the target has open. (APPLY-2) */
export function withinOpen(
  book: Book,
  payer: Payer,
  to: TargetRequest,
  asked: Minor | undefined,
  room: Minor,
  path: string
): BillingError | undefined {
  if (asked === undefined || asked <= room) return undefined
  const _tag = payer.kind === 'credit' ? 'CreditExceedsOpenAmount' : 'PaymentExceedsOpenAmount'
  const allowed = book.money(Math.min(room, payer.unapplied))
  const { invoice, item } = to
  return { _tag, rule: 'APPLY-2', kind: 'limit', path, invoice, item, open: book.money(room), asked: book.money(asked), allowed }
}

/** The amount is within what the source has left. (APPLY-2) */
export function withinUnapplied(
  book: Book,
  source: SourceState,
  asked: Minor | undefined,
  room: Minor,
  path: string
): BillingError | undefined {
  const { unapplied } = source
  const wanted = asked ?? 1
  if (wanted <= unapplied) return undefined
  return {
    _tag: 'AmountExceedsUnapplied',
    rule: 'APPLY-2',
    kind: 'limit',
    path,
    source: source.of.document.id,
    unapplied: book.money(unapplied),
    asked: book.money(asked ?? room),
    allowed: book.money(Math.min(unapplied, room))
  }
}
