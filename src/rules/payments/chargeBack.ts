import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedTo, type Allocated } from '../../kernel/allocated.js'
import { newestOf, olderThan } from '../../kernel/allocation.js'
import type { Book } from '../../kernel/book.js'
import { findPayment } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { SourceState } from '../../kernel/state.js'
import { isMoney } from '../../kernel/stateWords.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { Minor } from '../../money/minor.js'
import { leave } from '../allocate.js'
import { beyond } from '../beyond.js'
import { tooEarly } from '../dayOrder.js'
import type { Moved } from '../refunding/refundFunding.js'
import { chargeBackEntries } from './chargeBackEntries.js'
import { putBack } from './putBack.js'
import { leavesTooEarly } from './releaseDays.js'

interface Request {
  readonly on: DayNumber
  readonly payment: string
  readonly amount: Minor | undefined
}

/** A bank takes no more back than the payment, less what it took before, and nothing of stored value. (PAYMENT-6) */
export function withinPayment(book: Book, { payment, amount }: Request): BillingError | undefined {
  const { of, chargedBack } = findPayment(book, payment) as SourceState
  const most = isMoney(of.fact as PaymentFact) ? of.amount - chargedBack : 0
  return notMore(book, 'ChargeBackExceedsPayment', payment, amount ?? (most > 0 ? most : of.amount), most)
}

/** A bank gives no more back than it took. (PAYMENT-6) */
export function withinChargeBack(book: Book, { payment, amount }: Request): BillingError | undefined {
  const { of, chargedBack } = findPayment(book, payment) as SourceState
  return notMore(book, 'WinExceedsChargeBack', payment, amount ?? (chargedBack > 0 ? chargedBack : of.amount), chargedBack)
}

function notMore(
  book: Book,
  tag: 'ChargeBackExceedsPayment' | 'WinExceedsChargeBack',
  payment: string,
  asked: Minor,
  most: Minor
): BillingError | undefined {
  return asked <= most ? undefined : beyond(book, tag, 'PAYMENT-6', 'amount', asked, most, { payment })
}

/** Money is not charged back before what happened to it or to what it leaves. (LEDGER-3) */
export function chargedBackNotTooEarly(book: Book, request: Request): BillingError | undefined {
  const source = findPayment(book, request.payment) as SourceState
  return leavesTooEarly(book, request.on, source, taken(book, source, chargedBackOf(source, request)).map(({ charge }) => charge))
}

/** Nothing is won before it was taken. (LEDGER-3) */
export function wonNotTooEarly(book: Book, { on, payment }: Request): BillingError | undefined {
  const earliest = (findPayment(book, payment) as SourceState).altered
  return on < earliest ? tooEarly(book, on, earliest, payment) : undefined
}

/**
 * What is unapplied goes first, then the items, the newest allocation first, then what funded refunds: such a refund
 * is an open charge again. (PAYMENT-6)
 */
export function chargeBackPayment(book: Book, request: Request): void {
  const { on, payment } = request
  const source = findPayment(book, payment) as SourceState
  const amount = chargedBackOf(source, request)
  for (const { charge, amount: part } of taken(book, source, amount)) leave(book, source.of.number, charge, part, on)
  postFact(book, { fact: 'chargedBack', payment, amount }, on)
}

function chargedBackOf({ of, chargedBack }: SourceState, { amount }: Request): Minor {
  return amount ?? of.amount - chargedBack
}

function taken(book: Book, source: SourceState, amount: Minor): readonly Allocated[] {
  const all = allocatedTo(source)
  const isItem = ({ charge }: Allocated): boolean => book.charges.at(charge).of.item !== undefined
  let left = amount - source.unapplied
  return [...all.filter(isItem), ...all.filter((one) => !isItem(one))].flatMap((one) => {
    const part = Math.min(left, one.amount)
    left -= part
    return part > 0 ? { ...one, amount: part } : []
  })
}

/** The money is back, and goes where it was taken, what was taken last first, as far as still open. (PAYMENT-6) */
export function winPayment(book: Book, { on, payment, amount: stated }: Request): void {
  const source = findPayment(book, payment) as SourceState
  const amount = stated ?? source.chargedBack
  postFact(book, { fact: 'chargeBackWon', payment, amount }, on)
  putBack(book, source.of.number, takenByBank(book, source), amount, on)
}

/** What charge-backs took off charges and no win has put back. */
function takenByBank(book: Book, source: SourceState): readonly Moved[] {
  const entries = chargeBackEntries(book, source)
  const net = new Map<number, Minor>()
  for (let one = newestOf('source', source.of.number, source.latest); one !== undefined; one = olderThan(one, 'source')) {
    if (entries.has(one.seq)) net.set(one.charge, (net.get(one.charge) ?? 0) - one.amount)
  }
  return [...net].map(([other, amount]) => ({ other, amount }))
}
