import type { Book } from '../../kernel/book.js'
import type { BillingError } from '../../model/errors/billingError.js'

/** The policy gives money back at all, where money is asked for. (REFUND-9) */
export function moneyOffered(book: Book, request: object): BillingError | undefined {
  const { refunds, name } = book.policy.policy
  const stated = 'refund' in request
  if (refunds === 'money' || (stated && typeof request.refund === 'string')) return undefined
  return { _tag: 'RefundsNotOffered', rule: 'REFUND-9', kind: 'policy', path: stated ? 'refund' : undefined, policy: name }
}
