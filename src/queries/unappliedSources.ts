import { ask, type Question } from '../kernel/ask.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import type { Amount } from '../model/amount.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import { earmark, type StoredEarmark } from '../model/facts/earmark.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { earmarkOf } from '../rules/mayPay.js'
import type { OpenItemsInput } from './openItems.js'

/** A credit or payment that something is left of, in major units. */
export interface UnappliedSource {
  /** Its id. */
  readonly source: string
  /** Available credit, or an account deposit. */
  readonly kind: 'credit' | 'payment'
  /** Its day. */
  readonly on: string
  /** A credit's type, a payment's method. */
  readonly description: string
  /** What it is worth. */
  readonly amount: Amount
  /** What no invoice and no refund uses. */
  readonly unapplied: Amount
  /** Whom or what a credit is kept for: it pays such items only. (CREDIT-7) */
  readonly earmark?: StoredEarmark
}

const shape = record({ on: day })

const question: Question<Decoded<typeof shape>, readonly UnappliedSource[]> = {
  codec: shape,
  rules: [],
  answer: (_latest, { on }, state) => {
    const book = bookAsOf(state, on)
    const left: UnappliedSource[] = []
    for (let number = 0; number < book.sources.length; number += 1) {
      const { of, unapplied, state: standing } = book.sources.at(number)
      if (unapplied <= 0 || standing !== 'settled') continue
      const { id, fact } = of
      const description = fact.fact === 'credit' ? fact.type : fact.method
      const [amount, free] = [book.money(of.amount), book.money(unapplied)]
      const kept = earmarkOf(of)
      const keptFor = kept && { earmark: earmark.write(kept, state.opened.decimals) as StoredEarmark }
      left.push({ source: id, kind: fact.fact, on: book.day(of.day), description, amount, unapplied: free, ...keptFor })
    }
    return left
  }
}

/**
 * The credits and settled payments that something is left of, in the order they were recorded: what is available.
 * (VIEW-1, VIEW-2)
 *
 * Errors: the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, recordPayment, unappliedSources } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '80.00', method: 'cash' }))
 * for (const left of orThrow(unappliedSources(ledger, { on }))) console.log(left.source, left.unapplied) // => PAY-1 80.00
 * ```
 */
export function unappliedSources(ledger: Ledger, input: OpenItemsInput): Outcome<readonly UnappliedSource[]> {
  return ask(question, ledger, input)
}
