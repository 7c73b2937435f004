import { expect, test } from 'vitest'
import { amendCredit, applyCredit, changes, creditToNextInvoice, orThrow, statement, viewCredit, voidCredit } from 'billing-rules'
import { account, current, figures, leftOfCredit, on, openOf, purchase, refusals, sound } from '../account.js'

const credited = (amount = '40.00') => orThrow(applyCredit(purchase(account(creditToNextInvoice), 'INV-1', '100.00'), { id: 'CR-1', on, amount, tax: 'waived', type: 'goodwill' }))
const assigned = () => orThrow(applyCredit(credited(), { id: 'USE-1', on, credit: 'CR-1', amount: '25.00', to: { invoice: 'INV-1' } }))

test('Class Manager 3: view a credit: its amount, where it is, what is left', () => {
  expect(orThrow(viewCredit(assigned(), { id: 'CR-1' }))).toMatchObject({
    on,
    type: 'goodwill',
    amount: '40.00',
    applied: '25.00',
    unapplied: '15.00',
    status: 'partial',
    uses: [{ document: 'INV-1', kind: 'invoice', item: '1', amount: '25.00' }]
  })
})

test('Class Manager 3: modify a credit: its amount, date, type and comment', () => {
  const changed = orThrow(amendCredit(assigned(), { id: 'EDIT-1', on: '2026-09-05', credit: 'CR-1', amount: '30.00', day: '2026-08-31', type: 'adjustment', publicComment: 'Two lessons' }))
  expect(orThrow(viewCredit(changed, { id: 'CR-1' }))).toMatchObject({ on: '2026-08-31', type: 'adjustment', amount: '30.00', applied: '25.00', unapplied: '5.00', publicComment: 'Two lessons' })
  // 100.00 less 40.00 before, less 30.00 now.
  expect([current(assigned()), current(changed, '2026-09-05'), leftOfCredit(changed, 'CR-1')]).toEqual(['60.00', '70.00', '5.00'])
  sound(changed, creditToNextInvoice)
})

test('Class Manager 3: never below what is in use', () => {
  expect(refusals(amendCredit(assigned(), { id: 'EDIT-1', on, credit: 'CR-1', amount: '24.99' }))).toEqual(['CreditBelowUse'])
  expect(leftOfCredit(orThrow(amendCredit(assigned(), { id: 'EDIT-1', on, credit: 'CR-1', amount: '25.00' })), 'CR-1')).toBe('0.00')
})

test('Class Manager 3: delete a credit: nothing of it is left, and it stays visible as voided', () => {
  const deleted = orThrow(voidCredit(credited(), { id: 'DEL-1', on, credit: 'CR-1', reason: 'Entered twice' }))
  expect([current(credited()), current(deleted)]).toEqual(['60.00', '100.00'])
  expect(figures(deleted).available).toBe('0.00')
  expect(orThrow(statement(deleted, { to: on })).rows.map(({ document, counts }) => [document, counts])).toEqual([['INV-1', true], ['CR-1', false]])
  expect(refusals(voidCredit(deleted, { id: 'DEL-2', on, credit: 'CR-1' }))).toEqual(['StateForbids'])
  sound(deleted, creditToNextInvoice)
})

test('Class Manager 3: a credit that is assigned is taken off its invoices first, which are open again', () => {
  const deleted = orThrow(voidCredit(assigned(), { id: 'DEL-1', on, credit: 'CR-1' }))
  expect([openOf(assigned(), 'INV-1'), openOf(deleted, 'INV-1'), current(deleted)]).toEqual(['75.00', '100.00', '100.00'])
  expect(orThrow(changes(assigned(), deleted)).reopened).toEqual([{ invoice: 'INV-1', item: '1', open: '100.00' }])
  sound(deleted, creditToNextInvoice)
})
