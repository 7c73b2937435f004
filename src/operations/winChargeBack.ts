import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { paymentExists, paymentIs } from '../rules/changeState.js'
import { winPayment, withinChargeBack, wonNotTooEarly } from '../rules/payments/chargeBack.js'

/** What {@link winChargeBack} takes. */
export interface WinChargeBackInput extends CommonInput {
  /** The payment's id. */
  readonly payment: string
  /** How much, in major units, above zero; all that was charged back when absent. */
  readonly amount?: AmountInput | undefined
}

const shape = request({ payment: documentId, amount: optional(positiveAmount) })

export const winChargeBackOperation: Operation<Decoded<typeof shape>> = {
  name: 'winChargeBack',
  codec: shape,
  rules: [[paymentExists], [paymentIs('settled'), withinChargeBack, wonNotTooEarly]],
  post: winPayment
}

/**
 * A bank gives back what it had charged back, wholly or partly. The money goes where it was taken, what was taken last
 * first, as far as still open; the rest is on the account. (PAYMENT-6)
 *
 * Errors: the input errors, `DocumentNotFound`, then `StateForbids`, `WinExceedsChargeBack`, `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { chargeBack, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment } from 'billing-rules'
 * import { viewInvoice, winChargeBack } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '100.00', method: 'card', to }))
 * ledger = orThrow(chargeBack(ledger, { id: 'PAY-1-disputed', on: '2026-09-08', payment: 'PAY-1', amount: '70.00' }))
 * ledger = orThrow(winChargeBack(ledger, { id: 'PAY-1-won', on: '2026-10-01', payment: 'PAY-1' }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).open) // => 0.00
 * ```
 */
export function winChargeBack(ledger: Ledger, input: WinChargeBackInput): Outcome {
  return perform(winChargeBackOperation, ledger, input)
}
