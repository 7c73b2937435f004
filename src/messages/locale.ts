import type { BillingErrorTag } from '../model/errors/billingError.js'
import type { ExplainedStepFacts, ExplanationFacts } from './explanationFacts.js'
import type { SuggestionFacts } from './suggestionFacts.js'

/**
 * One template for each error: a language that forgets one does not compile. A template names facts of the error:
 *
 * - `$asked` a figure with the signs of the locale, `1,234.50`;
 * - `@on` a day in words;
 * - `#id` a text as it is;
 * - `%given` a text in quotation marks;
 * - `&state` the word for a code, see {@link Words};
 * - `~check` the same, and where there is no word its name in words: `amountsAddUp` is "amounts add up".
 *
 * A list is written `“a”, “b” or “c”`. What stands in brackets is left out when one of its facts is missing:
 * `[item #item of ]invoice #invoice`; `[Use %known|Add it]` says something else instead.
 */
export type ErrorMessages = { readonly [T in BillingErrorTag]: string }

/** Words for the codes that the library itself defines, such as a state; another code is written as it is. */
export type Words = Readonly<Record<string, string>>

/**
 * A language: every error and explanation, and how it writes figures and days. `english` is the default, `french` comes
 * from `billing-rules/fr`; a host may write its own, or change a sentence of one of them.
 *
 * @example
 * ```ts
 * import { describeError, english, type Locale } from 'billing-rules'
 *
 * const ours: Locale = { ...english, errors: { ...english.errors, NamedTwice: 'Please name %given once.' } }
 * const error = { _tag: 'NamedTwice', rule: 'APPLY-4', kind: 'input', given: 'INV-1' } as const
 * console.log(describeError(error, ours)) // => Please name “INV-1” once.
 * ```
 */
export interface Locale {
  /** The BCP 47 tag that decides separators and where a currency stands: `en-CA`, `fr-CA`. */
  readonly tag: string
  /** The opening and the closing quotation mark. */
  readonly quotes: readonly [opening: string, closing: string]
  /** What stands before the last of several choices. */
  readonly or: string
  /** A civil day in words. The month counts from 1. */
  readonly day: (year: number, month: number, dayOfMonth: number) => string
  /** Words for codes. */
  readonly words: Words
  /** The sentences for errors. */
  readonly errors: ErrorMessages
  /** What follows an error that names a limit: what to do. */
  readonly limit: string
  /** The same where nothing is allowed. */
  readonly nothing: string
  /** Where in the input an error lies: it stands last. */
  readonly where: string
  /** What to say of what cannot be described. */
  readonly refused: string
  /** The explanation of a suggested refund; in English where it is absent. */
  readonly suggestion?: SuggestionMessages | undefined
  /** Where a figure comes from; in English where it is absent. */
  readonly explanation?: ExplanationMessages | undefined
}

/** The explanation of a suggested refund, in the order it is said. */
export interface SuggestionMessages {
  /** How much. */
  readonly amount: string
  /** Which limit decided. */
  readonly because: { readonly [B in SuggestionFacts['bound']]: string }
  /** What each limit allows. */
  readonly others: string
  /** How much goes back to a payment. */
  readonly part: string
}

/** Where a figure comes from, line by line. */
export interface ExplanationMessages {
  /** The figure. */
  readonly figure: { readonly [F in ExplanationFacts['figure']]: string }
  /** What a step is about. */
  readonly what: { readonly [W in ExplainedStepFacts['what']]: string }
  /** What follows it: how much, the entry and the rule. */
  readonly step: string
}
