import { describe, expect, it } from 'vitest'
import { applyCredit, balances, cancelItems, changes, failRefund, orThrow, refundFromCredit, sendRefund, settleRefund, viewCredit, viewInvoice, viewPayment } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, refunding, tagsOf } from './histories.js'

const fail = (ledger: ReturnType<typeof opened>, refund = 'C-1/refund-1', day = on) => failRefund(ledger, { id: 'F-1', on: day, refund })

describe('failRefund', () => {
  it('REFUND-6: the money is back on the day it failed', () => {
    const failed = orThrow(fail(refunding(), undefined, '2026-09-05'))
    expect(orThrow(balances(failed, { on: '2026-09-04' }))).toMatchObject({ current: '-100.00', deposits: '0.00', pendingRefunds: '100.00' })
    expect(orThrow(balances(failed, { on: '2026-09-05' }))).toMatchObject({ current: '-100.00', expected: '-100.00', deposits: '100.00', pendingRefunds: '0.00' })
  })

  it('REFUND-6: from sent too; not from settled, not twice', () => {
    const sent = orThrow(sendRefund(refunding(), { id: 'S-1', on, refund: 'C-1/refund-1' }))
    expect(orThrow(viewPayment(orThrow(fail(sent)), { id: 'PAY-1' }))).toMatchObject({ refunded: '0.00', unapplied: '100.00' })
    const settled = orThrow(settleRefund(refunding(), { id: 'S-1', on, refund: 'C-1/refund-1' }))
    expect(errorOf(fail(settled))).toMatchObject({ _tag: 'StateForbids', state: 'settled' })
    expect(tagsOf(failRefund(orThrow(fail(refunding())), { id: 'F-2', on, refund: 'C-1/refund-1' }))).toEqual(['StateForbids'])
  })

  it('REFUND-6: of a card refund of credit: the credit keeps the place it took, the card payment is unapplied', () => {
    let ledger = paid(invoiced(opened({ cardFromCredit: 'tiedToPayment' }), 'INV-1', '100.00'), 'CARD', '100.00', { method: 'card', to: { invoice: 'INV-1' } })
    ledger = orThrow(refundFromCredit(credited(ledger, 'CR-1', '50.00'), { id: 'REF-1', on, from: ['CR-1'], method: 'card', payment: 'CARD' }))
    const failed = orThrow(fail(ledger, 'REF-1'))
    expect(orThrow(viewPayment(failed, { id: 'CARD' }))).toMatchObject({ applied: '50.00', unapplied: '50.00', refunded: '0.00' })
    expect(orThrow(viewCredit(failed, { id: 'CR-1' }))).toMatchObject({ applied: '50.00', unapplied: '0.00' })
    expect([orThrow(viewInvoice(failed, { id: 'INV-1' })).open, orThrow(balances(failed, { on })).current]).toEqual(['0.00', '-50.00'])
  })

  it('REFUND-6: only the failed one of two refunds comes back', () => {
    const two = paid(paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '60.00', { method: 'card', to: { invoice: 'INV-1' } }), 'PAY-2', '40.00', { method: 'card', to: { invoice: 'INV-1' } })
    const suggested = { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' } as const
    const ledger = orThrow(fail(orThrow(cancelItems(two, suggested)), 'C-1/refund-2'))
    expect([orThrow(viewPayment(ledger, { id: 'PAY-1' })).refunded, orThrow(viewPayment(ledger, { id: 'PAY-2' })).unapplied]).toEqual(['60.00', '40.00'])
    expect(orThrow(balances(ledger, { on }))).toMatchObject({ current: '-100.00', pendingRefunds: '60.00', expected: '-40.00' })
  })

  it('LEDGER-3: not before the refund, nor before its source changed since', () => {
    const partly = paid(opened({ cardFromCredit: 'tiedToPayment' }), 'CARD', '100.00', { method: 'card' })
    const pending = orThrow(refundFromCredit(partly, { id: 'REF-1', on: '2026-09-02', from: ['CARD'], amount: '40.00', method: 'card', payment: 'CARD' }))
    expect(errorOf(fail(pending, 'REF-1', '2026-09-01'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-02' })
    const used = invoiced(pending, 'INV-1', '30.00', { on: '2026-09-06' })
    const moved = paid(credited(used, 'CR-1', '1.00'), 'PAY-2', '1.00')
    expect(tagsOf(fail(moved, 'REF-1', '2026-09-02'))).toEqual([])
    expect(orThrow(changes(moved, orThrow(fail(moved, 'REF-1', '2026-09-02')))).states).toMatchObject([{ document: 'REF-1', state: 'failed', on: '2026-09-02' }])
  })

  it('REFUND-6: what came back pays like any other money', () => {
    const failed = invoiced(orThrow(fail(refunding())), 'INV-2', '80.00')
    expect(tagsOf(applyCredit(failed, { id: 'A-1', on, credit: 'C-1', to: { invoice: 'INV-2' } }))).toEqual(['AmountExceedsUnapplied'])
    expect(errorOf(fail(refunding(), 'REF-9'))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'refund', id: 'REF-9' })
  })
})
