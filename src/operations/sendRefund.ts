import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { becomeRefund, notBeforeRefundState, reason, refundExists, refundIs } from '../rules/changeState.js'

/** What {@link sendRefund} takes. */
export interface SendRefundInput extends CommonInput {
  /** The refund's id. */
  readonly refund: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ refund: documentId, reason })

export const sendRefundOperation: Operation<Decoded<typeof shape>> = {
  name: 'sendRefund',
  codec: shape,
  rules: [[refundExists], [refundIs('pending')], [notBeforeRefundState]],
  post: becomeRefund('sent')
}

/**
 * The processor has a refund; it has not arrived yet and still reserves its source. (REFUND-6)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment } from 'billing-rules'
 * import { cancelItems, sendRefund } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '100.00', method: 'card', to }))
 * const items = [{ item: '1' }]
 * ledger = orThrow(cancelItems(ledger, { id: 'C-1', on, invoice: 'INV-1', items, credit: 'full', refund: 'suggested' }))
 * ledger = orThrow(sendRefund(ledger, { id: 'C-1-sent', on, refund: 'C-1/refund-1' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => -100.00
 * ```
 */
export function sendRefund(ledger: Ledger, input: SendRefundInput): Outcome {
  return perform(sendRefundOperation, ledger, input)
}
