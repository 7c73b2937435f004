import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import type { ChargeState } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import type { RefundFact } from '../model/facts/refundFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { dueParts } from '../rules/plans/dueBy.js'
import { owedOf, type Owed } from './owed.js'
import { statusOfCharges, type ReconciliationStatus } from './status.js'

/** What {@link openItems} and {@link unappliedSources} take. */
export interface OpenItemsInput {
  /** As it stood at the end of that day. */
  readonly on: string
}

/** An invoice item with an open amount, or a refund that is owed back, in major units. */
export interface OpenItem extends Owed {
  /** What was sold; how it was refunded. */
  readonly description: string
  /** The first day on which something of what is open falls due: with a plan, the next instalment's. (SCHEDULE-4) */
  readonly due: string
  /** Something of it was due before that day: with a plan, an instalment. (SCHEDULE-4) */
  readonly overdue: boolean
  /** What it charges, taxes included. */
  readonly total: Amount
  /** What no settled payment or credit covers. */
  readonly open: Amount
  /** What payments that have not settled are set to cover. */
  readonly planned: Amount
  /** How far it is reconciled. */
  readonly status: ReconciliationStatus
}

const shape = record({ on: day })

const question: Question<Decoded<typeof shape>, readonly OpenItem[]> = {
  codec: shape,
  rules: [],
  answer: (_latest, { on }, state) => {
    const book = bookAsOf(state, on)
    const open: OpenItem[] = []
    for (let number = 0; number < book.charges.length; number += 1) {
      const charge = book.charges.at(number)
      if (charge.open > 0) open.push(openItem(book, charge, on))
    }
    return open
  }
}

/**
 * The invoice items that something is open on, and refunds that a charge-back left owed back, in the order they were recorded: what is left to pay. (VIEW-1, VIEW-2)
 *
 * Errors: the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openItems, openLedger, orThrow, recordInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * for (const item of orThrow(openItems(ledger, { on }))) console.log(item.invoice, item.open) // => INV-1 100.00
 * ```
 */
export function openItems(ledger: Ledger, input: OpenItemsInput): Outcome<readonly OpenItem[]> {
  return ask(question, ledger, input)
}

function openItem(book: Book, charge: ChargeState, on: number): OpenItem {
  const { document, item, amount } = charge.of
  const due = Math.min(...dueParts(book, charge).map((part) => part.due))
  return {
    ...owedOf(charge.of),
    description: item === undefined ? (document.fact as RefundFact).method : item.description,
    due: book.day(due),
    overdue: due < on,
    total: book.money(amount),
    open: book.money(charge.open),
    planned: book.money(charge.planned),
    status: statusOfCharges([charge])
  }
}
