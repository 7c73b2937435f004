import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { RefundFact } from '../../model/facts/refundFact.js'
import type { Minor } from '../../money/minor.js'
import { methodOf } from '../paymentOf.js'

/** How a refund goes out. */
interface Way {
  readonly method: string
  readonly channel: RefundFact['channel']
  readonly cancelRefund: RefundFact['cancelRefund']
  readonly refundDays: number | undefined
}

/** A refund out of a payment, back the way it was paid, on the terms that the payment kept. (REFUND-1, LEDGER-8) */
export function refundOfPayment(book: Book, id: string, on: DayNumber, amount: Minor, payment: PaymentFact): RefundFact {
  return refundBy(book, id, on, amount, payment, payment)
}

/** A refund of available credit by a method of the policy. (REFUND-3) */
export function refundByMethod(book: Book, id: string, on: DayNumber, amount: Minor, method: string): RefundFact {
  const { channel, cancelRefund, refundDays } = methodOf(book, method)
  return refundBy(book, id, on, amount, { method, channel, cancelRefund, refundDays }, undefined)
}

/** An online refund is pending until the processor says so; an offline one settles at once. (REFUND-6) */
export function firstState({ channel }: { readonly channel: RefundFact['channel'] }): RefundFact['state'] {
  return channel === 'online' ? 'pending' : 'settled'
}

function refundBy(book: Book, id: string, on: DayNumber, amount: Minor, way: Way, payment: PaymentFact | undefined): RefundFact {
  const { method, channel, cancelRefund, refundDays } = way
  const state = firstState(way)
  const limitLifted = book.policy.policy.refundLimit === 'none' ? true : undefined
  // What went back to a pool is undone only with the operation that gave it back. (POOL-2)
  const cancel = channel === 'storedValue' ? 'never' : cancelRefund
  return { fact: 'refund', id, on, amount, method, channel, state, cancelRefund: cancel, refundDays, payment: payment?.id, pool: payment?.pool, limitLifted }
}
