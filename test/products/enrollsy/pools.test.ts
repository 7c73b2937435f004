import { expect, test } from 'vitest'
import { amendPool, applyCredit, applyCreditsDue, creditAsInvoicesFallDue, issuePool, orThrow, pools, recordInvoice, recordPayment, removePool, viewPool } from 'billing-rules'
import { account, figures, on, openOf, refusals, sound } from '../account.js'

const issued = () => orThrow(issuePool(account(creditAsInvoicesFallDue), { id: 'PRE-1', on, kind: 'prepayment', amount: '100.00', method: 'prepayment' }))

test('Enrollsy 5: gift cards and prepayments are kept apart: view, add, edit, delete, with history', () => {
  const edited = orThrow(amendPool(issued(), { id: 'EDIT-1', on, pool: 'PRE-1', add: '25.00', reason: 'Typed wrong' }))
  expect(orThrow(viewPool(edited, { id: 'PRE-1' })).left).toBe('125.00')
  const deleted = orThrow(removePool(edited, { id: 'DEL-1', on, pool: 'PRE-1' }))
  const { left, history } = orThrow(viewPool(deleted, { id: 'PRE-1' }))
  expect([left, ...history.map(({ amount, reason }) => [amount, reason])]).toEqual(['0.00', ['100.00', undefined], ['25.00', 'Typed wrong'], ['125.00', undefined]])
  sound(deleted, creditAsInvoicesFallDue)
})

test('Enrollsy 5: a gift card pays what it is asked to pay, and its history says so', () => {
  const items = [{ description: 'Ballet', amount: '80.00' }]
  const owing = orThrow(recordInvoice(account(creditAsInvoicesFallDue), { id: 'INV-1', on, due: on, items }))
  const card = orThrow(issuePool(owing, { id: 'GC-1', on, kind: 'giftCard', amount: '50.00', method: 'giftCard', reference: '4242', expires: '2027-08-31' }))
  const daily = orThrow(applyCreditsDue(card, { id: 'DUE-1', on }))
  expect([openOf(daily, 'INV-1'), orThrow(viewPool(daily, { id: 'GC-1' })).left]).toEqual(['80.00', '50.00'])
  const paid = orThrow(recordPayment(daily, { id: 'PAY-1', on, amount: '30.00', method: 'giftCard', pools: ['GC-1'], to: { invoice: 'INV-1' } }))
  expect([openOf(paid, 'INV-1'), figures(paid).current]).toEqual(['50.00', '50.00'])
  const { left, status, history } = orThrow(viewPool(paid, { id: 'GC-1' }))
  expect([left, status, ...history.map(({ amount }) => amount)]).toEqual(['20.00', 'partlyRedeemed', '50.00', '30.00'])
  const edited = orThrow(amendPool(paid, { id: 'EDIT-1', on, pool: 'GC-1', remove: '5.00', reason: 'Sold for 45' }))
  expect(orThrow(viewPool(edited, { id: 'GC-1' })).left).toBe('15.00')
  expect(figures(edited).current).toBe('50.00')
  sound(edited, creditAsInvoicesFallDue)
})

test('Enrollsy 5: ordinary credit never goes there, and what is there is no ordinary credit', () => {
  const both = orThrow(applyCredit(issued(), { id: 'CR-1', on, amount: '30.00', tax: 'waived', type: 'goodwill' }))
  expect(figures(both)).toMatchObject({ current: '-30.00', available: '30.00' })
  expect(orThrow(pools(both, { on })).map(({ pool, left }) => [pool, left])).toEqual([['PRE-1', '100.00']])
  expect(refusals(applyCredit(both, { id: 'CR-2', on, credit: 'PRE-1', to: { invoice: 'INV-1' } }))).toEqual(['DocumentNotFound', 'DocumentNotFound'])
})
