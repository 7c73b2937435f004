import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRatios, divideRatios, leastCommonMultiple, multiplyRatios, ratio, type Ratio } from '../../src/money/ratio.js'
import { runs } from './oracle.js'

const parts = ({ numerator, denominator }: Ratio) => [numerator, denominator]
const naturals = fc.bigInt({ min: 0n, max: 10n ** 20n })
const positives = fc.bigInt({ min: 1n, max: 10n ** 20n })
const same = (a: Ratio, n: bigint, d: bigint) => a.numerator * d === a.denominator * n

describe('ratio', () => {
  it('is in lowest terms', () => {
    expect(parts(ratio(9975n, 100_000n))).toEqual([399n, 4000n])
    expect(parts(ratio(0n, 700n))).toEqual([0n, 1n])
    expect(parts(ratio(8n, 4n))).toEqual([2n, 1n])
  })

  it('has small parts exactly when both are safe integers', () => {
    expect(ratio(399n, 4000n).small).toEqual({ numerator: 399, denominator: 4000 })
    expect(ratio(9007199254740991n, 2n).small).toEqual({ numerator: 9007199254740991, denominator: 2 })
    expect(ratio(9007199254740992n, 3n).small).toBeUndefined()
    expect(ratio(3n, 9007199254740992n).small).toBeUndefined()
    expect(ratio(9007199254740993n, 2n).small).toBeUndefined()
    expect(ratio(2n, 9007199254740993n).small).toBeUndefined()
    expect(ratio(2n, 9007199254740991n).small).toEqual({ numerator: 2, denominator: 9007199254740991 })
  })

  it('adds, multiplies and divides exactly', () => {
    const property = fc.property(naturals, positives, positives, positives, (a, b, c, d) => {
      const x = ratio(a, b)
      const y = ratio(c, d)
      expect(same(addRatios(x, y), a * d + c * b, b * d)).toBe(true)
      expect(same(multiplyRatios(x, y), a * c, b * d)).toBe(true)
      expect(same(divideRatios(x, y), a * d, b * c)).toBe(true)
      expect(parts(divideRatios(multiplyRatios(x, y), y))).toEqual(parts(x))
    })
    fc.assert(property, runs(3))
  })

  it('finds the least common multiple', () => {
    expect(leastCommonMultiple(4n, 6n)).toBe(12n)
    expect(leastCommonMultiple(1n, 7n)).toBe(7n)
    expect(leastCommonMultiple(20n, 4000n)).toBe(4000n)
  })
})
