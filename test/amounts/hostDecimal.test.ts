import { Decimal } from 'decimal.js'
import { afterEach, describe, expect, it } from 'vitest'
import { orThrow, sumAmounts, toMinorUnits } from 'billing-rules'

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
