import type { DayNumber } from '../../calendar/dayNumber.js'
import { allocatedFrom } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findRefund } from '../../kernel/findDocument.js'
import type { ChargeState } from '../../kernel/state.js'
import type { RefundState } from '../../model/facts/refundFact.js'
import { leave, putOn } from '../allocate.js'
import { becomeRefund, type RefundChange } from '../changeState.js'
import { lastMove, movedIn } from './refundFunding.js'

/** A refund that ends gives its sources back exactly what it took. (REFUND-6) */
/* @__NO_SIDE_EFFECTS__ */
export function endRefund(state: RefundState): (book: Book, change: RefundChange) => void {
  return (book, change) => {
    giveBack(book, findRefund(book, change.refund) as ChargeState, change.on)
    becomeRefund(state)(book, change)
  }
}

/** Where taking it released items, the money goes back there as far as they are still open. (REFUND-6) */
function giveBack(book: Book, refund: ChargeState, on: DayNumber): void {
  const seq = lastMove(book.base.entries, refund, 1)?.seq ?? 0
  for (const { source, amount } of allocatedFrom(refund)) {
    const places = movedIn('source', book.sources.at(source), seq, -1)
    leave(book, source, refund.of.number, amount, on)
    let left = amount
    for (const place of places) {
      const part = Math.min(left, place.amount, book.charges.at(place.other).open)
      if (part > 0) putOn(book, source, place.other, part, on)
      left -= part
    }
  }
}
