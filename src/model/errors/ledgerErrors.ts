import type { BrokenLimit, BrokenRule } from './brokenRule.js'

/** The id stands for another operation already. (LEDGER-2) */
export interface OperationIdReused extends BrokenRule<'OperationIdReused', 'conflict'> {
  /** The id. */
  readonly id: string
  /** The entry that bears it. */
  readonly seq: number
  /** The operation it stands for. */
  readonly operation: string
}

/** The ledger has moved on since the caller looked. (LEDGER-9) */
export interface LedgerChanged extends BrokenRule<'LedgerChanged', 'conflict'> {
  /** The sequence the caller expected. */
  readonly expected: number
  /** The sequence of the ledger. */
  readonly found: number
}

/** What a document should have been. */
export type WantedDocument = 'document' | 'invoice' | 'credit' | 'payment' | 'refund' | 'source' | 'plan' | 'recurring' | 'pool' | 'operation'

/** No such document in this ledger. */
export interface DocumentNotFound extends BrokenRule<'DocumentNotFound', 'state'> {
  /** The id that was given. */
  readonly id: string
  /** What it should have been. */
  readonly wanted: WantedDocument
}

/** The invoice has no such item. */
export interface ItemNotFound extends BrokenRule<'ItemNotFound', 'state'> {
  /** The invoice. */
  readonly invoice: string
  /** The item that was given. */
  readonly item: string
}

/** The ledger lists its people and this is none of them. (LEDGER-4) */
export interface PersonNotOnAccount extends BrokenRule<'PersonNotOnAccount', 'state'> {
  /** Who was named. */
  readonly person: string
}

/** The policy's table has no such code. */
export interface UnknownCode extends BrokenRule<'UnknownCode', 'policy'> {
  /** The table. */
  readonly table: 'methods' | 'creditTypes' | 'taxes'
  /** The code that was given. */
  readonly given: string
  /** The codes it knows, at most 20 of them. */
  readonly known: readonly string[]
}

/** Dated before the last change of what it touches. (LEDGER-3) */
export interface DayTooEarly extends BrokenRule<'DayTooEarly', 'state'> {
  /** The day that was given. */
  readonly on: string
  /** The earliest day that is allowed. */
  readonly earliest: string
  /** The document that changed on that day. */
  readonly document: string
}

/** The day is in a period that was closed. (LEDGER-3) */
export interface PeriodClosed extends BrokenRule<'PeriodClosed', 'state'> {
  /** The day that was given. */
  readonly on: string
  /** The last day of the closed period. */
  readonly closedUntil: string
}

/** The two accounts are kept in different currencies. (TRANSFER-1) */
export interface CurrenciesDiffer extends BrokenRule<'CurrenciesDiffer', 'state'> {
  /** The currency of the account that gives. */
  readonly from: string
  /** The currency of the account that takes. */
  readonly to: string
}

/** The ledger's charges or sources, or what was put into a pool, would add up to more than 2^53-1 minor units. (MONEY-3) */
export interface TotalTooLarge extends Omit<BrokenLimit<'TotalTooLarge'>, 'asked'> {
  /** Which total. */
  readonly total: 'charges' | 'sources' | 'pools'
  /** What was to be added, or the new amount; absent where it is itself no figure that can be kept. */
  readonly asked?: string | undefined
}

/** The stored form has a version that this release does not read. (LEDGER-6) */
export interface UnknownFormat extends BrokenRule<'UnknownFormat', 'input'> {
  /** What was found. */
  readonly found: string
}

/** The stored ledger names a policy that was not given. (LEDGER-6) */
export interface UnknownPolicy extends BrokenRule<'UnknownPolicy', 'policy'> {
  /** The name in the ledger. */
  readonly name: string
  /** The names that were given. */
  readonly known: readonly string[]
}

/** A policy's table contradicts itself, a tax on top of itself or of none, a code twice; or its name is another policy's. (INVOICE-2, LEDGER-8) */
export interface InvalidPolicy extends BrokenRule<'InvalidPolicy', 'policy'> {
  /** What is wrong. */
  readonly problem: 'badPercent' | 'duplicateCode' | 'unknownCode' | 'cycle' | 'nameInUse'
  /** The code, or the policy's name, that it is wrong with. */
  readonly code: string
}

/** A stored ledger breaks an invariant: somebody edited it, or a row is missing. (LEDGER-6, AUDIT) */
export interface DamagedEntry extends BrokenRule<'DamagedEntry', 'conflict'> {
  /** The entry, by its position from 1. */
  readonly seq: number
  /** The invariant. */
  readonly check: AuditCheck
  /** What it is about: a document, an id, a sequence. */
  readonly subject: string
  /** What the entries say. */
  readonly found: string
  /** What the invariant asks for. */
  readonly wanted: string
}

/** The second ledger does not continue the first one. (VIEW-5) */
export interface NotASuccessor extends BrokenRule<'NotASuccessor', 'input'> {
  /** How many entries the first one has. */
  readonly before: number
  /** How many the second one has. */
  readonly after: number
}

/** The invariants of the rule group AUDIT, by name. */
export type AuditCheck =
  | 'sequenceWithoutGaps'
  | 'idsUnique'
  | 'firstEntryOpens'
  | 'documentKnown'
  | 'amountsAddUp'
  | 'openWithinTotal'
  | 'fundsAddUp'
  | 'plannedWithinOpen'
  | 'creditWithinItem'
  | 'quantityWithinItem'
  | 'refundWithinPayment'
  | 'refundWithinMoneyPaid'
  | 'refundFunded'
  | 'stateFollows'
  | 'dayFollows'
  | 'moneyConserved'
  | 'balanceTwoWays'

/** What concerns the ledger as a whole. */
export type LedgerError =
  | OperationIdReused
  | LedgerChanged
  | DocumentNotFound
  | ItemNotFound
  | PersonNotOnAccount
  | UnknownCode
  | DayTooEarly
  | PeriodClosed
  | CurrenciesDiffer
  | TotalTooLarge
  | UnknownFormat
  | UnknownPolicy
  | InvalidPolicy
  | DamagedEntry
  | NotASuccessor
