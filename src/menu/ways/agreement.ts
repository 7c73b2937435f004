import type { PoolFact } from '../../model/facts/poolFact.js'
import type { RecurringFact } from '../../model/facts/recurringFact.js'
import type { Seen, Way } from '../row.js'
import { fromSources, openInvoices } from './counterparts.js'
import { stated, way } from './way.js'

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

/** A credit on the next instalment of the plan: the one with the most left. (SCHEDULE-5) */
export function creditOnNext(seen: Seen): readonly Way[] {
  return fromSources(seen, 'credit').map((credit) => way((amount) => ({ credit, plan: seen.document.id, ...stated(amount) })))
}

/** Stored value on an invoice: the one with the most open that it may pay. */
export function redeemingIt({ book, document }: Seen): readonly Way[] {
  const { id, method } = document.fact as PoolFact
  return openInvoices(book).map((invoice) => ({
    limited: true,
    input: (amount = book.money(1)) => ({ amount, method, pools: [id], to: { invoice } })
  }))
}

/** What is left taken out of the pool; where nothing is, something put in. (POOL-1) */
export function amendingIt({ book, document }: Seen): readonly Way[] {
  return [way((remove = book.money(1)) => ({ pool: document.id, remove })), { input: () => ({ pool: document.id, add: book.money(1) }) }]
}
