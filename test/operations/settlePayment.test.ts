import { describe, expect, it } from 'vitest'
import { audit, balances, failPayment, orThrow, refused, settlePayment, viewInvoice, viewPayment } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const pending = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '60.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
const settle = (ledger = pending, day = '2026-09-10', payment = 'PAY-1') => settlePayment(ledger, { id: 'S-1', on: day, payment })

describe('settlePayment', () => {
  it('PAYMENT-4: counts from the day it settled, in the balance and on the invoice', () => {
    const settled = orThrow(settle())
    expect(orThrow(balances(settled, { on: '2026-09-09' }))).toMatchObject({ current: '100.00', pendingPayments: '60.00', expected: '40.00' })
    expect(orThrow(balances(settled, { on: '2026-09-10' }))).toMatchObject({ current: '40.00', pendingPayments: '0.00', open: '40.00' })
    expect(orThrow(viewInvoice(settled, { id: 'INV-1', on: '2026-09-09' }))).toMatchObject({ open: '100.00', planned: '60.00' })
    expect(orThrow(viewInvoice(settled, { id: 'INV-1' }))).toMatchObject({ open: '40.00', planned: '0.00', status: 'partial' })
  })

  it('PAYMENT-4: settled before a later credit trimmed it: every past day still adds up', () => {
    const trimmed = credited(pending, 'CR-1', '100.00', { invoice: 'INV-1' }, '2026-09-05')
    const settled = orThrow(settle(trimmed, '2026-09-03'))
    expect(refused(audit(settled))).toBe(false)
    expect(orThrow(viewPayment(settled, { id: 'PAY-1' }))).toMatchObject({ applied: '0.00', unapplied: '60.00' })
    expect(orThrow(balances(settled, { on: '2026-09-03' }))).toMatchObject({ current: '40.00', open: '40.00' })
    expect(orThrow(balances(settled, { on: '2026-09-05' }))).toMatchObject({ current: '-60.00', open: '0.00', deposits: '60.00' })
  })

  it('PAYMENT-4: only what has not settled or failed', () => {
    expect(errorOf(settle(paid(opened(), 'PAY-1', '1.00', { method: 'card' })))).toMatchObject({ _tag: 'StateForbids', rule: 'PAYMENT-4', state: 'settled', allowedStates: ['scheduled', 'pending', 'sent'] })
    expect(errorOf(settle(orThrow(failPayment(pending, { id: 'F', on, payment: 'PAY-1' }))))).toMatchObject({ _tag: 'StateForbids', state: 'failed' })
  })

  it('LEDGER-3: not before the payment was made; an unknown payment first of all', () => {
    expect(errorOf(settle(pending, '2026-08-31'))).toMatchObject({ _tag: 'DayTooEarly', earliest: on, document: 'PAY-1' })
    expect(tagsOf(settle(pending, on))).toEqual([])
    expect(errorOf(settle(pending, on, 'INV-1'))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'payment' })
  })
})
