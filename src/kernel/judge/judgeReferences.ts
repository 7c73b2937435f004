import type { BillingError } from '../../model/errors/billingError.js'
import type { InvoiceFact } from '../../model/facts/invoiceFact.js'
import type { PoolFact } from '../../model/facts/poolFact.js'
import type { Book } from '../book.js'
import { findDocument, findInvoice } from '../findDocument.js'
import { findItem } from '../findItem.js'
import type { DocumentFact, PostedDocument } from '../state.js'
import { damaged } from './damaged.js'

/** A document's id, and what kinds of it will do. */
type Reference = readonly [id: string | undefined, ...kinds: DocumentFact['fact'][]]

/** What a document follows from is there: what it reverses, bills or replaces, its plan, its pool, what it pays. (AUDIT) */
export function judgeReferences(book: Book, errors: BillingError[], fact: DocumentFact): void {
  const [id, ...kinds] = referenceOf(book, fact)
  const found = id === undefined ? undefined : findDocument(book, id)
  if (id !== undefined && !kinds.some((kind) => kind === found?.kind)) damaged(book, errors, 'documentKnown', id, found?.kind ?? 'none', kinds.join(' or '))
  if (fact.fact === 'pool') judgeSold(book, errors, fact)
  if (fact.fact === 'invoice' && found !== undefined && !follows(book, fact, found)) damaged(book, errors, 'documentKnown', fact.id, found.kind, 'origin')
}

/** What is missing where it has to be there is looked for by the document's own id, which is of another kind. */
function referenceOf(book: Book, fact: DocumentFact): Reference {
  switch (fact.fact) {
    case 'invoice':
      return fact.kind === 'reversal' ? [fact.origin ?? fact.id, 'credit'] : [fact.origin, 'recurring', 'invoice']
    case 'payment':
      return [fact.plan ?? (fact.state === 'scheduled' ? fact.id : undefined), 'plan']
    case 'plan':
      return [fact.invoice ?? (fact.items && fact.id), 'invoice']
    case 'credit':
      // A host's own type may have that name.
      return [fact.type === 'transfer' && fact.transfer === undefined && !book.policy.creditTypes.has(fact.type) ? fact.id : undefined, 'invoice']
    default:
      return [undefined]
  }
}

function judgeSold(book: Book, errors: BillingError[], { id, sold, method }: PoolFact): void {
  const invoice = sold && findInvoice(book, sold.invoice)
  const number = invoice && findItem(book, invoice, sold.item)
  const item = number === undefined ? undefined : book.charges.at(number).of.item
  if (item?.storedValue !== (sold && method)) damaged(book, errors, 'documentKnown', id, item?.storedValue ?? 'none', method)
}

/** What a sale bills is what was agreed; what it replaces is an item that its entry cancels. (RECUR-1, CANCEL-6) */
function follows(book: Book, { kind, items }: InvoiceFact, { id, fact }: PostedDocument): boolean {
  if (kind === 'reversal') return true
  const [first] = book.facts
  const does = fact.fact === 'recurring' ? items[0]?.description === fact.description : fact.fact !== 'invoice' || (first?.fact === 'cancelled' && first.invoice === id)
  return does && kind === 'sale'
}
