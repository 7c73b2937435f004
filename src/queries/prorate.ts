import { daysLeft } from '../calendar/daysLeft.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Amount } from '../model/amount.js'
import { amount } from '../model/codec/amounts.js'
import type { Decoded } from '../model/codec/codec.js'
import { record } from '../model/codec/record.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { joinedInTime, prorated, session, type ProrateInput } from '../rules/prorating.js'

/** What {@link prorate} takes. */
export interface ProratePriceInput extends ProrateInput {
  /** What the whole session costs, in major units. */
  readonly amount: AmountInput
}

/** A late joiner's price. (INVOICE-6) */
export interface ProratedPrice {
  /** The part to pay, in major units. */
  readonly amount: Amount
  /** The days it is for, both ends in. */
  readonly days: number
  /** All days of the session. */
  readonly ofDays: number
}

const shape = record({ amount, ...session })

const question: Question<Decoded<typeof shape>, ProratedPrice> = {
  codec: shape,
  rules: [[(book, asked) => joinedInTime(book, asked, '')]],
  answer: (book, asked) => ({ amount: book.money(prorated(book, asked.amount, asked)), ...daysLeft(asked) })
}

/**
 * What a late joiner pays: the share of a session that is left, by days, both ends in, rounded as the policy says. An
 * item of {@link recordInvoice} with `prorate` charges exactly that. (INVOICE-6)
 *
 * Errors: the input errors, then `DayTooLate`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, prorate } from 'billing-rules'
 *
 * const ledger = orThrow(openLedger({ id: 'open', on: '2027-01-01', account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * const { amount, days, ofDays } = orThrow(prorate(ledger, { amount: '90.00', start: '2027-01-01', end: '2027-03-31', from: '2027-02-01' }))
 * console.log(`${days} of ${ofDays} days: ${amount}`) // => 59 of 90 days: 59.00
 * ```
 */
export function prorate(ledger: Ledger, input: ProratePriceInput): Outcome<ProratedPrice> {
  return ask(question, ledger, input)
}
