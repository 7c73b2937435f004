import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDecimalTexts } from '../../src/money/compareDecimalTexts.js'
import { runs } from './oracle.js'

it('compares exactly, whatever the scale and the sign', () => {
  expect(compareDecimalTexts('1.5', '1.50')).toBe(0)
  expect(compareDecimalTexts('0', '0.00')).toBe(0)
  expect(compareDecimalTexts('9.99', '10')).toBe(-1)
  expect(compareDecimalTexts('10', '9.99')).toBe(1)
  expect(compareDecimalTexts('-40.00', '0.00')).toBe(-1)
  expect(compareDecimalTexts('0.00', '-0.01')).toBe(1)
  expect(compareDecimalTexts('-2', '-10')).toBe(1)
  expect(compareDecimalTexts('9007199254740993', '9007199254740992')).toBe(1)
})

it('agrees with decimal.js', () => {
  const Exact = Decimal.clone({ defaults: true, precision: 60 })
  const texts = fc
    .tuple(fc.boolean(), fc.oneof(fc.bigInt({ min: 0n, max: 30n }), fc.bigInt({ min: 0n, max: 10n ** 20n })), fc.stringMatching(/^(\.[0-9]{1,3})?$/))
    .map(([negative, whole, fraction]) => (negative && new Exact(String(whole) + fraction).gt(0) ? '-' : '') + String(whole) + fraction)
  const property = fc.property(texts, texts, (a, b) => {
    expect(compareDecimalTexts(a, b)).toBe(new Exact(a).cmp(b))
  })
  fc.assert(property, runs(10))
})
