import type { RoundingMode } from './roundingMode.js'

/**
 * `dividend / divisor`, rounded to a whole number (MONEY-4); both safe integers, not negative, divisor at least 1.
 *
 * Exact although it divides in floating point: below 2^53 no quotient of integers rounds up to the next integer,
 * so that its floor, and with it the remainder, is the true one.
 */
export function divideRounded(dividend: number, divisor: number, mode: RoundingMode): number {
  const quotient = Math.floor(dividend / divisor)
  const twice = 2 * (dividend - quotient * divisor)
  if (twice < divisor) return quotient
  if (twice > divisor || mode === 'halfUp') return quotient + 1
  return quotient + (quotient % 2)
}

/** The same for figures of any size. */
export function divideRoundedBig(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const quotient = dividend / divisor
  const twice = 2n * (dividend - quotient * divisor)
  if (twice < divisor) return quotient
  if (twice > divisor || mode === 'halfUp') return quotient + 1n
  return quotient + (quotient % 2n)
}
