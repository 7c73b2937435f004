import type { DocumentFact } from '../kernel/state.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'
import type { PoolFact } from '../model/facts/poolFact.js'
import type { RefundFact } from '../model/facts/refundFact.js'
import type { Minor } from '../money/minor.js'

/** A document that books know: plans and recurring charges move nothing until they bill or pay. */
export type BookedFact = InvoiceFact | CreditFact | PaymentFact | RefundFact | PoolFact

/** A document as far as books go: whatever happens to it changes one of these figures. */
export interface Standing {
  /** With what was amended since. */
  readonly fact: BookedFact
  /** Its day has come. What happens to it before, as to a payment that is scheduled, counts from then on. */
  readonly begun: boolean
  /** The state it reached; `owed` for an invoice, `settled` for a credit and a pool. */
  readonly state: string
  /** What of a payment or credit is on charges. */
  readonly applied: Minor
  /** What a bank took back of a payment. (PAYMENT-6) */
  readonly chargedBack: Minor
}

/** A document before its day; nothing for those that books do not know. */
export function standingOf(fact: DocumentFact): Standing | undefined {
  const rest = { begun: false, applied: 0, chargedBack: 0 }
  switch (fact.fact) {
    case 'invoice':
      return { ...rest, fact, state: 'owed' }
    case 'credit':
    case 'pool':
      return { ...rest, fact, state: 'settled' }
    case 'payment':
    case 'refund':
      return { ...rest, fact, state: fact.state }
    case 'plan':
    case 'recurring':
      return undefined
  }
}
