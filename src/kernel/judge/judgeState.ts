import type { BillingError } from '../../model/errors/billingError.js'
import type { BecameFact, CancelledFact } from '../../model/facts/smallFacts.js'
import type { Book } from '../book.js'
import { findDocument, findInvoice } from '../findDocument.js'
import { findItem } from '../findItem.js'
import { cancelledOf } from '../noteCredited.js'
import { damaged } from './damaged.js'

const ANY_PAYMENT = ['scheduled', 'pending', 'sent', 'settled', 'failed', 'cancelled']
const ANY_REFUND = ['pending', 'sent', 'settled', 'failed', 'cancelled']

/** The states that can follow one. (PAYMENT-4, PAYMENT-5, REFUND-6, REFUND-7, REVERSE-1) */
const after: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map([
  ['payment scheduled', ANY_PAYMENT],
  ['payment pending', ANY_PAYMENT],
  ['payment sent', ANY_PAYMENT],
  ['payment settled', ['cancelled', 'failed']],
  ['payment failed', ANY_PAYMENT],
  // That one which came back is tried again can be undone. (REVERSE-2)
  ['refund pending', [...ANY_REFUND, 'returned']],
  ['refund sent', ANY_REFUND],
  ['refund settled', ['returned', 'cancelled']],
  ['refund failed', ANY_REFUND],
  ['refund returned', ANY_REFUND],
  ['credit settled', ['voided']],
  ['invoice owed', ['voided']]
])

/** A state follows the one before it and is not dated before it. (PAYMENT-4, REFUND-6, LEDGER-3) */
export function judgeBecame(book: Book, errors: BillingError[], { document: id, state, on }: BecameFact): void {
  const document = findDocument(book, id)
  const charge = document !== undefined && document.charges > 0 ? book.charges.at(document.number) : undefined
  const source = document?.kind === 'payment' || document?.kind === 'credit' ? book.sources.at(document.number) : undefined
  const standing = source?.state ?? charge?.state
  if (document === undefined || standing === undefined) return damaged(book, errors, 'documentKnown', id, 'none', 'payment or refund')
  if (standing === state || after.get(`${document.kind} ${standing}`)?.includes(state) !== true) {
    damaged(book, errors, 'stateFollows', id, state, `after ${standing}`)
  }
  const since = source?.since ?? charge?.of.day ?? 0
  if (on < since) damaged(book, errors, 'dayFollows', id, book.day(on), book.day(since))
}

/** No more of an item is cancelled than was sold, nor given back than was cancelled. (CANCEL-5) */
export function judgeCancelled(book: Book, errors: BillingError[], { fact, invoice, item, quantity }: CancelledFact): void {
  const found = findInvoice(book, invoice)
  const number = found && findItem(book, found, item)
  const about = `${invoice}/${item}`
  if (number === undefined) return damaged(book, errors, 'documentKnown', about, 'none', 'item')
  const charge = book.charges.at(number)
  const before = cancelledOf(charge).quantity
  const cancelled = fact === 'cancelled' ? before + quantity : before - quantity
  const sold = charge.of.item?.quantity ?? 0
  if (cancelled > sold || cancelled < 0) damaged(book, errors, 'quantityWithinItem', about, `${cancelled} millionths`, `${sold} millionths`)
}
