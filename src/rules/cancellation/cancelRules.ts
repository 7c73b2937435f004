import type { Book } from '../../kernel/book.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { unknownCode, unknownTaxes } from '../policyCodes.js'
import type { CancelRequest } from './cancelRequest.js'
import { CANCELLATION } from './postCancellation.js'

/** The credit's type and the fee's taxes are in the policy's tables. (CREDIT-1, CANCEL-4) */
export function cancelCodesKnown(book: Book, { credit, type, fee }: CancelRequest): readonly BillingError[] {
  const unknown = credit === 'none' ? undefined : unknownCode(book, 'creditTypes', type ?? CANCELLATION, 'type')
  return [...(unknown === undefined ? [] : [unknown]), ...unknownTaxes(book, fee?.taxes, 'fee.taxes')]
}
