import { describe, expect, it } from 'vitest'
import { recordPayment, refused } from 'billing-rules'
import { on, opened } from '../operations/histories.js'

const wrong = recordPayment(opened(), { id: 'P', on: 'x', amount: 'y', method: 'cash' })

describe('refused', () => {
  it('LEDGER-1: tells a refusal, with every broken rule, from a result', () => {
    expect([refused(wrong), refused(recordPayment(opened(), { id: 'P', on, amount: '1.00', method: 'cash' }))]).toEqual([true, false])
    if (refused(wrong)) expect(wrong.left.map(({ _tag }) => _tag)).toEqual(['InvalidDay', 'InvalidAmount'])
  })
})
