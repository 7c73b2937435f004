import type { Book } from '../../kernel/book.js'
import { findCredit } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import { putOn } from '../allocate.js'
import { creditMemo } from '../cancellation/creditMemo.js'
import { grossCredit } from '../cancellation/creditedAmounts.js'
import { pickedOf } from '../cancellation/picks.js'
import { noteCapped } from '../leftover.js'
import { takeBackSold } from '../pools/soldBy.js'
import { leave, paymentOfRefund, planOfPayment, type Leaving, type PaymentRefundRequest } from './paymentRefund.js'
import { ADJUSTMENT } from './paymentRefundRules.js'
import { refundOfPayment } from './refundOf.js'

/** Refunds a payment: unapplied money first, then off the items; credit takes its place there where that is asked. (REFUND-5) */
export function refundPaid(book: Book, request: PaymentRefundRequest): void {
  const { id, on, released } = request
  const { number, fact } = paymentOfRefund(book, request).of
  const { amount, leaving, bound } = planOfPayment(book, request)
  const refund = book.charges.length
  postFact(book, refundOfPayment(book, id, on, amount, fact as PaymentFact), on)
  const holes = leaving.map(({ charge, amount: part }) => ({ charge, amount: leave(book, number, { charge, amount: part }, on) }))
  if (released !== 'reopen') fill(book, request, holes.filter((hole) => hole.amount > 0))
  putOn(book, number, refund, amount, on)
  if (bound !== undefined) noteCapped(book, id, amount, bound, on)
}

/** An existing credit, or a new one for the items of each invoice, takes the place. */
function fill(book: Book, request: PaymentRefundRequest, holes: readonly Leaving[]): void {
  const { released, on } = request
  const existing = typeof released === 'object' ? findCredit(book, released.credit)?.of.number : undefined
  const invoices = new Set(holes.map(({ charge }) => book.charges.at(charge).document.id))
  ;[...invoices].forEach((invoice, index) => {
    const ofInvoice = holes.filter(({ charge }) => book.charges.at(charge).document.id === invoice)
    const credit = existing ?? adjust(book, request, invoice, ofInvoice, index === 0 ? 'credit' : `credit-${index + 1}`)
    for (const { charge, amount } of ofInvoice) putOn(book, credit, charge, amount, on)
  })
}

function adjust(book: Book, { id, on, type }: PaymentRefundRequest, invoice: string, holes: readonly Leaving[], suffix: string): number {
  const picked = holes.map(({ charge }) => pickedOf(book.charges.at(charge)))
  const { rounding } = book.policy.policy
  const credited = holes.map(({ amount }, index) => grossCredit(picked[index] as (typeof picked)[number], amount, rounding))
  const memo = { id: `${id}/${suffix}`, on, invoice, type: type ?? ADJUSTMENT, purpose: 'adjustment' } as const
  const number = book.sources.length
  postFact(book, creditMemo(book, memo, credited, picked.map(({ item }) => item)), on)
  for (const { charge, amount } of holes) takeBackSold(book, charge, amount, on)
  return number
}
