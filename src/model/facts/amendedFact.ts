import type { Amount } from '../amount.js'
import { positiveAmount } from '../codec/amounts.js'
import { codec, optional, type Codec, type Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { documentId } from '../codec/ids.js'
import { list } from '../codec/list.js'
import { record } from '../codec/record.js'
import { choice, count, literal, name } from '../codec/texts.js'
import { channel, terms, type Channel } from './paymentFact.js'
import { MOST_TAXES, taxLine, type StoredTaxLine } from './taxLine.js'

/** A credit, or a payment that is scheduled, was changed; what is absent stays. Its history is kept. (CREDIT-10, SCHEDULE-3) */
export interface StoredAmended {
  /** What happened. */
  readonly fact: 'amended'
  /** The credit or payment. */
  readonly document: string
  /** Its new amount. */
  readonly amount?: Amount
  /** Its new day. */
  readonly day?: string
  /** The new type of a credit. */
  readonly type?: string
  /** The code for the books that goes with that type; `null` where it has none. Absent, it stays. */
  readonly ledgerCode?: string | null
  /** The tax in a credit of another amount. */
  readonly taxes?: readonly StoredTaxLine[]
  /** The new classification of a credit. */
  readonly classification?: string
  /** The new method of a payment, with that method's terms. */
  readonly method?: string
  /** The method's channel. */
  readonly channel?: Channel
  /** When such a payment may be cancelled. */
  readonly cancelPayment?: 'always' | 'untilSent' | 'never'
  /** When a refund by this method may be cancelled. */
  readonly cancelRefund?: 'always' | 'sameDayUntilSent' | 'never'
  /** Business days after which a refund by this method usually arrives. */
  readonly refundDays?: number
  /** Usual days to clear. */
  readonly daysToClear?: number
  /** The day an instalment was due that is taken on another. (SCHEDULE-4) */
  readonly due?: string
  /** The day it takes effect, where that is not the entry's: the last day the document changed. (LEDGER-3) */
  readonly on?: string
}

/** A code, or `null` where there is none any more. */
const codeOrNone: Codec<string | null> = codec((value, reading) => (value === null ? null : name.read(value, reading)), (value) => value)

const fields = {
  fact: literal('amended'),
  document: documentId,
  amount: optional(positiveAmount),
  day: optional(day),
  type: optional(name),
  ledgerCode: optional(codeOrNone),
  taxes: optional(list(taxLine, MOST_TAXES)),
  classification: optional(name),
  method: optional(name),
  channel: optional(channel),
  cancelPayment: optional(choice<'always' | 'untilSent' | 'never'>('always', 'untilSent', 'never')),
  cancelRefund: optional(terms.cancelRefund),
  refundDays: optional(count),
  daysToClear: optional(count),
  due: optional(day),
  on: optional(day)
}

/** Reads and writes {@link StoredAmended}. */
export const amendedFact: Codec<AmendedFact> = record(fields)

/** {@link StoredAmended} as the kernel holds it. */
export type AmendedFact = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }
