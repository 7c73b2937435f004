import { describe, expect, it } from 'vitest'
import { balances, orThrow, refundPayment, returnRefund, settleRefund, viewInvoice, viewRefund, statement } from 'billing-rules'
import { errorOf, invoiced, on, opened, paid, refunding } from './histories.js'

describe('returnRefund', () => {
  it('REFUND-6: a settled refund came back: its item is paid again from that day on', () => {
    const ledger = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00', { method: 'check', to: { invoice: 'INV-1' } })
    const out = orThrow(refundPayment(ledger, { id: 'REF-1', on, payment: 'PAY-1', amount: '40.00', released: 'reopen' }))
    const back = orThrow(returnRefund(out, { id: 'B-1', on: '2026-10-01', refund: 'REF-1', reason: 'Never cashed' }))
    expect(orThrow(viewRefund(back, { id: 'REF-1' }))).toMatchObject({ state: 'returned', sources: [] })
    expect([orThrow(viewInvoice(back, { id: 'INV-1' })).open, orThrow(viewInvoice(back, { id: 'INV-1', on: '2026-09-30' })).open]).toEqual(['0.00', '40.00'])
    expect([orThrow(balances(back, { on: '2026-09-30' })).current, orThrow(balances(back, { on: '2026-10-01' })).current]).toEqual(['40.00', '0.00'])
    expect(orThrow(statement(back, { to: '2026-10-01' })).closing).toBe('0.00')
  })

  it('REFUND-6: only a settled one, and not before it settled', () => {
    const refund = 'C-1/refund-1'
    expect(errorOf(returnRefund(refunding(), { id: 'B-1', on, refund }))).toMatchObject({ _tag: 'StateForbids', state: 'pending', allowedStates: ['settled'] })
    const settled = orThrow(settleRefund(refunding(), { id: 'S-1', on: '2026-09-08', refund }))
    expect(errorOf(returnRefund(settled, { id: 'B-1', on, refund }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-08' })
    expect(orThrow(balances(orThrow(returnRefund(settled, { id: 'B-1', on: '2026-09-20', refund })), { on: '2026-09-20' }))).toMatchObject({ current: '-100.00', deposits: '100.00' })
  })
})
