import type { Book } from '../kernel/book.js'
import { postFact } from '../kernel/postFact.js'
import type { BillingError } from '../model/errors/billingError.js'
import { creditOf, type CreditRequest } from './creditOf.js'
import { noteKept } from './leftover.js'
import { cover } from './openAmount.js'
import { unknownPeople } from './people.js'
import { unknownCode, unknownTaxes } from './policyCodes.js'
import { notEligible } from './mayPay.js'
import { roomOf } from './reconciling/itemOrder.js'
import { chargesOf, targetExists } from './target.js'

/** The credit's type and taxes are in the policy's tables. (CREDIT-1, CREDIT-2) */
export function creditCodesKnown(book: Book, { type, taxes }: CreditRequest): readonly BillingError[] {
  const unknown = unknownCode(book, 'creditTypes', type, 'type')
  return [...(unknown === undefined ? [] : [unknown]), ...unknownTaxes(book, taxes, 'taxes')]
}

/** A credit without tax names no taxes. (CREDIT-2) */
export function taxesWanted(_book: Book, { tax, taxes }: CreditRequest): BillingError | undefined {
  if (tax !== 'waived' || taxes === undefined) return undefined
  return { _tag: 'ConflictingFields', rule: 'CREDIT-2', kind: 'input', path: 'taxes', fields: ['tax', 'taxes'] }
}

/** The invoice or item it is aimed at is there. (CREDIT-6) */
export function newCreditTargetExists(book: Book, { to }: CreditRequest): BillingError | undefined {
  return targetExists(book, to, 'to')
}

/** Where the policy lets credits be kept for people or tags, those people are on the account. (CREDIT-7, LEDGER-4) */
export function earmarkAllowed(book: Book, { earmark }: CreditRequest): BillingError | readonly BillingError[] | undefined {
  if (earmark === undefined) return undefined
  const { earmarks, name } = book.policy.policy
  if (earmarks === 'none') return { _tag: 'EarmarksNotAllowed', rule: 'CREDIT-7', kind: 'policy', path: 'earmark', policy: name }
  return unknownPeople(book, earmark.people, 'earmark.people')
}

/** Records a credit and, where the policy says so, covers what is open where it was aimed. (CREDIT-3, CREDIT-6) */
export function recordCredit(book: Book, request: CreditRequest): void {
  const source = book.sources.length
  const fact = creditOf(book, request)
  const { id, on, to } = request
  postFact(book, fact, on)
  if (to === undefined) return
  if (book.policy.policy.creditOnInvoice === 'accountCredit') return noteKept(book, id, fact.amount, 'policy', on)
  const charges = chargesOf(book, to)
  const left = cover(book, source, charges, fact.amount, on)
  const open = charges.some(({ of }) => roomOf(book, of.number) > 0)
  noteKept(book, id, left, open ? notEligible(book.sources.at(source).of) : 'nothingOpen', on)
}
