import type { Minor } from './minor.js'
import { parseAmount } from './parseAmount.js'

/**
 * The minor units of a decimal text of either sign; `undefined` when it is none, `-0` included, or does not fit the
 * currency (MONEY-1, MONEY-2, MONEY-3). {@link decimalText} makes text of a `Decimal`.
 *
 * @example
 * signedMinor('-40.00', 2) // -4000
 */
export function signedMinor(text: string, decimals: number): Minor | undefined {
  if (text.charCodeAt(0) !== 45) {
    const minor = parseAmount(text, decimals)
    return minor < 0 ? undefined : minor
  }
  const magnitude = parseAmount(text.slice(1), decimals)
  return magnitude > 0 ? -magnitude : undefined
}
