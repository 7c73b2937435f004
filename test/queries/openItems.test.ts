import { describe, expect, it } from 'vitest'
import { openItems, orThrow, schedulePayments, settlePayment } from 'billing-rules'
import { invoiced, on, opened, paid, tagsOf } from '../operations/histories.js'

describe('openItems', () => {
  it('VIEW-1, VIEW-2: what is left to pay, in the order it was recorded, with its status', () => {
    let ledger = invoiced(invoiced(opened(), 'INV-1', ['10.00', '20.00', '0.00'], { due: '2026-09-05' }), 'INV-2', '30.00')
    ledger = paid(paid(ledger, 'PAY-1', '10.00', { to: { invoice: 'INV-1' } }), 'PAY-2', '30.00', { method: 'eCheck', to: { invoice: 'INV-2' } })
    expect(orThrow(openItems(ledger, { on: '2026-09-06' }))).toEqual([
      { invoice: 'INV-1', item: '2', description: 'Class', due: '2026-09-05', overdue: true, total: '20.00', open: '20.00', planned: '0.00', status: 'none' },
      { invoice: 'INV-2', item: '1', description: 'Class', due: on, overdue: true, total: '30.00', open: '30.00', planned: '30.00', status: 'planned' }
    ])
    expect(orThrow(openItems(ledger, { on: '2026-09-05' }))[0]?.overdue).toBe(false)
  })

  it('SCHEDULE-4: with a plan, the day of the next instalment; what no plan covers is due with the invoice', () => {
    const series = { every: 'month', first: '2026-10-01', count: 2 } as const
    const plan = (amount: string) => orThrow(schedulePayments(invoiced(opened(), 'INV-1', '100.00', { due: '2026-09-05' }), { id: 'P', on, to: { invoice: 'INV-1' }, amount, method: 'check', series }))
    const seen = (ledger: ReturnType<typeof plan>, day: string) => orThrow(openItems(ledger, { on: day })).map(({ due, overdue, open }) => [due, overdue, open])
    expect(seen(plan('100.00'), '2026-10-01')).toEqual([['2026-10-01', false, '100.00']])
    expect(seen(plan('100.00'), '2026-10-02')).toEqual([['2026-10-01', true, '100.00']])
    expect(seen(orThrow(settlePayment(plan('100.00'), { id: 'OK', on: '2026-10-01', payment: 'P/1' })), '2026-10-02')).toEqual([['2026-11-01', false, '50.00']])
    expect(seen(plan('99.00'), '2026-10-01')).toEqual([['2026-09-05', true, '100.00']])
  })

  it('LEDGER-5: an invoice dated later is not open yet; a past day shows what was', () => {
    const ledger = paid(invoiced(opened(), 'INV-1', '10.00'), 'PAY-1', '10.00', { on: '2026-09-09', to: { invoice: 'INV-1' } })
    expect(['2026-08-31', '2026-09-08', '2026-09-09'].map((day) => orThrow(openItems(ledger, { on: day })).length)).toEqual([0, 1, 0])
    expect(tagsOf(openItems(ledger, { on: '' }))).toEqual(['InvalidDay'])
  })
})
