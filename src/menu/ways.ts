import { allocatedFrom, allocatedTo } from '../kernel/allocated.js'
import type { Book } from '../kernel/book.js'
import { cancelledOf } from '../kernel/noteCredited.js'
import type { ChargeState, PostedDocument, SourceState } from '../kernel/state.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import type { PoolFact } from '../model/facts/poolFact.js'
import type { RecurringFact } from '../model/facts/recurringFact.js'
import type { JsonObject } from '../model/json.js'
import type { Minor } from '../money/minor.js'
import type { Seen, Way } from './row.js'

/** As many counterparts are tried for one line, those with the most first. */
const MOST_TRIED = 100

/** An operation that names the document and nothing else. */
export function naming(field: 'invoice' | 'payment' | 'refund' | 'plan' | 'pool' | 'credit'): (seen: Seen) => readonly Way[] {
  return ({ document }) => [{ input: () => ({ [field]: document.id }) }]
}

/** Money of the payment that a bank takes back, or gives back. */
export function takenByBank({ document }: Seen): readonly Way[] {
  return [way((amount) => ({ payment: document.id, ...stated(amount) }))]
}

/** A new payment on an invoice, by an offline method of the policy. */
export function payingIt({ book, document }: Seen): readonly Way[] {
  const method = offlineMethod(book)
  return [
    {
      limited: true,
      input: (amount = book.money(1)) => ({ amount, method, to: { split: [{ invoice: document.id, amount }] } })
    }
  ]
}

/** A new payment of what is open on a refund that is owed back; on any other there is nothing to pay. (PAYMENT-6) */
export function payingOwed(seen: Seen): readonly Way[] {
  const { book, document } = seen
  const { open } = book.charges.at(document.number)
  const input = (): JsonObject => ({ amount: book.money(open), method: offlineMethod(book), to: { refund: document.id } })
  return isOwed(seen) ? [{ input, moved: () => open }] : []
}

/** A subscription from that day on, at what it began with. (RECUR-2) */
export function changingTerms({ book, document, on }: Seen): readonly Way[] {
  const { amount } = document.fact as RecurringFact
  return [{ input: () => ({ recurring: document.id, from: on, amount: book.money(amount) }) }]
}

/** A subscription that bills nothing on that day. (RECUR-2) */
export function restingIt({ document, on }: Seen): readonly Way[] {
  return [{ input: () => ({ recurring: document.id, from: on, until: on }) }]
}

/** A subscription that bills on that day for the last time. (RECUR-2) */
export function endingIt({ document, on }: Seen): readonly Way[] {
  return [{ input: () => ({ recurring: document.id, until: on }) }]
}

/** Stored value on an invoice: the one with the most open that it may pay. */
export function redeemingIt({ book, document }: Seen): readonly Way[] {
  const { id, method } = document.fact as PoolFact
  return openInvoices(book).map((invoice) => ({
    limited: true,
    input: (amount = book.money(1)) => ({ amount, method, pools: [id], to: { invoice } })
  }))
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

/** All that is open on the invoice and not planned yet, as one payment to come. */
export function schedulingIt({ book, document, on }: Seen): readonly Way[] {
  const method = offlineMethod(book)
  return [way((amount) => ({ to: { invoice: document.id }, ...stated(amount), method, series: { every: 'month', first: on, count: 1 } }))]
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

/** What is left taken out of the pool; where nothing is, something put in. (POOL-1) */
export function amendingIt({ book, document }: Seen): readonly Way[] {
  return [way((remove = book.money(1)) => ({ pool: document.id, remove })), { input: () => ({ pool: document.id, add: book.money(1) }) }]
}

/** The credit's type, as it is; where only notes may change, a comment. (CREDIT-10) */
export function rewritingIt({ document }: Seen): readonly Way[] {
  const { type } = document.fact as CreditFact
  return [{ type }, { privateComment: type }].map((change) => ({ input: () => ({ credit: document.id, ...change }) }))
}

/** A credit on the invoice: the one with the most left. */
export function creditOnIt(seen: Seen): readonly Way[] {
  return fromSources(seen, 'credit').map((credit) => way((amount) => ({ credit, ...stated(amount), to: { invoice: seen.document.id } })))
}

/** A payment on the invoice: the one with the most left. */
export function paymentOnIt(seen: Seen): readonly Way[] {
  return fromSources(seen, 'payment').map((source) => way((amount) => ({ source, ...stated(amount), to: { invoice: seen.document.id } })))
}

/** The credit on an invoice: the one with the most open. */
export function creditOnInvoice(seen: Seen): readonly Way[] {
  return openInvoices(seen.book).map((invoice) => way((amount) => ({ credit: seen.document.id, ...stated(amount), to: { invoice } })))
}

/** The payment on an invoice: the one with the most open. */
export function paymentOnInvoice(seen: Seen): readonly Way[] {
  return openInvoices(seen.book).map((invoice) => way((amount) => ({ source: seen.document.id, ...stated(amount), to: { invoice } })))
}

/** A credit on a refund that is owed back; on any other there is nothing to pay. (PAYMENT-6) */
export function creditOnOwed(seen: Seen): readonly Way[] {
  return isOwed(seen) ? fromSources(seen, 'credit').map((credit) => way((amount) => ({ credit, ...stated(amount), to: { refund: seen.document.id } }))) : []
}

/** A payment on a refund that is owed back. (PAYMENT-6) */
export function paymentOnOwed(seen: Seen): readonly Way[] {
  return isOwed(seen) ? fromSources(seen, 'payment').map((source) => way((amount) => ({ source, ...stated(amount), to: { refund: seen.document.id } }))) : []
}

function isOwed({ book, document }: Seen): boolean {
  return book.charges.at(document.number).open > 0
}

/** What covers the invoice, taken off it: what covers most of it. */
export function takenOffIt({ book, document }: Seen): readonly Way[] {
  const parts = chargesOf(book, document).flatMap((charge) => allocatedFrom(charge))
  return largest(parts.map(({ source, amount }) => [book.sources.at(source).of.id, amount])).map((source) =>
    way((amount) => ({ source, from: { invoice: document.id }, ...stated(amount) }))
  )
}

/** The credit or payment, taken off the invoice that has most of it. */
export function takenOffInvoice({ book, document }: Seen): readonly Way[] {
  const parts = allocatedTo(book.sources.at(document.number)).flatMap(({ charge, amount }): readonly (readonly [string, Minor])[] => {
    const { item, document: on } = book.charges.at(charge).of
    return item === undefined ? [] : [[on.id, amount]]
  })
  return largest(parts).map((invoice) => way((amount) => ({ source: document.id, from: { invoice }, ...stated(amount) })))
}

/** All that is left of the invoice's items. */
export function cancellingIt({ book, document }: Seen): readonly Way[] {
  const picked = itemsLeft(book, document).map((item) => ({ item }))
  return [{ moved: creditMade, input: () => ({ invoice: document.id, items: picked, credit: 'full', refund: 'suggested' }) }]
}

/** All that is left to credit of the invoice's items; it stays on the account. (CANCEL-7) */
export function creditingIt({ document }: Seen): readonly Way[] {
  const items = (document.fact as InvoiceFact).items.map(({ item }) => ({ item }))
  return [{ moved: creditMade, input: () => ({ invoice: document.id, items, credit: 'full', refund: 'none' }) }]
}

/** The invoice's first item that is left, for one that costs nothing yet. (CANCEL-6) */
export function replacingIt({ book, document }: Seen): readonly Way[] {
  const [item = ''] = itemsLeft(book, document)
  return [{ input: () => ({ invoice: document.id, item, with: { description: '-', amount: book.money(0) } }) }]
}

/** What is not cancelled of an invoice; all of it when everything is, to say so. */
function itemsLeft(book: Book, { fact, number }: PostedDocument): readonly string[] {
  const { items } = fact as InvoiceFact
  const left = items.filter((item, place) => cancelledOf(book.charges.at(number + place)).quantity < item.quantity)
  return (left.length === 0 ? items : left).map(({ item }) => item)
}

function creditMade(after: Book): Minor {
  return after.documents.find(({ kind }) => kind === 'credit')?.amount ?? 0
}

function way(input: Way['input']): Way {
  return { limited: true, input }
}

function stated(amount: string | undefined): JsonObject {
  return amount === undefined ? {} : { amount }
}

function offlineMethod({ policy }: Book): string {
  const { methods } = policy.policy
  return (methods.find(({ channel }) => channel === 'offline') ?? methods[0])?.code ?? 'cash'
}

/** Credits or payments with something left, the most first; with nothing left anywhere, the newest one, to say so. */
function fromSources({ book }: Seen, wanted: 'credit' | 'payment'): readonly string[] {
  const all: SourceState[] = []
  for (let number = 0; number < book.sources.length; number += 1) {
    const source = book.sources.at(number)
    if (source.of.kind === wanted) all.push(source)
  }
  const left = all.filter(({ unapplied }) => unapplied > 0)
  return largest((left.length === 0 ? all.slice(-1) : left).map(({ of, unapplied }) => [of.id, unapplied]))
}

/** Invoices with something open, the most first; with nothing open anywhere, the newest one, to say so. */
function openInvoices(book: Book): readonly string[] {
  const open: (readonly [string, Minor])[] = []
  let newest: string | undefined
  for (let number = 0; number < book.charges.length; number += 1) {
    const { of, open: amount } = book.charges.at(number)
    if (of.item === undefined) continue
    newest = of.document.id
    if (amount > 0) open.push([newest, amount])
  }
  return open.length === 0 && newest !== undefined ? [newest] : largest(open)
}

/** Ids by their amounts added up, the largest first. */
function largest(parts: readonly (readonly [string, Minor])[]): readonly string[] {
  const sums = new Map<string, Minor>()
  for (const [id, amount] of parts) sums.set(id, (sums.get(id) ?? 0) + amount)
  const ordered = [...sums].sort(([, a], [, b]) => b - a)
  return ordered.slice(0, MOST_TRIED).map(([id]) => id)
}

function chargesOf(book: Book, { number, charges }: PostedDocument): readonly ChargeState[] {
  return Array.from({ length: charges }, (_, place) => book.charges.at(number + place))
}
