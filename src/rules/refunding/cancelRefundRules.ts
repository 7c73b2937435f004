import type { Book } from '../../kernel/book.js'
import { findRefund } from '../../kernel/findDocument.js'
import type { ChargeState } from '../../kernel/state.js'
import { isMoney } from '../../kernel/stateWords.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { RefundFact } from '../../model/facts/refundFact.js'
import type { RefundChange } from '../changeState.js'
import { lastMove } from './refundFunding.js'

/**
 * The terms that the refund kept of its method allow it: always, or on the day on which it was made (or tried again)
 * and only while it is not sent, or never. (REFUND-7)
 */
export function termsAllowCancelling(book: Book, { refund, on }: RefundChange): BillingError | undefined {
  const charge = findRefund(book, refund) as ChargeState
  const { cancelRefund: terms, method } = charge.of.document.fact as RefundFact
  if (terms === 'always') return undefined
  const day = lastMove(book.base.entries, charge, 1)?.day ?? charge.of.day
  if (terms === 'sameDayUntilSent' && charge.state === 'pending' && on === day) return undefined
  const until = terms === 'never' ? undefined : book.day(day)
  return { _tag: 'RefundNotCancellable', rule: 'REFUND-7', kind: 'state', path: 'refund', refund, method, state: charge.state, until }
}

/** What went back to a pool is undone only with the operation that gave it back. (POOL-2) */
export function refundIsMoney(book: Book, { refund }: RefundChange): BillingError | undefined {
  const { document, state } = findRefund(book, refund) as ChargeState
  const fact = document.fact as RefundFact
  if (isMoney(fact)) return undefined
  return { _tag: 'RefundNotCancellable', rule: 'POOL-2', kind: 'state', path: 'refund', refund, method: fact.method, state, until: undefined }
}
