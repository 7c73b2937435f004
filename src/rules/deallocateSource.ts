import type { DayNumber } from '../calendar/dayNumber.js'
import { allocatedBetween } from '../kernel/allocated.js'
import type { Book } from '../kernel/book.js'
import { findSource } from '../kernel/findDocument.js'
import type { ChargeState, SourceState } from '../kernel/state.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Minor } from '../money/minor.js'
import { takeOff } from './allocate.js'
import { beyond } from './beyond.js'
import { dayTooEarly, notYet } from './dayOrder.js'
import { isHeld } from './heldAllocation.js'
import { givenUp, poolOf } from './pools/takesBack.js'
import { sum } from './priceItems.js'
import { chargesOf, targetExists, type TargetRequest } from './target.js'

interface Request {
  readonly on: DayNumber
  readonly source: string
  readonly from: TargetRequest
  readonly amount: Minor | undefined
  readonly forfeit: boolean | undefined
}

/** The invoice or item is there. */
export function leftTargetExists(book: Book, { from }: Request): BillingError | undefined {
  return targetExists(book, from, 'from')
}

/** Both sides exist on that day; what goes back to a pool is a refund, and not before their last change. (LEDGER-3) */
export function sidesNotYounger(book: Book, { on, source, from }: Request): BillingError | undefined {
  const of = findSource(book, source) as SourceState
  const there = chargesOf(book, from).filter((charge) => allocatedBetween(of, charge) > 0)
  if (poolOf(book, of) !== undefined) return dayTooEarly(book, on, [of, ...there])
  return notYet(book, on, [of, ...chargesOf(book, from)])
}

/** Releasing stored value of an expired pool gives it up, which has to be said. (CREDIT-3) */
export function valueGivenUp(book: Book, { on, source, forfeit }: Request): BillingError | undefined {
  return givenUp(book, on, findSource(book, source) as SourceState, forfeit)
}

/** The source is on that target, and not held there. (APPLY-6) */
export function allocationThere(book: Book, { source, from }: Request): BillingError | undefined {
  const of = findSource(book, source) as SourceState
  const on = chargesOf(book, from).filter((charge) => allocatedBetween(of, charge) > 0)
  const { invoice, item } = from
  if (on.length === 0) return { _tag: 'AllocationNotFound', rule: 'APPLY-6', kind: 'state', path: 'from', source, invoice, item }
  if (on.some((charge) => !isHeld(of, charge))) return undefined
  return { _tag: 'AllocationHeld', rule: 'APPLY-6', kind: 'state', path: 'from', source, invoice }
}

/** No more is taken off than is there and free to leave. (APPLY-6) */
export function allocationWithin(book: Book, { source, from, amount }: Request): BillingError | undefined {
  const of = findSource(book, source) as SourceState
  const free = sum(freeOn(of, chargesOf(book, from)).map((one) => one.amount))
  if (amount === undefined || amount <= free) return undefined
  return beyond(book, 'AmountExceedsAllocation', 'APPLY-6', 'amount', amount, free, { source, allocated: book.money(free) })
}

/** Takes the source off, the last item first, and changes nothing else. (APPLY-6) */
export function deallocateSource(book: Book, { on, source, from, amount }: Request): void {
  const of = findSource(book, source) as SourceState
  const free = freeOn(of, chargesOf(book, from))
  let left = amount ?? sum(free.map((one) => one.amount))
  for (const one of [...free].reverse()) {
    const part = Math.min(left, one.amount)
    if (part > 0) takeOff(book, of.of.number, one.charge, part, on)
    left -= part
  }
}

function freeOn(source: SourceState, charges: readonly ChargeState[]): readonly { readonly charge: number; readonly amount: Minor }[] {
  return charges
    .filter((charge) => !isHeld(source, charge))
    .map((charge) => ({ charge: charge.of.number, amount: allocatedBetween(source, charge) }))
}
