import { expect, test } from 'vitest'
import { allocate, creditHeldUntilUsed, deallocate, orThrow, reconcileOldestFirst, viewInvoice } from 'billing-rules'
import { account, current, leftOfPayment, on, openOf, pay, purchase, sound } from '../account.js'

test('Amilia 24: delete a reconciliation and make another one by item', () => {
  const paid = pay(purchase(account(creditHeldUntilUsed), 'INV-1', ['60.00', '40.00']), 'PAY-1', '60.00', { invoice: 'INV-1', items: ['1'] })
  const deleted = orThrow(deallocate(paid, { id: 'BIN-1', on, source: 'PAY-1', from: { invoice: 'INV-1', item: '1' } }))
  expect(leftOfPayment(deleted, 'PAY-1')).toBe('60.00')
  expect(current(deleted)).toBe(current(paid))
  const again = orThrow(allocate(deleted, { id: 'REC-1', on, source: 'PAY-1', to: { invoice: 'INV-1', item: '2' } }))
  expect(orThrow(viewInvoice(again, { id: 'INV-1' })).items.map(({ open, status }) => [open, status])).toEqual([['60.00', 'none'], ['0.00', 'full']])
  sound(again, creditHeldUntilUsed)
})

test('Amilia 24: reconcile account: the oldest item and payment first', () => {
  let ledger = purchase(account(creditHeldUntilUsed), 'INV-1', '15000.00', { on: '2026-09-01' })
  ledger = purchase(ledger, 'INV-2', '18000.00', { on: '2026-09-02' })
  for (const [id, amount] of [['PAY-1', '5000.00'], ['PAY-2', '20000.00'], ['PAY-3', '10000.00']] as const) ledger = pay(ledger, id, amount, undefined, 'cash', '2026-09-03')
  const matched = orThrow(reconcileOldestFirst(ledger, { id: 'REC-1', on: '2026-09-03' }))
  expect([openOf(matched, 'INV-1'), openOf(matched, 'INV-2')]).toEqual(['0.00', '0.00'])
  expect(['PAY-1', 'PAY-2', 'PAY-3'].map((id) => leftOfPayment(matched, id))).toEqual(['0.00', '0.00', '2000.00'])
  // 5 000 + 20 000 + 10 000 against 15 000 + 18 000: the client is 2 000 in credit before and after.
  expect([current(ledger, '2026-09-03'), current(matched, '2026-09-03')]).toEqual(['-2000.00', '-2000.00'])
  sound(matched, creditHeldUntilUsed)
})
