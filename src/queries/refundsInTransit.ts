import { addBusinessDays } from '../calendar/addBusinessDays.js'
import { NO_DAY, type DayNumber } from '../calendar/dayNumber.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import { isRefunding } from '../kernel/stateWords.js'
import type { ChargeState, State } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import type { RefundFact } from '../model/facts/refundFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { lastMove } from '../rules/refunding/refundFunding.js'
import type { OpenItemsInput } from './openItems.js'

/** A refund that is on its way, in major units. (REFUND-6) */
export interface RefundInTransit {
  /** The refund. */
  readonly refund: string
  /** How much. */
  readonly amount: Amount
  /** How it goes. */
  readonly method: string
  /** The payment it goes back the way of. */
  readonly payment?: string
  /** The processor has it, or does not have it yet. */
  readonly state: 'pending' | 'sent'
  /** The day on which it was made, or tried again. */
  readonly since: string
  /** The day by which it has usually arrived: business days after `since`; absent where its method says nothing. */
  readonly usualArrival?: string
  /** That day has passed. */
  readonly late: boolean
}

const shape = record({ on: day })

const question: Question<Decoded<typeof shape>, readonly RefundInTransit[]> = {
  codec: shape,
  rules: [],
  answer: (_latest, { on }, state) => {
    const book = bookAsOf(state, on)
    const moving: RefundInTransit[] = []
    for (let number = 0; book.totals.refunding > 0 && number < book.charges.length; number += 1) {
      const charge = book.charges.at(number)
      if (isRefunding(charge.state)) moving.push(inTransit(book, charge, state, on))
    }
    return moving
  }
}

function inTransit(book: Book, charge: ChargeState, state: State, on: DayNumber): RefundInTransit {
  const { id, amount, method, payment, refundDays, on: made } = charge.of.document.fact as RefundFact
  const since = lastMove(state.entries, charge, 1)?.day ?? made
  const arrival = refundDays === undefined ? NO_DAY : addBusinessDays(since, refundDays)
  return {
    refund: id,
    amount: book.money(amount),
    method,
    ...(payment === undefined ? {} : { payment }),
    state: charge.state as 'pending' | 'sent',
    since: book.day(since),
    ...(arrival === NO_DAY ? {} : { usualArrival: book.day(arrival) }),
    late: arrival !== NO_DAY && arrival < on
  }
}

/**
 * The refunds that are pending or sent at the end of a day, in the order they were recorded: when each usually arrives,
 * Saturdays and Sundays skipped, and which are late. (REFUND-6)
 *
 * Errors: the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordPayment, refundPayment, refundsInTransit } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '80.00', method: 'card' }))
 * ledger = orThrow(refundPayment(ledger, { id: 'REF-1', on, payment: 'PAY-1' }))
 * const [refund] = orThrow(refundsInTransit(ledger, { on: '2026-09-10' }))
 * console.log(refund?.usualArrival, refund?.late) // => 2026-09-09 true
 * ```
 */
export function refundsInTransit(ledger: Ledger, input: OpenItemsInput): Outcome<readonly RefundInTransit[]> {
  return ask(question, ledger, input)
}
