import fc from 'fast-check'
import { asText } from '../oracle/exact.js'

/** An amount before the ledger is known: free, a share of what is possible there, or one that is no amount. */
export type AmountSpec =
  | { readonly minor: number }
  | { readonly share: 'all' | 'half' | 'third' | 'below' | 'above' }
  | { readonly odd: string }

const BOUNDARIES = [1, 2, 99, 100, 101, 9_999_999, 9007199254740990, 9007199254740991]

const free = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 500 }), weight: 57 },
  { arbitrary: fc.integer({ min: 1, max: 200_000 }), weight: 29 },
  { arbitrary: fc.constantFrom(...BOUNDARIES), weight: 2 }
)

const hostile = fc.constantFrom('0.00', '-1.00', '1e2', '', '.5', '1.', '01.00', '1.00000000000', ' 1.00', '9007199254740992', 'NaN', '1,00')

const share = fc.oneof(
  { arbitrary: fc.constant('all' as const), weight: 6 },
  { arbitrary: fc.constantFrom('half' as const, 'third' as const, 'below' as const), weight: 6 },
  { arbitrary: fc.constant('above' as const), weight: 1 }
)

/** Mostly small, sometimes large, seldom at a boundary, three in a hundred no amount at all. */
export const anAmount: fc.Arbitrary<AmountSpec> = fc.oneof(
  { arbitrary: free.map((minor) => ({ minor })), weight: 97 },
  { arbitrary: hostile.map((odd) => ({ odd })), weight: 3 }
)

/** Half of them just what is left, or close to it: that is where limits are. */
export const aLimitedAmount: fc.Arbitrary<AmountSpec> = fc.oneof(
  { arbitrary: share.map((one) => ({ share: one })), weight: 14 },
  { arbitrary: anAmount, weight: 4 }
)

/** Text for a spec where at most `most` minor units are possible. */
export function amountText(spec: AmountSpec, most: bigint, decimals: number): string {
  if ('odd' in spec) return spec.odd
  const minor = 'minor' in spec ? BigInt(spec.minor) : shareOf(spec.share, most)
  return asText(minor > 0n ? minor : 1n, decimals)
}

function shareOf(share: 'all' | 'half' | 'third' | 'below' | 'above', most: bigint): bigint {
  if (share === 'half') return most / 2n
  if (share === 'third') return most / 3n
  if (share === 'below') return most - 1n
  return share === 'above' ? most + 1n : most
}
