import { TOO_LARGE } from './amountProblem.js'
import { parseAmount } from './parseAmount.js'
import { readDecimal } from './readDecimal.js'

/** More decimals than a text can have: its grammar and its length alone decide. */
const ANY_DECIMALS = 40

/**
 * The plain decimal text of a text or a `Decimal`, of any scale and either sign; `undefined` for anything else,
 * `-0` included. For the comfort functions, which take balances as well as amounts (MONEY-1).
 */
export function decimalText(value: unknown): string | undefined {
  const text = typeof value === 'object' && value !== null ? readDecimal(value) : value
  if (typeof text !== 'string') return undefined
  const negative = text.charCodeAt(0) === 45
  const units = parseAmount(negative ? text.slice(1) : text, ANY_DECIMALS)
  const isAboveZero = units === TOO_LARGE || units > 0
  return isAboveZero || (units === 0 && !negative) ? text : undefined
}
