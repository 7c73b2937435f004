import { describe, expect, it } from 'vitest'
import { balances, billRecurring, explain, orThrow, schedulePayments, sendRefund, viewCredit, viewInvoice, viewPayment, viewPlan, viewPool, viewRecurring, viewRefund } from 'billing-rules'
import { errorOf, invoiced, issued, on, refunding, tagsOf } from '../operations/histories.js'
import { subscribed } from '../operations/recurring.js'

describe('every view', () => {
  const agreed = subscribed({ on }, issued(invoiced(refunding(), 'INV-2', '90.00'), 'GC-1', '50.00'))
  const planned = orThrow(schedulePayments(agreed, { id: 'PLAN-1', on, to: { invoice: 'INV-2' }, method: 'card', series: { every: 'month', first: '2026-10-01', count: 3 } }))
  const sent = orThrow(sendRefund(planned, { id: 'S', on: '2026-09-20', refund: 'C-1/refund-1' }))
  const views = [['INV-1', viewInvoice, 'invoice'], ['C-1', viewCredit, 'credit'], ['PAY-1', viewPayment, 'payment'], ['C-1/refund-1', viewRefund, 'refund'], ['GC-1', viewPool, 'pool'], ['PLAN-1', viewPlan, 'plan'], ['GYM', viewRecurring, 'recurring']] as const

  it.each(views)('LEDGER-5: %s on a past day, and not before its own', (id, view, wanted) => {
    expect(tagsOf(view(sent, { id, on: '2026-09-10' }))).toEqual([])
    expect(errorOf(view(sent, { id, on: '2026-08-31' }))).toMatchObject({ _tag: 'DocumentNotFound', id, wanted })
  })

  it.each(views)('VIEW-2: %s is found by its own view only', (id, view) => {
    for (const [other] of views) expect(tagsOf(view(sent, { id: other }))).toEqual(other === id ? [] : ['DocumentNotFound'])
  })

  it('VIEW-3, RECUR-1: what was billed late is there from the day that it is for, as in the balance', () => {
    const billed = orThrow(billRecurring(subscribed({ on: '2026-01-31' }), { id: 'RUN', on: '2026-03-31' }))
    const day = { on: '2026-02-01' }
    expect(orThrow(balances(billed, day)).current).toBe(orThrow(viewInvoice(billed, { id: 'RUN/1', ...day })).open)
    expect(orThrow(explain(billed, { document: 'RUN/1', ...day })).amount).toBe(orThrow(balances(billed, day)).current)
    expect(errorOf(viewInvoice(billed, { id: 'RUN/1', on: '2026-01-30' }))).toMatchObject({ _tag: 'DocumentNotFound' })
  })

  it('LEDGER-5: shows the state it had on that day', () => {
    expect(orThrow(viewRefund(sent, { id: 'C-1/refund-1', on: '2026-09-19' })).state).toBe('pending')
    expect(orThrow(viewRefund(sent, { id: 'C-1/refund-1', on: '2026-09-20' })).state).toBe('sent')
  })
})
