import { expect, test } from 'vitest'
import { cancelItems, creditItems, creditToNextInvoice, orThrow, refundFromCredit, viewInvoice, writeOff } from 'billing-rules'
import { account, current, figures, leftOfCredit, on, openOf, pay, purchase, sound } from '../account.js'

const partPaid = () => pay(purchase(account(creditToNextInvoice), 'INV-1', ['60.00', '40.00']), 'PAY-1', '70.00', { invoice: 'INV-1' })

test('Class Manager 6: a refund for a cancelled class', () => {
  const cancelled = orThrow(cancelItems(partPaid(), { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: { amount: '30.00' } }))
  expect(current(cancelled)).toBe('0.00')
  // 70.00 had paid 60.00 of the class and 10.00 of the other item. Of the credit of 60.00, 30.00 went back in money and
  // 30.00 is left: as much as is open on the other item.
  expect([openOf(cancelled, 'INV-1'), leftOfCredit(cancelled, 'CAN-1')]).toEqual(['30.00', '30.00'])
  sound(cancelled, creditToNextInvoice)
})

test('Class Manager 6: the refund can be given later, from the credit of the cancelled class', () => {
  const paid = pay(purchase(account(creditToNextInvoice), 'INV-1', '60.00'), 'PAY-1', '60.00', { invoice: 'INV-1' })
  const cancelled = orThrow(cancelItems(paid, { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
  const refunded = orThrow(refundFromCredit(cancelled, { id: 'REF-1', on, from: ['CAN-1'], amount: '60.00', method: 'check' }))
  expect([current(cancelled), current(refunded)]).toEqual(['-60.00', '0.00'])
  sound(refunded, creditToNextInvoice)
})

test('Class Manager 6: an adjustment of a part-paid invoice', () => {
  const adjusted = orThrow(creditItems(partPaid(), { id: 'ADJ-1', on, invoice: 'INV-1', items: [{ item: '2' }], credit: { amounts: [{ item: '2', amount: '10.00' }] }, refund: 'none' }))
  expect([openOf(adjusted, 'INV-1'), current(adjusted)]).toEqual(['20.00', '20.00'])
  expect(orThrow(viewInvoice(adjusted, { id: 'INV-1' })).items[1]).toMatchObject({ total: '40.00', cancelled: false, open: '20.00' })
  sound(adjusted, creditToNextInvoice)
})

test('Class Manager 6: a write-off of what is no longer owed', () => {
  const off = orThrow(writeOff(partPaid(), { id: 'OFF-1', on, what: { invoice: 'INV-1' }, reason: 'Left the school' }))
  // 100.00 less the 70.00 that was paid: 30.00 is given up, and no credit is left over for the next invoice.
  expect([openOf(off, 'INV-1'), current(partPaid()), current(off), figures(off).available]).toEqual(['0.00', '30.00', '0.00', '0.00'])
  expect(openOf(purchase(off, 'INV-2', '50.00'), 'INV-2')).toBe('50.00')
  sound(off, creditToNextInvoice)
})
