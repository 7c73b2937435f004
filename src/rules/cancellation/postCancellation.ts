import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { postFact } from '../../kernel/postFact.js'
import type { CreditedItem } from '../../model/facts/creditFact.js'
import type { Minor } from '../../money/minor.js'
import { putAll } from '../allocate.js'
import { cover } from '../openAmount.js'
import { takeBackSold } from '../pools/soldBy.js'
import { sum } from '../priceItems.js'
import { chargesOf } from '../target.js'
import type { CancelRequest } from './cancelRequest.js'
import { creditMemo } from './creditMemo.js'
import { feeInvoice } from './feeInvoice.js'
import { creditedAmounts } from './creditedAmounts.js'
import { picksOf, type Pick } from './picks.js'

/** The type of the credit: `cancellation` or `adjustment` unless the input names another. (CREDIT-1) */
export function creditTypeOf({ type, purpose }: CancelRequest): string {
  return type ?? purpose ?? 'cancellation'
}

/** What a cancellation did before any refund. */
export interface PostedCancellation {
  /** The credit's source number; `undefined` when nothing was credited. */
  readonly credit: number | undefined
  readonly credited: Minor
  /** What of it covered the picked items' open part, and the fee. */
  readonly coveredItems: Minor
  readonly coveredFee: Minor
  /** What is left of it. */
  readonly available: Minor
  readonly picks: readonly Pick[]
}

/**
 * Marks the items, makes the credit, covers what is open on them and then the fee; only the rest becomes available.
 * (CANCEL-3, CANCEL-4, CANCEL-5)
 */
export function postCancellation(book: Book, request: CancelRequest): PostedCancellation {
  const { on, invoice, purpose } = request
  const picks = picksOf(book, request)
  const items = creditedAmounts(book, request.credit, picks)
  const credited = sum(items.map(({ amount }) => amount))
  for (const { item, quantity } of purpose === undefined ? picks : []) postFact(book, { fact: 'cancelled', invoice, item: item.item, quantity }, on)
  const credit = credited === 0 ? undefined : book.sources.length
  const memo = { id: request.id, on, invoice, type: creditTypeOf(request), purpose }
  if (credit !== undefined) {
    postFact(book, creditMemo(book, memo, items, picks.map(({ item }) => item)), on)
    picks.forEach(({ charge }, index) => takeBackSold(book, charge.of.number, items[index]?.amount ?? 0, on))
  }
  const afterItems = credit === undefined ? 0 : coverPicks(book, credit, items, picks, on)
  const available = chargeFee(book, request, credit, afterItems)
  return { credit, credited, coveredItems: credited - afterItems, coveredFee: afterItems - available, available, picks }
}

/**
 * Each item's credit covers that item first; what it does not need goes over the other items picked. What is planned
 * gives way once, for all of them. (CANCEL-3, SCHEDULE-4)
 */
function coverPicks(book: Book, credit: number, items: readonly CreditedItem[], picks: readonly Pick[], on: DayNumber): Minor {
  const open = picks.map(({ charge }) => book.charges.at(charge.of.number).open)
  const own = items.map(({ amount }, index) => Math.min(amount, open[index] ?? 0))
  let left = sum(items.map(({ amount }) => amount)) - sum(own)
  const parts = picks.flatMap(({ charge }, index) => {
    const others = Math.min(left, (open[index] ?? 0) - (own[index] ?? 0))
    left -= others
    const amount = (own[index] ?? 0) + others
    return amount > 0 ? { charge: charge.of.number, amount } : []
  })
  putAll(book, credit, parts, on)
  return left
}

/** The fee is an invoice of its own; what is left of the credit covers it as far as it goes. (CANCEL-4) */
function chargeFee(book: Book, request: CancelRequest, credit: number | undefined, left: Minor): Minor {
  if (request.fee === undefined) return left
  const fact = feeInvoice(book, request, request.fee)
  // A fee beyond 2^53-1 carries the book beyond it too, which refuses it. (MONEY-3)
  if (fact === undefined) book.exceed()
  else postFact(book, fact, request.on)
  if (fact === undefined || credit === undefined) return left
  return cover(book, credit, chargesOf(book, { invoice: fact.id, item: undefined }), left, request.on)
}
