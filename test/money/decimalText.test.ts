import { Decimal } from 'decimal.js'
import { expect, it } from 'vitest'
import { decimalText } from '../../src/money/decimalText.js'

it('takes decimal text and Decimal values of either sign', () => {
  for (const text of ['0', '0.00', '137.97', '-40.00', '1.23456789', '-0.01', '9'.repeat(40)]) expect(decimalText(text)).toBe(text)
  expect(decimalText(new Decimal('-40'))).toBe('-40')
  expect(decimalText(new Decimal('1e15'))).toBe('1000000000000000')
})

it('takes nothing else', () => {
  const others = ['', '-', '-0', '-0.00', '--1', '+1', '1e5', '-1e5', '01', '1.', 'NaN', '9'.repeat(42), 5, 5n, null, undefined, [], {}, ['1'], Symbol('1')]
  for (const value of others) expect(decimalText(value)).toBeUndefined()
  for (const value of ['-0', 'NaN', 'Infinity', '1e50']) expect(decimalText(new Decimal(value))).toBeUndefined()
})
