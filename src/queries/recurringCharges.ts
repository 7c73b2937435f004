import { LAST_DAY } from '../calendar/dayNumber.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import type { Amount } from '../model/amount.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import type { Interval } from '../model/facts/recurringFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { amountOn, billingDays, isRecurring, lastDayOf, type Recurring } from '../rules/recurring/billingDays.js'
import type { OpenItemsInput } from './openItems.js'

/** A recurring charge with its terms in force, in major units. (RECUR-1, RECUR-2) */
export interface RecurringCharge {
  /** Its id. */
  readonly recurring: string
  /** What is sold. */
  readonly description: string
  /** Whom it is for. */
  readonly people?: readonly string[]
  /** How often it bills. */
  readonly every: Interval
  /** The day of its first invoice. */
  readonly from: string
  /** The last day on which it bills, as last stated; no end when absent. */
  readonly until?: string
  /** The day of the invoice that is to come next, suspensions left out; absent where none will. */
  readonly next?: string
  /** What that invoice will charge, as the amount was stated, before taxes unless they are included. */
  readonly amount?: Amount
}

const shape = record({ on: day })

const question: Question<Decoded<typeof shape>, readonly RecurringCharge[]> = {
  codec: shape,
  rules: [],
  answer: (_latest, { on }, state) => {
    const book = bookAsOf(state, on)
    const charges: RecurringCharge[] = []
    for (let number = 0; number < book.agreements.length; number += 1) {
      const agreement = book.agreements.at(number)
      if (isRecurring(agreement) && !agreement.later && !isUndone(agreement)) charges.push(recurringCharge(book, agreement))
    }
    return charges
  }
}

/**
 * The subscriptions of an account as they stand on a day, in the order they were begun: what each bills next, and when.
 * A `next` day that has passed is still to be billed: {@link billRecurring} does it. One that was undone is left out.
 * (RECUR-1, RECUR-2)
 *
 * Errors: the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recurringCharges, startRecurring, suspendRecurring } from 'billing-rules'
 *
 * const on = '2026-01-05'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(startRecurring(ledger, { id: 'GYM', on, every: 'month', from: '2026-02-01', description: 'Gym', amount: '40.00' }))
 * ledger = orThrow(suspendRecurring(ledger, { id: 'REST', on, recurring: 'GYM', from: '2026-02-01', until: '2026-03-31' }))
 * for (const { description, next, amount } of orThrow(recurringCharges(ledger, { on }))) console.log(description, next, amount)
 * // => Gym 2026-04-01 40.00
 * ```
 */
export function recurringCharges(ledger: Ledger, input: OpenItemsInput): Outcome<readonly RecurringCharge[]> {
  return ask(question, ledger, input)
}

function recurringCharge(book: Book, charge: Recurring): RecurringCharge {
  const { id, description, people, every, from } = charge.of.fact
  const last = lastDayOf(charge)
  const [next] = billingDays(charge, LAST_DAY, 1)
  return {
    recurring: id,
    description,
    ...(people === undefined ? {} : { people }),
    every,
    from: book.day(from),
    ...(last === LAST_DAY ? {} : { until: book.day(last) }),
    ...(next === undefined ? {} : { next: book.day(next), amount: book.money(amountOn(charge, next)) })
  }
}

/** It ends before it begins: that is how an undo takes it back. (REVERSE-2) */
function isUndone(charge: Recurring): boolean {
  return lastDayOf(charge) < charge.of.fact.from
}
