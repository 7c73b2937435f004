import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideRounded, divideRoundedBig } from '../../src/money/divideRounded.js'
import { amounts, MAX, modes, roundedQuotient, runs } from './oracle.js'

describe('divideRounded', () => {
  it.each([
    [5, 2, 3, 2],
    [3, 2, 2, 2],
    [1, 2, 1, 0],
    [7, 3, 2, 2],
    [8, 3, 3, 3],
    [0, 3, 0, 0],
    [6, 3, 2, 2],
    [MAX, 1, MAX, MAX],
    [MAX, 2, 4503599627370496, 4503599627370496],
    [MAX, MAX, 1, 1],
    [4503599627370495, MAX, 0, 0],
    [4503599627370496, MAX, 1, 1]
  ])('MONEY-4: %i / %i is %i half-up and %i half-even', (dividend, divisor, halfUp, halfEven) => {
    expect(divideRounded(dividend, divisor, 'halfUp')).toBe(halfUp)
    expect(divideRounded(dividend, divisor, 'halfEven')).toBe(halfEven)
    expect(divideRoundedBig(BigInt(dividend), BigInt(divisor), 'halfUp')).toBe(BigInt(halfUp))
    expect(divideRoundedBig(BigInt(dividend), BigInt(divisor), 'halfEven')).toBe(BigInt(halfEven))
  })

  it('MONEY-4: is exact for all safe integers, in floating point and in BigInt', () => {
    const divisors = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(100, 4000, 100_000_000), amounts.map((n) => n || 1))
    const property = fc.property(amounts, divisors, modes, (dividend, divisor, mode) => {
      const exact = roundedQuotient(BigInt(dividend), BigInt(divisor), mode)
      expect(BigInt(divideRounded(dividend, divisor, mode))).toBe(exact)
      expect(divideRoundedBig(BigInt(dividend), BigInt(divisor), mode)).toBe(exact)
    })
    fc.assert(property, runs(20))
  })

  it('is exact next to every multiple at the edge of 2^53', () => {
    for (let divisor = 1; divisor < 2000; divisor++) {
      const multiple = MAX - (MAX % divisor)
      for (const dividend of [multiple, multiple - 1, Math.min(multiple + 1, MAX)]) {
        const exact = roundedQuotient(BigInt(dividend), BigInt(divisor), 'halfUp')
        if (BigInt(divideRounded(dividend, divisor, 'halfUp')) !== exact) expect([dividend, divisor]).toEqual('exact')
      }
    }
  })
})
