import type { DayNumber } from '../calendar/dayNumber.js'
import type { Minor } from '../money/minor.js'
import type { OpenedFact } from '../model/facts/openedFact.js'
import type { AmendedFact } from '../model/facts/amendedFact.js'
import type { PoolChangedFact } from '../model/facts/poolFact.js'
import type { RecurringChangedFact } from '../model/facts/recurringFact.js'
import type { BecameFact, CancelledFact, CappedFact, ChargedBackFact, KeptFact, PolicyChangedFact } from '../model/facts/smallFacts.js'
import type { CompiledPolicy } from '../model/policy/compiledPolicy.js'
import type { AgreementState } from './agreementState.js'
import type { Allocation, Matched } from './allocation.js'
import type { ChargeState } from './chargeState.js'
import type { DocumentFact, PostedDocument } from './document.js'
import type { IdIndex } from './idIndex.js'
import type { RecordedInput } from './recordedInput.js'
import type { SourceState } from './sourceState.js'
import type { Vector } from './vector.js'

/** What can happen, as the kernel holds it. */
export type Fact =
  | OpenedFact
  | DocumentFact
  | Allocation
  | CancelledFact
  | BecameFact
  | AmendedFact
  | ChargedBackFact
  | RecurringChangedFact
  | PoolChangedFact
  | PolicyChangedFact
  | CappedFact
  | KeptFact

/** What an entry holds: facts, of which a bulk of allocations is one. */
export type RecordedFact = Fact | Matched

/** Running totals in minor units, so that a balance is never a walk over the account. */
export interface Totals {
  /** Invoice items. */
  readonly invoiced: Minor
  /** Credit memos. */
  readonly credited: Minor
  /** Settled payments, less what was charged back. */
  readonly paid: Minor
  /** Money paid, less charge-backs and every refund of money under way or settled, with what transfers moved: what may be refunded. (REFUND-1) */
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
export interface EntryRecord extends RecordedInput {
  readonly seq: number
  readonly id: string
  readonly on: DayNumber
  readonly operation: string
  readonly facts: readonly RecordedFact[]
  readonly documents: readonly PostedDocument[]
}

/** Everything a ledger is: its entries, and the index that makes questions cheap. */
export interface State {
  readonly opened: OpenedFact
  /** The policy in force. */
  readonly policy: CompiledPolicy
  /** Every policy that is known, by name. */
  readonly policies: ReadonlyMap<string, CompiledPolicy>
  /** The last day of the period that was closed. (LEDGER-3) */
  readonly closedUntil: DayNumber
  readonly entries: Vector<EntryRecord>
  readonly ids: IdIndex
  readonly charges: Vector<ChargeState>
  readonly sources: Vector<SourceState>
  readonly agreements: Vector<AgreementState>
  readonly totals: Totals
  /** No charge, and no source, bears an earlier day than the one recorded before it: their numbers are their order by day. */
  readonly chargesByDay: boolean
  readonly sourcesByDay: boolean
  /** Some credit is kept for people or tags, or some item sells stored value: not every source may pay every charge. */
  readonly selective: boolean
  /** The latest day on which anything takes effect. */
  readonly latestDay: DayNumber
}

export type { AgreementState } from './agreementState.js'
export type { Allocation, Link } from './allocation.js'
export type { Cancelled, ChargeState } from './chargeState.js'
export type { AgreementFact, Charge, DocumentFact, PostedDocument, Source } from './document.js'
export type { SourceState } from './sourceState.js'
