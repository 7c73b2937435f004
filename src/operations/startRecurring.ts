import { perform, type Operation } from '../kernel/perform.js'
import { postFact } from '../kernel/postFact.js'
import { amount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { day } from '../model/codec/days.js'
import { list } from '../model/codec/list.js'
import { choice, count, flag, name, text } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Interval } from '../model/facts/recurringFact.js'
import { MOST_TAXES } from '../model/facts/taxLine.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { someOf } from '../rules/priceItems.js'
import { endsAfterItBegins, recurringCodesKnown } from '../rules/recurring/recurringTerms.js'

/** What {@link startRecurring} takes. */
export interface StartRecurringInput extends CommonInput {
  /** How often it bills. */
  readonly every: Interval
  /** The day of the first invoice; the others follow by weeks, or by months with their ends clamped. */
  readonly from: string
  /** The last day on which it bills; no end when absent. */
  readonly until?: string | undefined
  /** How many days after its day an invoice falls due; its own day when absent. */
  readonly dueAfter?: number | undefined
  /** What is sold. */
  readonly description: string
  /** Whom it is for. (LEDGER-4) */
  readonly people?: readonly string[] | undefined
  /** What each invoice charges, in major units. */
  readonly amount: AmountInput
  /** Codes of the policy's taxes; each invoice takes the rates of the policy in force when it is billed. (INVOICE-2) */
  readonly taxes?: readonly string[] | undefined
  /** The amount includes the taxes; they are added to it when absent. */
  readonly taxIncluded?: boolean | undefined
  /** The ledger code of its revenue. */
  readonly ledgerCode?: string | undefined
  /** The host's own tags. */
  readonly tags?: readonly string[] | undefined
}

const shape = request({
  every: choice<Interval>('week', 'month'),
  from: day,
  until: optional(day),
  dueAfter: optional(count),
  description: text,
  people: optional(list(name, 100, 'mayBeEmpty')),
  amount,
  taxes: optional(list(name, MOST_TAXES, 'mayBeEmpty')),
  taxIncluded: optional(flag),
  ledgerCode: optional(name),
  tags: optional(list(name, 100, 'mayBeEmpty'))
})

export const startRecurringOperation: Operation<Decoded<typeof shape>> = {
  name: 'startRecurring',
  codec: shape,
  rules: [[recurringCodesKnown, endsAfterItBegins]],
  post: (book, { expect: _expect, by: _by, publicComment: _public, privateComment: _private, meta: _meta, ...terms }) => {
    const { people, taxes, tags, on } = terms
    postFact(book, { fact: 'recurring', ...terms, people: someOf(people), taxes: someOf(taxes), tags: someOf(tags) }, on)
  }
}

/**
 * Begins a recurring charge, such as a subscription. Nothing is owed yet: {@link billRecurring} records its invoices
 * as they come due. (RECUR-1)
 *
 * Errors: the input errors, `PersonNotOnAccount`, `UnknownCode`, `NamedTwice`, `OutOfRange` where it would end before
 * it begins.
 *
 * @example
 * ```ts
 * import { balances, billRecurring, creditHeldUntilUsed, openLedger, orThrow, startRecurring } from 'billing-rules'
 *
 * const on = '2026-01-31'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(startRecurring(ledger, { id: 'GYM', on, every: 'month', from: on, description: 'Gym', amount: '40.00' }))
 * ledger = orThrow(billRecurring(ledger, { id: 'RUN-1', on: '2026-03-31' }))
 * console.log(orThrow(balances(ledger, { on: '2026-03-31' })).current) // => 120.00
 * ```
 */
export function startRecurring(ledger: Ledger, input: StartRecurringInput): Outcome {
  return perform(startRecurringOperation, ledger, input)
}
