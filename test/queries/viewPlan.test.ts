import { describe, expect, it } from 'vitest'
import { cancelScheduledPayment, changes, collectPayment, failPayment, orThrow, schedulePayments, viewPlan, type Ledger } from 'billing-rules'
import { invoiced, on, opened, tagsOf } from '../operations/histories.js'

const to = { invoice: 'INV-1' }
const owing = invoiced(opened(), 'INV-1', ['60.00', '40.00'])
const plan = orThrow(schedulePayments(owing, { id: 'P', on, to, method: 'card', downPayment: { amount: '10.00', method: 'cash' }, series: { every: 'month', first: '2026-10-01', count: 3 }, publicComment: 'As agreed' }))
const shown = (ledger: Ledger, day?: string) => orThrow(viewPlan(ledger, { id: 'P', on: day }))
const sums = (ledger: Ledger, day?: string) => {
  const { paid, toCome, failed, uncovered } = shown(ledger, day)
  return [paid, toCome, failed, uncovered]
}

describe('viewPlan', () => {
  it('SCHEDULE-1: 10 down and 90 in three: the down payment, each instalment, what is paid and what is to come', () => {
    const instalment = (number: number, day: string) => ({ payment: `P/${number}`, on: day, state: 'scheduled', since: on, method: 'card', amount: '30.00' })
    expect(shown(plan)).toEqual({
      id: 'P', on, invoice: 'INV-1', trim: 'reduceLast', publicComment: 'As agreed',
      downPayment: { payment: 'P/0', on, state: 'settled', since: on, method: 'cash', amount: '10.00' },
      instalments: [instalment(1, '2026-10-01'), instalment(2, '2026-11-01'), instalment(3, '2026-12-01')],
      paid: '10.00', toCome: '90.00', failed: '0.00', uncovered: '0.00'
    })
  })

  it('SCHEDULE-3: collected, failed and called off; what nothing is planned for any more', () => {
    const taken = orThrow(collectPayment(plan, { id: 'T', on: '2026-09-29', payment: 'P/1' }))
    const failed = orThrow(failPayment(taken, { id: 'F', on: '2026-11-01', payment: 'P/2' }))
    const gone = orThrow(cancelScheduledPayment(failed, { id: 'C', on: '2026-11-02', payment: 'P/3' }))
    expect(shown(gone).instalments.map((one) => [one.payment, one.on, one.state, one.since])).toEqual([
      ['P/1', '2026-09-29', 'settled', '2026-09-29'], ['P/2', '2026-11-01', 'failed', '2026-11-01'], ['P/3', '2026-12-01', 'cancelled', '2026-11-02']
    ])
    expect(sums(gone)).toEqual(['40.00', '0.00', '30.00', '60.00'])
  })

  it('VIEW-3: on a past day as it stood then', () => {
    const taken = orThrow(collectPayment(plan, { id: 'T', on: '2026-10-01', payment: 'P/1' }))
    expect([sums(taken, '2026-09-30'), sums(taken, '2026-10-01')]).toEqual([['10.00', '90.00', '0.00', '0.00'], ['40.00', '60.00', '0.00', '0.00']])
  })

  it('SCHEDULE-2: several payers and post-dated checks', () => {
    const instalments = [{ on: '2026-10-01', reference: '101', payer: 'Ann' }, { on: '2026-09-15', reference: '102' }]
    const checks = orThrow(schedulePayments(owing, { id: 'P', on, to, method: 'check', instalments }))
    expect(shown(checks).instalments).toMatchObject([{ payment: 'P/2', on: '2026-09-15', reference: '102' }, { payment: 'P/1', reference: '101', payer: 'Ann' }])
    const shared = orThrow(schedulePayments(owing, { id: 'P', on, method: 'card', instalments: [{ on }], payers: [{ payer: 'Ann', share: '60' }, { payer: 'Bob', share: '40' }] }))
    expect(shown(shared)).toMatchObject({ instalments: [{ payer: 'Ann', amount: '60.00' }, { payer: 'Bob', amount: '40.00' }], uncovered: '0.00' })
  })

  it('VIEW-5: a plan is one of the documents made', () => {
    expect(orThrow(changes(owing, plan)).documents).toEqual([
      { id: 'P', kind: 'plan' }, { id: 'P/0', kind: 'payment' }, { id: 'P/1', kind: 'payment' }, { id: 'P/2', kind: 'payment' }, { id: 'P/3', kind: 'payment' }
    ])
  })

  it('LEDGER-1: refuses what is no plan', () => {
    expect(tagsOf(viewPlan(plan, { id: 'P/1' }))).toEqual(['DocumentNotFound'])
  })
})
