import { describe, expect, it } from 'vitest'
import { failRefund, orThrow, viewRefund } from 'billing-rules'
import { on, refunding } from '../operations/histories.js'

describe('viewRefund', () => {
  it('REFUND-6: its state and what it comes out of', () => {
    expect(orThrow(viewRefund(refunding(), { id: 'C-1/refund-1' }))).toMatchObject({ amount: '100.00', state: 'pending', method: 'card', payment: 'PAY-1', refundDays: 6, sources: [{ source: 'PAY-1', amount: '100.00' }] })
    expect(orThrow(viewRefund(orThrow(failRefund(refunding(), { id: 'F', on, refund: 'C-1/refund-1' })), { id: 'C-1/refund-1' }))).toMatchObject({ state: 'failed', sources: [] })
  })
})
