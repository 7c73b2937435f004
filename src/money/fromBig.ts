/**
 * An exact figure as a number. The one place that converts: for a bigint within 2^53-1 it is exact, and beyond it
 * the result is beyond it too.
 */
export function fromBig(exact: bigint): number {
  // eslint-disable-next-line no-restricted-syntax -- the ban is for text; no other conversion of a bigint is exact
  return Number(exact)
}
