import { expect, test } from 'vitest'
import { creditHeldUntilUsed, orThrow, replaceItem, viewInvoice } from 'billing-rules'
import { account, current, on, openOf, pay, purchase, sound } from '../account.js'

const registered = (people: readonly string[]) =>
  pay(purchase(account(creditHeldUntilUsed), 'INV-1', '75.00', { people }), 'PAY-1', '75.00', { invoice: 'INV-1' }, 'card')

test('Amilia 16: one item replaced by another is a credit memo and a new invoice: 75 replaced by 100, 25 owed', () => {
  const replaced = orThrow(replaceItem(registered(['Ben']), { id: 'REP-1', on, invoice: 'INV-1', item: '1', with: { description: 'Dance', amount: '100.00', people: ['Ben'] } }))
  expect([current(replaced), openOf(replaced, 'INV-1'), openOf(replaced, 'REP-1/invoice')]).toEqual(['25.00', '0.00', '25.00'])
  sound(replaced, creditHeldUntilUsed)
})

test('Amilia 17: the owner was registered instead of the child: the purchase moves, nothing is owed', () => {
  const moved = orThrow(replaceItem(registered(['Ada']), { id: 'REP-1', on, invoice: 'INV-1', item: '1', with: { description: 'Class', amount: '75.00', people: ['Cleo'] } }))
  expect(current(moved)).toBe('0.00')
  expect(orThrow(viewInvoice(moved, { id: 'REP-1/invoice' })).items[0]).toMatchObject({ people: ['Cleo'], open: '0.00' })
  expect(orThrow(viewInvoice(moved, { id: 'INV-1' })).items[0]).toMatchObject({ cancelled: true })
  sound(moved, creditHeldUntilUsed)
})
