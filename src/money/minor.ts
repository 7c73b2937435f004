/**
 * An amount in minor units (cents, yen, fils): a safe integer.
 *
 * Non-negative unless a name says balance or difference. The ledger works on these alone; decimal text and
 * `Decimal` values exist at its edge only.
 */
export type Minor = number

/** The largest amount, and the largest sum of amounts, that is still exact: 2^53-1 minor units (MONEY-3). */
export const MAX_MINOR: Minor = Number.MAX_SAFE_INTEGER
