import { fromBig } from './fromBig.js'
import { MAX_MINOR } from './minor.js'

/** An exact share: a tax rate, a percentage, a tax's part of a gross price. Not negative, in lowest terms. */
export interface Ratio {
  readonly numerator: bigint
  /** At least 1. */
  readonly denominator: bigint
  /** Both parts as safe integers, for the fast path; `undefined` when one of them is beyond 2^53-1. */
  readonly small: SmallRatio | undefined
}

/** A ratio of two safe integers. */
export interface SmallRatio {
  readonly numerator: number
  readonly denominator: number
}

/** The ratio of two whole numbers, in lowest terms: a numerator of at least 0, a denominator of at least 1. */
export function ratio(numerator: bigint, denominator: bigint): Ratio {
  const divisor = greatestCommonDivisor(numerator, denominator)
  const lowestNumerator = numerator / divisor
  const lowestDenominator = denominator / divisor
  return {
    numerator: lowestNumerator,
    denominator: lowestDenominator,
    small: smallRatio(lowestNumerator, lowestDenominator)
  }
}

/** `a + b`, exact. */
export function addRatios(a: Ratio, b: Ratio): Ratio {
  return ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

/** `a * b`, exact. */
export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return ratio(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** `a / b`, exact; `b` is not zero. */
export function divideRatios(a: Ratio, b: Ratio): Ratio {
  return ratio(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** The smallest number that both divide; both at least 1. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b
}

function smallRatio(numerator: bigint, denominator: bigint): SmallRatio | undefined {
  if (numerator > MAX_MINOR || denominator > MAX_MINOR) return undefined
  return { numerator: fromBig(numerator), denominator: fromBig(denominator) }
}

/** Euclid's, going over to numbers, which are many times faster, as soon as both fit. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let divisor = a
  let rest = b
  while (rest > MAX_MINOR || (divisor > MAX_MINOR && rest !== 0n)) [divisor, rest] = [rest, divisor % rest]
  return rest === 0n ? divisor : BigInt(smallCommonDivisor(fromBig(divisor), fromBig(rest)))
}

function smallCommonDivisor(a: number, b: number): number {
  let divisor = a
  let rest = b
  while (rest !== 0) {
    const next = divisor % rest
    divisor = rest
    rest = next
  }
  return divisor
}
