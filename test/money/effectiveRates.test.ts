import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveRates } from '../../src/money/effectiveRates.js'
import { percentParts, percents, runs } from './oracle.js'

const gst = { code: 'GST', percent: '5' }
const qst = { code: 'QST', percent: '9.975' }
const qstOnTop = { ...qst, onTopOf: ['GST'] }

const parts = (taxes: Parameters<typeof effectiveRates>[0]) =>
  effectiveRates(taxes)?.map(({ code, ratio }) => [code, ratio.numerator, ratio.denominator])

describe('effectiveRates', () => {
  it('INVOICE-2: taxes side by side keep their own rate and their order', () => {
    expect(parts([qst, gst])).toEqual([['QST', 399n, 4000n], ['GST', 1n, 20n]])
    expect(effectiveRates([gst])?.[0]?.percent).toBe('5')
    expect(effectiveRates([])).toEqual([])
  })

  it('INVOICE-2: a tax on top of another takes r2 * (1 + r1), unrounded, wherever it stands', () => {
    const compound = ['QST', 8379n, 80_000n] // 9.975 % of 1.05 is 10.47375 %
    expect(parts([gst, qstOnTop])).toEqual([['GST', 1n, 20n], compound])
    expect(parts([qstOnTop, gst])).toEqual([compound, ['GST', 1n, 20n]])
  })

  it('INVOICE-2: on top of several, each with what is below it', () => {
    const a = { code: 'A', percent: '10' }
    const b = { code: 'B', percent: '10', onTopOf: ['A'] } // 11 %
    expect(parts([a, b, { code: 'C', percent: '10', onTopOf: ['A', 'B'] }])?.[2]).toEqual(['C', 121n, 1000n])
    expect(parts([a, b, { code: 'C', percent: '10', onTopOf: ['B'] }])?.[2]).toEqual(['C', 111n, 1000n])
  })

  it('INVOICE-2: a tax that the item is not charged counts for nothing', () => {
    expect(parts([qstOnTop])).toEqual([['QST', 399n, 4000n]])
  })

  it('INVOICE-2: is undefined for a cycle, a code named twice or a percentage that is none', () => {
    expect(effectiveRates([{ ...gst, onTopOf: ['GST'] }])).toBeUndefined()
    expect(effectiveRates([{ ...gst, onTopOf: ['QST'] }, qstOnTop])).toBeUndefined()
    expect(effectiveRates([gst, gst])).toBeUndefined()
    expect(effectiveRates([{ code: 'X', percent: '1e2' }])).toBeUndefined()
  })

  it('INVOICE-2: stays exact over a chain of any length', () => {
    const property = fc.property(fc.array(percents, { minLength: 1, maxLength: 12, size: 'max' }), (chain) => {
      const taxes = chain.map((percent, index) => ({ code: `T${index}`, percent, onTopOf: chain.slice(0, index).map((_, below) => `T${below}`) }))
      const rates = effectiveRates([...taxes].reverse())?.toReversed() ?? []
      let [n, d] = [1n, 1n] // net and all taxes so far, of the net
      chain.forEach((percent, index) => {
        const rate = percentParts(percent)
        const { numerator = 0n, denominator = 0n } = rates[index]?.ratio ?? {}
        expect(numerator * d * rate.d).toBe(denominator * n * rate.n)
        ;[n, d] = [n * (rate.d + rate.n), d * rate.d]
      })
    })
    fc.assert(property, runs(1))
  })
})
