import { expect, test } from 'vitest'
import { applyCredit, creditHeldUntilUsed, orThrow, recordPayment, schedulePayments, settlePayment, upcomingPayments, type Ledger } from 'billing-rules'
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

test('Amilia 20: instalments by week or month, with a down payment, split between two parents', () => {
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

test('Amilia 6: credit is not used while paying by instalments', () => {
  const credited = orThrow(applyCredit(owing(), { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
  const series = { every: 'week', first: '2026-09-08', count: 4 } as const
  const plan = { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'card', series } as const
  expect(refusals(schedulePayments(credited, { ...plan, credits: ['CR-1'] }))).toEqual(['CreditNotWithInstalments'])
  expect(upcoming(orThrow(schedulePayments(credited, plan))).map(([day]) => day)).toEqual(['2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29'])
})

test('Amilia 19: a payment by somebody outside the account, the receipt in the owner’s name', () => {
  const paid = orThrow(recordPayment(owing(), { id: 'PAY-1', on, amount: '100.00', method: 'cash', payer: 'Grandfather', to: { invoice: 'INV-1' } }))
  expect(current(paid)).toBe('0.00')
})
