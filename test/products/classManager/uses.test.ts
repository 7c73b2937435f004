import { expect, test } from 'vitest'
import { cancelItems, creditItems, creditToNextInvoice, orThrow } from 'billing-rules'
import { account, current, on, openOf, pay, purchase, sound } from '../account.js'

const partPaid = () => pay(purchase(account(creditToNextInvoice), 'INV-1', ['60.00', '40.00']), 'PAY-1', '70.00', { invoice: 'INV-1' })

test('Class Manager 6: a refund for a cancelled class', () => {
  const cancelled = orThrow(cancelItems(partPaid(), { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: { amount: '30.00' } }))
  expect(current(cancelled)).toBe('0.00')
  sound(cancelled, creditToNextInvoice)
})

test('Class Manager 6: an adjustment of a part-paid invoice', () => {
  const adjusted = orThrow(creditItems(partPaid(), { id: 'ADJ-1', on, invoice: 'INV-1', items: [{ item: '2' }], credit: { amounts: [{ item: '2', amount: '10.00' }] }, refund: 'none' }))
  expect([openOf(adjusted, 'INV-1'), current(adjusted)]).toEqual(['20.00', '20.00'])
  sound(adjusted, creditToNextInvoice)
})
