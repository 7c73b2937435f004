import { describe, expect, it } from 'vitest'
import { audit, balances, dismissPayment, failPayment, orThrow, refused, retryPayment, viewPayment } from 'billing-rules'
import { errorOf, invoiced, on, opened, paid } from './histories.js'

const pending = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '60.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
const failed = orThrow(failPayment(pending, { id: 'F-1', on: '2026-09-08', payment: 'PAY-1' }))
const dismiss = (ledger = failed, day = '2026-09-09', payment = 'PAY-1') => dismissPayment(ledger, { id: 'DIS-1', on: day, payment })

describe('dismissPayment', () => {
  it('PAYMENT-5: a failed payment is cancelled; nothing else changes', () => {
    const after = orThrow(dismiss())
    expect(orThrow(viewPayment(after, { id: 'PAY-1' }))).toMatchObject({ state: 'cancelled', since: '2026-09-09', applied: '0.00', unapplied: '0.00' })
    expect(orThrow(balances(after, { on: '2026-09-09' }))).toMatchObject({ current: '100.00', expected: '100.00', pendingPayments: '0.00' })
    expect(refused(audit(after))).toBe(false)
  })

  it('PAYMENT-5: only what has failed; what was dismissed is not tried again', () => {
    expect(errorOf(dismiss(pending))).toMatchObject({ _tag: 'StateForbids', rule: 'PAYMENT-4', state: 'pending', allowedStates: ['failed'] })
    expect(errorOf(retryPayment(orThrow(dismiss()), { id: 'R-1', on: '2026-09-10', payment: 'PAY-1' }))).toMatchObject({ _tag: 'StateForbids', state: 'cancelled' })
  })

  it('LEDGER-3: not before it failed; an unknown payment first of all', () => {
    expect(errorOf(dismiss(failed, '2026-09-07'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-08', document: 'PAY-1' })
    expect(errorOf(dismiss(failed, on, 'INV-1'))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'payment' })
  })
})
