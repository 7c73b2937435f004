import { describe, expect, it } from 'vitest'
import { allocate, changeScheduledPayment, chargeBack, failPayment, orThrow, refundPayment, retryPayment, schedulePayments, sendPayment, settlePayment, upcomingPayments, type Ledger } from 'billing-rules'
import { invoiced, on, opened, paid, tagsOf } from '../operations/histories.js'

const owing = invoiced(opened(), 'INV-1', ['60.00', '40.00'])
const eCheck = (ledger: Ledger, id: string, amount: string, more = {}) => paid(ledger, id, amount, { method: 'eCheck', ...more })
const names = (ledger: Ledger, day = on) => orThrow(upcomingPayments(ledger, { on: day })).map(({ payment }) => payment)

describe('upcomingPayments', () => {
  it('VIEW-2: with day, method, amount, what it is set to cover and the day it usually clears by', () => {
    // 60.00 on the first item, 10.00 on the second, 5.00 on nothing; an eCheck clears in 10 days.
    const ledger = eCheck(eCheck(owing, 'PAY-1', '70.00', { to: { invoice: 'INV-1' } }), 'PAY-2', '5.00')
    expect(orThrow(upcomingPayments(ledger, { on }))).toEqual([
      { payment: 'PAY-1', on, state: 'pending', method: 'eCheck', amount: '70.00', covers: [{ invoice: 'INV-1', item: '1', amount: '60.00' }, { invoice: 'INV-1', item: '2', amount: '10.00' }], unapplied: '0.00', clearsBy: '2026-09-11' },
      { payment: 'PAY-2', on, state: 'pending', method: 'eCheck', amount: '5.00', covers: [], unapplied: '5.00', clearsBy: '2026-09-11' }
    ])
  })

  it('VIEW-2, PAYMENT-4: settled and failed ones are not upcoming; on a past day they were', () => {
    const pending = eCheck(eCheck(owing, 'PAY-1', '10.00'), 'PAY-2', '20.00', { to: { invoice: 'INV-1' } })
    const settled = orThrow(settlePayment(pending, { id: 'S', on: '2026-09-08', payment: 'PAY-1' }))
    const ledger = orThrow(failPayment(settled, { id: 'F', on: '2026-09-09', payment: 'PAY-2' }))
    expect(['2026-09-07', '2026-09-08', '2026-09-09'].map((day) => names(ledger, day))).toEqual([['PAY-1', 'PAY-2'], ['PAY-2'], []])
    expect(orThrow(upcomingPayments(ledger, { on }))[1]).toMatchObject({ covers: [{ item: '1', amount: '20.00' }], unapplied: '0.00' })
    expect(names(paid(owing, 'PAY-1', '10.00'))).toEqual([])
  })

  it('VIEW-2, LEDGER-5: by day, and those of a later day with what they will cover', () => {
    const ledger = eCheck(eCheck(owing, 'PAY-1', '10.00', { on: '2026-10-05', to: { invoice: 'INV-1' } }), 'PAY-2', '20.00', { on: '2026-10-01' })
    expect(names(ledger)).toEqual(['PAY-2', 'PAY-1'])
    expect(orThrow(upcomingPayments(ledger, { on }))[1]).toMatchObject({ on: '2026-10-05', state: 'pending', covers: [{ invoice: 'INV-1', item: '1', amount: '10.00' }] })
  })

  it('VIEW-2: one of a later day that was called off by then is not upcoming', () => {
    const ledger = orThrow(failPayment(eCheck(owing, 'PAY-1', '10.00', { on: '2026-10-05' }), { id: 'F', on: '2026-10-05', payment: 'PAY-1' }))
    expect(['2026-10-04', '2026-10-05'].map((day) => names(ledger, day))).toEqual([['PAY-1'], []])
  })

  it('VIEW-3: on a day before it came, a payment is shown as it came, whatever became of it', () => {
    const shown = (ledger: Ledger, day: string) => orThrow(upcomingPayments(ledger, { on: day })).map(({ payment, amount, covers, unapplied }) => [payment, amount, covers.map((part) => part.amount), unapplied])
    const coming = eCheck(owing, 'PAY-1', '50.00', { on: '2026-09-02', to: { invoice: 'INV-1', items: ['1'] } })
    const before = [['PAY-1', '50.00', ['50.00'], '0.00']]
    for (const failing of ['2026-09-02', '2026-09-05']) {
      const failed = orThrow(failPayment(coming, { id: 'F', on: failing, payment: 'PAY-1' }))
      expect([shown(failed, '2026-09-01'), shown(orThrow(retryPayment(failed, { id: 'AGAIN', on: '2026-09-09', payment: 'PAY-1' })), '2026-09-01')]).toEqual([before, before])
    }
    expect(shown(orThrow(settlePayment(coming, { id: 'S', on: '2026-09-05', payment: 'PAY-1' })), '2026-09-01')).toEqual(before)
    const more = orThrow(allocate(eCheck(owing, 'PAY-1', '50.00', { on: '2026-09-02' }), { id: 'A', on: '2026-09-02', source: 'PAY-1', amount: '20.00', to: { invoice: 'INV-1' } }))
    expect(shown(more, '2026-09-01')).toEqual([['PAY-1', '50.00', ['20.00'], '30.00']])
    // Before its plan was made, an instalment is shown as it was planned first.
    const series = { every: 'month', first: '2026-10-01', count: 1 } as const
    const plan = orThrow(schedulePayments(owing, { id: 'P', on: '2026-09-03', to: { invoice: 'INV-1' }, method: 'eCheck', series }))
    const less = orThrow(changeScheduledPayment(plan, { id: 'C', on: '2026-09-04', payment: 'P/1', amount: '70.00' }))
    expect([shown(less, '2026-09-02'), shown(less, '2026-09-04')]).toEqual([[['P/1', '100.00', ['60.00', '40.00'], '0.00']], [['P/1', '70.00', ['60.00', '10.00'], '0.00']]])
  })

  it('PAYMENT-2, PAYMENT-5: the days to clear count from the attempt that is under way, and from when the processor has it', () => {
    const failed = orThrow(failPayment(eCheck(owing, 'PAY-1', '10.00'), { id: 'F', on: '2026-09-08', payment: 'PAY-1' }))
    const again = orThrow(retryPayment(failed, { id: 'R', on: '2026-10-20', payment: 'PAY-1' }))
    expect(orThrow(upcomingPayments(again, { on: '2026-10-20' }))).toMatchObject([{ on, state: 'pending', clearsBy: '2026-10-30' }])
    const sent = orThrow(sendPayment(again, { id: 'S', on: '2026-10-22', payment: 'PAY-1' }))
    expect(orThrow(upcomingPayments(sent, { on: '2026-10-22' }))).toMatchObject([{ state: 'sent', clearsBy: '2026-11-01' }])
    const series = { every: 'month', first: '2026-10-01', count: 1 } as const
    const plan = orThrow(schedulePayments(owing, { id: 'P', on, to: { invoice: 'INV-1' }, method: 'eCheck', series }))
    expect(orThrow(upcomingPayments(plan, { on }))).toMatchObject([{ state: 'scheduled', clearsBy: '2026-10-11' }])
  })

  it('PAYMENT-6, VIEW-2: a refund that is owed back is among what a payment is set to cover', () => {
    const check = paid(owing, 'PAY-1', '100.00', { method: 'check', to: { invoice: 'INV-1' } })
    const back = orThrow(refundPayment(check, { id: 'R-1', on, payment: 'PAY-1', amount: '40.00', released: 'reopen' }))
    const bounced = orThrow(chargeBack(back, { id: 'B', on, payment: 'PAY-1' }))
    expect(orThrow(upcomingPayments(eCheck(bounced, 'PAY-2', '50.00', { to: { refund: 'R-1' } }), { on }))).toMatchObject([{ covers: [{ refund: 'R-1', amount: '40.00' }], unapplied: '10.00' }])
  })

  it('LEDGER-1: refuses a day that is none', () => {
    expect(tagsOf(upcomingPayments(owing, { on: '' }))).toEqual(['InvalidDay'])
  })
})
