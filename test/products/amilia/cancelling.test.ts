import { expect, test } from 'vitest'
import { cancelItems, creditHeldUntilUsed, orThrow, suggestedRefund, viewInvoice } from 'billing-rules'
import { account, current, figures, on, openOf, pay, purchase, sound } from '../account.js'

const twoClasses = () => pay(purchase(account(creditHeldUntilUsed), 'INV-1', ['60.00', '40.00']), 'PAY-1', '100.00', { invoice: 'INV-1' })
const first = { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }] } as const

test('Amilia 15: full credit is of the picked items, the suggested refund is what is being credited', () => {
  const suggestion = orThrow(suggestedRefund(twoClasses(), { ...first, credit: 'full', refund: 'suggested' }))
  expect(suggestion.amount).toBe('60.00')
  const cancelled = orThrow(cancelItems(twoClasses(), suggestion.confirm))
  expect(current(cancelled)).toBe('0.00')
  expect(orThrow(viewInvoice(cancelled, { id: 'INV-1' })).items.map(({ credited }) => credited)).toEqual(['60.00', '0.00'])
  sound(cancelled, creditHeldUntilUsed)
})

test('Amilia 15: an amount of credit, and a refund of another amount', () => {
  const credit = { amounts: [{ item: '1', amount: '45.00' }] }
  const cancelled = orThrow(cancelItems(twoClasses(), { ...first, credit, refund: { amount: '20.00' } }))
  expect(current(cancelled)).toBe('-25.00')
  expect(figures(cancelled).available).toBe('25.00')
  sound(cancelled, creditHeldUntilUsed)
})

test('Amilia 15: an administrative fee is kept: full credit of 60, fee 15, suggested 45', () => {
  const fee = { description: 'Administrative fee', amount: '15.00' }
  const suggestion = orThrow(suggestedRefund(twoClasses(), { ...first, credit: 'full', refund: 'suggested', fee }))
  expect(suggestion.amount).toBe('45.00')
  const cancelled = orThrow(cancelItems(twoClasses(), suggestion.confirm))
  expect([current(cancelled), openOf(cancelled, 'CAN-1/fee')]).toEqual(['0.00', '0.00'])
  expect(orThrow(viewInvoice(cancelled, { id: 'CAN-1/fee' }))).toMatchObject({ kind: 'fee', total: '15.00' })
  sound(cancelled, creditHeldUntilUsed)
})

test('Amilia 16: cancelling to register the same person elsewhere is a credit and no refund', () => {
  const cancelled = orThrow(cancelItems(twoClasses(), { ...first, credit: 'full', refund: 'none' }))
  expect(current(cancelled)).toBe('-60.00')
  expect(current(purchase(cancelled, 'INV-2', '75.00'))).toBe('15.00')
})
