import { divideRounded, divideRoundedBig } from './divideRounded.js'
import { fromBig } from './fromBig.js'
import { MAX_MINOR, type Minor } from './minor.js'
import type { RoundingMode } from './roundingMode.js'

/**
 * The part of `amount` that `part` is of `whole`, rounded (MONEY-4): proration, and the tax in a credit (CANCEL-2).
 *
 * Of nothing it is nothing: a `whole` of 0 gives 0.
 *
 * @param amount - minor units, not negative
 * @param part - from 0 to `whole`, so that the result never exceeds `amount`
 */
export function proportion(amount: Minor, part: number, whole: number, mode: RoundingMode): Minor {
  if (whole === 0) return 0
  const product = amount * part
  if (product <= MAX_MINOR) return divideRounded(product, whole, mode)
  return fromBig(divideRoundedBig(BigInt(amount) * BigInt(part), BigInt(whole), mode))
}
