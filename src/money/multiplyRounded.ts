import { bigToMinor } from './bigToMinor.js'
import { divideRounded, divideRoundedBig } from './divideRounded.js'
import { MAX_MINOR, type Minor } from './minor.js'
import type { Ratio } from './ratio.js'
import type { RoundingMode } from './roundingMode.js'

/**
 * `amount * ratio`, rounded once to whole minor units (MONEY-4); `undefined` beyond 2^53-1 (MONEY-3).
 *
 * @param amount - minor units, not negative
 *
 * @example
 * multiplyRounded(818000, percentRatio(percentOf('9.975')), 'halfUp') // 81596
 */
export function multiplyRounded(amount: Minor, ratio: Ratio, mode: RoundingMode): Minor | undefined {
  const small = ratio.small
  if (small !== undefined) {
    const product = amount * small.numerator
    if (product <= MAX_MINOR) return divideRounded(product, small.denominator, mode)
  }
  return bigToMinor(divideRoundedBig(BigInt(amount) * ratio.numerator, ratio.denominator, mode))
}
