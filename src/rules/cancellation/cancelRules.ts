import type { Book } from '../../kernel/book.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { unknownCode, unknownTaxes } from '../policyCodes.js'
import type { CancelRequest } from './cancelRequest.js'
import { creditTypeOf } from './postCancellation.js'

/** The credit's type and the fee's taxes are in the policy's tables. (CREDIT-1, CANCEL-4) */
export function cancelCodesKnown(book: Book, request: CancelRequest): readonly BillingError[] {
  const { credit, fee } = request
  const unknown = credit === 'none' ? undefined : unknownCode(book, 'creditTypes', creditTypeOf(request), 'type')
  return [...(unknown === undefined ? [] : [unknown]), ...unknownTaxes(book, fee?.taxes, 'fee.taxes')]
}
