import { describe, expect, it } from 'vitest'
import { failRefund, orThrow, refundPayment, refundsInTransit, retryRefund, sendRefund, settleRefund } from 'billing-rules'
import { on, opened, paid } from '../operations/histories.js'

const refund = 'REF-1'
const made = orThrow(refundPayment(paid(opened(), 'PAY-1', '80.00', { method: 'card' }), { id: refund, on, payment: 'PAY-1', amount: '50.00' }))
const moving = (day: string, ledger = made) => orThrow(refundsInTransit(ledger, { on: day }))

describe('refundsInTransit', () => {
  it('REFUND-6: the usual arrival, six business days after a Tuesday: Wednesday of the next week; late from Thursday', () => {
    expect(moving('2026-09-09')).toEqual([{ refund, amount: '50.00', method: 'card', payment: 'PAY-1', state: 'pending', since: on, usualArrival: '2026-09-09', late: false }])
    expect(moving('2026-09-10')).toMatchObject([{ late: true }])
  })

  it('REFUND-6: pending and sent ones of that day; not before, not once it settled, none offline', () => {
    const sent = orThrow(sendRefund(made, { id: 'S-1', on: '2026-09-03', refund }))
    const settled = orThrow(settleRefund(sent, { id: 'S-2', on: '2026-09-08', refund }))
    expect(['2026-08-31', '2026-09-02', '2026-09-03', '2026-09-08'].map((day) => moving(day, settled).map(({ state }) => state))).toEqual([[], ['pending'], ['sent'], []])
    expect(moving(on, orThrow(refundPayment(paid(opened(), 'PAY-1', '80.00'), { id: refund, on, payment: 'PAY-1' })))).toEqual([])
  })

  it('REFUND-6: one that is tried again counts from then', () => {
    const failed = orThrow(failRefund(made, { id: 'F-1', on: '2026-09-04', refund }))
    // A Friday and six business days: Monday of the week after next.
    const again = orThrow(retryRefund(failed, { id: 'T-1', on: '2026-09-04', refund }))
    expect(moving('2026-09-04', again)).toMatchObject([{ since: '2026-09-04', usualArrival: '2026-09-14' }])
    expect(moving('2026-09-03', again)).toMatchObject([{ since: on, usualArrival: '2026-09-09' }])
  })

  it('REFUND-6: a method that says nothing of arrival is never late', () => {
    const methods = [{ code: 'wire', channel: 'online', firstState: 'settled', cancelPayment: 'never', cancelRefund: 'never' }] as const
    const wire = orThrow(refundPayment(paid(opened({ methods }), 'PAY-1', '80.00', { method: 'wire' }), { id: refund, on, payment: 'PAY-1' }))
    expect(moving('2030-01-01', wire)).toEqual([{ refund, amount: '80.00', method: 'wire', payment: 'PAY-1', state: 'pending', since: on, late: false }])
  })
})
