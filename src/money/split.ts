import { fromBig } from './fromBig.js'
import { MAX_MINOR, type Minor } from './minor.js'

/**
 * Splits `total` by weights: each part its floor, the left-over minor units to the largest remainders, ties to the
 * earlier part (MONEY-5). The parts add up to `total`; a part of weight 0 gets nothing.
 *
 * `undefined` when there is no weight above 0.
 *
 * @param total - minor units, not negative
 * @param weights - safe integers, not negative, of a sum within 2^53-1
 *
 * @example
 * split(100, [1, 1, 1]) // [34, 33, 33]
 */
export function split(total: Minor, weights: readonly number[]): Minor[] | undefined {
  const whole = sumOf(weights)
  if (!(whole > 0 && whole <= MAX_MINOR)) return undefined
  const parts: Minor[] = []
  const remainders: number[] = []
  let left = total
  for (const weight of weights) {
    const part = floorOfShare(total, weight, whole)
    parts.push(part)
    remainders.push(remainderOfShare(total, weight, whole, part))
    left -= part
  }
  if (left > 0) raiseLargest(parts, remainders, left)
  return parts
}

function sumOf(weights: readonly number[]): number {
  let sum = 0
  for (const weight of weights) sum += weight
  return sum
}

function floorOfShare(total: Minor, weight: number, whole: number): Minor {
  const product = total * weight
  return product <= MAX_MINOR ? Math.floor(product / whole) : fromBig((BigInt(total) * BigInt(weight)) / BigInt(whole))
}

function remainderOfShare(total: Minor, weight: number, whole: number, floor: Minor): number {
  const product = total * weight
  if (product <= MAX_MINOR) return product - floor * whole
  return fromBig(BigInt(total) * BigInt(weight) - BigInt(floor) * BigInt(whole))
}

/** One unit more for each of the `count` largest remainders; they are fewer than the parts that have one. */
function raiseLargest(parts: Minor[], remainders: readonly number[], count: number): void {
  const order = remainders.map((_, index) => index)
  order.sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
  for (const index of order.slice(0, count)) parts[index] = (parts[index] ?? 0) + 1
}
