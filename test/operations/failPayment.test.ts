import { describe, expect, it, vi } from 'vitest'
import { audit, balances, changes, failPayment, orThrow, refused, settlePayment, viewInvoice, viewPayment, type Ledger } from 'billing-rules'
import { emptyVector } from '../../src/kernel/versionedVector.js'
import type { VectorEdit } from '../../src/kernel/vector.js'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const pending = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '60.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
const fail = (ledger = pending, day = '2026-09-10', more: object = {}) => failPayment(ledger, { id: 'F-1', on: day, payment: 'PAY-1', ...more })

describe('failPayment', () => {
  it('PAYMENT-4: what was planned is planned no more; nothing was owed less, so nothing is owed more', () => {
    const failed = orThrow(fail(pending, '2026-09-10', { reason: 'account closed' }))
    expect(orThrow(viewInvoice(failed, { id: 'INV-1' }))).toMatchObject({ open: '100.00', planned: '0.00', status: 'none' })
    expect(orThrow(changes(pending, failed))).toMatchObject({ balance: { before: '100.00', after: '100.00' }, reopened: [], states: [{ document: 'PAY-1', state: 'failed', on: '2026-09-10', reason: 'account closed' }] })
    expect(orThrow(balances(failed, { on: '2026-09-09' })).pendingPayments).toBe('60.00')
    expect(orThrow(balances(failed, { on: '2026-09-10' }))).toMatchObject({ pendingPayments: '0.00', expected: '100.00' })
  })

  it('AUDIT: a failed payment is worth nothing: applied, unapplied and refunded are 0', () => {
    expect(orThrow(viewPayment(orThrow(fail()), { id: 'PAY-1' }))).toMatchObject({ amount: '60.00', state: 'failed', since: '2026-09-10', applied: '0.00', unapplied: '0.00', refunded: '0.00', uses: [] })
    expect(refused(audit(orThrow(fail())))).toBe(false)
  })

  it('PAYMENT-4: of two pending payments only its own plan goes', () => {
    const two = paid(pending, 'PAY-2', '40.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    expect(orThrow(viewInvoice(orThrow(fail(two)), { id: 'INV-1' })).planned).toBe('40.00')
  })

  it('PAYMENT-4: settled or failed already is refused', () => {
    const settled = orThrow(settlePayment(pending, { id: 'S', on, payment: 'PAY-1' }))
    expect(errorOf(fail(settled))).toMatchObject({ _tag: 'StateForbids', state: 'settled', allowedStates: ['scheduled', 'pending', 'sent'] })
    expect(tagsOf(fail(orThrow(fail()), '2026-09-11', { id: 'F-2' }))).toEqual(['StateForbids'])
  })

  it('LEDGER-3: not before it was made, nor before what happened to what it covers', () => {
    expect(errorOf(fail(pending, '2026-08-31'))).toMatchObject({ _tag: 'DayTooEarly', earliest: on, document: 'PAY-1' })
    const trimmed = credited(pending, 'CR-1', '90.00', { invoice: 'INV-1' }, '2026-09-05')
    expect(errorOf(fail(trimmed, '2026-09-04'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05' })
    expect(tagsOf(fail(trimmed, '2026-09-05'))).toEqual([])
  })

  it('LEDGER-3: no past day plans what has failed: of an invoice of today and one of later, it leaves both on the later day', () => {
    const both = invoiced(invoiced(opened(), 'INV-0', '50.00'), 'INV-1', '100.00', { on: '2026-10-01' })
    const split = [{ invoice: 'INV-0', amount: '50.00' }, { invoice: 'INV-1', amount: '70.00' }]
    const two = paid(both, 'PAY-1', '120.00', { method: 'eCheck', to: { split } })
    expect(errorOf(fail(two))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-10-01', document: 'PAY-1' })
    const failed = orThrow(fail(two, '2026-10-01'))
    expect(orThrow(viewInvoice(failed, { id: 'INV-0' }))).toMatchObject({ open: '50.00', planned: '0.00' })
    expect(refused(audit(failed))).toBe(false)
    const later = paid(both, 'PAY-1', '70.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    expect(tagsOf(fail(later))).toEqual([])
  })

  it('LEDGER-5: looks at no entry but those that it needs, however many there are', () => {
    const looked = (ledger: Ledger): number => {
      const spy = vi.spyOn(Object.getPrototypeOf(emptyVector().edit()) as VectorEdit<unknown>, 'at')
      expect(tagsOf(fail(ledger))).toEqual([])
      const { length } = spy.mock.calls
      spy.mockRestore()
      return length
    }
    const long = Array.from({ length: 200 }, (_, place) => place).reduce((so, place) => paid(so, `PAY-${place + 2}`, '1.00'), pending)
    expect(looked(long)).toBe(looked(pending))
  })

  it('LEDGER-1: the payment has to be there', () => {
    expect(errorOf(fail(pending, on, { payment: 'PAY-9' }))).toMatchObject({ _tag: 'DocumentNotFound', id: 'PAY-9', wanted: 'payment' })
  })
})
