import { expect, test } from 'vitest'
import {
  applyCredit,
  applyCreditToInstalment,
  creditHeldUntilUsed,
  dismissPayment,
  failPayment,
  orThrow,
  retryPayment,
  schedulePayments,
  settlePayment,
  upcomingPayments,
  viewPayment,
  type Ledger
} from 'billing-rules'
import { account, current, figures, on, openOf, purchase, refusals, sound } from '../account.js'

const owing = () => purchase(account(creditHeldUntilUsed), 'INV-1', '100.00')
const upcoming = (ledger: Ledger) => orThrow(upcomingPayments(ledger, { on })).map((one) => [one.on, one.amount, one.method, one.payer])

test('Amilia 20: several post-dated checks for one invoice', () => {
  const instalments = [
    { on: '2026-09-15', amount: '40.00', reference: 'check 101' },
    { on: '2026-10-15', amount: '60.00', reference: 'check 102' }
  ]
  const planned = orThrow(schedulePayments(owing(), { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'check', instalments }))
  expect(upcoming(planned)).toEqual([['2026-09-15', '40.00', 'check', undefined], ['2026-10-15', '60.00', 'check', undefined]])
  expect(figures(planned)).toMatchObject({ current: '100.00', expected: '0.00' })
  sound(planned, creditHeldUntilUsed)
})

test('Amilia 20: a post-dated check counts once it is deposited', () => {
  const instalments = [{ on: '2026-09-15', amount: '40.00' }, { on: '2026-10-15', amount: '60.00' }]
  const planned = orThrow(schedulePayments(owing(), { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'check', instalments }))
  const deposited = orThrow(settlePayment(planned, { id: 'OK-1', on: '2026-09-15', payment: 'PLAN-1/1' }))
  expect(figures(deposited, '2026-09-15')).toMatchObject({ current: '60.00', expected: '0.00' })
  expect(openOf(deposited, 'INV-1')).toBe('60.00')
})

test('Amilia 20: monthly instalments with a down payment, split between two parents', () => {
  const series = { every: 'month', first: '2026-10-31', count: 2 } as const
  const payers = [{ payer: 'Ada', share: '50' }, { payer: 'Bob', share: '50' }]
  const planned = orThrow(schedulePayments(owing(), { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', downPayment: { amount: '30.00', method: 'cash' }, series, payers }))
  expect(current(planned)).toBe('70.00')
  expect(upcoming(planned)).toEqual([
    ['2026-10-31', '17.50', 'card', 'Ada'],
    ['2026-10-31', '17.50', 'card', 'Bob'],
    ['2026-11-30', '17.50', 'card', 'Ada'],
    ['2026-11-30', '17.50', 'card', 'Bob']
  ])
  const [first] = orThrow(upcomingPayments(planned, { on }))
  const collected = orThrow(settlePayment(planned, { id: 'OK-1', on: '2026-10-31', payment: first?.payment ?? '' }))
  expect(openOf(collected, 'INV-1')).toBe('52.50')
  sound(collected, creditHeldUntilUsed)
})

test('Amilia 20: weekly, monthly or on given days', () => {
  const days = (more: object) => upcoming(orThrow(schedulePayments(owing(), { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', ...more }))).map(([day, amount]) => [day, amount])
  expect(days({ series: { every: 'week', first: '2026-09-08', count: 2 } })).toEqual([['2026-09-08', '50.00'], ['2026-09-15', '50.00']])
  expect(days({ series: { every: 'month', first: '2026-10-31', each: '40.00' } })).toEqual([['2026-10-31', '40.00'], ['2026-11-30', '40.00'], ['2026-12-31', '20.00']])
  expect(days({ instalments: [{ on: '2026-09-20' }, { on: '2026-11-02' }, { on: '2027-01-11' }] })).toEqual([['2026-09-20', '33.34'], ['2026-11-02', '33.33'], ['2027-01-11', '33.33']])
})

test('Amilia 20: never by number of classes', () => {
  const series = { every: 'class', first: '2026-09-08', count: 10 } as never
  expect(refusals(schedulePayments(owing(), { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series }))).toEqual(['UnknownChoice'])
})

test('Amilia 21: a failed instalment is retried or dismissed', () => {
  const series = { every: 'month', first: '2026-10-01', count: 2 } as const
  const planned = orThrow(schedulePayments(owing(), { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series }))
  const failed = orThrow(failPayment(planned, { id: 'FAIL-1', on: '2026-10-01', payment: 'PLAN-1/1', reason: 'Card expired' }))
  expect(figures(failed, '2026-10-01')).toMatchObject({ current: '100.00', expected: '50.00' })
  const again = orThrow(retryPayment(failed, { id: 'AGAIN-1', on: '2026-10-03', payment: 'PLAN-1/1' }))
  expect(figures(again, '2026-10-03')).toMatchObject({ current: '50.00', expected: '0.00' })
  const dismissed = orThrow(dismissPayment(failed, { id: 'NO-1', on: '2026-10-03', payment: 'PLAN-1/1' }))
  expect(figures(dismissed, '2026-10-03')).toMatchObject({ current: '100.00', expected: '50.00' })
  sound(again, creditHeldUntilUsed)
})

test('Amilia 6: credit is not used while paying by instalments', () => {
  const credited = orThrow(applyCredit(owing(), { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
  const series = { every: 'week', first: '2026-09-08', count: 4 } as const
  const plan = { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series } as const
  expect(refusals(schedulePayments(credited, { ...plan, credits: ['CR-1'] }))).toEqual(['CreditNotWithInstalments'])
  expect(upcoming(orThrow(schedulePayments(credited, plan))).map(([day]) => day)).toEqual(['2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29'])
})

test('Amilia 6: staff apply a credit to the next instalment', () => {
  const credited = orThrow(applyCredit(owing(), { id: 'CR-1', on, amount: '15.00', tax: 'waived', type: 'goodwill' }))
  const instalments = [{ on: '2026-10-01', amount: '40.00' }, { on: '2026-11-01', amount: '60.00' }]
  const planned = orThrow(schedulePayments(credited, { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', instalments }))
  const applied = orThrow(applyCreditToInstalment(planned, { id: 'USE-1', on, credit: 'CR-1', plan: 'PLAN-1' }))
  expect(upcoming(applied).map(([day, amount]) => [day, amount])).toEqual([['2026-10-01', '25.00'], ['2026-11-01', '60.00']])
  expect(orThrow(viewPayment(applied, { id: 'PLAN-1/1' })).amount).toBe('25.00')
  // 100.00 less the credit of 15.00 is 85.00, and that much is still to come: the balance moved with the credit only.
  expect(openOf(applied, 'INV-1')).toBe('85.00')
  expect([current(planned), current(applied), figures(applied).expected]).toEqual(['85.00', '85.00', '0.00'])
  sound(applied, creditHeldUntilUsed)
})
