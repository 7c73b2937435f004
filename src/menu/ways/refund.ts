import type { Seen, Way } from '../row.js'
import { fromSources } from './counterparts.js'
import { offlineMethod, stated, way } from './way.js'

/** A new payment of what is open on a refund that is owed back, by an offline method of the policy; on any other there is nothing to pay. (PAYMENT-6) */
export function payingOwed(seen: Seen): readonly Way[] {
  const { book, document } = seen
  const method = offlineMethod(book)
  return isOwed(seen) ? [way((amount = book.money(1)) => ({ amount, method, to: { split: [{ refund: document.id, amount }] } }))] : []
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
