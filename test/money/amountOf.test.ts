import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOf } from '../../src/money/amountOf.js'
import { amountProblem } from '../../src/money/amountProblem.js'
import { runs } from './oracle.js'

const problem = (value: unknown, decimals = 2) => amountProblem(amountOf(value, decimals))

describe('amountOf', () => {
  it('MONEY-1: takes text and Decimal alike', () => {
    expect(amountOf('137.97', 2)).toBe(13797)
    expect(amountOf(new Decimal('137.97'), 2)).toBe(13797)
    expect(amountOf(new Decimal('1200'), 0)).toBe(1200)
    expect(amountOf(new Decimal('1200.00'), 0)).toBe(1200)
    expect(amountOf(new Decimal('1.5'), 3)).toBe(1500)
    expect(amountOf(new Decimal('90071992547409.91'), 2)).toBe(9007199254740991)
  })

  it('MONEY-1: refuses a JavaScript number, whatever it is', () => {
    for (const value of [0, -0, 1, 12.5, 0.1 + 0.2, NaN, Infinity, 2 ** 53]) expect(problem(value)).toBe('number')
  })

  it('MONEY-2: refuses a Decimal that is negative, -0, NaN, infinite, too fine or too large', () => {
    expect(problem(new Decimal('-1'))).toBe('negative')
    expect(problem(new Decimal('-0'))).toBe('negative')
    expect(problem(new Decimal(NaN))).toBe('notFinite')
    expect(problem(new Decimal(Infinity))).toBe('notFinite')
    expect(problem(new Decimal('1.005'))).toBe('tooManyDecimals')
    expect(problem(new Decimal(1).div(3))).toBe('tooManyDecimals')
    expect(problem(new Decimal('0.5'), 0)).toBe('tooManyDecimals')
    expect(problem(new Decimal('90071992547409.92'))).toBe('tooLarge')
    expect(problem(new Decimal('1e1000000'))).toBe('tooLarge')
  })

  it('MONEY-1: refuses everything else', () => {
    expect(problem(10n)).toBe('bigint')
    const others = [
      undefined, null, true, Symbol('1'), () => '1', [], ['1'], {}, { value: '1' }, new String('1'), Object('1'), new Date(0),
      { toString: () => '1' }, { [Symbol.toPrimitive]: () => '1' }, { toStringTag: '[object Decimal]', s: 1, e: 0, d: [7] }, Decimal, Decimal.prototype
    ]
    for (const value of others) expect([typeof value, problem(value)]).toEqual([typeof value, 'notAmount'])
  })

  it('answers every value without throwing: an exact amount or a known problem', () => {
    const property = fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSparseArray: true }), (value) => {
      const amount = amountOf(value, 2)
      expect(Number.isSafeInteger(amount)).toBe(true)
      expect(amount >= 0).toBe(amountProblem(amount) === undefined)
    })
    fc.assert(property, runs(10))
  })
})
