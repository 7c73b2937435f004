import type { DayNumber } from '../calendar/dayNumber.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import type { InvoiceFact, Item } from '../model/facts/invoiceFact.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'
import type { RefundFact } from '../model/facts/refundFact.js'
import type { PlanFact } from '../model/facts/planFact.js'
import type { PoolFact } from '../model/facts/poolFact.js'
import type { RecurringFact } from '../model/facts/recurringFact.js'
import type { Minor } from '../money/minor.js'

/** A fact that makes a document. */
export type DocumentFact = InvoiceFact | CreditFact | PaymentFact | RefundFact | AgreementFact

/** What is agreed and makes nobody owe yet: a plan of instalments, a recurring charge, a pool of stored value. */
export type AgreementFact = PlanFact | RecurringFact | PoolFact

/** A document and where it stands. */
export interface PostedDocument<F extends DocumentFact = DocumentFact> {
  readonly id: string
  /** The entry that made it. */
  readonly seq: number
  readonly fact: F
  /** The number of its first charge (invoice, refund) or of its source (credit, payment). */
  readonly number: number
  /** That of its fact: a look-up among many documents need not go there. */
  readonly kind: F['fact']
  /** How many charges it made. */
  readonly charges: number
  readonly amount: Minor
  readonly day: DayNumber
}

/** What makes the client owe: an invoice item, or a refund. */
export interface Charge {
  readonly number: number
  readonly document: PostedDocument<InvoiceFact> | PostedDocument<RefundFact>
  /** The item, of an invoice. */
  readonly item: Item | undefined
  /** The item's place in its invoice, from 0. */
  readonly place: number
  readonly amount: Minor
  readonly day: DayNumber
  readonly due: DayNumber
}

/** What pays for charges: a payment or a credit. */
export type Source = PostedDocument<CreditFact> | PostedDocument<PaymentFact>

/**
 * The day from which a document is there: its own, which may lie before its entry's; a payment that is scheduled for a
 * later day is there as soon as its entry. (LEDGER-3, SCHEDULE-1)
 */
export function existsFrom(fact: DocumentFact, entryDay: DayNumber): DayNumber {
  return fact.fact === 'payment' && fact.state === 'scheduled' ? entryDay : fact.on
}
