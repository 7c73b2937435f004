import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatMinor } from '../../src/money/formatMinor.js'
import { sumDecimalTexts } from '../../src/money/sumDecimalTexts.js'
import { MAX } from './oracle.js'

it('MONEY-3: sums exactly, with the decimals of the longest', () => {
  expect(sumDecimalTexts(['0.10', '0.20'])).toBe('0.30')
  expect(sumDecimalTexts(['100.00', '-40.00', '-60.00'])).toBe('0.00')
  expect(sumDecimalTexts(['1', '-2.5'])).toBe('-1.5')
  expect(sumDecimalTexts(['1200', '1'])).toBe('1201')
  expect(sumDecimalTexts([])).toBe('0')
})

it('MONEY-3: is undefined when it could not be exact, or a text is not decimal', () => {
  expect(sumDecimalTexts(['9007199254740990', '1'])).toBe('9007199254740991')
  expect(sumDecimalTexts(['9007199254740991', '1'])).toBeUndefined()
  expect(sumDecimalTexts(['9007199254740991', '2', '-2'])).toBeUndefined()
  expect(sumDecimalTexts(['1', '1e5'])).toBeUndefined()
  expect(sumDecimalTexts(['1', ''])).toBeUndefined()
  expect(sumDecimalTexts(['0', '0.' + '0'.repeat(38)])).toBe('0.' + '0'.repeat(38))
  expect(sumDecimalTexts(['1', '.' + '0'.repeat(1_000_000)])).toBeUndefined()
  expect(sumDecimalTexts(['90071992547410', '0.00'])).toBeUndefined()
})

it('agrees with BigInt', () => {
  const property = fc.property(fc.array(fc.integer({ min: -MAX, max: MAX }).map((n) => Math.trunc(n / 40)), { maxLength: 40, size: 'max' }), (minors) => {
    const exact = minors.reduce((sum, minor) => sum + BigInt(minor), 0n)
    expect(sumDecimalTexts(['0.00', ...minors.map((minor) => formatMinor(minor, 2))])).toBe(formatMinor(Number(exact), 2))
  })
  fc.assert(property)
})
