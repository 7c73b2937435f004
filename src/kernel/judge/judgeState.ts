import type { BillingError } from '../../model/errors/billingError.js'
import type { BecameFact, CancelledFact } from '../../model/facts/smallFacts.js'
import type { Book } from '../book.js'
import { findInvoice, findPayment, findRefund } from '../findDocument.js'
import { cancelledOf } from '../postFact.js'
import { isAwaited, isRefunding } from '../stateWords.js'
import { damaged } from './damaged.js'

/** A state follows the one before it and is not dated before it. (PAYMENT-4, REFUND-6, LEDGER-3) */
export function judgeBecame(book: Book, errors: BillingError[], { document, state, on }: BecameFact): void {
  const [payment, refund] = [findPayment(book, document), findRefund(book, document)]
  const standing = payment?.state ?? refund?.state
  if (standing === undefined) return damaged(book, errors, 'documentKnown', document, 'none', 'payment or refund')
  const moves = payment === undefined ? isRefunding(standing as never) && state !== 'scheduled' : isAwaited(standing as never)
  if (!moves || standing === state) damaged(book, errors, 'stateFollows', document, state, `after ${standing}`)
  const since = payment?.since ?? refund?.of.day ?? 0
  if (on < since) damaged(book, errors, 'dayFollows', document, book.day(on), book.day(since))
}

/** No more of an item is cancelled than was sold. (CANCEL-5) */
export function judgeCancelled(book: Book, errors: BillingError[], { invoice, item, quantity }: CancelledFact): void {
  const found = findInvoice(book, invoice)
  const place = found?.fact.items.findIndex((one) => one.item === item) ?? -1
  const about = `${invoice}/${item}`
  if (found === undefined || place < 0) return damaged(book, errors, 'documentKnown', about, 'none', 'item')
  const charge = book.charges.at(found.number + place)
  const cancelled = cancelledOf(charge).quantity + quantity
  const sold = charge.of.item?.quantity ?? 0
  if (cancelled > sold) damaged(book, errors, 'quantityWithinItem', about, `${cancelled} millionths`, `${sold} millionths`)
}
