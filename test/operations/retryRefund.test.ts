import { describe, expect, it } from 'vitest'
import { allocate, audit, balances, deallocate, failRefund, ledgersEqual, orThrow, refundFromCredit, refundPayment, replay, retryRefund, returnRefund, sendRefund, viewCredit, viewInvoice, viewPayment, viewRefund, type Ledger } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, refunding, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const refund = 'REF-1'
const reopened = (method = 'card'): Ledger => {
  const ledger = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '130.00', { method, to })
  return orThrow(refundPayment(ledger, { id: refund, on, payment: 'PAY-1', amount: '50.00', released: 'reopen' }))
}
const fail = (ledger: Ledger, id = 'F-1', of = refund) => orThrow(failRefund(ledger, { id, on, refund: of }))
const retry = (ledger: Ledger, id = 'T-1', of = refund) => retryRefund(ledger, { id, on, refund: of })
const payment = (ledger: Ledger) => {
  const { applied, unapplied, refunded } = orThrow(viewPayment(ledger, { id: 'PAY-1' }))
  return [applied, unapplied, refunded]
}

describe('retryRefund', () => {
  it('REFUND-6: takes its money again, off the item that had it back: 30 unapplied, 20 off the item', () => {
    const failed = fail(reopened())
    expect([payment(failed), orThrow(viewInvoice(failed, { id: 'INV-1' })).open]).toEqual([['100.00', '30.00', '0.00'], '0.00'])
    const again = orThrow(retry(failed))
    expect([payment(again), orThrow(viewInvoice(again, { id: 'INV-1' })).open]).toEqual([['80.00', '0.00', '50.00'], '20.00'])
    expect(orThrow(balances(again, { on }))).toMatchObject({ current: '-30.00', pendingRefunds: '50.00', expected: '20.00' })
    expect(orThrow(viewRefund(orThrow(sendRefund(again, { id: 'S-1', on, refund })), { id: refund })).state).toBe('sent')
    const twice = fail(again, 'F-2')
    expect(payment(twice)).toEqual(['100.00', '30.00', '0.00'])
    expect(payment(orThrow(retry(twice, 'T-2')))).toEqual(['80.00', '0.00', '50.00'])
    expect(ledgersEqual(orThrow(replay(twice)), twice)).toBe(true)
    expect(orThrow(audit(again))).toBeTruthy()
  })

  it('REFUND-6: gives back as far as still open: 15 of 20 paid by others since, so 5 go back and 45 are unapplied', () => {
    const failed = fail(paid(reopened(), 'PAY-2', '15.00', { to }))
    expect([payment(failed), orThrow(viewInvoice(failed, { id: 'INV-1' })).open]).toEqual([['85.00', '45.00', '0.00'], '0.00'])
    expect(payment(orThrow(retry(failed)))).toEqual(['80.00', '0.00', '50.00'])
  })

  it('REFUND-6: refused when the source no longer has it, with what it has', () => {
    const spent = orThrow(allocate(invoiced(fail(reopened()), 'INV-2', '30.00'), { id: 'A-1', on, source: 'PAY-1', to: { invoice: 'INV-2' } }))
    expect(errorOf(retry(spent))).toMatchObject({ _tag: 'AmountExceedsUnapplied', rule: 'REFUND-6', source: 'PAY-1', unapplied: '20.00', asked: '50.00', allowed: '20.00' })
    const moved = orThrow(deallocate(spent, { id: 'D-1', on, source: 'PAY-1', from: { invoice: 'INV-2' } }))
    expect(tagsOf(retry(moved))).toEqual([])
  })

  it('REFUND-6: out of a credit, and after a cancellation, where the money was unapplied', () => {
    const deposit = credited(paid(opened(), 'PAY-1', '40.00'), 'CR-1', '40.00')
    const out = orThrow(refundFromCredit(deposit, { id: refund, on, from: ['CR-1'], method: 'check' }))
    const back = orThrow(returnRefund(out, { id: 'B-1', on: '2026-09-03', refund }))
    const again = orThrow(retryRefund(back, { id: 'T-1', on: '2026-09-04', refund }))
    expect([orThrow(viewCredit(again, { id: 'CR-1' })).refunded, orThrow(viewRefund(again, { id: refund })).state]).toEqual(['40.00', 'settled'])
    expect(orThrow(balances(again, { on: '2026-09-03' })).current).toBe('-80.00')
    expect(orThrow(balances(again, { on: '2026-09-04' })).current).toBe('-40.00')
    expect(orThrow(viewRefund(orThrow(retry(fail(refunding(), 'F-1', 'C-1/refund-1'), 'T-1', 'C-1/refund-1')), { id: 'C-1/refund-1' })).state).toBe('pending')
  })

  it('REFUND-1: the account must still have paid as much', () => {
    const failed = fail(orThrow(refundPayment(credited(paid(opened(), 'PAY-1', '40.00', { method: 'card' }), 'CR-1', '40.00'), { id: refund, on, payment: 'PAY-1' })))
    const other = orThrow(refundFromCredit(failed, { id: 'REF-2', on, from: ['CR-1'], amount: '25.00', method: 'check' }))
    expect(errorsOf(retry(other))).toMatchObject([{ _tag: 'RefundExceedsMoneyPaid', asked: '40.00', allowed: '15.00' }])
  })

  it('REFUND-6, LEDGER-3: only what failed or came back, not before it did', () => {
    expect(errorOf(retry(reopened()))).toMatchObject({ _tag: 'StateForbids', state: 'pending', allowedStates: ['failed', 'returned'] })
    const failed = orThrow(failRefund(reopened(), { id: 'F-1', on: '2026-09-05', refund }))
    expect(errorOf(retry(failed))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05' })
    expect(errorOf(retry(failed, 'T-1', 'REF-9'))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'refund' })
  })
})
