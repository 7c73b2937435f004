import { attempt } from './attempt.js'
import { english } from './en.js'
import { suggestion as inEnglish } from './en/suggestion.js'
import { fill } from './fill.js'
import type { Locale } from './locale.js'
import type { SuggestionFacts } from './suggestionFacts.js'

/** A cancellation has at most 1,000 items, and so many payments at the most are told. */
const MOST = 1000

/**
 * The answer of {@link suggestedRefund} in words: how much goes back, which limit decided, what each limit
 * allows, and how much goes back to each payment. Amounts are in the ledger's currency, in major units.
 * (REFUND-2, VIEW-7)
 *
 * It never throws: what is no suggestion gives a sentence that says so.
 *
 * @example
 * ```ts
 * import { describeRefundSuggestion } from 'billing-rules'
 *
 * const words = describeRefundSuggestion({
 *   amount: '60.00',
 *   bound: 'credit',
 *   limits: { credit: '60.00', paidOnItems: '60.00', moneyPaid: '60.00', balance: '60.00' },
 *   credited: '100.00',
 *   coveredItems: '40.00',
 *   coveredFee: '0.00',
 *   plan: [{ payment: 'PAY-1', method: 'card', amount: '60.00' }]
 * })
 * console.log(words)
 * // => 60.00 can be refunded: what is left of the credit of 100.00 after 40.00 for open items and 0.00 for the fee.
 * //    The limits: 60.00 left of the credit, 60.00 of what was paid on the items, 60.00 of what the account paid,
 * //    60.00 in credit. 60.00 goes back to PAY-1 by card.
 * ```
 */
export function describeRefundSuggestion(suggestion: SuggestionFacts, locale: Locale = english): string {
  return attempt(() => explained(suggestion, locale)) ?? attempt(() => fill(locale.refused, {}, locale)) ?? fill(english.refused, {}, english)
}

function explained({ bound, limits, plan, ...facts }: SuggestionFacts, locale: Locale): string {
  const { amount, because, others, part } = locale.suggestion ?? inEnglish
  const said = [amount, because[bound], others].map((template) => fill(template, { ...facts, ...limits }, locale))
  return [...said, ...plan.slice(0, MOST).map((one) => fill(part, one, locale))].join('')
}
