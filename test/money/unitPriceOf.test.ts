import { Decimal } from 'decimal.js'
import { expect, it } from 'vitest'
import { amountProblem } from '../../src/money/amountProblem.js'
import { formatUnitPrice, unitPriceOf } from '../../src/money/unitPriceOf.js'

it('INVOICE-1: a unit price has up to 6 decimals, or those of the currency', () => {
  expect(unitPriceOf('0.125', 2)).toBe(125_000)
  expect(unitPriceOf(new Decimal('0.125'), 0)).toBe(125_000)
  expect(unitPriceOf('0.00000001', 8)).toBe(1)
  expect(amountProblem(unitPriceOf('0.0000001', 2))).toBe('tooManyDecimals')
  expect(amountProblem(unitPriceOf('0.000000001', 8))).toBe('tooManyDecimals')
  expect(amountProblem(unitPriceOf(0.125, 2))).toBe('number')
})

it('writes a unit price with the decimals of the currency, and more only where needed', () => {
  expect(formatUnitPrice(unitPriceOf('12.5', 2), 2)).toBe('12.50')
  expect(formatUnitPrice(unitPriceOf('0.125', 2), 2)).toBe('0.125')
  expect(formatUnitPrice(unitPriceOf('0.1250', 2), 2)).toBe('0.125')
  expect(formatUnitPrice(unitPriceOf('1200', 0), 0)).toBe('1200')
  expect(formatUnitPrice(unitPriceOf('1200.5', 0), 0)).toBe('1200.5')
  expect(formatUnitPrice(unitPriceOf('1', 8), 8)).toBe('1.00000000')
})
