/** Why something given as an amount, quantity or percentage was refused (MONEY-1, MONEY-2). */
export type AmountProblem =
  /** A JavaScript number: 0.1 + 0.2 is not 0.3 there, so that the amount meant is unknown. */
  | 'number'
  /** A bigint: nothing says whether it counts major or minor units. */
  | 'bigint'
  /** Neither text nor an intact `Decimal` of decimal.js. */
  | 'notAmount'
  /** Text other than plain decimal: exponent, sign, space, separator, leading zero, no digit, non-ASCII digit. */
  | 'grammar'
  /** A minus sign, `-0` included: the operation says which way money goes, never the sign. */
  | 'negative'
  /** A `Decimal` that is NaN or Infinity. */
  | 'notFinite'
  /** More decimals than the currency (or the quantity, or the percentage) has, zeros included. */
  | 'tooManyDecimals'
  /** More than 2^53-1 units of the last decimal place (MONEY-3). */
  | 'tooLarge'
  /** More than 40 characters. */
  | 'tooLong'

/** The code of a problem: negative, so that a reader returns one number, the amount or what is wrong with it. */
export const NUMBER_GIVEN = -1
export const BIGINT_GIVEN = -2
export const NOT_AMOUNT = -3
export const BAD_GRAMMAR = -4
export const NEGATIVE = -5
export const NOT_FINITE = -6
export const TOO_MANY_DECIMALS = -7
export const TOO_LARGE = -8
export const TOO_LONG = -9

/** Every problem, in the order of its code: the problem of code -1 first. */
export const amountProblems: readonly AmountProblem[] = [
  'number',
  'bigint',
  'notAmount',
  'grammar',
  'negative',
  'notFinite',
  'tooManyDecimals',
  'tooLarge',
  'tooLong'
]

/** The name of a negative code that {@link parseAmount} or {@link amountOf} returned; `undefined` for an amount. */
export function amountProblem(code: number): AmountProblem | undefined {
  return amountProblems[-1 - code]
}
