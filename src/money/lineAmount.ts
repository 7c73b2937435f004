import { bigToMinor } from './bigToMinor.js'
import { divideRounded, divideRoundedBig } from './divideRounded.js'
import { MAX_MINOR, type Minor } from './minor.js'
import { QUANTITY_DECIMALS } from './quantityOf.js'
import type { RoundingMode } from './roundingMode.js'
import { unitPriceDecimals } from './unitPriceOf.js'

const MILLION = 1_000_000

/**
 * Quantity times unit price, exact until it is rounded once to minor units (INVOICE-1): 8 x 0.125 is 1.00.
 * `undefined` beyond 2^53-1 (MONEY-3).
 *
 * @param quantity - as {@link quantityOf} reads it, in millionths
 * @param unitPrice - as {@link unitPriceOf} reads it for the same `decimals`
 * @param decimals - the currency's decimals
 */
export function lineAmount(
  quantity: number,
  unitPrice: number,
  decimals: number,
  mode: RoundingMode
): Minor | undefined {
  const excessDecimals = unitPriceDecimals(decimals) - decimals
  if (quantity % MILLION === 0) {
    const product = (quantity / MILLION) * unitPrice
    if (product <= MAX_MINOR) return divideRounded(product, 10 ** excessDecimals, mode)
  }
  const divisor = 10n ** BigInt(excessDecimals + QUANTITY_DECIMALS)
  return bigToMinor(divideRoundedBig(BigInt(quantity) * BigInt(unitPrice), divisor, mode))
}
