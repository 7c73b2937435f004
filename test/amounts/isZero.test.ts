import { describe, expect, it } from 'vitest'
import { isZero, orThrow } from 'billing-rules'
import { errorOf, tagsOf } from '../operations/histories.js'

describe('isZero', () => {
  it('MONEY-1: in any number of decimals, and refused otherwise', () => {
    expect(['0', '0.00', '0.000', '0.01'].map((amount) => orThrow(isZero(amount)))).toEqual([true, true, true, false])
    expect(tagsOf(isZero('-0.00'))).toEqual(['InvalidAmount'])
    expect(errorOf(isZero(0 as never))).toMatchObject({ _tag: 'InvalidAmount', rule: 'MONEY-1', problem: 'number', given: '0' })
  })
})
