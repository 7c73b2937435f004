import type { DayNumber } from '../calendar/dayNumber.js'
import { allocatedBetween } from '../kernel/allocated.js'
import type { Book } from '../kernel/book.js'
import { findCredit } from '../kernel/findDocument.js'
import type { ChargeState, SourceState } from '../kernel/state.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Minor } from '../money/minor.js'
import { payerOf, takeOff } from './allocate.js'
import { beyond } from './beyond.js'
import { isHeld, refillsItself, releasable } from './heldAllocation.js'
import { cover, hasOpenAmount, roomOf, withinOpen } from './openAmount.js'
import { partsNamedOnce } from './parts.js'
import type { PartRequest } from './paymentPlace.js'
import { sum } from './priceItems.js'
import { chargesOf, targetExists } from './target.js'

interface SplitRequest {
  readonly on: DayNumber
  readonly credit: string
  readonly parts: readonly PartRequest[]
  readonly replace: boolean | undefined
}

/** Every invoice and item is there. */
export function partsExist(book: Book, { parts }: SplitRequest): readonly BillingError[] {
  return parts.flatMap((one, index) => targetExists(book, one, `parts[${index}]`) ?? [])
}

/** Naming one invoice twice is refused. (APPLY-4) */
export function partsOnce(_book: Book, { parts }: SplitRequest): readonly BillingError[] {
  return partsNamedOnce(parts, 'parts', 'APPLY-4')
}

/** Each part is within what its invoice or item has open, once what is replaced has left. (APPLY-1, APPLY-2) */
export function partsOpen(book: Book, { parts, credit, replace }: SplitRequest): readonly BillingError[] {
  const source = findCredit(book, credit) as SourceState
  const payer = { ...payerOf(source), unapplied: available(book, source, replace) }
  return parts.flatMap((part, index) => {
    const room = roomOf(book, true, part, source.of) + (replace === true ? leaving(book, source, chargesOf(book, part)) : 0)
    const at = `parts[${index}]`
    return hasOpenAmount(book, part, room, at, source.of) ?? withinOpen(book, payer, part, part.amount, room, `${at}.amount`) ?? []
  })
}

/** The parts together are within what the credit has left. (APPLY-2) */
export function partsWithinCredit(book: Book, request: SplitRequest): BillingError | undefined {
  const { parts, credit, replace } = request
  const unapplied = available(book, findCredit(book, credit) as SourceState, replace)
  const asked = sum(parts.map(({ amount }) => amount))
  if (asked <= unapplied) return undefined
  const facts = { source: credit, unapplied: book.money(unapplied) }
  // Of one part alone, that fits where it goes, there is no doubt which to lower.
  const path = parts.length === 1 && partsOpen(book, request).length === 0 ? 'parts[0].amount' : undefined
  return beyond(book, 'AmountExceedsUnapplied', 'APPLY-2', path, asked, unapplied, facts)
}

/** Releases what is replaced, then puts each part where it goes. (APPLY-4) */
export function splitCredit(book: Book, { on, credit, parts, replace }: SplitRequest): void {
  const source = findCredit(book, credit) as SourceState
  const { number } = source.of
  if (replace === true) for (const { charge, amount } of releasable(book, source)) takeOff(book, number, charge, amount, on)
  for (const part of parts) cover(book, number, chargesOf(book, part), part.amount, on)
}

function available(book: Book, source: SourceState, replace: boolean | undefined): Minor {
  const freed = replace === true ? sum(releasable(book, source).map(({ amount }) => amount)) : 0
  return source.unapplied + freed
}

function leaving(book: Book, source: SourceState, charges: readonly ChargeState[]): Minor {
  const free = charges.filter((charge) => !isHeld(source, charge) && !refillsItself(book, charge))
  return sum(free.map((charge) => allocatedBetween(source, charge)))
}
