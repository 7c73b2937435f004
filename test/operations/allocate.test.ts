import { describe, expect, it } from 'vitest'
import { allocate, changes, failPayment, orThrow, refundFromCredit, viewInvoice, viewPayment } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const owing = invoiced(opened(), 'INV-1', ['60.00', '40.00'])
const rich = paid(owing, 'PAY-1', '130.00')
const put = (more: object = {}, ledger = rich) => allocate(ledger, { id: 'A-1', on, source: 'PAY-1', to: { invoice: 'INV-1' }, ...more })

describe('allocate', () => {
  it('APPLY-3, LEDGER-7: without an amount, the smaller of what is left and what is open, noted', () => {
    expect(orThrow(changes(rich, orThrow(put()))).capped).toEqual([{ fact: 'capped', document: 'PAY-1', amount: '100.00', by: 'open' }])
    const poor = paid(owing, 'PAY-1', '30.00')
    expect(orThrow(changes(poor, orThrow(put({}, poor)))).capped).toMatchObject([{ amount: '30.00', by: 'unapplied' }])
    expect(orThrow(changes(rich, orThrow(put({ amount: '5.00' })))).capped).toEqual([])
  })

  it('APPLY-2: the limits of a payment, and its try', () => {
    expect(tagsOf(put({ amount: '100.00' }))).toEqual([])
    const error = errorOf(put({ amount: '100.01' }))
    expect(error).toMatchObject({ _tag: 'PaymentExceedsOpenAmount', rule: 'APPLY-2', open: '100.00', allowed: '100.00' })
    expect(orThrow(viewInvoice(orThrow(allocate(rich, error['try'] as never)), { id: 'INV-1' })).status).toBe('full')
    expect(errorOf(put({ amount: '31.00', source: 'PAY-2' }, paid(rich, 'PAY-2', '30.00')))).toMatchObject({ _tag: 'AmountExceedsUnapplied', allowed: '30.00' })
  })

  it('LEDGER-7: of a payment that is used up nothing moves, and no amount is made up for the error', () => {
    const used = orThrow(put({ id: 'A-0' }, paid(owing, 'PAY-1', '30.00')))
    expect(errorOf(put({}, used))).toMatchObject({ _tag: 'AmountExceedsUnapplied', path: 'source', unapplied: '0.00', asked: '70.00', allowed: '0.00' })
  })

  it('APPLY-2: takes a credit as well', () => {
    const ledger = credited(owing, 'CR-1', '20.00')
    expect(orThrow(viewInvoice(orThrow(put({ source: 'CR-1' }, ledger)), { id: 'INV-1' })).open).toBe('80.00')
    expect(tagsOf(put({ source: 'CR-1', amount: '100.01' }, ledger))).toEqual(['CreditExceedsOpenAmount', 'AmountExceedsUnapplied'])
  })

  it('PAYMENT-4: what has not settled is planned, within what is not planned yet', () => {
    const pending = paid(paid(owing, 'PAY-1', '70.00', { method: 'eCheck' }), 'PAY-2', '70.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    const after = orThrow(put({}, pending))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' }))).toMatchObject({ open: '100.00', planned: '100.00', status: 'planned' })
    expect(orThrow(viewPayment(after, { id: 'PAY-1' }))).toMatchObject({ applied: '30.00', unapplied: '40.00' })
    expect(errorOf(put({ amount: '30.01' }, pending))).toMatchObject({ _tag: 'PaymentExceedsOpenAmount', open: '100.00', planned: '70.00', allowed: '30.00' })
    expect(errorOf(put({ id: 'A-2', amount: '1.00' }, after))).toMatchObject({ _tag: 'InvoiceAlreadyPaid', open: '100.00', planned: '100.00' })
  })

  it('PAYMENT-4: a failed payment pays nothing', () => {
    const failed = orThrow(failPayment(paid(owing, 'PAY-1', '70.00', { method: 'eCheck' }), { id: 'F', on, payment: 'PAY-1' }))
    expect(errorOf(put({}, failed))).toMatchObject({ _tag: 'PaymentNotUsable', rule: 'PAYMENT-4', payment: 'PAY-1', state: 'failed' })
  })

  it('APPLY-2: what a refund took is not there any more', () => {
    const refunded = orThrow(refundFromCredit(rich, { id: 'REF-1', on, from: ['PAY-1'], method: 'check' }))
    expect(orThrow(viewPayment(refunded, { id: 'PAY-1' }))).toMatchObject({ refunded: '30.00', unapplied: '100.00' })
    expect(tagsOf(put({ amount: '100.01' }, refunded))).toEqual(['PaymentExceedsOpenAmount', 'AmountExceedsUnapplied'])
  })

  it('APPLY-1: errors phase by phase: what is there, what is usable, what fits', () => {
    expect(tagsOf(put({ source: 'X', to: { invoice: 'INV-9' } }))).toEqual(['DocumentNotFound', 'DocumentNotFound'])
    expect(errorOf(put({ source: 'INV-1' }))).toMatchObject({ _tag: 'DocumentNotFound', id: 'INV-1', wanted: 'source' })
    expect(errorOf(put({ to: { invoice: 'INV-1', item: '9' } }))).toMatchObject({ _tag: 'ItemNotFound', path: 'to.item' })
    expect(tagsOf(put({ id: 'A-2' }, orThrow(put())))).toEqual(['InvoiceAlreadyPaid'])
  })

  it('LEDGER-3: takes effect on the latest of its day and the last change of either side', () => {
    const later = paid(invoiced(opened(), 'INV-1', '100.00', { on: '2026-09-10' }), 'PAY-1', '30.00', { on: '2026-09-05' })
    const days = (day: string) => orThrow(changes(later, orThrow(put({ on: day }, later)))).allocated.map((fact) => fact.on ?? day)
    expect([days('2026-09-05'), days('2026-09-10'), days('2026-09-12')]).toEqual([['2026-09-10'], ['2026-09-10'], ['2026-09-12']])
  })
})
