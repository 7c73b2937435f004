import { BAD_GRAMMAR, NEGATIVE, TOO_LARGE, TOO_LONG, TOO_MANY_DECIMALS } from './amountProblem.js'
import { MAX_MINOR } from './minor.js'

const LONGEST_TEXT = 40
const CODE_OF_ZERO = 48

/**
 * Reads canonical decimal text, `(0|[1-9][0-9]*)(\.[0-9]+)?`, as units of the last of `decimals` places
 * (MONEY-1, MONEY-2, MONEY-3).
 *
 * One number comes back, without an allocation: zero or more is the amount in minor units, less than zero is the
 * code of an {@link AmountProblem}.
 *
 * @example
 * parseAmount('137.97', 2) // 13797
 * parseAmount('1200.00', 0) // TOO_MANY_DECIMALS
 */
export function parseAmount(text: string, decimals: number): number {
  if (text.length > LONGEST_TEXT) return TOO_LONG
  if (text.charCodeAt(0) === 45) return NEGATIVE
  const point = text.indexOf('.')
  const wholeEnd = point < 0 ? text.length : point
  if (wholeEnd > 1 && text.charCodeAt(0) === CODE_OF_ZERO) return BAD_GRAMMAR

  let units = appendDigits(0, text, 0, wholeEnd)
  if (point >= 0 && units >= 0) units = appendDigits(units, text, point + 1, text.length)
  if (units < 0) return BAD_GRAMMAR

  const decimalsGiven = point < 0 ? 0 : text.length - point - 1
  if (decimalsGiven > decimals) return TOO_MANY_DECIMALS
  for (let place = decimalsGiven; place < decimals; place++) units *= 10
  return units > MAX_MINOR ? TOO_LARGE : units
}

/**
 * Appends the digits of `text` from `from` up to `to`; -1 when there are none, or another character is among them.
 *
 * Past 2^53 the result is no longer exact, but it never falls back below: `units > MAX_MINOR` stays a sound test.
 */
function appendDigits(units: number, text: string, from: number, to: number): number {
  if (from === to) return -1
  let appended = units
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - CODE_OF_ZERO
    if (digit < 0 || digit > 9) return -1
    appended = appended * 10 + digit
  }
  return appended
}
