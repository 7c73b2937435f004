import { expect, test } from 'vitest'
import { amendPool, applyCredit, creditAsInvoicesFallDue, issuePool, orThrow, pools, removePool, viewPool } from 'billing-rules'
import { account, figures, on, refusals, sound } from '../account.js'

const issued = () => orThrow(issuePool(account(creditAsInvoicesFallDue), { id: 'PRE-1', on, kind: 'prepayment', amount: '100.00', method: 'prepayment' }))

test('Enrollsy 5: gift cards and prepayments are kept apart: view, add, edit, delete, with history', () => {
  const edited = orThrow(amendPool(issued(), { id: 'EDIT-1', on, pool: 'PRE-1', add: '25.00', reason: 'Typed wrong' }))
  expect(orThrow(viewPool(edited, { id: 'PRE-1' })).left).toBe('125.00')
  const deleted = orThrow(removePool(edited, { id: 'DEL-1', on, pool: 'PRE-1' }))
  const { left, history } = orThrow(viewPool(deleted, { id: 'PRE-1' }))
  expect([left, ...history.map(({ amount, reason }) => [amount, reason])]).toEqual(['0.00', ['100.00', undefined], ['25.00', 'Typed wrong'], ['125.00', undefined]])
  sound(deleted, creditAsInvoicesFallDue)
})

test('Enrollsy 5: ordinary credit never goes there, and what is there is no ordinary credit', () => {
  const both = orThrow(applyCredit(issued(), { id: 'CR-1', on, amount: '30.00', tax: 'waived', type: 'goodwill' }))
  expect(figures(both)).toMatchObject({ current: '-30.00', available: '30.00' })
  expect(orThrow(pools(both, { on })).map(({ pool, left }) => [pool, left])).toEqual([['PRE-1', '100.00']])
  expect(refusals(applyCredit(both, { id: 'CR-2', on, credit: 'PRE-1', to: { invoice: 'INV-1' } }))).toEqual(['DocumentNotFound', 'DocumentNotFound'])
})
