import type { BillingError } from '../../model/errors/billingError.js'
import type { Book } from '../book.js'
import { findDocument, findInvoice } from '../findDocument.js'
import type { DocumentFact } from '../state.js'
import { damaged } from './damaged.js'

/** A document's id, and what kinds of it will do. */
type Reference = readonly [id: string | undefined, ...kinds: DocumentFact['fact'][]]

/** What a document follows from is there: what it reverses, bills or replaces, its plan, its pool, what it pays. (AUDIT) */
export function judgeReferences(book: Book, errors: BillingError[], fact: DocumentFact): void {
  const [id, ...kinds] = referenceOf(fact)
  const found = id === undefined ? undefined : findDocument(book, id)
  if (id !== undefined && !kinds.some((kind) => kind === found?.kind)) damaged(book, errors, 'documentKnown', id, found?.kind ?? 'none', kinds.join(' or '))
  if (fact.fact === 'pool') {
    const { sold, method } = fact
    const item = sold && findInvoice(book, sold.invoice)?.fact.items.find((one) => one.item === sold.item)
    if (item?.storedValue !== (sold && method)) damaged(book, errors, 'documentKnown', fact.id, item?.storedValue ?? 'none', method)
  }
}

function referenceOf(fact: DocumentFact): Reference {
  switch (fact.fact) {
    case 'invoice':
      return fact.kind === 'reversal' ? [fact.origin ?? fact.id, 'credit'] : [fact.origin, 'recurring', 'invoice']
    case 'payment':
      return [fact.plan, 'plan']
    case 'plan':
      return [fact.invoice, 'invoice']
    default:
      return [undefined]
  }
}
