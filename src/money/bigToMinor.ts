import { fromBig } from './fromBig.js'
import { MAX_MINOR, type Minor } from './minor.js'

/** Brings an exact figure back to minor units; `undefined` beyond 2^53-1 on either side (MONEY-3). */
export function bigToMinor(exact: bigint): Minor | undefined {
  const minor = fromBig(exact)
  return minor > MAX_MINOR || minor < -MAX_MINOR ? undefined : minor
}
