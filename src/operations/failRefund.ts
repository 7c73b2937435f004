import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { notBeforeRefundState, reason, refundExists, refundIs } from '../rules/changeState.js'
import { endRefund } from '../rules/refunding/giveBack.js'

/** What {@link failRefund} takes. */
export interface FailRefundInput extends CommonInput {
  /** The refund's id. */
  readonly refund: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ refund: documentId, reason })

export const failRefundOperation: Operation<Decoded<typeof shape>> = {
  name: 'failRefund',
  codec: shape,
  rules: [[refundExists], [refundIs('pending', 'sent')], [notBeforeRefundState]],
  post: autoApplied(endRefund('failed'))
}

/**
 * A refund failed: its sources have back exactly what it had reserved, and are back on the items that it released, as
 * far as those are still open. (REFUND-6)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment } from 'billing-rules'
 * import { cancelItems, failRefund } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '100.00', method: 'card', to }))
 * const items = [{ item: '1' }]
 * ledger = orThrow(cancelItems(ledger, { id: 'C-1', on, invoice: 'INV-1', items, credit: 'full', refund: 'suggested' }))
 * ledger = orThrow(failRefund(ledger, { id: 'C-1-failed', on, refund: 'C-1/refund-1' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => -100.00
 * ```
 */
export function failRefund(ledger: Ledger, input: FailRefundInput): Outcome {
  return perform(failRefundOperation, ledger, input)
}
