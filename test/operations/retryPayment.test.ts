import { describe, expect, it } from 'vitest'
import { audit, balances, changes, failPayment, orThrow, refused, retryPayment, schedulePayments, settlePayment, undo, viewInvoice, viewPayment } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const owing = invoiced(invoiced(opened(), 'INV-1', ['40.00', '60.00']), 'INV-2', '30.00')
const pending = paid(owing, 'PAY-1', '90.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
const fail = (ledger = pending, id = 'F-1', day = '2026-09-08') => orThrow(failPayment(ledger, { id, on: day, payment: 'PAY-1' }))
const retry = (ledger = fail(), more: object = {}) => retryPayment(ledger, { id: 'R-1', on: '2026-09-09', payment: 'PAY-1', ...more })

describe('retryPayment', () => {
  it('PAYMENT-5: a new attempt in the first state of the method, back on what it was on', () => {
    const again = orThrow(retry())
    expect(orThrow(viewPayment(again, { id: 'PAY-1' }))).toMatchObject({ state: 'pending', since: '2026-09-09', applied: '90.00', unapplied: '0.00' })
    expect(orThrow(viewInvoice(again, { id: 'INV-1' })).items).toMatchObject([{ planned: '40.00' }, { planned: '50.00' }])
    expect(orThrow(balances(again, { on: '2026-09-08' })).pendingPayments).toBe('0.00')
    expect(orThrow(balances(again, { on: '2026-09-09' }))).toMatchObject({ current: '130.00', expected: '40.00', pendingPayments: '90.00' })
    expect(refused(audit(again))).toBe(false)
  })

  it('PAYMENT-5: only as far as still open; the rest stays on the account and says why', () => {
    const covered = credited(fail(), 'CR-1', '70.00', { invoice: 'INV-1' })
    const again = orThrow(retry(covered))
    // 30.00 of item 2 is open, and it was on it with 50.00.
    expect(orThrow(viewPayment(again, { id: 'PAY-1' }))).toMatchObject({ applied: '30.00', unapplied: '60.00' })
    expect(orThrow(changes(covered, again)).leftovers).toEqual([{ fact: 'kept', source: 'PAY-1', amount: '60.00', because: 'nothingOpen' }])
  })

  it('PAYMENT-5: it goes where it is told', () => {
    const elsewhere = orThrow(retry(fail(), { to: { invoice: 'INV-2' } }))
    expect(orThrow(viewPayment(elsewhere, { id: 'PAY-1' }))).toMatchObject({ unapplied: '60.00', uses: [{ document: 'INV-2', amount: '30.00' }] })
    const split = { split: [{ invoice: 'INV-1', item: '2', amount: '60.00' }, { invoice: 'INV-2', amount: '30.00' }] }
    expect(orThrow(viewPayment(orThrow(retry(fail(), { to: split })), { id: 'PAY-1' }))).toMatchObject({ applied: '90.00', unapplied: '0.00' })
    expect(orThrow(viewPayment(orThrow(retry(fail(), { to: 'oldestFirst' })), { id: 'PAY-1' }))).toMatchObject({ applied: '90.00' })
  })

  it('PAYMENT-5: an attempt that is known to have succeeded is settled at once', () => {
    const again = orThrow(retry(fail(), { state: 'settled' }))
    expect(orThrow(viewInvoice(again, { id: 'INV-1' }))).toMatchObject({ open: '10.00', planned: '0.00' })
    expect(orThrow(balances(again, { on: '2026-09-09' })).current).toBe('40.00')
  })

  it('PAYMENT-5: it fails again, is tried again and settles', () => {
    const second = fail(orThrow(retry()), 'F-2', '2026-09-10')
    const third = orThrow(retryPayment(second, { id: 'R-2', on: '2026-09-11', payment: 'PAY-1' }))
    const settled = orThrow(settlePayment(third, { id: 'S', on: '2026-09-20', payment: 'PAY-1' }))
    expect(orThrow(viewInvoice(settled, { id: 'INV-1' }))).toMatchObject({ open: '10.00' })
    expect(refused(audit(settled))).toBe(false)
  })

  it('PAYMENT-5, SCHEDULE-3: an instalment that failed early and is tried again early bears no day to come', () => {
    const planned = orThrow(schedulePayments(owing, { id: 'P', on, to: { invoice: 'INV-1' }, method: 'eCheck', instalments: [{ on: '2026-11-01' }] }))
    const failed = orThrow(failPayment(planned, { id: 'F-1', on: '2026-09-08', payment: 'P/1' }))
    const again = orThrow(retry(failed, { payment: 'P/1', state: 'settled' }))
    expect(orThrow(viewPayment(again, { id: 'P/1' }))).toMatchObject({ on: '2026-09-09', since: '2026-09-09', state: 'settled', applied: '100.00' })
    expect(refused(audit(again))).toBe(false)
    // Late, it stays due on the day it was planned for; taken back, it fails on its own day as before.
    expect(orThrow(viewPayment(orThrow(retry(failed, { payment: 'P/1', on: '2026-11-20' })), { id: 'P/1' }))).toMatchObject({ on: '2026-11-01', state: 'pending' })
    const pending = orThrow(retry(failed, { payment: 'P/1' }))
    expect(orThrow(viewPayment(orThrow(undo(pending, { id: 'U', on: '2026-09-09', operation: 'R-1' })), { id: 'P/1' }))).toMatchObject({ on: '2026-11-01', state: 'failed', unapplied: '0.00' })
  })

  it('PAYMENT-5: a deposit is a deposit again', () => {
    const deposit = fail(paid(opened(), 'PAY-1', '90.00', { method: 'eCheck' }))
    expect(orThrow(viewPayment(orThrow(retry(deposit)), { id: 'PAY-1' }))).toMatchObject({ state: 'pending', unapplied: '90.00' })
  })

  it('PAYMENT-5: only what has failed', () => {
    expect(errorOf(retry(pending))).toMatchObject({ _tag: 'StateForbids', state: 'pending', allowedStates: ['failed'] })
  })

  it('PAYMENT-1, APPLY-2: stated parts are within the payment and within what is open, and named once', () => {
    const parts = (...split: object[]) => errorsOf(retry(fail(), { to: { split } }))
    expect(parts({ invoice: 'INV-1', amount: '70.00' }, { invoice: 'INV-2', amount: '20.01' })).toMatchObject([{ _tag: 'PartsExceedPayment', asked: '90.01', allowed: '90.00' }])
    expect(parts({ invoice: 'INV-2', amount: '30.01' })).toMatchObject([{ _tag: 'PaymentExceedsOpenAmount', path: 'to.split[0].amount', allowed: '30.00', try: { to: { split: [{ amount: '30.00' }] } } }])
    expect(parts({ invoice: 'INV-2', amount: '1.00' }, { invoice: 'INV-2', amount: '1.00' })).toMatchObject([{ _tag: 'NamedTwice' }])
    expect(tagsOf(retry(fail(), { to: { invoice: 'INV-9' }, payment: 'PAY-9' }))).toEqual(['DocumentNotFound', 'DocumentNotFound'])
    expect(tagsOf(retry(fail(), { to: { invoice: 'INV-1', items: ['9'] } }))).toEqual(['ItemNotFound'])
  })

  it('LEDGER-3: not before it failed', () => {
    expect(errorOf(retry(fail(), { on }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-08', document: 'PAY-1' })
  })

  it('LEDGER-3: an invoice that is merely dated later does not hold it up, and no past day shows it twice', () => {
    const early = fail(paid(invoiced(opened(), 'INV-1', '70.00', { on: '2026-12-01' }), 'PAY-1', '70.00', { method: 'eCheck', to: { invoice: 'INV-1' } }))
    expect(errorOf(retry(early, { on: '2026-09-07' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-08' })
    for (const state of ['pending', 'settled'] as const) {
      const again = invoiced(orThrow(retry(early, { state })), 'INV-2', '1.00', { on: '2027-01-01' })
      expect(refused(audit(again))).toBe(false)
      const seen = ['2026-09-08', '2026-09-09', '2026-11-30', '2026-12-01'].map((day) => orThrow(balances(again, { on: day }))).map(({ current, open, deposits, pendingPayments }) => [current, open, deposits, pendingPayments])
      expect(seen).toEqual(state === 'pending'
        ? [['0.00', '0.00', '0.00', '0.00'], ['0.00', '0.00', '0.00', '70.00'], ['0.00', '0.00', '0.00', '70.00'], ['70.00', '70.00', '0.00', '70.00']]
        : [['0.00', '0.00', '0.00', '0.00'], ['-70.00', '0.00', '70.00', '0.00'], ['-70.00', '0.00', '70.00', '0.00'], ['0.00', '0.00', '0.00', '0.00']])
    }
  })
})
