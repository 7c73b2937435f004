import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMinor } from '../../src/money/formatMinor.js'
import { amounts, runs } from './oracle.js'

describe('formatMinor', () => {
  it.each([
    [13797, 2, '137.97'],
    [1200, 0, '1200'],
    [1250, 3, '1.250'],
    [0, 2, '0.00'],
    [-0, 2, '0.00'],
    [-0, 0, '0'],
    [5, 2, '0.05'],
    [50, 2, '0.50'],
    [100, 2, '1.00'],
    [-5, 2, '-0.05'],
    [-4000, 2, '-40.00'],
    [-7, 0, '-7'],
    [1, 8, '0.00000001'],
    [9007199254740991, 2, '90071992547409.91'],
    [-9007199254740991, 0, '-9007199254740991']
  ])('MONEY-1: writes %i with %i decimals as %s', (minor, decimals, text) => {
    expect(formatMinor(minor, decimals)).toBe(text)
  })

  it('writes what decimal.js writes', () => {
    const Exact = Decimal.clone({ precision: 40, defaults: true })
    const property = fc.property(amounts, fc.boolean(), fc.integer({ min: 0, max: 8 }), (minor, negative, decimals) => {
      const signed = negative && minor > 0 ? -minor : minor
      const text = new Exact(signed).div(new Exact(10).pow(decimals)).toFixed(decimals)
      expect(formatMinor(signed, decimals)).toBe(text)
    })
    fc.assert(property, runs(10))
  })
})
