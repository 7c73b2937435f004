import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { autoApplied } from '../rules/autoApply.js'
import { paymentExists, paymentIs } from '../rules/changeState.js'
import { chargeBackPayment, chargedBackNotTooEarly, withinPayment } from '../rules/payments/chargeBack.js'

/** What {@link chargeBack} takes. */
export interface ChargeBackInput extends CommonInput {
  /** The payment's id. */
  readonly payment: string
  /** How much, in major units, above zero; all that is left of the payment when absent. */
  readonly amount?: AmountInput | undefined
}

const shape = request({ payment: documentId, amount: optional(positiveAmount) })

export const chargeBackOperation: Operation<Decoded<typeof shape>> = {
  name: 'chargeBack',
  codec: shape,
  rules: [[paymentExists], [paymentIs('settled'), withinPayment, chargedBackNotTooEarly]],
  post: autoApplied(chargeBackPayment)
}

/**
 * A bank takes settled money back, wholly or partly, whatever was refunded: a check bounced, a card was charged back.
 * What is unapplied goes first, then what is on items, the newest allocation first, then what funded refunds: such a
 * refund is an open charge again. On a cancelled item the credit of that cancellation takes the place. (PAYMENT-6)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, `ChargeBackExceedsPayment`, `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, chargeBack, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '100.00', method: 'check', to }))
 * ledger = orThrow(chargeBack(ledger, { id: 'PAY-1-bounced', on: '2026-09-08', payment: 'PAY-1' }))
 * console.log(orThrow(balances(ledger, { on: '2026-09-08' })).current) // => 100.00
 * ```
 */
export function chargeBack(ledger: Ledger, input: ChargeBackInput): Outcome {
  return perform(chargeBackOperation, ledger, input)
}
