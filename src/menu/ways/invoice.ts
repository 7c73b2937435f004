import { allocatedFrom } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { cancelledOf } from '../../kernel/noteCredited.js'
import type { PostedDocument } from '../../kernel/state.js'
import type { InvoiceFact } from '../../model/facts/invoiceFact.js'
import type { Minor } from '../../money/minor.js'
import type { Seen, Way } from '../row.js'
import { chargesOf, fromSources, largest } from './counterparts.js'
import { offlineMethod, stated, way } from './way.js'

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

/** All that is open on the invoice and not planned yet, as one payment to come. */
export function schedulingIt({ book, document, on }: Seen): readonly Way[] {
  const method = offlineMethod(book)
  return [way((amount) => ({ to: { invoice: document.id }, ...stated(amount), method, series: { every: 'month', first: on, count: 1 } }))]
}

/** A credit on the invoice: the one with the most left. */
export function creditOnIt(seen: Seen): readonly Way[] {
  return fromSources(seen, 'credit').map((credit) => way((amount) => ({ credit, ...stated(amount), to: { invoice: seen.document.id } })))
}

/** A payment on the invoice: the one with the most left. */
export function paymentOnIt(seen: Seen): readonly Way[] {
  return fromSources(seen, 'payment').map((source) => way((amount) => ({ source, ...stated(amount), to: { invoice: seen.document.id } })))
}

/** What covers the invoice, taken off it: what covers most of it. */
export function takenOffIt({ book, document }: Seen): readonly Way[] {
  const parts = chargesOf(book, document).flatMap((charge) => allocatedFrom(charge))
  return largest(parts.map(({ source, amount }) => [book.sources.at(source).of.id, amount])).map((source) =>
    way((amount) => ({ source, from: { invoice: document.id }, ...stated(amount) }))
  )
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

/** All that is open on the invoice given up; why, only a person can say. (REVERSE-3) */
export function writingOff({ document }: Seen): readonly Way[] {
  return [{ moved: creditMade, input: () => ({ what: { invoice: document.id }, reason: '-' }) }]
}

/** The stored value that the invoice sold, at its price. (POOL-3) */
export function issuingSold({ book, document }: Seen): readonly Way[] {
  return (document.fact as InvoiceFact).items.flatMap(({ item, amount, storedValue: method }) => {
    if (method === undefined) return []
    const kind = method === 'prepayment' ? method : 'giftCard'
    return [{ input: () => ({ kind, amount: book.money(Math.max(1, amount)), method, sold: { invoice: document.id, item } }) }]
  })
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
