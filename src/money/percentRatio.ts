import { amountOf } from './amountOf.js'
import { TOO_LARGE } from './amountProblem.js'
import { ratio, type Ratio } from './ratio.js'

/** Decimals that a percentage may have. */
export const PERCENT_DECIMALS = 6

const LARGEST_PERCENT = 1_000_000_000_000 // 1,000,000 %, in millionths of a percent

/**
 * Reads a percentage, text or `Decimal`, of at most 6 decimals and 1,000,000 %: millionths of a percent, or the
 * negative code of an {@link AmountProblem} (MONEY-1, MONEY-2).
 */
export function percentOf(value: unknown): number {
  const millionths = amountOf(value, PERCENT_DECIMALS)
  return millionths > LARGEST_PERCENT ? TOO_LARGE : millionths
}

/**
 * The exact ratio of a percentage that {@link percentOf} read, in millionths of a percent.
 *
 * @example
 * percentRatio(percentOf('9.975')) // 399 / 4000
 */
export function percentRatio(millionths: number): Ratio {
  return ratio(BigInt(millionths), 100_000_000n)
}
