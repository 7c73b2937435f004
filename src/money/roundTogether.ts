import { divideRoundedBig } from './divideRounded.js'
import type { ExactTax } from './exactTax.js'
import { leastCommonMultiple } from './ratio.js'
import type { RoundingMode } from './roundingMode.js'

/**
 * Rounds the sum of exact taxes once and spreads it over them: each its floor, what is left to the largest
 * remainders, ties to the earlier (MONEY-5). Answers the taxes that get one minor unit more than their floor.
 *
 * @param rooms - by item, how many minor units more it can bear; those given out are taken off
 */
export function roundTogether(
  taxes: readonly ExactTax[],
  rooms: Map<number, number>,
  mode: RoundingMode
): ReadonlySet<ExactTax> {
  const denominator = taxes.reduce((common, tax) => leastCommonMultiple(common, tax.denominator), 1n)
  const remainders = new Map(taxes.map((tax) => [tax, tax.remainder * (denominator / tax.denominator)]))
  const raised = new Set<ExactTax>()
  let left = unitsAboveFloors(taxes, remainders, denominator, mode)
  for (const tax of byRemainder(remainders)) {
    const room = rooms.get(tax.item)
    if (left === 0n || room === 0 || tax.remainder === 0n) continue
    raised.add(tax)
    if (room !== undefined) rooms.set(tax.item, room - 1)
    left -= 1n
  }
  return raised
}

function unitsAboveFloors(
  taxes: readonly ExactTax[],
  remainders: ReadonlyMap<ExactTax, bigint>,
  denominator: bigint,
  mode: RoundingMode
): bigint {
  let floors = 0n
  for (const { floor } of taxes) floors += floor
  let exact = floors * denominator
  for (const remainder of remainders.values()) exact += remainder
  return divideRoundedBig(exact, denominator, mode) - floors
}

/** Largest first; the sort is stable, so that ties keep their order. */
function byRemainder(remainders: ReadonlyMap<ExactTax, bigint>): readonly ExactTax[] {
  const largestFirst = [...remainders].sort(([, a], [, b]) => (a === b ? 0 : a > b ? -1 : 1))
  return largestFirst.map(([tax]) => tax)
}
