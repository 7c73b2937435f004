import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAmount } from '../../src/money/lineAmount.js'
import { quantityOf } from '../../src/money/quantityOf.js'
import { unitPriceOf } from '../../src/money/unitPriceOf.js'
import { amounts, MAX, modes, roundedQuotient, runs } from './oracle.js'

const line = (quantity: string, price: string, decimals = 2) =>
  lineAmount(quantityOf(quantity), unitPriceOf(price, decimals), decimals, 'halfUp')

describe('lineAmount', () => {
  it.each([
    ['8', '0.125', 2, 100],
    ['1', '0.125', 2, 13],
    ['3', '33.33', 2, 9999],
    ['1.5', '10', 2, 1500],
    ['0.333333', '3', 2, 100],
    ['0.29', '50', 0, 15],
    ['2', '600.25', 0, 1201],
    ['2', '0.00000001', 8, 2],
    ['0.5', '0.00000001', 8, 1],
    ['0', '12.5', 2, 0],
    ['12', '5000.00', 2, 6_000_000],
    ['1', '90071992547409.91', 2, undefined],
    ['1000000', '90071.99', 2, 9_007_199_000_000]
  ])('INVOICE-1: %s x %s with %i decimals is %i minor units', (quantity, price, decimals, minor) => {
    const unitPrice = unitPriceOf(price, decimals)
    expect(unitPrice < 0 ? undefined : lineAmount(quantityOf(quantity), unitPrice, decimals, 'halfUp')).toBe(minor)
  })

  it('MONEY-4: a tie follows the mode', () => {
    expect(lineAmount(quantityOf('1'), unitPriceOf('0.125', 2), 2, 'halfEven')).toBe(12)
    expect(lineAmount(quantityOf('0.5'), unitPriceOf('0.25', 2), 2, 'halfEven')).toBe(12)
    expect(lineAmount(quantityOf('0.5'), unitPriceOf('0.25', 2), 2, 'halfUp')).toBe(13)
  })

  it('MONEY-3: is undefined beyond 2^53-1', () => {
    expect(line('9007199254', '9007199254')).toBeUndefined()
    expect(line('10000', '9007199254.740991')).toBe(9007199254740991)
    expect(line('10000.000001', '9007199254.740991')).toBeUndefined()
  })

  it('INVOICE-1: agrees with BigInt for every quantity, price and currency', () => {
    const sizes = fc.oneof(amounts, fc.integer({ min: 0, max: 999_999 }).map((n) => n * 10), fc.integer({ min: 0, max: 999 }).map((n) => n * 1_000_000))
    const property = fc.property(sizes, sizes, fc.integer({ min: 0, max: 8 }), modes, (quantity, price, decimals, mode) => {
      const divisor = 10n ** BigInt(6 + Math.max(6, decimals) - decimals)
      const exact = roundedQuotient(BigInt(quantity) * BigInt(price), divisor, mode)
      expect(lineAmount(quantity, price, decimals, mode)).toBe(exact > BigInt(MAX) ? undefined : Number(exact))
    })
    fc.assert(property, runs(20))
  })
})
