import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'
import type { PaymentMethod } from '../model/policy/policy.js'
import type { Minor } from '../money/minor.js'
import { unknownCode } from './policyCodes.js'

/** What a payment is made of. */
export interface PaymentRequest {
  readonly id: string
  readonly on: DayNumber
  readonly amount: Minor
  readonly method: string
  readonly payer: string | undefined
  readonly reference: string | undefined
}

/** The method is in the policy's table. (PAYMENT-2) */
export function methodKnown(book: Book, { method }: { readonly method: string }): BillingError | undefined {
  return unknownCode(book, 'methods', method, 'method')
}

/** A payment as it is recorded: it keeps its method's channel and terms. (LEDGER-8) */
export function paymentOf(book: Book, request: PaymentRequest): PaymentFact {
  const { id, on, amount, method, payer, reference } = request
  const { channel, firstState, cancelPayment, cancelRefund, refundDays, daysToClear } = methodOf(book, method)
  return {
    fact: 'payment',
    id,
    on,
    amount,
    method,
    channel,
    state: firstState,
    cancelPayment,
    cancelRefund,
    refundDays,
    daysToClear,
    payer,
    reference,
    plan: undefined,
    pool: undefined,
    due: undefined
  }
}

/** A method that is known to be in the policy's table. */
export function methodOf(book: Book, code: string): PaymentMethod {
  return book.policy.methods.get(code) as PaymentMethod
}
