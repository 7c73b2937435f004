import { expect, test } from 'vitest'
import { applyCredit, billRecurring, changes, creditToNextInvoice, deallocate, orThrow, splitCreditAcrossInvoices, startRecurring, viewInvoice } from 'billing-rules'
import { account, current, leftOfCredit, on, openOf, purchase, sound } from '../account.js'

const customer = () => account(creditToNextInvoice)
const credit = { id: 'CR-1', on, amount: '250.00', tax: 'waived', type: 'goodwill' } as const

test('Class Manager 5: what is not assigned is applied to the next invoice generated', () => {
  const credited = orThrow(applyCredit(purchase(customer(), 'INV-1', '100.00'), credit))
  const assigned = orThrow(splitCreditAcrossInvoices(credited, { id: 'SPLIT-1', on, credit: 'CR-1', parts: [{ invoice: 'INV-1', amount: '100.00' }] }))
  expect(leftOfCredit(assigned, 'CR-1')).toBe('150.00')
  const next = purchase(assigned, 'INV-2', '120.00')
  expect([openOf(next, 'INV-2'), leftOfCredit(next, 'CR-1')]).toEqual(['0.00', '30.00'])
  expect(orThrow(viewInvoice(next, { id: 'INV-2' })).items[0]?.coveredBy).toEqual([{ source: 'CR-1', kind: 'credit', amount: '120.00', planned: false }])
  const after = purchase(next, 'INV-3', '80.00')
  // 250 = 100 + 120 + 30: the third invoice gets what is left, and the client owes the other 50.
  expect([openOf(after, 'INV-3'), leftOfCredit(after, 'CR-1'), current(after)]).toEqual(['50.00', '0.00', '50.00'])
  sound(after, creditToNextInvoice)
})

test('Class Manager 5: an invoice that was there already does not take it', () => {
  const credited = orThrow(applyCredit(purchase(customer(), 'INV-1', '100.00'), credit))
  expect([openOf(credited, 'INV-1'), leftOfCredit(credited, 'CR-1')]).toEqual(['100.00', '250.00'])
  const next = purchase(credited, 'INV-2', '40.00')
  expect([openOf(next, 'INV-1'), openOf(next, 'INV-2'), leftOfCredit(next, 'CR-1')]).toEqual(['100.00', '0.00', '210.00'])
})

test('Class Manager 5: the invoice that a recurring run generates is a next one too', () => {
  const lessons = { id: 'LESSONS', on, every: 'month', from: '2026-10-01', description: 'Lessons', amount: '60.00' } as const
  const enrolled = orThrow(startRecurring(orThrow(applyCredit(customer(), { ...credit, amount: '75.00' })), lessons))
  const billed = orThrow(billRecurring(enrolled, { id: 'RUN-1', on: '2026-11-01' }))
  expect([openOf(billed, 'RUN-1/1'), openOf(billed, 'RUN-1/2'), leftOfCredit(billed, 'CR-1')]).toEqual(['0.00', '45.00', '0.00'])
})

test('Class Manager 5: unless it is reassigned', () => {
  const credited = orThrow(applyCredit(purchase(customer(), 'INV-1', '100.00'), { ...credit, amount: '90.00' }))
  const before = purchase(credited, 'INV-2', '90.00')
  expect([openOf(before, 'INV-1'), openOf(before, 'INV-2')]).toEqual(['100.00', '0.00'])
  const moved = orThrow(splitCreditAcrossInvoices(before, { id: 'SPLIT-1', on, credit: 'CR-1', replace: true, parts: [{ invoice: 'INV-1', amount: '90.00' }] }))
  expect([openOf(moved, 'INV-1'), openOf(moved, 'INV-2'), leftOfCredit(moved, 'CR-1')]).toEqual(['10.00', '90.00', '0.00'])
  expect(orThrow(changes(before, moved)).reopened).toEqual([{ invoice: 'INV-2', item: '1', open: '90.00' }])
  const freed = orThrow(deallocate(before, { id: 'OFF-1', on, source: 'CR-1', from: { invoice: 'INV-2' } }))
  expect([openOf(freed, 'INV-2'), leftOfCredit(freed, 'CR-1')]).toEqual(['90.00', '90.00'])
  expect([current(before), current(moved), current(freed)]).toEqual(['100.00', '100.00', '100.00'])
  sound(moved, creditToNextInvoice)
})
