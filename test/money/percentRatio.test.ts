import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { amountProblem } from '../../src/money/amountProblem.js'
import { percentOf, percentRatio } from '../../src/money/percentRatio.js'

const problem = (value: unknown) => amountProblem(percentOf(value))

describe('percentOf', () => {
  it('reads text and Decimal in millionths of a percent', () => {
    expect(percentOf('9.975')).toBe(9_975_000)
    expect(percentOf(new Decimal('9.975'))).toBe(9_975_000)
    expect(percentOf('0')).toBe(0)
    expect(percentOf('0.000001')).toBe(1)
    expect(percentOf('1000000.000000')).toBe(1_000_000_000_000)
  })

  it('MONEY-2: refuses what amounts are refused for, a seventh decimal, and more than 1,000,000 %', () => {
    expect(problem('1000000.000001')).toBe('tooLarge')
    expect(problem('1000001')).toBe('tooLarge')
    expect(problem('0.0000001')).toBe('tooManyDecimals')
    expect(problem('5.0000000')).toBe('tooManyDecimals')
    expect(problem('5%')).toBe('grammar')
    expect(problem('-5')).toBe('negative')
    expect(problem(5)).toBe('number')
  })
})

it('percentRatio is exact', () => {
  expect(percentRatio(percentOf('9.975'))).toMatchObject({ numerator: 399n, denominator: 4000n })
  expect(percentRatio(percentOf('100'))).toMatchObject({ numerator: 1n, denominator: 1n })
  expect(percentRatio(percentOf('0.000001'))).toMatchObject({ numerator: 1n, denominator: 100_000_000n })
  expect(percentRatio(0)).toMatchObject({ numerator: 0n, denominator: 1n })
})
