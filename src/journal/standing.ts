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
  /** The state it reached; `owed` for an invoice, `settled` for a credit and a pool. */
  readonly state: string
  /** What of a payment or credit is on charges. */
  readonly applied: Minor
  /** What a bank took back of a payment. (PAYMENT-6) */
  readonly chargedBack: Minor
}

/** A document as it begins. */
export function standingOf(fact: BookedFact): Standing {
  const state = fact.fact === 'invoice' ? 'owed' : 'state' in fact ? fact.state : 'settled'
  return { fact, state, applied: 0, chargedBack: 0 }
}
