import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { split } from '../../src/money/split.js'
import { amounts, MAX, runs } from './oracle.js'

/** One minor unit at a time to the largest remainder not yet raised, in BigInt. */
function expected(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  const parts = weights.map((weight) => (BigInt(total) * BigInt(weight)) / whole)
  const rests = weights.map((weight) => (BigInt(total) * BigInt(weight)) % whole)
  let left = BigInt(total) - parts.reduce((sum, part) => sum + part, 0n)
  for (; left > 0n; left--) {
    const largest = rests.reduce((best, rest, index) => (rest > (rests[best] ?? -1n) ? index : best), 0)
    parts[largest] = (parts[largest] ?? 0n) + 1n
    rests[largest] = -1n
  }
  return parts.map(Number)
}

describe('split', () => {
  it('MONEY-5: 1.00 in three is 0.34, 0.33, 0.33', () => {
    expect(split(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(split(200, [1, 1, 1])).toEqual([67, 67, 66])
  })

  it('MONEY-5: left-over units go to the largest remainders, ties to the earlier part', () => {
    expect(split(10, [1, 2, 4])).toEqual([1, 3, 6])
    expect(split(1, [1, 3, 3])).toEqual([0, 1, 0])
    expect(split(2, [1, 3, 3])).toEqual([0, 1, 1])
    expect(split(3, [1, 1])).toEqual([2, 1])
  })

  it('MONEY-5: a part of weight 0 gets nothing', () => {
    expect(split(1, [0, 1, 0])).toEqual([0, 1, 0])
    expect(split(5, [0, 1, 0, 1])).toEqual([0, 3, 0, 2])
  })

  it('MONEY-5: no weight above 0 is refused', () => {
    expect(split(100, [])).toBeUndefined()
    expect(split(100, [0, 0])).toBeUndefined()
    expect(split(0, [0])).toBeUndefined()
    expect(split(100, [MAX, 1])).toBeUndefined()
  })

  it('splits nothing into nothing, and all onto one part', () => {
    expect(split(0, [1, 2])).toEqual([0, 0])
    expect(split(MAX, [MAX])).toEqual([MAX])
    expect(split(MAX, [1, 1])).toEqual([4503599627370496, 4503599627370495])
    expect(split(MAX, [MAX - 1, 1])).toEqual([MAX - 1, 1])
  })

  it('MONEY-5: agrees with BigInt, and the parts add up, up to 2^53-1', () => {
    const weights = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30, size: 'max' }),
      fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 12, size: 'max' }),
      fc.array(fc.integer({ min: 0, max: 300_239_975_158_033 }), { minLength: 1, maxLength: 30, size: 'max' })
    )
    const property = fc.property(amounts, weights, (total, given) => {
      fc.pre(given.some((weight) => weight > 0))
      const parts = split(total, given)
      expect(parts).toEqual(expected(total, given))
      expect(parts?.reduce((sum, part) => sum + part, 0)).toBe(total)
    })
    fc.assert(property, runs(10))
  })

  it('MONEY-3: is exact where a product just beyond 2^53 would round to a multiple of the whole', () => {
    for (const [total, weights] of [[3748931413042567, [9, 28, 20]], [1805012525332717, [11, 19, 17]], [5775184220954020, [6, 2, 15]]] as const) {
      expect(split(total, weights)).toEqual(expected(total, weights))
    }
  })

  it('leaves the weights as they are', () => {
    expect(split(100, Object.freeze([3, 1, 2]))).toEqual([50, 17, 33])
  })
})
