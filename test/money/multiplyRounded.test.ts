import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { floorOf } from '../../src/money/floorOf.js'
import { multiplyRounded } from '../../src/money/multiplyRounded.js'
import { percentOf, percentRatio } from '../../src/money/percentRatio.js'
import { ratio } from '../../src/money/ratio.js'
import { amounts, MAX, modes, percentParts, percents, roundedQuotient, runs } from './oracle.js'

const percent = (text: unknown) => percentRatio(percentOf(text))

afterEach(() => {
  Decimal.set({ precision: 20, rounding: 4 })
})

describe('multiplyRounded', () => {
  it('MONEY-4: 8180.00 at 9.975 % is 815.955 and rounds to 815.96', () => {
    expect(multiplyRounded(818000, percent('9.975'), 'halfUp')).toBe(81596)
    expect(multiplyRounded(818000, percent('9.975'), 'halfEven')).toBe(81596)
  })

  it('MONEY-4: only an exact tie depends on the mode', () => {
    expect(multiplyRounded(50, percent('5'), 'halfUp')).toBe(3)
    expect(multiplyRounded(50, percent('5'), 'halfEven')).toBe(2)
    expect(multiplyRounded(70, percent('5'), 'halfEven')).toBe(4)
    expect(multiplyRounded(51, percent('5'), 'halfEven')).toBe(3)
  })

  it('MONEY-3: is exact up to 2^53-1 and undefined beyond', () => {
    expect(multiplyRounded(MAX, percent('100'), 'halfUp')).toBe(MAX)
    expect(multiplyRounded(MAX, percent('99.999999'), 'halfUp')).toBe(9007199164668998)
    expect(multiplyRounded(MAX, percent('100.000001'), 'halfUp')).toBeUndefined()
    expect(multiplyRounded(MAX, percent('1000000'), 'halfUp')).toBeUndefined()
    expect(multiplyRounded(MAX, percent('0'), 'halfUp')).toBe(0)
    expect(multiplyRounded(0, percent('1000000'), 'halfUp')).toBe(0)
  })

  it('MONEY-4: agrees with BigInt for every amount, rate and mode', () => {
    const property = fc.property(amounts, percents, modes, (amount, text, mode) => {
      const { n, d } = percentParts(text)
      const exact = roundedQuotient(BigInt(amount) * n, d, mode)
      expect(multiplyRounded(amount, percent(text), mode)).toBe(exact > BigInt(MAX) ? undefined : Number(exact))
    })
    fc.assert(property, runs(20))
  })

  it('takes ratios of any size', () => {
    expect(multiplyRounded(9, ratio(10n ** 30n, 3n * 10n ** 30n + 1n), 'halfUp')).toBe(3)
    expect(floorOf(9, ratio(10n ** 30n, 3n * 10n ** 30n + 1n))).toBe(2)
    expect(floorOf(MAX, ratio(2n, 3n))).toBe(6004799503160660)
    expect(floorOf(8, ratio(2n, 3n))).toBe(5)
  })

  it('MONEY-6: the settings of the host change no result', () => {
    const rate = new Decimal('9.975')
    Decimal.set({ precision: 1, rounding: 0 })
    expect(multiplyRounded(818000, percent(rate), 'halfUp')).toBe(81596)
    expect(percent(rate)).toEqual(percent('9.975'))
  })
})
