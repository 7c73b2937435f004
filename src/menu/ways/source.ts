import { allocatedTo } from '../../kernel/allocated.js'
import type { CreditFact } from '../../model/facts/creditFact.js'
import type { Minor } from '../../money/minor.js'
import { roomOf } from '../../rules/openAmount.js'
import { MOST_PARTS } from '../../rules/paymentPlace.js'
import type { Seen, Way } from '../row.js'
import { largest, MOST_TRIED, openInvoices } from './counterparts.js'
import { offlineMethod, stated, way } from './way.js'

/** Money of the payment that a bank takes back, or gives back. */
export function takenByBank({ document }: Seen): readonly Way[] {
  return [way((amount) => ({ payment: document.id, ...stated(amount) }))]
}

/** Available credit or a deposit given back by an offline method of the policy. */
export function givingBack({ book, document }: Seen): readonly Way[] {
  const method = offlineMethod(book)
  return [{ limited: true, input: (amount) => ({ from: [document.id], ...stated(amount), method }) }]
}

/** The payment back the way it came; what it leaves is due again, which is stated only where it has to be. (REFUND-5) */
export function refundingIt({ document }: Seen): readonly Way[] {
  return [way((amount) => ({ payment: document.id, ...stated(amount), released: 'reopen' }))]
}

/** The credit's type, as it is; where only notes may change, a comment. (CREDIT-10) */
export function rewritingIt({ document }: Seen): readonly Way[] {
  const { type } = document.fact as CreditFact
  return [{ type }, { privateComment: type }].map((change) => ({ input: () => ({ credit: document.id, ...change }) }))
}

/** Another amount of a payment to come; the least there is when none is stated. (SCHEDULE-3) */
export function changingIt({ book, document }: Seen): readonly Way[] {
  return [way((amount = book.money(1)) => ({ payment: document.id, amount }))]
}

/** The credit on the next instalment of a plan. (SCHEDULE-5) */
export function creditOnPlan({ book, document }: Seen): readonly Way[] {
  const ways: Way[] = []
  for (let number = 0; number < book.agreements.length && ways.length < MOST_TRIED; number += 1) {
    const { of } = book.agreements.at(number)
    if (of.kind === 'plan') ways.push(way((amount) => ({ credit: document.id, plan: of.id, ...stated(amount) })))
  }
  return ways
}

/** The credit on an invoice: the one with the most open. */
export function creditOnInvoice(seen: Seen): readonly Way[] {
  return openInvoices(seen.book).map((invoice) => way((amount) => ({ credit: seen.document.id, ...stated(amount), to: { invoice } })))
}

/** The payment on an invoice: the one with the most open. */
export function paymentOnInvoice(seen: Seen): readonly Way[] {
  return openInvoices(seen.book).map((invoice) => way((amount) => ({ source: seen.document.id, ...stated(amount), to: { invoice } })))
}

/** The credit or payment, taken off the invoice that has most of it. */
export function takenOffInvoice({ book, document }: Seen): readonly Way[] {
  const parts = allocatedTo(book.sources.at(document.number)).flatMap(({ charge, amount }): readonly (readonly [string, Minor])[] => {
    const { item, document: on } = book.charges.at(charge).of
    return item === undefined ? [] : [[on.id, amount]]
  })
  return largest(parts).map((invoice) => way((amount) => ({ source: document.id, from: { invoice }, ...stated(amount) })))
}

/** The credit over all that it may pay, the invoice with the most open first; where that is nothing, to say so. (APPLY-4) */
export function splittingIt({ book, document }: Seen): readonly Way[] {
  const invoices = openInvoices(book, MOST_PARTS)
  const { of, unapplied } = book.sources.at(document.number)
  const parts: { readonly invoice: string; readonly amount: string }[] = []
  let left = unapplied
  for (const invoice of invoices) {
    const part = Math.min(left, roomOf(book, true, { invoice, item: undefined }, of))
    if (part > 0) parts.push({ invoice, amount: book.money(part) })
    left -= part
  }
  if (parts.length > 0) return [{ input: () => ({ credit: of.id, parts }), moved: () => unapplied - left }]
  return invoices.slice(0, 1).map((invoice) => ({ input: () => ({ credit: of.id, parts: [{ invoice, amount: book.money(1) }] }) }))
}
