import { fromBig } from './fromBig.js'
import { MAX_MINOR, type Minor } from './minor.js'
import type { Ratio } from './ratio.js'

/** `amount * share`, rounded down; the share is at most 1. */
export function floorOf(amount: Minor, share: Ratio): Minor {
  const small = share.small
  if (small !== undefined) {
    const product = amount * small.numerator
    if (product <= MAX_MINOR) return Math.floor(product / small.denominator)
  }
  return fromBig((BigInt(amount) * share.numerator) / share.denominator)
}
