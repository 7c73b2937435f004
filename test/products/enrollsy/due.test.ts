import { expect, test } from 'vitest'
import { applyCredit, applyCreditsDue, creditAsInvoicesFallDue, orThrow, recordInvoice, viewCredit, viewInvoice, type Ledger } from 'billing-rules'
import { account, current, figures, leftOfCredit, on, openOf, pay, purchase, refusals, sound } from '../account.js'

const family = () => account(creditAsInvoicesFallDue)
const credit = { id: 'CR-1', on, amount: '130.00', tax: 'waived', type: 'goodwill' } as const
const daily = (ledger: Ledger, day: string) => orThrow(applyCreditsDue(ledger, { id: `DUE-${day}`, on: day }))

/** Two invoices, due in October and in November. */
const owing = () => purchase(purchase(family(), 'NOV', '100.00', { due: '2026-11-01' }), 'OCT', '80.00', { due: '2026-10-01' })
const open = (ledger: Ledger) => ['OCT', 'NOV'].map((id) => openOf(ledger, id))

test('Enrollsy 4: a credit on a current or a paid invoice is account credit', () => {
  const unpaid = purchase(family(), 'INV-1', '100.00', { due: '2026-10-01' })
  const noted = orThrow(applyCredit(unpaid, { ...credit, amount: '30.00', to: { invoice: 'INV-1' } }))
  expect([openOf(noted, 'INV-1'), leftOfCredit(noted, 'CR-1'), current(noted)]).toEqual(['100.00', '30.00', '70.00'])
  const onPaid = orThrow(applyCredit(pay(unpaid, 'PAY-1', '100.00', { invoice: 'INV-1' }), { ...credit, amount: '30.00', to: { invoice: 'INV-1' } }))
  expect([leftOfCredit(onPaid, 'CR-1'), current(onPaid)]).toEqual(['30.00', '-30.00'])
  expect(orThrow(viewCredit(noted, { id: 'CR-1' })).invoice).toBe('INV-1')
  sound(noted, creditAsInvoicesFallDue)
})

test('Enrollsy 4: account credit is used on invoices as they come due', () => {
  const credited = orThrow(applyCredit(owing(), credit))
  expect(open(daily(credited, '2026-09-30'))).toEqual(['80.00', '100.00'])
  const october = daily(credited, '2026-10-01')
  expect([...open(october), leftOfCredit(october, 'CR-1')]).toEqual(['0.00', '100.00', '50.00'])
  const november = daily(october, '2026-11-01')
  // 130 = 80 + 50: half of November is left to pay.
  expect([...open(november), leftOfCredit(november, 'CR-1')]).toEqual(['0.00', '50.00', '0.00'])
  expect([current(credited), current(november, '2026-11-01')]).toEqual(['50.00', '50.00'])
  expect(figures(november, '2026-11-01').due).toBe('50.00')
  sound(november, creditAsInvoicesFallDue)
})

test('Enrollsy 4: run twice, or late, it uses the same', () => {
  const credited = orThrow(applyCredit(owing(), credit))
  const once = daily(credited, '2026-11-01')
  expect(open(once)).toEqual(['0.00', '50.00'])
  expect(open(daily(once, '2026-11-02'))).toEqual(['0.00', '50.00'])
  expect(daily(once, '2026-11-01')).toBe(once)
})

test('Enrollsy 4: a credit posted on a current or on a paid invoice is used on whatever falls due first', () => {
  const onCurrent = orThrow(applyCredit(owing(), { ...credit, to: { invoice: 'NOV' } }))
  expect(open(onCurrent)).toEqual(['80.00', '100.00'])
  expect(open(daily(onCurrent, '2026-10-01'))).toEqual(['0.00', '100.00'])
  const paid = pay(purchase(owing(), 'PAID', '20.00'), 'PAY-1', '20.00', { invoice: 'PAID' })
  const onPaid = orThrow(applyCredit(paid, { ...credit, to: { invoice: 'PAID' } }))
  expect([openOf(onPaid, 'PAID'), ...open(daily(onPaid, '2026-10-01'))]).toEqual(['0.00', '0.00', '100.00'])
})

test('Enrollsy 4: it cannot be aimed at one enrolment or person', () => {
  expect(refusals(applyCredit(family(), { ...credit, earmark: { people: ['Ben'] } }))).toEqual(['EarmarksNotAllowed'])
  expect(refusals(applyCredit(family(), { ...credit, earmark: { tags: ['ballet'] } }))).toEqual(['EarmarksNotAllowed'])
  const items = [{ description: 'Ballet', amount: '60.00', people: ['Ben'] }, { description: 'Judo', amount: '40.00', people: ['Cleo'] }]
  const enrolled = orThrow(recordInvoice(family(), { id: 'INV-1', on, due: '2026-10-01', items }))
  const aimed = orThrow(applyCredit(enrolled, { ...credit, amount: '30.00', to: { invoice: 'INV-1', item: '2' } }))
  const used = daily(aimed, '2026-10-01')
  // Noted on the judo, used on the invoice as a whole, from its first item on.
  expect(orThrow(viewInvoice(used, { id: 'INV-1' })).items.map((item) => item.open)).toEqual(['30.00', '40.00'])
})
