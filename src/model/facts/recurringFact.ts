import type { Amount } from '../amount.js'
import { amount } from '../codec/amounts.js'
import { optional, type Codec, type Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { documentId } from '../codec/ids.js'
import { list } from '../codec/list.js'
import { record } from '../codec/record.js'
import { choice, count, flag, literal, name, text } from '../codec/texts.js'
import { MOST_TAXES } from './taxLine.js'

/** How often a recurring charge bills. (RECUR-1) */
export type Interval = 'week' | 'month'

/** A recurring charge began: a subscription. Each invoice it bills names it as its origin. (RECUR-1) */
export interface StoredRecurring {
  /** What happened. */
  readonly fact: 'recurring'
  /** Its id. */
  readonly id: string
  /** The day it was agreed. */
  readonly on: string
  /** How often it bills. */
  readonly every: Interval
  /** The day of the first invoice. */
  readonly from: string
  /** The last day on which it bills. */
  readonly until?: string
  /** How many days after its day an invoice falls due. */
  readonly dueAfter?: number
  /** What is sold. */
  readonly description: string
  /** Whom it is for. */
  readonly people?: readonly string[]
  /** What each invoice charges, before or with taxes. */
  readonly amount: Amount
  /** The taxes, at the rates of the policy in force on the day of each invoice. */
  readonly taxes?: readonly string[]
  /** The amount includes its taxes. */
  readonly taxIncluded?: boolean
  /** The ledger code of its revenue. */
  readonly ledgerCode?: string
  /** The host's own tags. */
  readonly tags?: readonly string[]
}

/** From a day on, a recurring charge has another amount, rests or ends. (RECUR-2) */
export interface StoredRecurringChanged {
  /** What happened. */
  readonly fact: 'recurringChanged'
  /** The recurring charge. */
  readonly recurring: string
  /** The day from which it counts. */
  readonly from: string
  /** The new amount. */
  readonly amount?: Amount
  /** It bills nothing from `from` to this day, both in. */
  readonly suspendedUntil?: string
  /** The last day on which it bills. */
  readonly until?: string
  /** It takes back the change that says the same; one that says nothing else, what was billed from that day on. (REVERSE-2) */
  readonly undone?: boolean
}

const fields = {
  fact: literal('recurring'),
  id: documentId,
  on: day,
  every: choice<Interval>('week', 'month'),
  from: day,
  until: optional(day),
  dueAfter: optional(count),
  description: text,
  people: optional(list(name, 100)),
  amount,
  taxes: optional(list(name, MOST_TAXES)),
  taxIncluded: optional(flag),
  ledgerCode: optional(name),
  tags: optional(list(name, 100))
}

const changedFields = {
  fact: literal('recurringChanged'),
  recurring: documentId,
  from: day,
  amount: optional(amount),
  suspendedUntil: optional(day),
  until: optional(day),
  undone: optional(flag)
}

/** Reads and writes {@link StoredRecurring}. */
export const recurringFact: Codec<RecurringFact> = record(fields)

/** Reads and writes {@link StoredRecurringChanged}. */
export const recurringChangedFact: Codec<RecurringChangedFact> = record(changedFields)

/** {@link StoredRecurring} as the kernel holds it. */
export type RecurringFact = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }

/** {@link StoredRecurringChanged} as the kernel holds it. */
export type RecurringChangedFact = { readonly [K in keyof typeof changedFields]: Decoded<(typeof changedFields)[K]> }
