import { expect, test } from 'vitest'
import { applyCredit, cancelItems, creditHeldUntilUsed, orThrow, recordInvoice, replaceItem, viewCredit, viewInvoice } from 'billing-rules'
import { account, current, figures, leftOfCredit, on, openOf, pay, purchase, sound } from '../account.js'

const registered = (people: readonly string[]) =>
  pay(purchase(account(creditHeldUntilUsed), 'INV-1', '75.00', { people }), 'PAY-1', '75.00', { invoice: 'INV-1' }, 'card')

test('Amilia 16: one item replaced by another is a credit memo and a new invoice: 75 replaced by 100, 25 owed', () => {
  const replaced = orThrow(replaceItem(registered(['Ben']), { id: 'REP-1', on, invoice: 'INV-1', item: '1', with: { description: 'Dance', amount: '100.00', people: ['Ben'] } }))
  expect([current(replaced), openOf(replaced, 'INV-1'), openOf(replaced, 'REP-1/invoice')]).toEqual(['25.00', '0.00', '25.00'])
  expect(orThrow(viewCredit(replaced, { id: 'REP-1' }))).toMatchObject({ amount: '75.00', unapplied: '0.00' })
  expect(orThrow(viewInvoice(replaced, { id: 'REP-1/invoice' }))).toMatchObject({ total: '100.00' })
  sound(replaced, creditHeldUntilUsed)
})

test('Amilia 17: the owner was registered instead of the child: the purchase moves, nothing is owed', () => {
  const moved = orThrow(replaceItem(registered(['Ada']), { id: 'REP-1', on, invoice: 'INV-1', item: '1', with: { description: 'Class', amount: '75.00', people: ['Cleo'] } }))
  expect(current(moved)).toBe('0.00')
  expect(orThrow(viewInvoice(moved, { id: 'REP-1/invoice' })).items[0]).toMatchObject({ people: ['Cleo'], open: '0.00' })
  expect(orThrow(viewInvoice(moved, { id: 'INV-1' })).items[0]).toMatchObject({ cancelled: true })
  sound(moved, creditHeldUntilUsed)
})

test('Amilia 18: a booking is changed by cancelling its invoice and booking again', () => {
  const hall = { description: 'Hall, 2 hours', amount: '90.00' }
  const booked = orThrow(recordInvoice(account(creditHeldUntilUsed), { id: 'BOOK-1', on, items: [hall, { description: 'Chairs', amount: '10.00' }] }))
  const paid = pay(booked, 'PAY-1', '100.00', { invoice: 'BOOK-1' }, 'card')
  const cancelled = orThrow(cancelItems(paid, { id: 'CAN-1', on, invoice: 'BOOK-1', items: [{ item: '1' }, { item: '2' }], credit: 'full', refund: 'none' }))
  expect(current(cancelled)).toBe('-100.00')
  expect(orThrow(viewInvoice(cancelled, { id: 'BOOK-1' })).items.map((item) => item.cancelled)).toEqual([true, true])
  const again = orThrow(recordInvoice(cancelled, { id: 'BOOK-2', on, items: [{ ...hall, description: 'Hall, 3 hours', amount: '135.00' }] }))
  const used = orThrow(applyCredit(again, { id: 'USE-1', on, credit: 'CAN-1', to: { invoice: 'BOOK-2' } }))
  // 135.00 booked, 100.00 of it paid with the credit of the first booking.
  expect([openOf(used, 'BOOK-1'), openOf(used, 'BOOK-2'), leftOfCredit(used, 'CAN-1'), current(used)]).toEqual(['0.00', '35.00', '0.00', '35.00'])
  expect(figures(used).available).toBe('0.00')
  sound(used, creditHeldUntilUsed)
})
