import { expect, it } from 'vitest'
import { signedMinor } from '../../src/money/signedMinor.js'

it('MONEY-1: reads canonical text of either sign', () => {
  expect(signedMinor('137.97', 2)).toBe(13797)
  expect(signedMinor('-40.00', 2)).toBe(-4000)
  expect(signedMinor('0.00', 2)).toBe(0)
  expect(signedMinor('-9007199254740991', 0)).toBe(-9007199254740991)
})

it('MONEY-2: refuses the rest', () => {
  for (const text of ['-0', '-0.00', '-', '--1', '-1.005', '1.005', '1e5', '', '-90071992547409.92', '90071992547409.92']) {
    expect(signedMinor(text, 2)).toBeUndefined()
  }
})
