import { describe, expect, it } from 'vitest'
import { fromMinorUnits, orThrow, toMinorUnits } from 'billing-rules'
import { errorOf } from '../operations/histories.js'

const largest = '90071992547409.91'

describe('toMinorUnits', () => {
  it('MONEY-2: cents, yen and fils, there and back', () => {
    for (const [amount, currency, minor] of [['12.50', 'CAD', 1250], ['-12.50', 'CAD', -1250], ['1200', 'JPY', 1200], ['1.250', 'KWD', 1250], [largest, 'CAD', 9007199254740991]] as const) {
      expect(orThrow(toMinorUnits(amount, currency))).toBe(minor)
      expect(orThrow(fromMinorUnits(minor, currency))).toBe(amount)
    }
  })

  it('MONEY-2, MONEY-3: refuses decimals the currency does not have, and what is too large', () => {
    expect(errorOf(toMinorUnits('12.50', 'JPY'))).toMatchObject({ _tag: 'InvalidAmount', rule: 'MONEY-2', problem: 'tooManyDecimals', given: '12.50', currency: 'JPY' })
    expect(errorOf(toMinorUnits('90071992547409.92', 'CAD'))).toMatchObject({ _tag: 'InvalidAmount', rule: 'MONEY-3', problem: 'tooLarge' })
    expect(errorOf(toMinorUnits('1', 'ZZZ'))).toMatchObject({ _tag: 'UnknownCurrency', given: 'ZZZ', path: 'currency' })
  })
})
