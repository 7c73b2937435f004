import { addDays } from '../calendar/addDays.js'
import { NO_DAY } from '../calendar/dayNumber.js'
import { allocatedTo } from '../kernel/allocated.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import type { SourceState } from '../kernel/state.js'
import { isAwaited } from '../kernel/stateWords.js'
import type { Amount } from '../model/amount.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import type { PaymentFact, PaymentState } from '../model/facts/paymentFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { OpenItemsInput } from './openItems.js'
import { owedOf, type Owed } from './owed.js'
import { asTheyCame } from './asTheyCame.js'
import { statesReached } from './statementRows.js'

/** What a payment that has not settled is set to cover: a part of an item, or of a refund that is owed back. */
export interface PlannedPart extends Owed {
  /** How much, in major units. */
  readonly amount: Amount
}

/** A payment on its way, in major units. (VIEW-2) */
export interface UpcomingPayment {
  /** The payment. */
  readonly payment: string
  /** Its day: for a scheduled payment the one it is planned for. */
  readonly on: string
  /** How far it is. */
  readonly state: 'scheduled' | 'pending' | 'sent'
  /** Its method. */
  readonly method: string
  /** Who pays, where that was said. */
  readonly payer?: string
  /** How much. */
  readonly amount: Amount
  /** What it is set to cover, the oldest part first. */
  readonly covers: readonly PlannedPart[]
  /** What of it covers nothing yet. */
  readonly unapplied: Amount
  /** The day it has usually cleared by, where its method says how long that takes, counted from the attempt under way. (PAYMENT-2) */
  readonly clearsBy?: string
}

const shape = record({ on: day })

const question: Question<Decoded<typeof shape>, readonly UpcomingPayment[]> = {
  codec: shape,
  rules: [],
  answer: (latest, { on }, state) => {
    const book = bookAsOf(state, on)
    const reached = statesReached(state, on)
    const awaited: { readonly source: SourceState; readonly shown: UpcomingPayment }[] = []
    let came: ReadonlyMap<number, SourceState> | undefined
    for (let number = 0; number < book.sources.length; number += 1) {
      const source = book.sources.at(number)
      const { fact } = source.of
      if (fact.fact !== 'payment') continue
      const later = source.state === 'later'
      const standing = later ? ((reached.get(fact.id)?.state ?? fact.state) as PaymentState) : source.state
      if (!isAwaited(standing)) continue
      // A payment of a later day takes effect with that day: it is seen as it came.
      if (later) came ??= asTheyCame(state)
      const seen = (later ? came?.get(number) : undefined) ?? source
      awaited.push({ source: seen, shown: upcoming(latest, seen, standing as UpcomingPayment['state']) })
    }
    return awaited.sort((a, b) => a.source.of.day - b.source.of.day).map(({ shown }) => shown)
  }
}

/**
 * Payments that have not settled on a day and still may, by their day, then the order of recording: scheduled ones,
 * pending ones and those at the processor, with what they are set to cover. Those that bear a later day are there too:
 * they are part of the expected balance, and are shown as they came, since what happens to them later is not known on
 * that day. (VIEW-2, VIEW-3, PAYMENT-4, LEDGER-5)
 *
 * Errors: the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, upcomingPayments } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'eCheck', to: { invoice: 'INV-1' } }))
 * for (const { payment, state, clearsBy } of orThrow(upcomingPayments(ledger, { on }))) console.log(payment, state, clearsBy)
 * // => PAY-1 pending 2026-09-11
 * ```
 */
export function upcomingPayments(ledger: Ledger, input: OpenItemsInput): Outcome<readonly UpcomingPayment[]> {
  return ask(question, ledger, input)
}

function upcoming(book: Book, source: SourceState, state: UpcomingPayment['state']): UpcomingPayment {
  const { of, since, unapplied } = source
  const { id, on, method, payer, amount, daysToClear } = of.fact as PaymentFact
  const clears = daysToClear === undefined ? NO_DAY : addDays(Math.max(on, since), daysToClear)
  return {
    payment: id,
    on: book.day(on),
    state,
    method,
    ...(payer === undefined ? {} : { payer }),
    amount: book.money(amount),
    covers: coveredBy(book, source),
    unapplied: book.money(unapplied),
    ...(clears === NO_DAY ? {} : { clearsBy: book.day(clears) })
  }
}

function coveredBy(book: Book, source: SourceState): readonly PlannedPart[] {
  return allocatedTo(source).map(({ charge, amount }) => ({ ...owedOf(book.charges.at(charge).of), amount: book.money(amount) })).reverse()
}
