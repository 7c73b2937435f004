import fc from 'fast-check'
import type { RoundingMode } from '../../src/money/roundingMode.js'

export const MAX = 9007199254740991

/** Amounts of every size, with the edges of exactness over-represented. */
export const amounts: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.maxSafeNat(),
  fc.integer({ min: 0, max: 1000 }).map((less) => MAX - less)
)

export const modes: fc.Arbitrary<RoundingMode> = fc.constantFrom('halfUp', 'halfEven')

/** round(n / d), worked out the slow way: try both neighbours and take the nearer, ties by the mode. */
export function roundedQuotient(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const low = n / d
  const high = low + 1n
  const toLow = n - low * d
  const toHigh = high * d - n
  if (toLow !== toHigh) return toLow < toHigh ? low : high
  if (mode === 'halfUp') return high
  return low % 2n === 0n ? low : high
}

/** The millionths that a percent text writes, without the library. */
export function percentParts(percent: string): { n: bigint; d: bigint } {
  const [whole = '', fraction = ''] = percent.split('.')
  return { n: BigInt(whole + fraction), d: 100n * 10n ** BigInt(fraction.length) }
}

export const percents: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('0', '5', '9.975', '20', '7', '8.25', '0.000001', '1000000', '33.333333', '100'),
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 6 }), fc.nat({ max: 999_999 }))
    .map(([whole, decimals, digits]) =>
      decimals === 0 ? String(whole) : `${String(whole)}.${String(digits).padStart(6, '0').slice(0, decimals)}`
    )
)

/** So many times the runs that the setup asks for: pure arithmetic is cheap to try. */
export const runs = (times: number): { numRuns: number } => ({
  numRuns: (fc.readConfigureGlobal().numRuns ?? 100) * times
})
