import { describe, expect, it } from 'vitest'
import { fromMinorUnits, orThrow } from 'billing-rules'
import { errorOf, tagsOf } from '../operations/histories.js'

describe('fromMinorUnits', () => {
  it('MONEY-1: the canonical amount: cents, yen, fils', () => {
    const amounts = [[1250, 'CAD', '12.50'], [-5, 'CAD', '-0.05'], [0, 'CAD', '0.00'], [1200, 'JPY', '1200'], [1250, 'KWD', '1.250'], [2 ** 53 - 1, 'CAD', '90071992547409.91']] as const
    for (const [minor, currency, amount] of amounts) expect(orThrow(fromMinorUnits(minor, currency))).toBe(amount)
  })

  it('MONEY-3: refuses what is no exact whole number, and an unknown currency', () => {
    for (const minor of [2 ** 53, -(2 ** 53), 1.5, NaN, Infinity, '1', 1n]) expect(errorOf(fromMinorUnits(minor as never, 'CAD'))).toMatchObject({ _tag: 'WrongType', path: 'minor' })
    for (const currency of [undefined, 'ZZZ', 'cad']) expect(tagsOf(fromMinorUnits(1, currency as never))).toEqual(['UnknownCurrency'])
  })
})
