import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import type { Amount } from '../../model/amount.js'
import type { Minor } from '../../money/minor.js'

/** What a step of an explanation is about. */
export type ExplainedBy =
  // What happened.
  | 'invoice'
  | 'credit'
  | 'payment'
  | 'refund'
  | 'pool'
  | 'allocated'
  | 'released'
  | 'became'
  | 'chargedBack'
  | 'chargeBackWon'
  | 'amended'
  | 'poolChanged'
  // What a sum is made of.
  | 'open'
  | 'unapplied'
  | 'pending'
  // What a suggestion is worked out of.
  | 'credited'
  | 'coveredItems'
  | 'coveredFee'
  | 'paidOnItems'
  | 'policy'
  | 'leftOut'

/** One step to a figure: what an entry added to it, and by which rule. */
export interface ExplanationStep {
  /** The entry; of a cancellation that is only asked about, the one it would be. */
  readonly seq: number
  /** The entry's id. */
  readonly id: string
  /** The day it counts from. */
  readonly on: string
  /** The entry's operation. */
  readonly operation: string
  /** What the step is about. */
  readonly what: ExplainedBy
  /** The document; of an allocation what it was put on, or taken off. */
  readonly document: string
  /** The item, where it is about one. */
  readonly item?: string
  /** Of an allocation: the credit or payment. */
  readonly source?: string
  /** Of a change of state: the new one. */
  readonly state?: string
  /** The rule behind it. */
  readonly rule: string
  /** What it adds to the figure, in major units; all steps together are the figure. */
  readonly amount: Amount
}

/** An entry, also one that is only asked about. */
export interface StepEntry {
  readonly seq: number
  readonly id: string
  readonly operation: string
}

/** What a step says of itself. */
export type StepFacts = Pick<ExplanationStep, 'what' | 'document' | 'item' | 'source' | 'state' | 'rule'>

/** A step before it leaves the library. */
export interface Step {
  readonly entry: StepEntry
  readonly day: DayNumber
  readonly facts: StepFacts
  readonly amount: Minor
}

/** A step as it leaves the library. */
export function shownStep(book: Book, { entry, day, facts, amount }: Step): ExplanationStep {
  const { seq, id, operation } = entry
  return { seq, id, on: book.day(day), operation, ...facts, amount: book.money(amount) }
}
