import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import type { PlanFact } from '../model/facts/planFact.js'
import type { PoolFact } from '../model/facts/poolFact.js'
import type { RecurringFact } from '../model/facts/recurringFact.js'
import type { Book } from './book.js'
import { kindAt, locatorOf, numberAt, type Locator } from './locator.js'
import type { AgreementFact, AgreementState, ChargeState, DocumentFact, PostedDocument, SourceState } from './state.js'

/** The document of an id, also one that the entry in the making has posted. */
export function findDocument(book: Book, id: string): PostedDocument | undefined {
  const locator = locate(book, id)
  const number = numberAt(locator)
  switch (kindAt(locator)) {
    case 'none':
      return undefined
    case 'invoice':
    case 'refund':
      return book.charges.at(number).document
    case 'credit':
    case 'payment':
      return book.sources.at(number).document
    default:
      return book.agreements.at(number).of
  }
}

/** Where a document is, also one that the entry in the making has posted; 0 where there is none. */
export function locate(book: Book, id: string): Locator {
  // The rules of an operation look up the same two documents again and again.
  if (id === book.recentId) return book.recent
  if (id === book.beforeId) return book.before
  const found = searched(book, id)
  if (found === 0) return 0
  book.beforeId = book.recentId
  book.before = book.recent
  book.recentId = id
  book.recent = found
  return found
}

function searched(book: Book, id: string): Locator {
  for (const document of book.documents) if (document.id === id) return locatorOf(document)
  const found = book.ids.locate(id)
  const slash = found === 0 ? id.indexOf('/') : -1
  if (slash < 0) return found
  const seq = book.ids.seqOf(id.slice(0, slash))
  const made = seq === 0 ? undefined : book.entries.at(seq - 1).documents.find((document) => document.id === id)
  return made === undefined ? 0 : locatorOf(made)
}

/** The invoice of an id. */
export function findInvoice(book: Book, id: string): PostedDocument<InvoiceFact> | undefined {
  return ofKind<InvoiceFact>(findDocument(book, id), 'invoice')
}

/** The credit of an id, with where it stands. */
export function findCredit(book: Book, id: string): SourceState | undefined {
  const locator = locate(book, id)
  return kindAt(locator) === 'credit' ? book.sources.at(numberAt(locator)) : undefined
}

/** The payment of an id, with where it stands. */
export function findPayment(book: Book, id: string): SourceState | undefined {
  const locator = locate(book, id)
  return kindAt(locator) === 'payment' ? book.sources.at(numberAt(locator)) : undefined
}

/** The credit or payment of an id, with where it stands. */
export function findSource(book: Book, id: string): SourceState | undefined {
  const locator = locate(book, id)
  return isSource(locator) ? book.sources.at(numberAt(locator)) : undefined
}

/** There is such a credit or payment. */
export function hasSource(book: Book, id: string): boolean {
  return isSource(locate(book, id))
}

function isSource(locator: Locator): boolean {
  const kind = kindAt(locator)
  return kind === 'payment' || kind === 'credit'
}

/** The refund of an id, with where it stands. */
export function findRefund(book: Book, id: string): ChargeState | undefined {
  const locator = locate(book, id)
  return kindAt(locator) === 'refund' ? book.charges.at(numberAt(locator)) : undefined
}

/** The pool of an id, with where it stands. */
export function findPool(book: Book, id: string): AgreementOf<PoolFact> | undefined {
  return agreementOf<PoolFact>(book, id, 'pool')
}

/** The plan of an id. */
export function findPlan(book: Book, id: string): AgreementOf<PlanFact> | undefined {
  return agreementOf<PlanFact>(book, id, 'plan')
}

/** The recurring charge of an id, with what was changed of it. */
export function findRecurring(book: Book, id: string): AgreementOf<RecurringFact> | undefined {
  return agreementOf<RecurringFact>(book, id, 'recurring')
}

/** An agreement of one kind. */
export type AgreementOf<F extends AgreementFact> = AgreementState & { readonly of: PostedDocument<F> }

function agreementOf<F extends AgreementFact>(book: Book, id: string, kind: F['fact']): AgreementOf<F> | undefined {
  const locator = locate(book, id)
  return kindAt(locator) === kind ? (book.agreements.at(numberAt(locator)) as AgreementOf<F>) : undefined
}

function ofKind<F extends DocumentFact>(document: PostedDocument | undefined, kind: F['fact']): PostedDocument<F> | undefined {
  return document?.kind === kind ? (document as PostedDocument<F>) : undefined
}
