import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proportion } from '../../src/money/proportion.js'
import { amounts, MAX, modes, roundedQuotient, runs } from './oracle.js'

describe('proportion', () => {
  it('INVOICE-6: 59 of 90 days of 90.00 are 59.00', () => {
    expect(proportion(9000, 59, 90, 'halfUp')).toBe(5900)
  })

  it('CANCEL-2: the last credit takes the exact rest of the tax', () => {
    // Tax of 3.33 on an item of 10.00, credited 3.00, then 3.00, then 4.00: what is due so far, less what was credited.
    const soFar = [300, 600, 1000].map((credited) => proportion(333, credited, 1000, 'halfUp'))
    expect(soFar).toEqual([100, 200, 333])
  })

  it('is all for the whole and nothing for no part, of no whole too', () => {
    expect(proportion(MAX, MAX, MAX, 'halfUp')).toBe(MAX)
    expect(proportion(MAX, 0, 7, 'halfUp')).toBe(0)
    expect(proportion(0, 3, 7, 'halfUp')).toBe(0)
    expect(proportion(0, 0, 0, 'halfUp')).toBe(0)
    expect(proportion(100, 0, 0, 'halfEven')).toBe(0)
  })

  it('MONEY-4: names its mode', () => {
    expect(proportion(1, 1, 2, 'halfUp')).toBe(1)
    expect(proportion(1, 1, 2, 'halfEven')).toBe(0)
  })

  it('agrees with BigInt up to 2^53-1', () => {
    const property = fc.property(amounts, amounts, amounts, modes, (amount, a, b, mode) => {
      const [part, whole] = a < b ? [a, b] : [b, a]
      fc.pre(whole > 0)
      const exact = roundedQuotient(BigInt(amount) * BigInt(part), BigInt(whole), mode)
      expect(BigInt(proportion(amount, part, whole, mode))).toBe(exact)
    })
    fc.assert(property, runs(20))
  })
})
