import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveRates } from '../../src/money/effectiveRates.js'
import { taxOnNet } from '../../src/money/taxOnNet.js'
import { amounts, MAX, modes, percentParts, percents, roundedQuotient, runs } from './oracle.js'

const rates = (...percents: string[]) => effectiveRates(percents.map((percent, index) => ({ code: `T${index}`, percent }))) ?? []

describe('taxOnNet', () => {
  it('CREDIT-2: 100.00 not included at 5 % + 9.975 % has tax 5.00 + 9.98', () => {
    expect(taxOnNet(10000, rates('5', '9.975'), 'halfUp')).toEqual([500, 998])
  })

  it('INVOICE-2: 8180.00 at 9.975 % has tax 815.96', () => {
    expect(taxOnNet(818000, rates('9.975'), 'halfUp')).toEqual([81596])
  })

  it('INVOICE-2: a tax on top of another is charged on its unrounded amount', () => {
    const onTop = effectiveRates([{ code: 'A', percent: '5' }, { code: 'B', percent: '10', onTopOf: ['A'] }]) ?? []
    expect(taxOnNet(99, onTop, 'halfUp')).toEqual([5, 10]) // 4.95 and 10.395
    expect(taxOnNet(90, onTop, 'halfUp')).toEqual([5, 9]) // 4.5 and 9.45; on the rounded 5 it would be 9.5, so 10
  })

  it('MONEY-3: is undefined when a tax is beyond 2^53-1', () => {
    expect(taxOnNet(MAX, rates('5', '1000000'), 'halfUp')).toBeUndefined()
    expect(taxOnNet(MAX, rates('100'), 'halfUp')).toEqual([MAX])
    expect(taxOnNet(100, [], 'halfUp')).toEqual([])
  })

  it('rounds each tax once', () => {
    const property = fc.property(amounts, fc.array(percents, { maxLength: 4 }), modes, (net, texts, mode) => {
      const exact = texts.map((text) => roundedQuotient(BigInt(net) * percentParts(text).n, percentParts(text).d, mode))
      const taxes = taxOnNet(net, rates(...texts), mode)
      if (exact.some((tax) => tax > BigInt(MAX))) expect(taxes).toBeUndefined()
      else expect(taxes).toEqual(exact.map(Number))
    })
    fc.assert(property, runs(5))
  })
})
