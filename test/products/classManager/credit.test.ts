import { expect, test } from 'vitest'
import { applyCredit, creditToNextInvoice, forEachLedger, orThrow, splitCreditAcrossInvoices, viewCredit } from 'billing-rules'
import { account, current, figures, leftOfCredit, on, openOf, pay, purchase, refusals, sound } from '../account.js'

const customer = (id?: string) => account(creditToNextInvoice, id)
const credit = { id: 'CR-1', on, amount: '250.00', tax: 'waived', type: 'goodwill' } as const
const owing = (amounts: Readonly<Record<string, string>>) => Object.entries(amounts).reduce((ledger, [id, amount]) => purchase(ledger, id, amount), customer())

test('Class Manager 1: add a credit: customer, date and amount', () => {
  const credited = orThrow(applyCredit(customer(), { ...credit, on: '2026-09-15' }))
  expect(orThrow(viewCredit(credited, { id: 'CR-1' }))).toMatchObject({ on: '2026-09-15', amount: '250.00', unapplied: '250.00' })
  sound(credited, creditToNextInvoice)
})

test('Class Manager 2: credits in bulk for ticked customers', () => {
  const ticked = ['C-1', 'C-2', 'C-3'].map((id) => ({ ledger: customer(id) }))
  const done = [...forEachLedger(applyCredit, ticked, { ...credit, amount: '20.00' })]
  expect(done.map(({ account: name, outcome }) => [name, current(orThrow(outcome))])).toEqual([['C-1', '-20.00'], ['C-2', '-20.00'], ['C-3', '-20.00']])
})

test('Class Manager 4: a credit of 250 goes to two invoices as 100 and 150', () => {
  const credited = orThrow(applyCredit(owing({ 'INV-1': '100.00', 'INV-2': '150.00' }), credit))
  const parts = [{ invoice: 'INV-1', amount: '100.00' }, { invoice: 'INV-2', amount: '150.00' }]
  const assigned = orThrow(splitCreditAcrossInvoices(credited, { id: 'SPLIT-1', on, credit: 'CR-1', parts }))
  expect([openOf(assigned, 'INV-1'), openOf(assigned, 'INV-2'), leftOfCredit(assigned, 'CR-1')]).toEqual(['0.00', '0.00', '0.00'])
  expect(current(assigned)).toBe('0.00')
  sound(assigned, creditToNextInvoice)
})

test('Class Manager 4: a part-paid invoice takes the part that is open', () => {
  const partPaid = pay(owing({ 'INV-1': '100.00', 'INV-2': '150.00' }), 'PAY-1', '60.00', { invoice: 'INV-1' })
  const credited = orThrow(applyCredit(partPaid, credit))
  const one = orThrow(applyCredit(credited, { id: 'USE-1', on, credit: 'CR-1', to: { invoice: 'INV-1' } }))
  expect([openOf(one, 'INV-1'), leftOfCredit(one, 'CR-1')]).toEqual(['0.00', '210.00'])
  expect(refusals(applyCredit(one, { id: 'USE-2', on, credit: 'CR-1', to: { invoice: 'INV-1' } }))).toEqual(['InvoiceAlreadyPaid'])
  expect(current(one)).toBe(current(credited))
})

test('Class Manager 4: further assignments later, and reassigned by hand', () => {
  const credited = orThrow(applyCredit(owing({ 'INV-1': '100.00', 'INV-2': '150.00', 'INV-3': '80.00' }), { ...credit, amount: '120.00' }))
  const some = orThrow(splitCreditAcrossInvoices(credited, { id: 'SPLIT-1', on, credit: 'CR-1', parts: [{ invoice: 'INV-1', amount: '70.00' }] }))
  const more = orThrow(splitCreditAcrossInvoices(some, { id: 'SPLIT-2', on, credit: 'CR-1', parts: [{ invoice: 'INV-2', amount: '50.00' }] }))
  expect([openOf(more, 'INV-1'), openOf(more, 'INV-2'), leftOfCredit(more, 'CR-1')]).toEqual(['30.00', '100.00', '0.00'])
  const moved = orThrow(splitCreditAcrossInvoices(more, { id: 'SPLIT-3', on, credit: 'CR-1', replace: true, parts: [{ invoice: 'INV-3', amount: '80.00' }] }))
  expect(['INV-1', 'INV-2', 'INV-3'].map((id) => openOf(moved, id))).toEqual(['100.00', '150.00', '0.00'])
  expect(leftOfCredit(moved, 'CR-1')).toBe('40.00')
  sound(moved, creditToNextInvoice)
})

test('Class Manager 4: no more than the invoice or the credit has', () => {
  const credited = orThrow(applyCredit(owing({ 'INV-1': '100.00' }), credit))
  const parts = (amount: string) => splitCreditAcrossInvoices(credited, { id: 'SPLIT-1', on, credit: 'CR-1', parts: [{ invoice: 'INV-1', amount }] })
  expect(refusals(parts('100.01'))).toEqual(['CreditExceedsOpenAmount'])
  expect(figures(orThrow(parts('100.00'))).available).toBe('150.00')
})
