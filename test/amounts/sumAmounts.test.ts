import { describe, expect, it } from 'vitest'
import { orThrow, sumAmounts } from 'billing-rules'
import { errorOf, errorsOf } from '../operations/histories.js'

const largest = '90071992547409.91'

describe('sumAmounts', () => {
  it('MONEY-3: exact, with the decimals of the longest: 0.10 + 0.20 - 0.05', () => {
    expect(orThrow(sumAmounts(['0.10', '0.20', '-0.05']))).toBe('0.25')
    expect(orThrow(sumAmounts(['1.00', '-1.00']))).toBe('0.00')
    expect(orThrow(sumAmounts([]))).toBe('0')
  })

  it('MONEY-3: refuses a sum beyond 2^53-1, and takes one that is just within', () => {
    expect(orThrow(sumAmounts(['90071992547409.90', '0.01']))).toBe(largest)
    expect(errorOf(sumAmounts([largest, '0.01']))).toMatchObject({ rule: 'MONEY-3' })
  })

  it('MONEY-1: refuses what is no list, and tells every bad element', () => {
    expect(errorOf(sumAmounts('1.00' as never))).toMatchObject({ _tag: 'WrongType', expected: 'list', path: 'amounts' })
    expect(errorsOf(sumAmounts(['1.00', 2 as never, '1e2'])).map(({ path }) => path)).toEqual(['[1]', '[2]'])
  })
})
