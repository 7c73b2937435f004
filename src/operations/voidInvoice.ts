import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import { flag } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { reason } from '../rules/changeState.js'
import { invoiceCounts, invoiceExists, notCredited, soldUnused, voidingGivesUp, voidingNotTooEarly, voidInvoice as releaseAndVoid } from '../rules/reversal/voidInvoice.js'

/** What {@link voidInvoice} takes. */
export interface VoidInvoiceInput extends CommonInput {
  /** The invoice. */
  readonly invoice: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
  /** Stored value of an expired pool is given up: it goes back there and pays no more. (CREDIT-3) */
  readonly forfeit?: boolean | undefined
}

const shape = request({ invoice: documentId, reason, forfeit: optional(flag) })

export const voidInvoiceOperation: Operation<Decoded<typeof shape>> = {
  name: 'voidInvoice',
  codec: shape,
  rules: [[invoiceExists], [invoiceCounts], [notCredited, soldUnused, voidingNotTooEarly, voidingGivesUp]],
  post: autoApplied(releaseAndVoid)
}

/**
 * Takes back an invoice that was a mistake: what paid it is released whole, and no credit is made. It stays visible,
 * as voided. Gift cards that it sold are empty afterwards, and stored value that paid it is back in its pool.
 * (REVERSE-4, POOL-3, CREDIT-3)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids` for one that is voided or moved credit to another
 * account, `InvoiceCredited` while a credit or write-off made on it counts, `StateForbids` for a used gift card that it
 * sold, `DayTooEarly`, `PoolExpired`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, voidInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash', to: { invoice: 'INV-1' } }))
 * ledger = orThrow(voidInvoice(ledger, { id: 'V-1', on, invoice: 'INV-1', reason: 'Sold twice' }))
 * const { current, deposits } = orThrow(balances(ledger, { on }))
 * console.log(current, deposits) // => -60.00 60.00
 * ```
 */
export function voidInvoice(ledger: Ledger, input: VoidInvoiceInput): Outcome {
  return perform(voidInvoiceOperation, ledger, input)
}
