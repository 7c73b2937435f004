import { allocatedTo } from '../kernel/allocated.js'
import type { Book } from '../kernel/book.js'
import type { SourceState } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import { statusOfSource, type ReconciliationStatus } from './status.js'
import { publicCommentOf } from './viewInput.js'

/** Where a credit's or payment's money is. */
export interface SourceUse {
  /** The invoice or refund it is on. */
  readonly document: string
  /** Which of the two it is. */
  readonly kind: 'invoice' | 'refund'
  /** The item, of an invoice. */
  readonly item?: string
  /** How much, in major units. */
  readonly amount: Amount
}

/** Where a credit or payment stands, in major units. */
export interface SourceStanding {
  /** What no invoice and no refund uses. */
  readonly unapplied: Amount
  /** What invoices use. */
  readonly applied: Amount
  /** What refunds use, pending ones included. */
  readonly refunded: Amount
  /** What a bank took back of a payment; absent when nothing. (PAYMENT-6) */
  readonly chargedBack?: Amount
  /** How far it is reconciled. */
  readonly status: ReconciliationStatus
  /** Where it is, the newest first. */
  readonly uses: readonly SourceUse[]
  /** What the client may read of the operation that made it. */
  readonly publicComment?: string
}

/** The part that the views of credits and payments share. (VIEW-2) */
export function sourceStanding(book: Book, source: SourceState): SourceStanding {
  const { of, unapplied, refunded, chargedBack, state } = source
  const uses = allocatedTo(source).map(({ charge, amount }): SourceUse => {
    const { document, item } = book.charges.at(charge).of
    return {
      document: document.id,
      kind: document.fact.fact,
      ...(item === undefined ? {} : { item: item.item }),
      amount: book.money(amount)
    }
  })
  const void_ = state === 'failed' || state === 'cancelled' || state === 'voided'
  return {
    unapplied: book.money(unapplied),
    applied: book.money(void_ ? 0 : of.amount - unapplied - refunded - chargedBack),
    refunded: book.money(refunded),
    ...(chargedBack === 0 ? {} : { chargedBack: book.money(chargedBack) }),
    status: statusOfSource(source),
    uses,
    ...publicCommentOf(book, of)
  }
}
