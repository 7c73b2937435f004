import type { Book } from '../../kernel/book.js'
import { findPayment } from '../../kernel/findDocument.js'
import { isMoney } from '../../kernel/stateWords.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { RefundChoice } from '../cancellation/cancelRequest.js'

/** The policy gives money back at all, where money is asked for: stored value is none. (REFUND-9, POOL-2) */
export function moneyOffered(book: Book, request: object): BillingError | undefined {
  const { refunds, name } = book.policy.policy
  const refund = 'refund' in request ? (request.refund as RefundChoice) : undefined
  if (refunds === 'money' || typeof refund === 'string') return undefined
  if (refund !== undefined && 'plan' in refund && refund.plan.every(({ payment }) => isStored(book, payment))) return undefined
  return { _tag: 'RefundsNotOffered', rule: 'REFUND-9', kind: 'policy', path: refund && 'refund', policy: name }
}

function isStored(book: Book, payment: string): boolean {
  const found = findPayment(book, payment)
  return found !== undefined && !isMoney(found.of.fact as PaymentFact)
}
