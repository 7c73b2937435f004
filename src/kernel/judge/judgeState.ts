import type { BillingError } from '../../model/errors/billingError.js'
import type { BecameFact, CancelledFact } from '../../model/facts/smallFacts.js'
import type { Book } from '../book.js'
import { findDocument, findInvoice } from '../findDocument.js'
import { cancelledOf } from '../postFact.js'
import { isAwaited, isRefunding } from '../stateWords.js'
import { damaged } from './damaged.js'

/** A state follows the one before it and is not dated before it. (PAYMENT-4, REFUND-6, LEDGER-3) */
export function judgeBecame(book: Book, { document, state, on }: BecameFact): readonly BillingError[] {
  const found = findDocument(book, document)
  const kind = found?.fact.fact
  if (found === undefined || (kind !== 'payment' && kind !== 'refund')) {
    return [damaged(book.seq, 'documentKnown', document, kind ?? 'none', 'payment or refund')]
  }
  const paid = kind === 'payment'
  const standing = paid ? book.sources.at(found.number).state : book.charges.at(found.number).state
  const errors: BillingError[] = []
  const moves = paid ? isAwaited(standing as never) : isRefunding(standing as never) && state !== 'scheduled'
  if (!moves || standing === state) errors.push(damaged(book.seq, 'stateFollows', document, state, `after ${standing}`))
  const since = paid ? book.sources.at(found.number).since : found.fact.on
  if (on < since) errors.push(damaged(book.seq, 'dayFollows', document, book.day(on), book.day(since)))
  return errors
}

/** No more of an item is cancelled than was sold. (CANCEL-5) */
export function judgeCancelled(book: Book, { invoice, item, quantity }: CancelledFact): readonly BillingError[] {
  const found = findInvoice(book, invoice)
  const place = found?.fact.items.findIndex((one) => one.item === item) ?? -1
  if (found === undefined || place < 0) return [damaged(book.seq, 'documentKnown', `${invoice}/${item}`, 'none', 'item')]
  const charge = book.charges.at(found.number + place)
  const cancelled = cancelledOf(charge).quantity + quantity
  const sold = charge.of.item?.quantity ?? 0
  if (cancelled <= sold) return []
  return [damaged(book.seq, 'quantityWithinItem', `${invoice}/${item}`, `${cancelled} millionths`, `${sold} millionths`)]
}
