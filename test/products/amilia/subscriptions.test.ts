import { expect, test } from 'vitest'
import {
  available,
  billRecurring,
  changeRecurring,
  creditHeldUntilUsed,
  endRecurring,
  failPayment,
  orThrow,
  recordPayment,
  recurringCharges,
  retryPayment,
  settlePayment,
  startRecurring,
  suspendRecurring,
  viewInvoice,
  type Ledger
} from 'billing-rules'
import { account, current, figures, openOf, sound } from '../account.js'

const on = '2026-09-15'
const gym = { id: 'GYM', on, every: 'month', from: on, description: 'Gym', people: ['Ben'], amount: '40.00' } as const
const subscribed = () => orThrow(startRecurring(account(creditHeldUntilUsed), gym))
const billedBy = (ledger: Ledger, day: string) => orThrow(billRecurring(ledger, { id: `RUN-${day}`, on: day }))

/** The day and amount of the invoices of a run. */
function invoices(ledger: Ledger, run: string): readonly string[] {
  const made = ledger.entries.at(-1)?.facts.filter(({ fact }) => fact === 'invoice').length ?? 0
  return Array.from({ length: made }, (_, place) => {
    const { on: day, total } = orThrow(viewInvoice(ledger, { id: `RUN-${run}/${place + 1}` }))
    return `${day} ${total}`
  })
}

test('Amilia 23: subscriptions bill monthly, each month once', () => {
  const billed = billedBy(subscribed(), '2026-11-20')
  expect(invoices(billed, '2026-11-20')).toEqual(['2026-09-15 40.00', '2026-10-15 40.00', '2026-11-15 40.00'])
  expect(current(billed, '2026-11-20')).toBe('120.00')
  expect(current(billedBy(billed, '2026-11-30'), '2026-11-30')).toBe('120.00')
  expect(current(billedBy(billed, '2026-12-15'), '2026-12-15')).toBe('160.00')
  sound(billed, creditHeldUntilUsed)
})

test('Amilia 2: recurring billing to come is shown, and its amount, its rest and its end can be edited from there', () => {
  const coming = (ledger: Ledger, day: string) => orThrow(recurringCharges(ledger, { on: day })).map((one) => [one.description, one.next, one.amount])
  const billed = billedBy(subscribed(), on)
  expect(coming(billed, on)).toEqual([['Gym', '2026-10-15', '40.00']])
  const resting = orThrow(suspendRecurring(billed, { id: 'REST', on, recurring: 'GYM', from: '2026-10-01', until: '2026-10-31' }))
  const cheaper = orThrow(changeRecurring(resting, { id: 'GYM-35', on, recurring: 'GYM', from: '2026-11-01', amount: '35.00' }))
  expect(coming(cheaper, on)).toEqual([['Gym', '2026-11-15', '35.00']])
  const ended = orThrow(endRecurring(cheaper, { id: 'GYM-END', on, recurring: 'GYM', until: on }))
  expect(coming(ended, on)).toEqual([['Gym', undefined, undefined]])
  expect(orThrow(available(billed, { document: 'GYM', on })).map(({ operation, possible }) => [operation, possible])).toEqual([
    ['changeRecurring', true],
    ['suspendRecurring', true],
    ['endRecurring', true],
    ['undo', false]
  ])
  sound(ended, creditHeldUntilUsed)
})

test('Amilia 23: for one client the amount is changed from a day; what is billed stays', () => {
  const first = billedBy(subscribed(), '2026-09-15')
  const changed = orThrow(changeRecurring(first, { id: 'GYM-35', on: '2026-09-20', recurring: 'GYM', from: '2026-11-01', amount: '35.00' }))
  const billed = billedBy(changed, '2026-12-15')
  expect(invoices(billed, '2026-12-15')).toEqual(['2026-10-15 40.00', '2026-11-15 35.00', '2026-12-15 35.00'])
  // 40 + 40 + 35 + 35
  expect(current(billed, '2026-12-15')).toBe('150.00')
  sound(billed, creditHeldUntilUsed)
})

test('Amilia 23: suspended between two days, nothing is billed then, nor later', () => {
  const resting = orThrow(suspendRecurring(subscribed(), { id: 'REST', on, recurring: 'GYM', from: '2026-10-01', until: '2026-11-30' }))
  const billed = billedBy(resting, '2026-12-15')
  expect(invoices(billed, '2026-12-15')).toEqual(['2026-09-15 40.00', '2026-12-15 40.00'])
})

test('Amilia 23: the end day is moved', () => {
  const ending = orThrow(startRecurring(account(creditHeldUntilUsed), { ...gym, until: '2026-10-31' }))
  expect(invoices(billedBy(ending, '2027-03-01'), '2027-03-01')).toEqual(['2026-09-15 40.00', '2026-10-15 40.00'])
  const later = orThrow(endRecurring(ending, { id: 'GYM-END', on, recurring: 'GYM', until: '2026-12-31' }))
  expect(invoices(billedBy(later, '2027-03-01'), '2027-03-01')).toHaveLength(4)
  const sooner = orThrow(endRecurring(ending, { id: 'GYM-END', on, recurring: 'GYM', until: '2026-09-30' }))
  expect(invoices(billedBy(sooner, '2027-03-01'), '2027-03-01')).toEqual(['2026-09-15 40.00'])
})

test('Amilia 21: a subscription’s payment that failed is tried again', () => {
  const billed = billedBy(subscribed(), on)
  const charged = orThrow(recordPayment(billed, { id: 'PAY-1', on, amount: '40.00', method: 'eCheck', to: { invoice: `RUN-${on}/1` } }))
  const failed = orThrow(failPayment(charged, { id: 'FAIL-1', on: '2026-09-18', payment: 'PAY-1' }))
  expect(figures(failed, '2026-09-18')).toMatchObject({ current: '40.00', expected: '40.00' })
  const again = orThrow(retryPayment(failed, { id: 'AGAIN-1', on: '2026-09-19', payment: 'PAY-1' }))
  const cleared = orThrow(settlePayment(again, { id: 'OK-1', on: '2026-09-25', payment: 'PAY-1' }))
  expect([openOf(cleared, `RUN-${on}/1`), current(cleared, '2026-09-25')]).toEqual(['0.00', '0.00'])
})
