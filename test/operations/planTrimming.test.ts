import { describe, expect, it } from 'vitest'
import {
  audit, balances, cancelItems, changes, creditHeldUntilUsed, deallocate, orThrow, restoreLedger, schedulePayments,
  settlePayment, upcomingPayments, viewInvoice, viewPayment, type Ledger, type Policy, type SchedulePaymentsInput
} from 'billing-rules'
import { credited, errorsOf, invoiced, on, opened, paid } from './histories.js'

const to = { invoice: 'INV-1' }
const planned = (policy: Partial<Policy> = {}, amounts: string | string[] = '100.00', more: Partial<SchedulePaymentsInput> = {}): Ledger => {
  const series = { every: 'month', first: '2026-10-01', count: 4 } as const
  return orThrow(schedulePayments(invoiced(opened(policy), 'INV-1', amounts), { id: 'P', on, to, method: 'card', series, ...more }))
}
const shown = (ledger: Ledger) =>
  orThrow(upcomingPayments(ledger, { on: '2026-12-31' })).map(({ payment, amount, unapplied, covers }) => {
    const parts = covers.map((one) => `${one.item}: ${one.amount}`).join(', ')
    return `${payment} ${amount} (${parts})${unapplied === '0.00' ? '' : ` ${unapplied} over`}`
  })
const sound = (ledger: Ledger, policy: Partial<Policy> = {}) => {
  expect(errorsOf(audit(ledger))).toEqual([])
  const stored = JSON.parse(JSON.stringify(ledger)) as unknown
  expect(JSON.stringify(orThrow(restoreLedger(stored, [{ ...creditHeldUntilUsed, ...policy }])))).toBe(JSON.stringify(ledger))
}

describe('trimming a plan', () => {
  it('SCHEDULE-4: reduceLast: a credit of 30 on 4 x 25 cancels the last and takes 5 off the third', () => {
    const before = planned()
    const ledger = credited(before, 'CR', '30.00', to)
    expect(shown(ledger)).toEqual(['P/1 25.00 (1: 25.00)', 'P/2 25.00 (1: 25.00)', 'P/3 20.00 (1: 20.00)'])
    expect(orThrow(viewPayment(ledger, { id: 'P/4' }))).toMatchObject({ state: 'cancelled', amount: '25.00' })
    expect(orThrow(balances(ledger, { on }))).toMatchObject({ current: '70.00', expected: '0.00' })
    expect(orThrow(changes(before, ledger)).states).toMatchObject([{ document: 'P/4', state: 'cancelled' }])
    sound(ledger)
  })

  it('SCHEDULE-4: reduceNext: the next one is cancelled, and 5 taken off the second', () => {
    const policy = { planTrim: 'reduceNext' } as const
    const ledger = credited(planned(policy), 'CR', '30.00', to)
    expect(shown(ledger)).toEqual(['P/2 20.00 (1: 20.00)', 'P/3 25.00 (1: 25.00)', 'P/4 25.00 (1: 25.00)'])
    sound(ledger, policy)
  })

  it('SCHEDULE-4: spread: 70 in four is 17.50 each; 69.99 leaves the odd cents with the earlier ones', () => {
    const policy = { planTrim: 'spread' } as const
    expect(shown(credited(planned(policy), 'CR', '30.00', to)).map((line) => line.split(' ')[1])).toEqual(['17.50', '17.50', '17.50', '17.50'])
    const odd = credited(planned(policy), 'CR', '30.01', to)
    expect(shown(odd).map((line) => line.split(' ')[1])).toEqual(['17.50', '17.50', '17.50', '17.49'])
    sound(odd, policy)
  })

  it('SCHEDULE-4: the rest is laid again over the open items in item order', () => {
    // 25 each over 60 and 40; 50 paid on the first item leaves 10 and 40 for two instalments.
    const ledger = paid(planned({}, ['60.00', '40.00']), 'PAY', '50.00', { to: { invoice: 'INV-1', items: ['1'] } })
    expect(shown(ledger)).toEqual(['P/1 25.00 (1: 10.00, 2: 15.00)', 'P/2 25.00 (2: 25.00)'])
    sound(ledger)
  })

  it('SCHEDULE-4, CANCEL-3: a cancellation of several items trims the plan once for all of them', () => {
    for (const planTrim of ['reduceLast', 'reduceNext', 'spread'] as const) {
      const before = planned({ planTrim }, ['20.00', '20.00', '20.00', '40.00'])
      const items = [{ item: '1' }, { item: '2' }, { item: '3' }]
      const after = orThrow(cancelItems(before, { id: 'C', on, invoice: 'INV-1', items, credit: 'full', refund: 'none' }))
      const trimmed = orThrow(changes(before, after)).entries.flatMap(({ facts }) => facts.flatMap((fact) => (fact.fact === 'amended' ? [fact.document] : fact.fact === 'became' ? [fact.document] : [])))
      expect([...new Set(trimmed)].sort()).toEqual([...trimmed].sort())
      // 40 is left of 100: 25 and 15, 15 and 25, or 10 each.
      const left = { reduceLast: ['25.00', '15.00'], reduceNext: ['15.00', '25.00'], spread: ['10.00', '10.00', '10.00', '10.00'] }
      expect(shown(after).map((line) => line.split(' ')[1])).toEqual(left[planTrim])
      sound(after, { planTrim })
    }
  })

  it('CANCEL-3: each item is covered by its own credit first, then by what others do not need', () => {
    // Item 1 is paid: its 30 are not needed there. Item 2 has 10 of its own and takes 20 more, item 3 its own 5 and the last 10.
    const half = paid(invoiced(opened(), 'INV-1', ['30.00', '30.00', '30.00']), 'PAY-1', '30.00', { to: { invoice: 'INV-1', items: ['1'] } })
    const amounts = [{ item: '1', amount: '30.00' }, { item: '2', amount: '10.00' }, { item: '3', amount: '5.00' }]
    const after = orThrow(cancelItems(half, { id: 'C', on, invoice: 'INV-1', items: amounts.map(({ item }) => ({ item })), credit: { amounts }, refund: 'none' }))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).items.map(({ open }) => open)).toEqual(['0.00', '0.00', '15.00'])
    sound(after)
  })

  it('SCHEDULE-4: a plan for a part of its items gives way only where there is no room in its scope', () => {
    // 80 of 100 planned: 20 has no plan, so a payment of 20 on the first item moves instalments and takes nothing off.
    const ledger = planned({}, ['60.00', '40.00'], { amount: '80.00' })
    const moved = paid(ledger, 'PAY', '20.00', { to: { invoice: 'INV-1', items: ['1'] } })
    expect(shown(moved)).toEqual(['P/1 20.00 (1: 20.00)', 'P/2 20.00 (1: 20.00)', 'P/3 20.00 (2: 20.00)', 'P/4 20.00 (2: 20.00)'])
    expect(shown(paid(moved, 'PAY-2', '1.00', { to })).at(-1)).toBe('P/4 19.00 (2: 19.00)')
  })

  it('CANCEL-3, SCHEDULE-4: cancelling an item trims the plan once, after the credit', () => {
    const before = planned({}, ['60.00', '40.00'])
    const ledger = orThrow(cancelItems(before, { id: 'C', on, invoice: 'INV-1', items: [{ item: '2' }], credit: 'full', refund: 'none' }))
    expect(shown(ledger)).toEqual(['P/1 25.00 (1: 25.00)', 'P/2 25.00 (1: 25.00)', 'P/3 10.00 (1: 10.00)'])
    expect(orThrow(balances(ledger, { on }))).toMatchObject({ current: '60.00', expected: '0.00' })
    const all = orThrow(cancelItems(before, { id: 'C', on, invoice: 'INV-1', items: [{ item: '1' }, { item: '2' }], credit: 'full', refund: 'none' }))
    expect(shown(all)).toEqual([])
    expect(orThrow(balances(all, { on }))).toMatchObject({ current: '0.00', expected: '0.00', available: '0.00' })
    sound(ledger)
    sound(all)
  })

  it('SCHEDULE-4: of a payment under way only the planned part shrinks, after what is scheduled', () => {
    const pending = paid(invoiced(opened(), 'INV-1', '100.00'), 'PEND', '60.00', { method: 'eCheck', to })
    const ledger = orThrow(schedulePayments(pending, { id: 'P', on, to, method: 'card', instalments: [{ on: '2026-10-01' }] }))
    expect(shown(credited(ledger, 'CR', '30.00', to))).toEqual(['PEND 60.00 (1: 60.00)', 'P/1 10.00 (1: 10.00)'])
    const trimmed = credited(ledger, 'CR', '45.00', to)
    expect(shown(trimmed)).toEqual(['PEND 60.00 (1: 55.00) 5.00 over'])
    sound(trimmed)
  })

  it('SCHEDULE-4: nothing is added back when the money leaves again', () => {
    const lowered = paid(planned(), 'PAY', '30.00', { to })
    const again = orThrow(deallocate(lowered, { id: 'D', on, source: 'PAY', from: to }))
    expect(orThrow(viewInvoice(again, { id: 'INV-1' }))).toMatchObject({ open: '100.00', planned: '70.00', status: 'partial' })
    expect(shown(again)).toHaveLength(3)
  })

  it('SCHEDULE-4: what was collected stays; two plans: the newer gives way first', () => {
    const first = planned({}, ['60.00', '40.00'], { to: { invoice: 'INV-1', items: ['1'] }, amount: '30.00', series: { every: 'month', first: '2026-10-01', count: 1 } })
    const two = orThrow(schedulePayments(first, { id: 'Q', on, to: { invoice: 'INV-1', items: ['1'] }, method: 'card', instalments: [{ on: '2026-09-15' }] }))
    expect(shown(credited(two, 'CR', '20.00', { invoice: 'INV-1', item: '1' }))).toEqual(['Q/1 10.00 (1: 10.00)', 'P/1 30.00 (1: 30.00)'])
    const collected = orThrow(settlePayment(planned(), { id: 'S', on: '2026-10-01', payment: 'P/1' }))
    const trimmed = credited(collected, 'CR', '60.00', to, '2026-10-02')
    expect(shown(trimmed)).toEqual(['P/2 15.00 (1: 15.00)'])
    sound(trimmed)
  })

  it('LEDGER-3: money typed with an earlier day, and money dated later, leave no day with more planned than open', () => {
    const later = paid(planned({}, ['60.00', '40.00']), 'PAY-2', '45.00', { on: '2026-09-20', to })
    const typed = paid(later, 'PAY-1', '20.00', { on: '2026-09-10', to })
    sound(typed)
    for (const day of ['2026-09-09', '2026-09-10', '2026-09-19', '2026-09-20']) {
      const { open, planned: set } = orThrow(viewInvoice(typed, { id: 'INV-1', on: day }))
      expect(Number(set)).toBeLessThanOrEqual(Number(open))
    }
  })
})
