import { allocatedTo, type Allocated } from '../kernel/allocated.js'
import type { Book } from '../kernel/book.js'
import type { ChargeState, SourceState } from '../kernel/state.js'
import type { CreditFact } from '../model/facts/creditFact.js'

/** What went to another account stays; so does what the credit of a cancellation, an adjustment or a write-off covers on its own items and fee. (APPLY-6, TRANSFER-1) */
export function isHeld(source: SourceState, charge: ChargeState): boolean {
  const { fact } = source.of
  return isTransfer(charge) || (fact.fact === 'credit' && coversItsOwn(fact, charge))
}

/** The charge is an item that the credit was made for, or the fee made with it. */
export function coversItsOwn(fact: CreditFact, charge: ChargeState): boolean {
  if (fact.items === undefined) return false
  const { document, item } = charge.of
  if (document.id === `${fact.id}/fee`) return true
  return document.id === fact.invoice && fact.items.some((credited) => credited.item === item?.item)
}

/** The allocations of a source to invoice items that can be released, the newest first. (APPLY-6) */
export function releasable(book: Book, source: SourceState): readonly Allocated[] {
  return allocatedTo(source).filter(({ charge }) => {
    const to = book.charges.at(charge)
    return to.of.item !== undefined && !isHeld(source, to)
  })
}

/** A cancelled item whose own credit would take a payment's place first. (CANCEL-3) */
export function refillsItself(book: Book, charge: ChargeState): boolean {
  return (charge.cancelled?.credits ?? []).some((credit) => book.sources.at(credit).unapplied > 0)
}

/** The charge of what went to another account. (TRANSFER-1) */
export function isTransfer({ document }: ChargeState): boolean {
  return document.fact.fact === 'invoice' && document.fact.kind === 'transfer'
}
