import { Decimal } from 'decimal.js'
import { afterEach, describe, expect, it } from 'vitest'
import { compareAmounts, fromMinorUnits, isZero, orThrow, sumAmounts, toMinorUnits } from 'billing-rules'
import { errorOf, errorsOf, tagsOf } from '../operations/histories.js'

const largest = '90071992547409.91'

describe('compareAmounts', () => {
  it('MONEY-1: -1, 0 or 1, exact and whatever the decimals', () => {
    const orders = [['9.50', '10.00', -1], ['10', '10.00', 0], ['-1.00', '-2', 1], ['-0.00', '0', 0], [largest, '90071992547409.92', -1], ['0.1000000000000000001', '0.1', 1]] as const
    for (const [a, b, order] of orders) expect([a, b, orThrow(compareAmounts(a, b))]).toEqual([a, b, order])
  })

  it('MONEY-1: refuses both when both are none', () => {
    expect(errorsOf(compareAmounts(1 as never, 'x')).map(({ path }) => path)).toEqual(['a', 'b'])
  })
})

describe('sumAmounts', () => {
  it('MONEY-3: exact, with the decimals of the longest: 0.10 + 0.20 - 0.05', () => {
    expect(orThrow(sumAmounts(['0.10', '0.20', '-0.05']))).toBe('0.25')
    expect(orThrow(sumAmounts([largest, largest, '0.001']))).toBe('180143985094819.821')
    expect(orThrow(sumAmounts(['1.00', '-1.00']))).toBe('0.00')
    expect(orThrow(sumAmounts([]))).toBe('0')
  })

  it('MONEY-1: refuses what is no list, and tells every bad element', () => {
    expect(errorOf(sumAmounts('1.00' as never))).toMatchObject({ _tag: 'WrongType', expected: 'list', path: 'amounts' })
    expect(errorsOf(sumAmounts(['1.00', 2 as never, '1e2'])).map(({ path }) => path)).toEqual(['[1]', '[2]'])
  })
})

describe('isZero', () => {
  it('MONEY-1: in any number of decimals, and refused otherwise', () => {
    expect(['0', '0.00', '0.000', '-0.00', '0.01'].map((amount) => orThrow(isZero(amount)))).toEqual([true, true, true, true, false])
    expect(errorOf(isZero(0 as never))).toMatchObject({ _tag: 'InvalidAmount', rule: 'MONEY-1', problem: 'number', given: '0' })
  })
})

describe('toMinorUnits and fromMinorUnits', () => {
  it('MONEY-2: cents, yen and fils, there and back', () => {
    for (const [amount, currency, minor] of [['12.50', 'CAD', 1250], ['-12.50', 'CAD', -1250], ['1200', 'JPY', 1200], ['1.250', 'KWD', 1250], [largest, 'CAD', 9007199254740991]] as const) {
      expect(orThrow(toMinorUnits(amount, currency))).toBe(minor)
      expect(orThrow(fromMinorUnits(minor, currency))).toBe(amount)
    }
    expect(Object.is(orThrow(toMinorUnits('-0.00', 'CAD')), 0)).toBe(true)
  })

  it('MONEY-2, MONEY-3: refuses decimals the currency does not have, and what is too large', () => {
    expect(errorOf(toMinorUnits('12.50', 'JPY'))).toMatchObject({ _tag: 'InvalidAmount', rule: 'MONEY-2', problem: 'tooManyDecimals', given: '12.50', currency: 'JPY' })
    expect(errorOf(toMinorUnits('90071992547409.92', 'CAD'))).toMatchObject({ _tag: 'InvalidAmount', rule: 'MONEY-3', problem: 'tooLarge' })
    expect(errorOf(fromMinorUnits(2 ** 53, 'CAD'))).toMatchObject({ _tag: 'WrongType' })
    expect(tagsOf(fromMinorUnits(1.5, 'CAD'))).toEqual(['WrongType'])
    expect(errorOf(toMinorUnits('1', 'ZZZ'))).toMatchObject({ _tag: 'UnknownCurrency', given: 'ZZZ', path: 'currency' })
    expect(tagsOf(fromMinorUnits(1, undefined as never))).toEqual(['UnknownCurrency'])
  })
})

describe('the Decimal of the host', () => {
  afterEach(() => Decimal.set({ defaults: true }))

  it('MONEY-6: is read as text; its settings change nothing and are not changed', () => {
    Decimal.set({ precision: 2, rounding: 0, toExpNeg: 0, toExpPos: 1 })
    const before = JSON.stringify([Decimal.precision, Decimal.rounding, Decimal.toExpNeg, Decimal.toExpPos])
    expect(orThrow(sumAmounts([new Decimal('12345.67'), '0.33']))).toBe('12346.00')
    expect(orThrow(toMinorUnits(new Decimal('12345.67'), 'CAD'))).toBe(1234567)
    expect(JSON.stringify([Decimal.precision, Decimal.rounding, Decimal.toExpNeg, Decimal.toExpPos])).toBe(before)
  })
})
