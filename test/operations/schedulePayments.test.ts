import { describe, expect, it } from 'vitest'
import {
  aging, audit, balances, cancelItems, chargeBack, creditHeldUntilUsed, failPayment, openItems, orThrow, refundPayment, refused, replay, restoreLedger,
  schedulePayments, settlePayment, suggestedRefund, upcomingPayments, viewInvoice, viewPayment, viewPlan, winChargeBack, type Ledger, type SchedulePaymentsInput
} from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const monthly = { every: 'month', first: '2026-10-01', count: 3 } as const
const owing = invoiced(opened(), 'INV-1', ['60.00', '40.00'])
const plan = (ledger: Ledger, more: Partial<SchedulePaymentsInput> = {}) => schedulePayments(ledger, { id: 'P', on, to, method: 'card', series: monthly, ...more })
const planned = (ledger: Ledger, more: Partial<SchedulePaymentsInput> = {}): Ledger => orThrow(plan(ledger, more))
const listed = (more: Partial<SchedulePaymentsInput>) => schedulePayments(owing, { id: 'P', on, to, method: 'card', ...more })
const list = (ledger: Ledger, day = on) => orThrow(upcomingPayments(ledger, { on: day })).map((one) => `${one.payment} ${one.on} ${one.amount}`)
const covers = (ledger: Ledger) => orThrow(upcomingPayments(ledger, { on })).map(({ covers: parts }) => parts.map(({ item, amount }) => `${item}: ${amount}`).join(', '))
const sound = (ledger: Ledger) => {
  expect(errorsOf(audit(ledger))).toEqual([])
  const stored = JSON.parse(JSON.stringify(ledger)) as unknown
  expect(JSON.stringify(orThrow(restoreLedger(stored, [creditHeldUntilUsed])))).toBe(JSON.stringify(ledger))
  expect(JSON.stringify(orThrow(replay(ledger, { seq: ledger.entries.length })))).toBe(JSON.stringify(ledger))
}

describe('schedulePayments', () => {
  it('SCHEDULE-1: 100.00 in three is 33.34, 33.33, 33.33, laid over the items in their order', () => {
    const ledger = planned(owing)
    expect(list(ledger)).toEqual(['P/1 2026-10-01 33.34', 'P/2 2026-11-01 33.33', 'P/3 2026-12-01 33.33'])
    // 60 takes 33.34 and 26.66; the 6.67 left of the second and the third make 40.
    expect(covers(ledger)).toEqual(['1: 33.34', '1: 26.66, 2: 6.67', '2: 33.33'])
    sound(ledger)
  })

  it('SCHEDULE-1: month ends clamp: 31 Jan, 28 or 29 Feb, 31 Mar', () => {
    const days = (first: string) => list(planned(invoiced(opened(), 'INV-1', '100.00'), { series: { every: 'month', first, count: 3 } })).map((line) => line.split(' ')[1])
    expect(days('2027-01-31')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31'])
    expect(days('2028-01-31')).toEqual(['2028-01-31', '2028-02-29', '2028-03-31'])
  })

  it('SCHEDULE-1: weekly, an amount each, the last takes the rest', () => {
    expect(list(planned(owing, { series: { every: 'week', first: '2026-09-08', each: '40.00' } }))).toEqual([
      'P/1 2026-09-08 40.00', 'P/2 2026-09-15 40.00', 'P/3 2026-09-22 20.00'
    ])
  })

  it('SCHEDULE-1: given days, given amounts; those without one share the rest', () => {
    const given = listed({ instalments: [{ on: '2026-12-01', amount: '50.00' }, { on: '2026-10-15' }, { on: '2026-11-01' }] })
    expect(list(orThrow(given))).toEqual(['P/2 2026-10-15 25.00', 'P/3 2026-11-01 25.00', 'P/1 2026-12-01 50.00'])
    // By due day, not by number: the one of October covers the first item first.
    expect(covers(orThrow(given))).toEqual(['1: 25.00', '1: 25.00', '1: 10.00, 2: 40.00'])
    sound(orThrow(given))
    expect(list(orThrow(listed({ instalments: [{ on: '2026-10-15', amount: '10.00' }] })))).toEqual(['P/1 2026-10-15 10.00'])
  })

  it('SCHEDULE-1: a down payment is paid now, the plan takes the rest; some items or the account', () => {
    const down = planned(owing, { downPayment: { amount: '40.00', method: 'cash', payer: 'Gran' } })
    expect(orThrow(balances(down, { on }))).toMatchObject({ current: '60.00', expected: '0.00', pendingPayments: '60.00' })
    expect(orThrow(viewPayment(down, { id: 'P/0' }))).toMatchObject({ amount: '40.00', state: 'settled', payer: 'Gran' })
    expect(list(down).map((line) => line.split(' ')[2])).toEqual(['20.00', '20.00', '20.00'])
    sound(down)
    expect(covers(planned(owing, { to: { invoice: 'INV-1', items: ['2'] }, series: { ...monthly, count: 2 } }))).toEqual(['2: 20.00', '2: 20.00'])
    const account = orThrow(schedulePayments(invoiced(owing, 'INV-2', '50.00'), { id: 'P', on, method: 'card', series: { ...monthly, count: 2 } }))
    expect(list(account)).toEqual(['P/1 2026-10-01 75.00', 'P/2 2026-11-01 75.00'])
  })

  it('SCHEDULE-2: two parents at 60 and 40, each instalment split; post-dated checks keep their numbers', () => {
    const parents = planned(owing, { series: { ...monthly, count: 2 }, payers: [{ payer: 'Ann', share: '60' }, { payer: 'Bob', share: '40', method: 'eCheck' }] })
    expect(orThrow(upcomingPayments(parents, { on })).map(({ payment, payer, method, amount }) => [payment, payer, method, amount])).toEqual([
      ['P/1', 'Ann', 'card', '30.00'], ['P/2', 'Bob', 'eCheck', '20.00'], ['P/3', 'Ann', 'card', '30.00'], ['P/4', 'Bob', 'eCheck', '20.00']
    ])
    // 33.34 in three thirds is 11.12, 11.11, 11.11. (MONEY-5)
    const thirds = [{ payer: 'Ann', share: '1' }, { payer: 'Bob', share: '1' }, { payer: 'Cat', share: '1' }]
    expect(list(planned(owing, { payers: thirds })).slice(0, 3).map((line) => line.split(' ')[2])).toEqual(['11.12', '11.11', '11.11'])
    const checks = orThrow(listed({ method: 'check', instalments: [{ on: '2026-10-01', reference: '101' }, { on: '2026-11-01', reference: '102', payer: 'Gran' }] }))
    expect(orThrow(viewPayment(checks, { id: 'P/2' }))).toMatchObject({ reference: '102', payer: 'Gran', plan: 'P', state: 'scheduled', amount: '50.00', on: '2026-11-01' })
    sound(parents)
  })

  it('VIEW-1: item 100, paid 30, 70 in two instalments: current 70, expected 0, planned', () => {
    const ledger = planned(paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '30.00', { to }), { series: { ...monthly, count: 2 } })
    expect(orThrow(balances(ledger, { on }))).toMatchObject({ current: '70.00', expected: '0.00' })
    expect(orThrow(viewInvoice(ledger, { id: 'INV-1' }))).toMatchObject({ open: '70.00', planned: '70.00', status: 'planned' })
  })

  it('SCHEDULE-4: with a plan, due and overdue follow the instalments', () => {
    const ledger = planned(invoiced(opened(), 'INV-1', '100.00'), { amount: '90.00' })
    const dues = ['2026-09-01', '2026-09-02', '2026-10-01', '2026-10-02', '2026-12-02'].map((day) => {
      const { due, overdue } = orThrow(balances(ledger, { on: day }))
      return [due, overdue]
    })
    // 10.00 is in no plan and is due with the invoice.
    expect(dues).toEqual([['10.00', '0.00'], ['10.00', '10.00'], ['40.00', '10.00'], ['40.00', '40.00'], ['100.00', '100.00']])
    expect(orThrow(openItems(planned(owing), { on: '2026-09-30' })).map(({ overdue }) => overdue)).toEqual([false, false])
    // On 2 November: 10.00 is 62 days overdue, 30.00 for 32 days, 30.00 for one; 30.00 is not yet due.
    expect(orThrow(aging(ledger, { on: '2026-11-02' })).buckets.map(({ open, items }) => `${open} ${items}`)).toEqual(['30.00 1', '30.00 1', '30.00 1', '10.00 1', '0.00 0'])
  })

  it('PAYMENT-4: an instalment is collected, early or late, or fails; then its part is due with the invoice again', () => {
    const early = orThrow(settlePayment(planned(owing), { id: 'S', on: '2026-09-20', payment: 'P/1' }))
    expect(orThrow(viewPayment(early, { id: 'P/1' }))).toMatchObject({ state: 'settled', since: '2026-09-20', on: '2026-09-20', status: 'full' })
    expect(orThrow(balances(early, { on: '2026-09-19' })).current).toBe('100.00')
    expect(orThrow(balances(early, { on: '2026-09-20' })).current).toBe('66.66')
    sound(early)
    const failed = orThrow(failPayment(planned(owing), { id: 'F', on: '2026-10-02', payment: 'P/1' }))
    expect(orThrow(balances(failed, { on: '2026-10-02' }))).toMatchObject({ due: '33.34', overdue: '33.34', pendingPayments: '66.66' })
    sound(failed)
  })

  it('LEDGER-3: a plan is there from its own day on; money that comes before an instalment counts at once', () => {
    const ledger = paid(planned(owing), 'PAY-1', '20.00', { on: '2026-09-10', to })
    expect(orThrow(balances(ledger, { on: '2026-09-10' }))).toMatchObject({ current: '80.00', open: '80.00' })
    expect(orThrow(viewInvoice(ledger, { id: 'INV-1', on: '2026-09-05' }))).toMatchObject({ open: '100.00', planned: '100.00' })
    expect(orThrow(viewPayment(ledger, { id: 'P/3', on: '2026-09-05' })).amount).toBe('33.33')
    expect(tagsOf(viewPayment(ledger, { id: 'P/3', on: '2026-08-31' }))).toEqual(['DocumentNotFound'])
    sound(ledger)
  })

  it('SCHEDULE-5: credit pays beside instalments only where the policy says so, and first', () => {
    const rich = (policy: object) => credited(invoiced(opened(policy), 'INV-1', '100.00'), 'CR', '10.00')
    expect(errorOf(plan(rich({}), { credits: ['CR'] }))).toMatchObject({ _tag: 'CreditNotWithInstalments', rule: 'SCHEDULE-5', policy: 'creditHeldUntilUsed' })
    const used = planned(rich({ creditWithInstalments: 'allowed' }), { credits: ['CR'] })
    expect(list(used).map((line) => line.split(' ')[2])).toEqual(['30.00', '30.00', '30.00'])
    expect(orThrow(viewInvoice(used, { id: 'INV-1' }))).toMatchObject({ open: '90.00', planned: '90.00' })
    expect(tagsOf(plan(rich({ creditWithInstalments: 'allowed' }), { credits: ['CR', 'CR', 'X'] }))).toEqual(['NamedTwice', 'DocumentNotFound'])
  })

  it('SCHEDULE-4: never more than is open and not planned yet, with the largest amount allowed', () => {
    const error = errorOf(plan(owing, { amount: '100.01' }))
    expect(error).toMatchObject({ _tag: 'PlanExceedsOpenAmount', path: 'amount', asked: '100.01', allowed: '100.00' })
    expect(refused(schedulePayments(owing, error['try'] as SchedulePaymentsInput))).toBe(false)
    expect(errorOf(plan(planned(owing), { id: 'P-2' }))).toMatchObject({ _tag: 'PlanExceedsOpenAmount', allowed: '0.00', open: '0.00' })
    expect(errorOf(plan(owing, { downPayment: { amount: '100.00', method: 'cash' } }))).toMatchObject({ path: 'downPayment.amount', allowed: '99.99' })
    expect(errorOf(listed({ instalments: [{ on, amount: '60.00' }, { on, amount: '40.01' }] }))).toMatchObject({ asked: '100.01', allowed: '100.00' })
  })

  it('SCHEDULE-4, LEDGER-7: too large a sum and parts that do not fit either are both told, and no single change is offered', () => {
    const both = errorsOf(plan(owing, { amount: '130.00', downPayment: { amount: '110.00', method: 'cash' } }))
    expect(both).toMatchObject([{ path: 'amount', asked: '130.00', allowed: '100.00' }, { path: 'downPayment.amount', asked: '110.00', allowed: '99.99' }])
    expect(both.filter((error) => 'try' in error)).toEqual([])
    const parts = errorsOf(listed({ amount: '130.00', instalments: [{ on, amount: '110.00' }, { on }] }))
    expect(parts).toMatchObject([{ path: 'amount', allowed: '100.00' }, { asked: '110.01', allowed: '100.00' }])
  })

  it('SCHEDULE-1: what is missing, stated twice or unknown is refused', () => {
    expect(errorOf(listed({}))).toMatchObject({ _tag: 'ConflictingFields', fields: ['series', 'instalments'] })
    expect(errorOf(plan(owing, { series: { every: 'month', first: on } }))).toMatchObject({ _tag: 'ConflictingFields', path: 'series', fields: ['count', 'each'] })
    expect(tagsOf(listed({ amount: '10.00', instalments: [{ on, amount: '10.00' }] }))).toEqual(['ConflictingFields'])
    expect(tagsOf(plan(owing, { to: { invoice: 'X' } }))).toEqual(['DocumentNotFound'])
    expect(tagsOf(plan(owing, { to: { invoice: 'INV-1', items: ['1', '1', '9'] } }))).toEqual(['NamedTwice', 'ItemNotFound'])
    expect(tagsOf(plan(owing, { method: 'gold', downPayment: { amount: '1.00', method: 'silver' }, payers: [{ payer: 'A', share: '1', method: 'tin' }, { payer: 'A', share: '1' }] }))).toEqual(['UnknownCode', 'UnknownCode', 'UnknownCode', 'NamedTwice'])
    expect(errorOf(plan(owing, { method: 'giftCard' }))).toMatchObject({ _tag: 'UnknownCode', known: ['card', 'eCheck', 'cash', 'check', 'transfer', 'other'] })
    expect(errorOf(plan(owing, { series: { ...monthly, first: '2026-08-31' } }))).toMatchObject({ _tag: 'DayTooEarly', path: 'series.first', earliest: on })
    expect(tagsOf(plan(owing, { series: { ...monthly, count: 401 } }))).toEqual(['InvalidList'])
    expect(tagsOf(plan(owing, { series: { ...monthly, count: 0 } }))).toEqual(['InvalidList'])
    expect(errorOf(plan(owing, { series: { every: 'month', first: '9999-11-30', count: 3 } }))).toMatchObject({ _tag: 'InvalidList', limit: 2 })
    expect(tagsOf(plan(owing, { series: { every: 'week', first: on, each: '0.01' } }))).toEqual(['InvalidList'])
  })

  it('SCHEDULE-1: the whole account is what bears no later day, whatever was put on it since; a refund that is owed back is part of it', () => {
    const series = { every: 'month', first: '2026-10-01', count: 1 } as const
    const all = (ledger: Ledger) => orThrow(schedulePayments(ledger, { id: 'P', on, method: 'cash', series }))
    const postDated = invoiced(paid(owing, 'PAY-1', '30.00', { on: '2026-09-20', method: 'eCheck', to }), 'INV-2', '5.00', { on: '2026-09-25' })
    expect(list(all(postDated)).at(-1)).toBe('P/1 2026-10-01 70.00')
    sound(all(postDated))

    const back = orThrow(refundPayment(paid(owing, 'PAY-1', '100.00', { method: 'check', to }), { id: 'R-1', on, payment: 'PAY-1', amount: '40.00', released: 'reopen' }))
    const bounced = orThrow(chargeBack(back, { id: 'B', on, payment: 'PAY-1' }))
    const whole = all(bounced)
    expect(orThrow(upcomingPayments(whole, { on }))).toMatchObject([{ amount: '140.00', covers: [{ item: '1', amount: '60.00' }, { item: '2', amount: '40.00' }, { refund: 'R-1', amount: '40.00' }] }])
    expect(orThrow(viewPlan(whole, { id: 'P' })).uncovered).toBe('0.00')
    sound(whole)
    // The bank gives it back: what the plan was for is covered, and the plan is trimmed to nothing.
    const won = orThrow(winChargeBack(whole, { id: 'W', on, payment: 'PAY-1' }))
    expect(orThrow(upcomingPayments(won, { on }))).toMatchObject([{ amount: '40.00' }])
    sound(won)
  })

  it('REFUND-2: A 100 paid, B 900 in future instalments, A cancelled: suggests 100', () => {
    const both = paid(invoiced(opened(), 'INV-1', ['100.00', '900.00']), 'PAY-1', '100.00', { to: { invoice: 'INV-1', items: ['1'] } })
    const ledger = planned(both, { series: { ...monthly, count: 9 } })
    const cancellation = { id: 'C', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full' } as const
    expect(orThrow(suggestedRefund(ledger, cancellation)).amount).toBe('100.00')
    const after = orThrow(cancelItems(ledger, { ...cancellation, refund: 'suggested' }))
    expect(orThrow(balances(after, { on }))).toMatchObject({ current: '900.00', expected: '0.00' })
    sound(after)
  })
})
