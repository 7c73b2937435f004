import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amountProblem } from '../../src/money/amountProblem.js'
import { formatScaled } from '../../src/money/formatScaled.js'
import { formatQuantity, quantityOf } from '../../src/money/quantityOf.js'
import { amounts, runs } from './oracle.js'

it('INVOICE-1: a quantity has up to 6 decimals', () => {
  expect(quantityOf('2')).toBe(2_000_000)
  expect(quantityOf('1.5')).toBe(1_500_000)
  expect(quantityOf('0.000001')).toBe(1)
  expect(quantityOf(new Decimal('1.50'))).toBe(1_500_000)
  expect(amountProblem(quantityOf('0.0000001'))).toBe('tooManyDecimals')
  expect(amountProblem(quantityOf(2))).toBe('number')
  expect(quantityOf('9007199254.740991')).toBe(9007199254740991)
  expect(amountProblem(quantityOf('9007199254.740992'))).toBe('tooLarge')
})

it('writes a quantity without zeros at the end', () => {
  for (const text of ['2', '1.5', '0.000001', '0', '10', '100.25', '9007199254.740991']) expect(formatQuantity(quantityOf(text))).toBe(text)
  expect(formatQuantity(quantityOf('1.500000'))).toBe('1.5')
})

it('writes scaled numbers with the decimals they need, and no fewer than asked', () => {
  expect(formatScaled(125_000, 6, 2)).toBe('0.125')
  expect(formatScaled(12_500_000, 6, 2)).toBe('12.50')
  expect(formatScaled(12_000_000, 6, 0)).toBe('12')
  expect(formatScaled(10_000_000, 6, 0)).toBe('10')
  expect(formatScaled(1200, 0, 0)).toBe('1200')
  const property = fc.property(amounts, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), (units, a, b) => {
    const [least, scale] = a < b ? [a, b] : [b, a]
    const text = formatScaled(units, scale, least)
    const [, fraction = ''] = text.split('.')
    expect(new Decimal(text).mul(new Decimal(10).pow(scale)).toFixed()).toBe(String(units))
    expect(fraction.length >= least && (fraction.length === least || !fraction.endsWith('0'))).toBe(true)
  })
  fc.assert(property, runs(10))
})
