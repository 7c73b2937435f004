import { expect, test } from 'vitest'
import { applyCredit, creditHeldUntilUsed, orThrow, reconcileOldestFirst, recordPayment, statement, viewCredit } from 'billing-rules'
import { account, current, figures, leftOfCredit, on, openOf, pay, purchase, refusals, sound } from '../account.js'

const client = () => account(creditHeldUntilUsed)
const goodwill = (amount: string) => ({ id: 'CR-1', on, amount, tax: 'waived', type: 'goodwill' }) as const

test('Amilia 4: on a zero balance a credit of 40 gives -40, and stays for a later purchase', () => {
  const credited = orThrow(applyCredit(client(), { ...goodwill('40.00'), publicComment: 'Sorry for the cancelled class' }))
  expect(current(credited)).toBe('-40.00')
  expect(orThrow(viewCredit(credited, { id: 'CR-1' }))).toMatchObject({ amount: '40.00', publicComment: 'Sorry for the cancelled class' })
  const later = purchase(credited, 'INV-1', '100.00')
  expect(openOf(later, 'INV-1')).toBe('100.00')
  expect(leftOfCredit(later, 'CR-1')).toBe('40.00')
  expect(current(later)).toBe('60.00')
  sound(later, creditHeldUntilUsed)
})

test('Amilia 4: neither a payment nor reconciling the account uses it by itself', () => {
  const credited = purchase(orThrow(applyCredit(client(), goodwill('40.00'))), 'INV-1', '100.00')
  const paid = orThrow(recordPayment(credited, { id: 'PAY-1', on, amount: '10.00', method: 'cash', to: 'oldestFirst' }))
  const reconciled = orThrow(reconcileOldestFirst(paid, { id: 'REC-1', on }))
  expect([leftOfCredit(reconciled, 'CR-1'), openOf(reconciled, 'INV-1')]).toEqual(['40.00', '90.00'])
})

test('Amilia 4: the tax option has to be said', () => {
  const { tax: _tax, ...untold } = goodwill('40.00')
  expect(refusals(applyCredit(client(), untold as never))).toEqual(['MissingField'])
})

test('Amilia 4: the tax options of 100 at 5 % and 9.975 % are 100.00, 114.98 and 100.00', () => {
  const taxes = [{ code: 'GST', percent: '5' }, { code: 'QST', percent: '9.975' }]
  const quebec = { ...creditHeldUntilUsed, name: 'quebec', taxes }
  const gross = (tax: 'included' | 'notIncluded' | 'waived') => {
    const ledger = orThrow(applyCredit(account(quebec), { id: 'CR-1', on, amount: '100.00', tax, type: 'goodwill', ...(tax === 'waived' ? {} : { taxes: ['GST', 'QST'] }) }))
    const { amount, taxes: lines = [] } = orThrow(viewCredit(ledger, { id: 'CR-1' }))
    return [amount, ...lines.map((line) => line.amount)]
  }
  expect(gross('included')).toEqual(['100.00', '4.35', '8.68'])
  expect(gross('notIncluded')).toEqual(['114.98', '5.00', '9.98'])
  expect(gross('waived')).toEqual(['100.00'])
})

test('Amilia 4: no money moves: the cashflow column is the same before and after', () => {
  const paid = pay(purchase(client(), 'INV-1', '100.00'), 'PAY-1', '100.00', { invoice: 'INV-1' })
  const credited = orThrow(applyCredit(paid, goodwill('40.00')))
  expect(orThrow(statement(credited, { to: on })).cashflow).toBe(orThrow(statement(paid, { to: on })).cashflow)
})

test('Amilia 6: credit is a means of payment for another activity', () => {
  const credited = orThrow(applyCredit(client(), goodwill('40.00')))
  const registered = purchase(credited, 'INV-1', '100.00')
  const used = orThrow(applyCredit(registered, { id: 'USE-1', on, credit: 'CR-1', to: { invoice: 'INV-1' } }))
  expect(openOf(used, 'INV-1')).toBe('60.00')
  expect(figures(used).available).toBe('0.00')
  expect(current(used)).toBe(current(registered))
  expect(refusals(applyCredit(used, { id: 'USE-2', on, credit: 'CR-1', to: { invoice: 'INV-1' } }))).toEqual(['AmountExceedsUnapplied'])
  sound(used, creditHeldUntilUsed)
})
