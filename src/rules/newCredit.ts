import type { Book } from '../kernel/book.js'
import { postFact } from '../kernel/postFact.js'
import type { BillingError } from '../model/errors/billingError.js'
import { creditOf, type CreditRequest } from './creditOf.js'
import { noteKept } from './leftover.js'
import { cover } from './openAmount.js'
import { unknownCode, unknownTaxes } from './policyCodes.js'
import { chargesOf, targetExists } from './target.js'

/** The credit's type and taxes are in the policy's tables. (CREDIT-1, CREDIT-2) */
export function creditCodesKnown(book: Book, { type, taxes }: CreditRequest): readonly BillingError[] {
  const unknown = unknownCode(book, 'creditTypes', type, 'type')
  return [...(unknown === undefined ? [] : [unknown]), ...unknownTaxes(book, taxes, 'taxes')]
}

/** The invoice or item it is aimed at is there. (CREDIT-6) */
export function newCreditTargetExists(book: Book, { to }: CreditRequest): BillingError | undefined {
  return targetExists(book, to, 'to')
}

/** Records a credit and, where the policy says so, covers what is open where it was aimed. (CREDIT-3, CREDIT-6) */
export function recordCredit(book: Book, request: CreditRequest): void {
  const source = book.sources.length
  const fact = creditOf(book, request)
  const { id, on, to } = request
  postFact(book, fact, on)
  if (to === undefined) return
  if (book.policy.policy.creditOnInvoice === 'accountCredit') return noteKept(book, id, fact.amount, 'policy', on)
  const left = cover(book, source, chargesOf(book, to), fact.amount, on)
  noteKept(book, id, left, 'nothingOpen', on)
}
