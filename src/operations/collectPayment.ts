import { perform, type Operation } from '../kernel/perform.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { notBeforePaymentState, paymentExists, paymentIs, reason } from '../rules/changeState.js'
import { collect, itsMethodKnown } from '../rules/plans/changeInstalment.js'

/** What {@link collectPayment} takes. */
export interface CollectPaymentInput extends CommonInput {
  /** The payment's id: an instalment is `<plan>/1`. */
  readonly payment: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
}

const shape = request({ payment: documentId, reason })

export const collectPaymentOperation: Operation<Decoded<typeof shape>> = {
  name: 'collectPayment',
  codec: shape,
  rules: [[paymentExists, itsMethodKnown], [paymentIs('scheduled')], [notBeforePaymentState]],
  post: collect
}

/**
 * A scheduled payment is taken, on its day, before or after: it gets the first state of its method, a card payment
 * settled, an eCheck pending, and bears that day from then on. (SCHEDULE-3, PAYMENT-2)
 *
 * Errors: the input errors, `DocumentNotFound`, `UnknownCode`, then `StateForbids`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, collectPayment, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, schedulePayments } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Choir', amount: '100.00' }] }))
 * const series = { every: 'month', first: '2026-10-01', count: 2 } as const
 * ledger = orThrow(schedulePayments(ledger, { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series }))
 * ledger = orThrow(collectPayment(ledger, { id: 'T-1', on: '2026-10-01', payment: 'PLAN-1/1' }))
 * console.log(orThrow(balances(ledger, { on: '2026-10-01' })).current) // => 50.00
 * ```
 */
export function collectPayment(ledger: Ledger, input: CollectPaymentInput): Outcome {
  return perform(collectPaymentOperation, ledger, input)
}
