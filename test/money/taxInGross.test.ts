import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveRates } from '../../src/money/effectiveRates.js'
import { taxInGross } from '../../src/money/taxInGross.js'
import { amounts, MAX, modes, percentParts, percents, roundedQuotient, runs } from './oracle.js'

const rates = (...percents: string[]) => effectiveRates(percents.map((percent, index) => ({ code: `T${index}`, percent }))) ?? []
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

describe('taxInGross', () => {
  it('CREDIT-2: 100.00 included at 5 % + 9.975 % holds 4.35 + 8.68', () => {
    expect(taxInGross(10000, rates('5', '9.975'), 'halfUp')).toEqual([435, 868])
  })

  it('INVOICE-2: 120.00 at 20 % holds 20.00, 1.00 holds 0.17', () => {
    expect(taxInGross(12000, rates('20'), 'halfUp')).toEqual([2000])
    expect(taxInGross(100, rates('20'), 'halfUp')).toEqual([17])
  })

  it('INVOICE-2: a tax on top of another shares the net base with it', () => {
    const onTop = effectiveRates([{ code: 'A', percent: '5' }, { code: 'B', percent: '10', onTopOf: ['A'] }]) ?? []
    expect(taxInGross(11550, onTop, 'halfUp')).toEqual([500, 1050])
  })

  it('INVOICE-2: taxes never take more than the gross, however small it is', () => {
    expect(taxInGross(2, rates('100', '100', '100'), 'halfUp')).toEqual([1, 1, 0])
    expect(taxInGross(2, rates('100', '100', '100'), 'halfEven')).toEqual([0, 0, 0])
    expect(taxInGross(0, rates('100', '1000000'), 'halfUp')).toEqual([0, 0])
    expect(taxInGross(1, rates('1000000'), 'halfUp')).toEqual([1])
    // 1.71 + 0.57 + 0.57 of 3 are 2 + 1 + 1: the last is rounded down.
    expect(taxInGross(3, rates('1200', '400', '400'), 'halfUp')).toEqual([2, 1, 0])
  })

  it('is exact up to 2^53-1', () => {
    expect(taxInGross(MAX, rates('100'), 'halfUp')).toEqual([4503599627370496])
    expect(taxInGross(MAX, [], 'halfUp')).toEqual([])
  })

  it('INVOICE-2: rounds each tax once where there is room, and leaves a net of 0 or more in any case', () => {
    const gross = fc.oneof(amounts, fc.integer({ min: 0, max: 12 }))
    const property = fc.property(gross, fc.array(percents, { maxLength: 6 }), modes, (amount, texts, mode) => {
      const scaled = texts.map((text) => (percentParts(text).n * 10n ** 8n) / percentParts(text).d)
      const all = scaled.reduce((total, rate) => total + rate, 10n ** 8n)
      const exact = scaled.map((rate) => Number(roundedQuotient(BigInt(amount) * rate, all, mode)))
      const taxes = taxInGross(amount, rates(...texts), mode)
      if (sum(exact) <= amount) expect(taxes).toEqual(exact)
      else expect(sum(taxes)).toBe(amount)
      taxes.forEach((tax, index) => { expect([0, 1]).toContain((exact[index] ?? 0) - tax) })
    })
    fc.assert(property, runs(10))
  })
})
