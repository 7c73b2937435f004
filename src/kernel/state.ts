import type { DayNumber } from '../calendar/dayNumber.js'
import type { Minor } from '../money/minor.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import type { InvoiceFact, Item } from '../model/facts/invoiceFact.js'
import type { OpenedFact } from '../model/facts/openedFact.js'
import type { PaymentFact, PaymentState } from '../model/facts/paymentFact.js'
import type { RefundFact, RefundState } from '../model/facts/refundFact.js'
import type { BecameFact, CancelledFact, CappedFact, KeptFact } from '../model/facts/smallFacts.js'
import type { CompiledPolicy } from '../model/policy/compiledPolicy.js'
import type { IdIndex } from './idIndex.js'
import type { RecordedInput } from './recordedInput.js'
import type { Vector } from './vector.js'

/** A fact that makes a document. */
export type DocumentFact = InvoiceFact | CreditFact | PaymentFact | RefundFact

/** What can happen, as the kernel holds it. */
export type Fact = OpenedFact | DocumentFact | Allocation | CancelledFact | BecameFact | CappedFact | KeptFact

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
}

/**
 * An amount of one source put against one charge, or taken off it when negative. Each links to the one before it on
 * both sides, so that neither side needs a list of its own.
 */
export interface Allocation {
  readonly fact: 'allocation'
  /** The entry that made it. */
  readonly seq: number
  readonly source: number
  readonly charge: number
  readonly amount: Minor
  /** The day it takes effect. (LEDGER-3) */
  readonly day: DayNumber
  readonly olderOfSource: Allocation | undefined
  readonly olderOfCharge: Allocation | undefined
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

/** Where a charge stands. */
export interface ChargeState {
  readonly of: Charge
  /** What no settled source covers; 0 for a refund that failed. */
  readonly open: Minor
  /** What payments that have not settled are set to cover. */
  readonly planned: Minor
  /** The last day it changed. */
  readonly last: DayNumber
  readonly latest: Allocation | undefined
  /** `owed` for an item; `later` on a past day before it existed. */
  readonly state: 'owed' | 'later' | RefundState
  readonly cancelled: Cancelled | undefined
}

/** What cancellations took off an item so far. (CANCEL-2, CANCEL-5) */
export interface Cancelled {
  /** In millionths. */
  readonly quantity: number
  /** Taxes included. */
  readonly credited: Minor
  /** Of each of the item's taxes. */
  readonly taxes: readonly Minor[]
  /** The credits, by source number, oldest first. */
  readonly credits: readonly number[]
}

/** What pays for charges: a payment or a credit. */
export interface Source {
  readonly number: number
  readonly document: PostedDocument<CreditFact> | PostedDocument<PaymentFact>
  readonly amount: Minor
  readonly day: DayNumber
}

/** Where a source stands. */
export interface SourceState {
  readonly of: Source
  /** What no charge uses. */
  readonly unapplied: Minor
  /** What refunds use, pending ones included. */
  readonly refunded: Minor
  /** The last day it changed. */
  readonly last: DayNumber
  readonly latest: Allocation | undefined
  /** A credit is always settled; `later` on a past day before it existed. */
  readonly state: 'later' | PaymentState
  /** The day of that state. */
  readonly since: DayNumber
}

/** Running totals in minor units, so that a balance is never a walk over the account. */
export interface Totals {
  /** Invoice items. */
  readonly invoiced: Minor
  /** Credit memos. */
  readonly credited: Minor
  /** Settled payments. */
  readonly paid: Minor
  /** Settled payments that are money: all but stored value. (REFUND-1) */
  readonly money: Minor
  /** Settled refunds. */
  readonly refunded: Minor
  /** Pending and sent refunds. */
  readonly refunding: Minor
  /** Payments that have not settled and may still. */
  readonly awaited: Minor
  /** What settled sources leave open on charges. */
  readonly open: Minor
  /** What charges leave unapplied of settled sources. */
  readonly unapplied: Minor
  /** Every charge there ever was: what MONEY-3 bounds. */
  readonly charges: Minor
  /** Every source there ever was: what MONEY-3 bounds. */
  readonly sources: Minor
}

/** One operation, as the kernel holds it. */
export interface EntryRecord {
  readonly seq: number
  readonly id: string
  readonly on: DayNumber
  readonly operation: string
  readonly input: RecordedInput
  readonly facts: readonly Fact[]
  readonly documents: readonly PostedDocument[]
}

/** Everything a ledger is: its entries, and the index that makes questions cheap. */
export interface State {
  readonly opened: OpenedFact
  readonly policy: CompiledPolicy
  readonly entries: Vector<EntryRecord>
  /** An entry, or the document that bears its id: what is looked for most, without a detour. */
  readonly ids: IdIndex<EntryRecord | PostedDocument>
  readonly charges: Vector<ChargeState>
  readonly sources: Vector<SourceState>
  readonly totals: Totals
  /** The latest day on which anything takes effect. */
  readonly latestDay: DayNumber
}
