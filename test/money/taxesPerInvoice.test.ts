import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveRates } from '../../src/money/effectiveRates.js'
import type { TaxedItem } from '../../src/money/exactTax.js'
import { ratesInGross } from '../../src/money/ratesInGross.js'
import { taxesPerInvoice } from '../../src/money/taxesPerInvoice.js'
import { taxInGross } from '../../src/money/taxInGross.js'
import { taxOnNet } from '../../src/money/taxOnNet.js'
import { MAX, modes, roundedQuotient, runs } from './oracle.js'

const table = [
  { code: 'A', percent: '5' },
  { code: 'B', percent: '9.975' },
  { code: 'C', percent: '20' },
  { code: 'D', percent: '7.7', onTopOf: ['A'] },
  { code: 'E', percent: '300' }
]
const rates = (codes: string) => effectiveRates(table.filter(({ code }) => codes.includes(code))) ?? []
const net = (amount: number, codes: string): TaxedItem => ({ amount, included: false, rates: rates(codes) })
const gross = (amount: number, codes: string): TaxedItem => ({ amount, included: true, rates: rates(codes) })
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

/** Numerators of one code's exact taxes, per item, over one denominator. */
function exactOf(items: readonly TaxedItem[], code: string): { shares: bigint[]; whole: bigint } {
  const ratios = items.map((item) => (item.included ? ratesInGross(item.rates) : item.rates).find((rate) => rate.code === code)?.ratio)
  const whole = ratios.reduce((product, ratio) => product * (ratio?.denominator ?? 1n), 1n)
  return { whole, shares: items.map(({ amount }, index) => {
    const ratio = ratios[index]
    return ratio === undefined ? 0n : (BigInt(amount) * ratio.numerator * whole) / ratio.denominator
  }) }
}

const taxOf = (items: readonly TaxedItem[], taxes: number[][], code: string): number[] =>
  items.map((item, index) => taxes[index]?.[item.rates.findIndex((rate) => rate.code === code)] ?? 0)

describe('taxesPerInvoice', () => {
  it('INVOICE-2: 68.33, 68.33, 57.50, 85.00 at 20 % are 334.99 in all, not 335.00', () => {
    const nets = [6833, 6833, 5750, 8500]
    const taxes = taxesPerInvoice(nets.map((amount) => net(amount, 'C')), 'halfUp') ?? []
    expect(taxes).toEqual([[1367], [1366], [1150], [1700]])
    expect(sum(nets) + sum(taxes.flat())).toBe(33499)
    const perItem = nets.map((amount) => taxOnNet(amount, rates('C'), 'halfUp') ?? [])
    expect(sum(nets) + sum(perItem.flat())).toBe(33500)
  })

  it('INVOICE-2: sums each tax on its own, over net and gross items', () => {
    expect(taxesPerInvoice([net(10000, 'AB'), net(10000, 'B')], 'halfUp')).toEqual([[500, 998], [997]])
    expect(taxesPerInvoice([gross(10000, 'AB'), net(0, 'A'), net(100, '')], 'halfUp')).toEqual([[435, 868], [0], []])
    expect(taxesPerInvoice([], 'halfUp')).toEqual([])
  })

  it('MONEY-4: a tie of the sum looks at the sum, not at its fraction', () => {
    // 0.5 + 1.0 is 1.5: half-even rounds it to 2, although 0.5 alone would be 0.
    expect(taxesPerInvoice([net(10, 'A'), net(20, 'A')], 'halfEven')).toEqual([[1], [1]])
    expect(taxesPerInvoice([net(10, 'A')], 'halfEven')).toEqual([[0]])
  })

  it('INVOICE-2: an included item with no room left passes the minor unit on', () => {
    const three = [{ code: 'X', percent: '100' }, { code: 'Y', percent: '100' }, { code: 'Z', percent: '100' }]
    const tiny: TaxedItem = { amount: 2, included: true, rates: effectiveRates(three) ?? [] }
    expect(taxesPerInvoice([tiny], 'halfUp')).toEqual([[1, 1, 0]])
    const z: TaxedItem = { amount: 103, included: true, rates: effectiveRates([{ code: 'Z', percent: '100' }]) ?? [] }
    // Z is 0.5 + 51.5 in all: the first item, full of X and Y, leaves the unit to the second.
    expect(taxesPerInvoice([tiny, z], 'halfUp')).toEqual([[1, 1, 0], [52]])
    // 0.5 + 52 in all: nothing of the second item's tax is left to round up, so that the unit is not charged.
    expect(taxesPerInvoice([tiny, { ...z, amount: 104 }], 'halfUp')).toEqual([[1, 1, 0], [52]])
  })

  it('MONEY-3: is undefined when a tax is beyond 2^53-1', () => {
    expect(taxesPerInvoice([net(1, 'E'), net(MAX, 'E')], 'halfUp')).toBeUndefined()
    expect(taxesPerInvoice([gross(MAX, 'E')], 'halfUp')).toEqual([[6755399441055743]])
  })

  const codes = fc.constantFrom('', 'A', 'AB', 'B', 'C', 'AD', 'D', 'ABCD', 'E', 'ABCDE')
  const sizes = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 2 ** 50 }))
  const items = (included: fc.Arbitrary<boolean>) =>
    fc.array(fc.record({ amount: sizes, included, rates: codes.map(rates) }), { minLength: 1, maxLength: 14, size: 'max' })

  it('INVOICE-2: rounds the exact sum of each code once and gives each item its floor or one unit more', () => {
    const large = items(fc.boolean()).map((all) => all.map((item) => (item.included ? { ...item, amount: item.amount + 100 } : item)))
    const property = fc.property(large, modes, (all, mode) => {
      const taxes = taxesPerInvoice(all, mode) ?? []
      for (const { code } of table) {
        const { shares, whole } = exactOf(all, code)
        const given = taxOf(all, taxes, code)
        const exact = shares.reduce((total, share) => total + share, 0n)
        expect(given.reduce((total, tax) => total + BigInt(tax), 0n)).toBe(roundedQuotient(exact, whole, mode))
        const raised = given.map((tax, index) => BigInt(tax) - (shares[index] ?? 0n) / whole)
        const rests = shares.map((share) => share % whole)
        raised.forEach((more, index) => {
          expect(more === 0n || (more === 1n && (rests[index] ?? 0n) > 0n)).toBe(true)
          rests.forEach((rest, other) => {
            const goesFirst = rest > (rests[index] ?? 0n) || (rest === rests[index] && other < index)
            if (more === 1n && goesFirst) expect(raised[other]).toBe(1n)
          })
        })
      }
    })
    fc.assert(property, runs(1))
  })

  it('INVOICE-2: no included item has a net below 0', () => {
    const property = fc.property(items(fc.constant(true)), modes, (all, mode) => {
      const taxes = taxesPerInvoice(all, mode) ?? []
      all.forEach(({ amount }, index) => { expect(sum(taxes[index] ?? [])).toBeLessThanOrEqual(amount) })
    })
    fc.assert(property, runs(1))
  })

  it('INVOICE-2: an invoice of one item is taxed as the item', () => {
    const property = fc.property(sizes, codes.map(rates), modes, fc.boolean(), (amount, of, mode, included) => {
      const one = included ? taxInGross(amount, of, mode) : taxOnNet(amount, of, mode)
      expect(taxesPerInvoice([{ amount, included, rates: of }], mode)).toEqual(one && [one])
    })
    fc.assert(property, runs(5))
  })
})
