import { BIGINT_GIVEN, NOT_AMOUNT, NUMBER_GIVEN } from './amountProblem.js'
import { parseAmount } from './parseAmount.js'
import { readDecimal } from './readDecimal.js'

/**
 * Reads anything given as an amount: decimal text or a `Decimal`, in major units (MONEY-1, MONEY-2).
 *
 * Zero or more is the amount in minor units; less than zero is the code of an {@link AmountProblem}. Total: no
 * value, however hostile, makes it throw.
 *
 * @example
 * amountOf(new Decimal('1200'), 0) // 1200
 * amountOf(12.5, 2) // NUMBER_GIVEN
 */
export function amountOf(value: unknown, decimals: number): number {
  switch (typeof value) {
    case 'string':
      return parseAmount(value, decimals)
    case 'number':
      return NUMBER_GIVEN
    case 'bigint':
      return BIGINT_GIVEN
    case 'object':
      return value === null ? NOT_AMOUNT : decimalAmount(value, decimals)
    default:
      return NOT_AMOUNT
  }
}

function decimalAmount(value: object, decimals: number): number {
  const text = readDecimal(value)
  return typeof text === 'number' ? text : parseAmount(text, decimals)
}
