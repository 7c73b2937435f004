import { Book } from '../../kernel/book.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { CancelRequest } from '../cancellation/cancelRequest.js'
import { postCancellation } from '../cancellation/postCancellation.js'
import { dayTooEarly } from '../dayOrder.js'
import { suggestRefund } from './suggestRefund.js'

/** No payment that the suggestion draws on changed after its day. (LEDGER-3) */
export function notBeforeItsPayments(book: Book, request: CancelRequest): BillingError | undefined {
  const trial = new Book(book.base, book.id)
  const { all } = suggestRefund(trial, request, postCancellation(trial, request))
  return dayTooEarly(trial, request.on, all.map(({ payment }) => trial.sources.at(payment)))
}
