import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findCredit } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { CreditFact } from '../../model/facts/creditFact.js'
import type { InvoiceFact } from '../../model/facts/invoiceFact.js'
import { putOn } from '../allocate.js'
import { dayTooEarly } from '../dayOrder.js'
import { ONE } from '../priceItems.js'

/** A credit about to be reversed. */
export interface ReversalRequest {
  readonly id: string
  readonly on: DayNumber
  readonly credit: string
  readonly reason: string | undefined
}

/** The credit counts, and did not come from another account: that goes back by a transfer. (REVERSE-1, TRANSFER-1) */
export function creditCounts(book: Book, { credit }: { readonly credit: string }): BillingError | undefined {
  const { state, of } = findCredit(book, credit) as SourceState
  const found = (of.fact as CreditFact).transfer === undefined ? state : 'transfer'
  if (found === 'settled') return undefined
  return { _tag: 'StateForbids', rule: 'REVERSE-1', kind: 'state', path: 'credit', document: credit, state: found, allowedStates: ['settled'] }
}

/** Once only. (REVERSE-1) */
export function notReversedYet(book: Book, { credit }: { readonly credit: string }): BillingError | undefined {
  const invoice = reversalOf(book, credit)
  return invoice === undefined ? undefined : { _tag: 'AlreadyReversed', rule: 'REVERSE-1', kind: 'state', path: 'credit', credit, invoice }
}

/** The invoice that reverses a credit, unless it was voided. */
function reversalOf(book: Book, credit: string): string | undefined {
  for (let number = 0; number < book.charges.length; number += 1) {
    const { of, state } = book.charges.at(number)
    const { fact } = of.document
    if (fact.fact === 'invoice' && fact.kind === 'reversal' && fact.origin === credit && state !== 'voided') return fact.id
  }
  return undefined
}

/** Not before the last change of the credit. (LEDGER-3) */
export function reversalNotTooEarly(book: Book, { on, credit }: { readonly on: DayNumber; readonly credit: string }): BillingError | undefined {
  return dayTooEarly(book, on, [findCredit(book, credit) as SourceState])
}

/** An invoice of the same amount and tax lines; the part of the credit that nothing uses covers it first. (REVERSE-1) */
export function reverseByInvoice(book: Book, request: ReversalRequest): void {
  const { of, unapplied } = findCredit(book, request.credit) as SourceState
  const charge = book.charges.length
  postFact(book, reversalInvoice(request, of.fact as CreditFact), request.on)
  if (unapplied > 0) putOn(book, of.number, charge, unapplied, request.on)
}

function reversalInvoice({ id, on, credit, reason }: ReversalRequest, { amount, type, taxes, ledgerCode }: CreditFact): InvoiceFact {
  const item = {
    item: '1',
    description: type,
    people: undefined,
    quantity: ONE,
    unitPrice: undefined,
    amount,
    discount: undefined,
    taxIncluded: taxes === undefined ? undefined : true,
    taxes,
    total: amount,
    ledgerCode,
    tags: undefined,
    storedValue: undefined,
    prorated: undefined
  }
  return { fact: 'invoice', id, on, due: undefined, number: undefined, kind: 'reversal', note: reason, items: [item], origin: credit, transfer: undefined, period: undefined }
}
