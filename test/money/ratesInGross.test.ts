import { expect, it } from 'vitest'
import { effectiveRates } from '../../src/money/effectiveRates.js'
import { ratesInGross } from '../../src/money/ratesInGross.js'

it('INVOICE-2: included taxes share one net base', () => {
  const rates = effectiveRates([{ code: 'GST', percent: '5' }, { code: 'QST', percent: '9.975' }]) ?? []
  const shares = ratesInGross(rates).map(({ code, percent, ratio }) => [code, percent, ratio.numerator, ratio.denominator])
  expect(shares).toEqual([['GST', '5', 200n, 4599n], ['QST', '9.975', 19n, 219n]])
  expect(ratesInGross([])).toEqual([])
})
