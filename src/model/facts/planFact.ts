import { optional, type Codec, type Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { documentId, operationId } from '../codec/ids.js'
import { list } from '../codec/list.js'
import { record } from '../codec/record.js'
import { choice, literal } from '../codec/texts.js'
import { MOST_ITEMS } from './invoiceFact.js'

/** Which instalments shrink first when less is open. (SCHEDULE-4) */
export type PlanTrim = 'reduceLast' | 'reduceNext' | 'spread'

/** A plan of instalments was made; each instalment is a scheduled payment that names it. (SCHEDULE-1) */
export interface StoredPlan {
  /** What happened. */
  readonly fact: 'plan'
  /** The plan's id. */
  readonly id: string
  /** Its day. */
  readonly on: string
  /** The invoice it pays; the whole account when absent. */
  readonly invoice?: string
  /** The items it pays; all of the invoice when absent. */
  readonly items?: readonly string[]
  /** Which instalments shrink first when less is open, as the policy stood. */
  readonly trim: PlanTrim
}

const fields = {
  fact: literal('plan'),
  id: documentId,
  on: day,
  invoice: optional(documentId),
  items: optional(list(operationId, MOST_ITEMS)),
  trim: choice<PlanTrim>('reduceLast', 'reduceNext', 'spread')
}

/** Reads and writes {@link StoredPlan}. */
export const planFact: Codec<PlanFact> = record(fields)

/** {@link StoredPlan} as the kernel holds it. */
export type PlanFact = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }
