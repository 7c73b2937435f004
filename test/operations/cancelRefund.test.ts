import { describe, expect, it } from 'vitest'
import { balances, cancelRefund, failRefund, orThrow, refundPayment, retryRefund, sendRefund, settleRefund, viewInvoice, viewPayment, viewRefund, type Ledger } from 'billing-rules'
import { errorOf, invoiced, on, opened, paid, refunding, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const refund = 'REF-1'
const refunded = (method: string, policy = {}): Ledger => {
  const ledger = paid(invoiced(opened(policy), 'INV-1', '100.00'), 'PAY-1', '100.00', { method, to })
  return orThrow(refundPayment(ledger, { id: refund, on, payment: 'PAY-1', amount: '40.00', released: 'reopen' }))
}
const cancel = (ledger: Ledger, day = on) => cancelRefund(ledger, { id: 'X-1', on: day, refund })

describe('cancelRefund', () => {
  it('REFUND-7: an offline refund always, also when it is settled and long ago', () => {
    const done = orThrow(cancel(refunded('cash'), '2026-12-01'))
    expect(orThrow(viewRefund(done, { id: refund }))).toMatchObject({ state: 'cancelled', sources: [] })
    expect(orThrow(balances(done, { on: '2026-11-30' })).current).toBe('40.00')
    expect(orThrow(balances(done, { on: '2026-12-01' }))).toMatchObject({ current: '0.00', open: '0.00' })
  })

  it('REFUND-6: the items that it released are paid again', () => {
    const done = orThrow(cancel(refunded('cash')))
    expect(orThrow(viewPayment(done, { id: 'PAY-1' }))).toMatchObject({ applied: '100.00', unapplied: '0.00', refunded: '0.00' })
    expect(orThrow(viewInvoice(done, { id: 'INV-1' })).open).toBe('0.00')
  })

  it('REFUND-7: an online one on its day and only while it is not sent; the error names the day', () => {
    const card = refunded('card')
    expect(tagsOf(cancel(card))).toEqual([])
    expect(errorOf(cancel(card, '2026-09-02'))).toMatchObject({ _tag: 'RefundNotCancellable', rule: 'REFUND-7', kind: 'state', refund, method: 'card', state: 'pending', until: on })
    const sent = orThrow(sendRefund(card, { id: 'S-1', on, refund }))
    expect(errorOf(cancel(sent))).toMatchObject({ _tag: 'RefundNotCancellable', state: 'sent' })
    expect(errorOf(cancel(orThrow(settleRefund(sent, { id: 'S-2', on, refund }))))).toMatchObject({ _tag: 'RefundNotCancellable', state: 'settled' })
  })

  it('REFUND-7: the day of an online one that was tried again is that day', () => {
    const failed = orThrow(failRefund(refunded('card'), { id: 'F-1', on: '2026-09-03', refund }))
    const again = orThrow(retryRefund(failed, { id: 'T-1', on: '2026-09-04', refund }))
    expect(errorOf(cancel(again, '2026-09-05'))).toMatchObject({ _tag: 'RefundNotCancellable', until: '2026-09-04' })
    expect(orThrow(viewRefund(orThrow(cancel(again, '2026-09-04')), { id: refund })).state).toBe('cancelled')
  })

  it('LEDGER-8: the terms that the refund kept of its method decide', () => {
    const methods = [{ code: 'wire', channel: 'online', firstState: 'settled', cancelPayment: 'never', cancelRefund: 'never' }] as const
    const error = errorOf(cancel(refunded('wire', { methods })))
    expect(error).toMatchObject({ _tag: 'RefundNotCancellable', method: 'wire' })
    expect(JSON.parse(JSON.stringify(error))).not.toHaveProperty('until')
    const always = [{ ...methods[0], cancelRefund: 'always' }] as const
    expect(tagsOf(cancel(refunded('wire', { methods: always }), '2026-09-09'))).toEqual([])
  })

  it('REFUND-7: not twice, and not one that failed; a refund of a cancelled item leaves the money unapplied', () => {
    expect(errorOf(cancelRefund(orThrow(cancel(refunded('cash'))), { id: 'X-2', on, refund }))).toMatchObject({ _tag: 'StateForbids', state: 'cancelled', allowedStates: ['pending', 'sent', 'settled'] })
    expect(tagsOf(cancel(orThrow(failRefund(refunded('card'), { id: 'F-1', on, refund }))))).toEqual(['StateForbids'])
    const done = orThrow(cancelRefund(refunding('cash'), { id: 'X-1', on, refund: 'C-1/refund-1' }))
    expect(orThrow(viewPayment(done, { id: 'PAY-1' }))).toMatchObject({ applied: '0.00', unapplied: '100.00' })
  })

  it('LEDGER-3: not before the refund', () => {
    expect(errorOf(cancel(refunded('cash'), '2026-08-31'))).toMatchObject({ _tag: 'DayTooEarly', earliest: on })
  })
})
