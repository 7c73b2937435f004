import { describe, expect, it } from 'vitest'
import { balances, cancelPayment, failPayment, orThrow, sendPayment, settlePayment, viewInvoice, viewPayment } from 'billing-rules'
import { errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const pending = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '60.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
const send = (ledger = pending, day = '2026-09-02', id = 'SENT') => sendPayment(ledger, { id, on: day, payment: 'PAY-1' })

describe('sendPayment', () => {
  it('PAYMENT-4: the processor has it; it is planned money still', () => {
    const sent = orThrow(send())
    expect(orThrow(viewPayment(sent, { id: 'PAY-1' }))).toMatchObject({ state: 'sent', since: '2026-09-02', applied: '60.00' })
    expect(orThrow(viewInvoice(sent, { id: 'INV-1' }))).toMatchObject({ open: '100.00', planned: '60.00' })
    expect(orThrow(balances(sent, { on: '2026-09-02' }))).toMatchObject({ current: '100.00', expected: '40.00', pendingPayments: '60.00' })
  })

  it('PAYMENT-2: an eCheck cannot be cancelled once it is sent, and settles or fails from there', () => {
    const sent = orThrow(send())
    expect(errorOf(cancelPayment(sent, { id: 'X', on: '2026-09-02', payment: 'PAY-1' }))).toMatchObject({ _tag: 'StateForbids', rule: 'PAYMENT-3', state: 'sent', allowedStates: ['scheduled', 'pending'] })
    expect(tagsOf(settlePayment(sent, { id: 'S', on: '2026-09-08', payment: 'PAY-1' }))).toEqual([])
    expect(tagsOf(failPayment(sent, { id: 'F', on: '2026-09-08', payment: 'PAY-1' }))).toEqual([])
  })

  it('PAYMENT-4: neither twice, nor once settled', () => {
    expect(errorOf(send(orThrow(send()), '2026-09-03', 'AGAIN'))).toMatchObject({ _tag: 'StateForbids', rule: 'PAYMENT-4', state: 'sent', allowedStates: ['scheduled', 'pending'] })
    expect(errorOf(send(paid(opened(), 'PAY-1', '1.00')))).toMatchObject({ _tag: 'StateForbids', state: 'settled' })
  })

  it('LEDGER-3: not before the payment was made; an unknown payment first of all', () => {
    expect(errorOf(send(pending, '2026-08-31'))).toMatchObject({ _tag: 'DayTooEarly', earliest: on, document: 'PAY-1' })
    expect(errorOf(sendPayment(pending, { id: 'X', on, payment: 'PAY-9' }))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'payment' })
  })
})
