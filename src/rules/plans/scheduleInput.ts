import { positiveAmount } from '../../model/codec/amounts.js'
import { optional, type Codec, type Decoded } from '../../model/codec/codec.js'
import { day } from '../../model/codec/days.js'
import { percentage } from '../../model/codec/decimals.js'
import { documentId, operationId } from '../../model/codec/ids.js'
import { list } from '../../model/codec/list.js'
import { record } from '../../model/codec/record.js'
import { choice, count, name } from '../../model/codec/texts.js'
import { MOST_ITEMS } from '../../model/facts/invoiceFact.js'
import type { Interval } from '../../model/facts/recurringFact.js'
import type { AmountInput } from '../../money/amountInput.js'

/** How many instalments one plan can have, before they are split between payers. */
export const MOST_INSTALMENTS = 400
const MOST_PAYERS = 10
const MOST_CREDITS = 100

/** What a plan pays. */
export interface PlanScopeInput {
  /** The invoice. */
  readonly invoice: string
  /** Some of its items; all of them when absent. */
  readonly items?: readonly string[] | undefined
}

/** A payment made now, beside the plan. */
export interface DownPaymentInput {
  /** How much, in major units, above zero. */
  readonly amount: AmountInput
  /** A code of the policy's methods. */
  readonly method: string
  /** Who pays; need not be on the account. */
  readonly payer?: string | undefined
  /** The processor's or the check's number. */
  readonly reference?: string | undefined
}

/** Instalments at even distances: so many, or so much each. */
export interface SeriesInput {
  /** How far they are apart. */
  readonly every: Interval
  /** The day of the first one. Those that follow bear its day of the month or, in a shorter month, the last one. */
  readonly first: string
  /** How many, each as large as the others but for the last minor units. (MONEY-5) */
  readonly count?: number | undefined
  /** How much each, in major units; the last one takes the rest. */
  readonly each?: AmountInput | undefined
}

/** One instalment on a day of its own; a post-dated check has its number as reference. (SCHEDULE-2) */
export interface InstalmentInput {
  /** The day it is due. */
  readonly on: string
  /** How much, in major units; those that state none share evenly what is left. */
  readonly amount?: AmountInput | undefined
  /** Its method; the plan's when absent. */
  readonly method?: string | undefined
  /** Who pays all of it. */
  readonly payer?: string | undefined
  /** The check's number. */
  readonly reference?: string | undefined
}

/** One of several payers of each instalment. (SCHEDULE-2) */
export interface PayerInput {
  /** Who; need not be on the account. */
  readonly payer: string
  /** The share: a percentage or any weight, above 0 and up to 100, up to 6 decimals. */
  readonly share: AmountInput
  /** The method of this payer's part; the instalment's when absent. */
  readonly method?: string | undefined
}

const downPayment = record({ amount: positiveAmount, method: name, payer: optional(name), reference: optional(name) })
const series = record({ every: choice<Interval>('week', 'month'), first: day, count: optional(count), each: optional(positiveAmount) })
const instalment = record({
  on: day,
  amount: optional(positiveAmount),
  method: optional(name),
  payer: optional(name),
  reference: optional(name)
})
const payer = record({ payer: name, share: percentage, method: optional(name) })

/** The codecs of a plan's own fields. */
export const scheduleFields = {
  to: optional(record({ invoice: documentId, items: optional(list(operationId, MOST_ITEMS)) })) as Codec<PlanScope | undefined>,
  amount: optional(positiveAmount),
  method: name,
  downPayment: optional(downPayment),
  credits: optional(list(documentId, MOST_CREDITS)),
  series: optional(series),
  instalments: optional(list(instalment, MOST_INSTALMENTS)),
  payers: optional(list(payer, MOST_PAYERS))
}

/** {@link PlanScopeInput} after decoding. */
export interface PlanScope {
  readonly invoice: string
  readonly items: readonly string[] | undefined
}

/** What a plan is made of, after decoding. */
export type ScheduleRequest = { readonly id: string; readonly on: number } & { readonly [K in keyof typeof scheduleFields]: Decoded<(typeof scheduleFields)[K]> }
