import type { CreditFact } from '../model/facts/creditFact.js'
import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'
import type { PlanFact } from '../model/facts/planFact.js'
import type { PoolFact } from '../model/facts/poolFact.js'
import type { RecurringFact } from '../model/facts/recurringFact.js'
import type { RefundFact } from '../model/facts/refundFact.js'
import type { Book } from './book.js'
import type { AgreementFact, AgreementState, ChargeState, DocumentFact, PostedDocument, SourceState } from './state.js'

/** The document of an id, also one that the entry in the making has posted. */
export function findDocument(book: Book, id: string): PostedDocument | undefined {
  // The rules of an operation look up the same two documents again and again.
  if (id === book.recentId) return book.recent
  if (id === book.beforeId) return book.before
  const found = searched(book, id)
  if (found === undefined) return undefined
  book.beforeId = book.recentId
  book.before = book.recent
  book.recentId = id
  book.recent = found
  return found
}

function searched(book: Book, id: string): PostedDocument | undefined {
  for (const document of book.documents) if (document.id === id) return document
  const slash = id.indexOf('/')
  const found = book.ids.find(slash < 0 ? id : id.slice(0, slash))
  if (found === undefined) return undefined
  if ('fact' in found) return found.id === id ? found : undefined
  for (const document of found.documents) if (document.id === id) return document
  return undefined
}

/** The invoice of an id. */
export function findInvoice(book: Book, id: string): PostedDocument<InvoiceFact> | undefined {
  return ofKind<InvoiceFact>(findDocument(book, id), 'invoice')
}

/** The credit of an id, with where it stands. */
export function findCredit(book: Book, id: string): SourceState | undefined {
  const document = ofKind<CreditFact>(findDocument(book, id), 'credit')
  return document && book.sources.at(document.number)
}

/** The payment of an id, with where it stands. */
export function findPayment(book: Book, id: string): SourceState | undefined {
  const document = ofKind<PaymentFact>(findDocument(book, id), 'payment')
  return document && book.sources.at(document.number)
}

/** The credit or payment of an id, with where it stands. */
export function findSource(book: Book, id: string): SourceState | undefined {
  const document = findDocument(book, id)
  return document !== undefined && (document.kind === 'payment' || document.kind === 'credit') ? book.sources.at(document.number) : undefined
}

/** The refund of an id, with where it stands. */
export function findRefund(book: Book, id: string): ChargeState | undefined {
  const document = ofKind<RefundFact>(findDocument(book, id), 'refund')
  return document && book.charges.at(document.number)
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
  const document = ofKind<F>(findDocument(book, id), kind)
  return document && (book.agreements.at(document.number) as AgreementOf<F>)
}

function ofKind<F extends DocumentFact>(document: PostedDocument | undefined, kind: F['fact']): PostedDocument<F> | undefined {
  return document?.kind === kind ? (document as PostedDocument<F>) : undefined
}
