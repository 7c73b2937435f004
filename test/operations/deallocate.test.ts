import { describe, expect, it } from 'vitest'
import { cancelItems, changes, deallocate, orThrow, viewInvoice, viewPayment } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, refunding, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const owing = invoiced(opened(), 'INV-1', ['60.00', '40.00'])
const full = paid(owing, 'PAY-1', '100.00', { to })
const off = (more: object = {}, ledger = full) => deallocate(ledger, { id: 'D-1', on, source: 'PAY-1', from: to, ...more })

describe('deallocate', () => {
  it('APPLY-6: all of it when no amount is stated, and both sides are as before', () => {
    const after = orThrow(off())
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).items.map(({ open }) => open)).toEqual(['60.00', '40.00'])
    expect(orThrow(viewPayment(after, { id: 'PAY-1' }))).toMatchObject({ applied: '0.00', unapplied: '100.00', status: 'none', uses: [] })
    expect(orThrow(changes(full, after))).toMatchObject({ balance: { before: '0.00', after: '0.00' }, reopened: [{ item: '2', open: '40.00' }, { item: '1', open: '60.00' }] })
  })

  it('APPLY-6: part of it, the last item first', () => {
    expect(orThrow(viewInvoice(orThrow(off({ amount: '50.00' })), { id: 'INV-1' })).items.map(({ open }) => open)).toEqual(['10.00', '40.00'])
    expect(orThrow(viewInvoice(orThrow(off({ from: { invoice: 'INV-1', item: '1' }, amount: '50.00' })), { id: 'INV-1' })).items.map(({ open }) => open)).toEqual(['50.00', '0.00'])
  })

  it('APPLY-6: no more than is there, and try works', () => {
    const error = errorOf(off({ from: { invoice: 'INV-1', item: '2' }, amount: '40.01' }))
    expect(error).toMatchObject({ _tag: 'AmountExceedsAllocation', rule: 'APPLY-6', kind: 'limit', source: 'PAY-1', allocated: '40.00', asked: '40.01', allowed: '40.00' })
    expect(orThrow(viewPayment(orThrow(deallocate(full, error['try'] as never)), { id: 'PAY-1' })).unapplied).toBe('40.00')
  })

  it('APPLY-6: refuses in order: what is not there, what is not on it, what is held, what is too much', () => {
    expect(tagsOf(off({ source: 'X', from: { invoice: 'INV-9' } }))).toEqual(['DocumentNotFound', 'DocumentNotFound'])
    expect(tagsOf(off({ from: { invoice: 'INV-1', item: '9' } }))).toEqual(['ItemNotFound'])
    expect(errorOf(off({ amount: '999.00' }, paid(owing, 'PAY-1', '5.00')))).toMatchObject({ _tag: 'AllocationNotFound', source: 'PAY-1', invoice: 'INV-1', kind: 'state' })
  })

  it('APPLY-6: what funds a refund stays', () => {
    expect(errorOf(off({ from: { invoice: 'C-1/refund-1' } }, refunding()))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'invoice' })
    expect(orThrow(viewPayment(refunding(), { id: 'PAY-1' })).refunded).toBe('100.00')
  })

  it("APPLY-6: a cancellation's credit is held on its own item, free on another item of the same invoice", () => {
    const half = paid(owing, 'PAY-1', '60.00', { to: { invoice: 'INV-1', items: ['1'] } })
    const cancelled = orThrow(cancelItems(half, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    expect(tagsOf(off({ source: 'C-1', from: { invoice: 'INV-1', item: '1' } }, cancelled))).toEqual(['AllocationNotFound'])
    const swapped = orThrow(off({}, cancelled))
    expect(tagsOf(off({ id: 'D-2', source: 'C-1', from: { invoice: 'INV-1', item: '1' } }, swapped))).toEqual(['AllocationHeld'])
  })

  it('CREDIT-3: taking a credit off moves no balance', () => {
    const ledger = credited(owing, 'CR-1', '30.00', to)
    expect(orThrow(changes(ledger, orThrow(off({ source: 'CR-1' }, ledger)))).balance).toEqual({ before: '70.00', after: '70.00' })
  })

  it('PAYMENT-4: planned money can be taken off too; nothing was covered, so nothing opens', () => {
    const planned = paid(owing, 'PAY-1', '100.00', { method: 'eCheck', to })
    const after = orThrow(off({ amount: '30.00' }, planned))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' }))).toMatchObject({ open: '100.00', planned: '70.00' })
    expect(orThrow(changes(planned, after)).reopened).toEqual([])
  })

  it('LEDGER-3: a release takes effect on the latest of its day and the last change', () => {
    const late = paid(owing, 'PAY-1', '100.00', { on: '2026-09-10', to })
    expect(orThrow(changes(late, orThrow(off({ on: '2026-09-11' }, late)))).released.map((fact) => fact.on ?? '2026-09-11')).toEqual(['2026-09-11', '2026-09-11'])
  })
})
