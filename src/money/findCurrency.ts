import type { Currency } from './currency.js'
import { isoCurrencies } from './isoCurrencies.js'

/**
 * The ISO 4217 currency of a code, upper case as ISO writes it; `undefined` for any other text (MONEY-1).
 *
 * @example
 * findCurrency('KWD') // { code: 'KWD', decimals: 3 }
 */
export function findCurrency(code: string): Currency | undefined {
  return isoCurrencies.get(code)
}
