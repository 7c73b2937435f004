import type { Charge } from '../kernel/state.js'

/** What is owed: an invoice item, or a refund that a bank took the money of. (PAYMENT-6) */
export interface Owed {
  /** The invoice. */
  readonly invoice?: string
  /** The item. */
  readonly item?: string
  /** The refund. */
  readonly refund?: string
}

/** A charge by the names it has outside. */
export function owedOf({ document, item }: Charge): Owed {
  return item === undefined ? { refund: document.id } : { invoice: document.id, item: item.item }
}
