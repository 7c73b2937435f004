import { describe, expect, it } from 'vitest'
import { compareAmounts, orThrow } from 'billing-rules'
import { errorsOf } from '../operations/histories.js'

const largest = '90071992547409.91'

describe('compareAmounts', () => {
  it('MONEY-1: -1, 0 or 1, exact and whatever the decimals', () => {
    const orders = [['9.50', '10.00', -1], ['10', '10.00', 0], ['-1.00', '-2', 1], [largest, '90071992547409.92', -1], ['0.1000000000000000001', '0.1', 1]] as const
    for (const [a, b, order] of orders) expect([a, b, orThrow(compareAmounts(a, b))]).toEqual([a, b, order])
  })

  it('MONEY-1: refuses both when both are none', () => {
    expect(errorsOf(compareAmounts(1 as never, 'x')).map(({ path }) => path)).toEqual(['a', 'b'])
  })
})
