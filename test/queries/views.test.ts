import { describe, expect, it } from 'vitest'
import { failRefund, orThrow, sendRefund, viewCredit, viewInvoice, viewPayment, viewRefund } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'

const to = { invoice: 'INV-1' }

describe('viewInvoice', () => {
  it('VIEW-2: shows what covers each item, the newest first, planned money marked', () => {
    const ledger = paid(credited(invoiced(opened(), 'INV-1', '100.00'), 'CR-1', '30.00', to), 'PAY-1', '50.00', { method: 'eCheck', to })
    const [item] = orThrow(viewInvoice(ledger, { id: 'INV-1' })).items
    expect(item).toMatchObject({ open: '70.00', planned: '50.00', status: 'partial', credited: '0.00', cancelledQuantity: '0', cancelled: false })
    expect(item?.coveredBy).toEqual([{ source: 'PAY-1', kind: 'payment', amount: '50.00', planned: true }, { source: 'CR-1', kind: 'credit', amount: '30.00', planned: false }])
  })

  it('CANCEL-5: a cancelled item stays visible, marked, with what was credited', () => {
    expect(orThrow(viewInvoice(refunding(), { id: 'INV-1' })).items).toMatchObject([{ item: '1', description: 'Class', cancelled: true, cancelledQuantity: '1', credited: '100.00', coveredBy: [{ source: 'C-1', amount: '100.00' }] }])
  })
})

describe('viewCredit and viewPayment', () => {
  it('AUDIT: applied, unapplied and refunded add up to the amount, with every use', () => {
    expect(orThrow(viewPayment(paid(invoiced(opened(), 'INV-1', '40.00'), 'PAY-1', '100.00', { to }), { id: 'PAY-1' }))).toMatchObject({
      amount: '100.00', applied: '40.00', unapplied: '60.00', refunded: '0.00', status: 'partial', since: on, uses: [{ document: 'INV-1', kind: 'invoice', item: '1', amount: '40.00' }]
    })
    expect(orThrow(viewCredit(credited(opened(), 'CR-1', '9.00'), { id: 'CR-1' }))).toMatchObject({ amount: '9.00', applied: '0.00', unapplied: '9.00', refunded: '0.00', status: 'none', uses: [] })
  })
})

describe('viewRefund', () => {
  it('REFUND-6: its state and what it comes out of', () => {
    expect(orThrow(viewRefund(refunding(), { id: 'C-1/refund-1' }))).toMatchObject({ amount: '100.00', state: 'pending', method: 'card', payment: 'PAY-1', refundDays: 6, sources: [{ source: 'PAY-1', amount: '100.00' }] })
    expect(orThrow(viewRefund(orThrow(failRefund(refunding(), { id: 'F', on, refund: 'C-1/refund-1' })), { id: 'C-1/refund-1' }))).toMatchObject({ state: 'failed', sources: [] })
  })
})

describe('every view', () => {
  const sent = orThrow(sendRefund(refunding(), { id: 'S', on: '2026-09-20', refund: 'C-1/refund-1' }))
  const views = [['INV-1', viewInvoice, 'invoice'], ['C-1', viewCredit, 'credit'], ['PAY-1', viewPayment, 'payment'], ['C-1/refund-1', viewRefund, 'refund']] as const

  it.each(views)('LEDGER-5: %s on a past day, and not before its own', (id, view, wanted) => {
    expect(tagsOf(view(sent, { id, on: '2026-09-10' }))).toEqual([])
    expect(errorOf(view(sent, { id, on: '2026-08-31' }))).toMatchObject({ _tag: 'DocumentNotFound', id, wanted })
  })

  it.each(views)('VIEW-2: %s is found by its own view only', (id, view) => {
    for (const [other] of views) expect(tagsOf(view(sent, { id: other }))).toEqual(other === id ? [] : ['DocumentNotFound'])
  })

  it('LEDGER-5: shows the state it had on that day', () => {
    expect(orThrow(viewRefund(sent, { id: 'C-1/refund-1', on: '2026-09-19' })).state).toBe('pending')
    expect(orThrow(viewRefund(sent, { id: 'C-1/refund-1', on: '2026-09-20' })).state).toBe('sent')
  })
})
