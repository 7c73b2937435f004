import { attempt } from './attempt.js'
import { english } from './en.js'
import { explanation as inEnglish } from './en/explanation.js'
import type { ExplanationFacts } from './explanationFacts.js'
import { fill } from './fill.js'
import type { Locale } from './locale.js'

/** No page shows more. */
const MOST = 1000

/**
 * The answer of {@link explain} in words, line by line: the figure, then each step with its day, its amount, its entry
 * and its rule; at most 1,000 steps. Amounts are in the ledger's currency, in major units. (VIEW-4, VIEW-7)
 *
 * It never throws: what is no explanation gives a sentence that says so.
 *
 * @example
 * ```ts
 * import { describeExplanation } from 'billing-rules'
 *
 * const paid = { seq: 3, on: '2026-09-02', what: 'allocated', document: 'INV-1', item: '1', source: 'PAY-1', rule: 'PAYMENT-1', amount: '-60.00' } as const
 * const sold = { seq: 2, on: '2026-09-01', what: 'invoice', document: 'INV-1', rule: 'INVOICE-1', amount: '100.00' } as const
 * const lines = describeExplanation({ figure: 'open', document: 'INV-1', amount: '40.00', steps: [sold, paid] })
 * for (const line of lines.slice(2)) console.log(line)
 * // => September 2, 2026: PAY-1 put on item 1 of INV-1: -60.00 (entry 3, PAYMENT-1).
 * ```
 */
export function describeExplanation(explanation: ExplanationFacts, locale: Locale = english): readonly string[] {
  return (
    attempt(() => explained(explanation, locale)) ??
    attempt(() => [fill(locale.refused, {}, locale)]) ?? [fill(english.refused, {}, english)]
  )
}

function explained({ figure, steps, ...facts }: ExplanationFacts, locale: Locale): readonly string[] {
  const { figure: figures, what: words, step } = locale.explanation ?? inEnglish
  const lines = steps.slice(0, MOST).map((one) => fill(step.replace('~what', () => words[one.what].concat()), one, locale))
  return [fill(figures[figure].concat(), facts, locale), ...lines]
}
