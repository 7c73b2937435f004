import { expect, it } from 'vitest'
import { bigToMinor } from '../../src/money/bigToMinor.js'
import { fromBig } from '../../src/money/fromBig.js'
import { MAX_MINOR } from '../../src/money/minor.js'

it('MONEY-3: 2^53-1 fits on either side, one more does not', () => {
  expect(MAX_MINOR).toBe(2 ** 53 - 1)
  expect(bigToMinor(9007199254740991n)).toBe(9007199254740991)
  expect(bigToMinor(-9007199254740991n)).toBe(-9007199254740991)
  for (const beyond of [9007199254740992n, 9007199254740993n, 10n ** 400n]) {
    expect(bigToMinor(beyond)).toBeUndefined()
    expect(bigToMinor(-beyond)).toBeUndefined()
  }
  expect(bigToMinor(0n)).toBe(0)
  expect(fromBig(-0n)).toBe(0)
})
