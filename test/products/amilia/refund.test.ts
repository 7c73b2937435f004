import { expect, test } from 'vitest'
import { applyCredit, cancelItems, creditHeldUntilUsed, orThrow, refundFromCredit, suggestedRefund, viewCredit, viewRefund } from 'billing-rules'
import { account, current, figures, on, pay, purchase, refusals, sound } from '../account.js'

const paidBy = (method: string) => pay(purchase(account(creditHeldUntilUsed), 'INV-1', '100.00'), 'PAY-1', '100.00', { invoice: 'INV-1' }, method)
const cancel = { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' } as const

test('Amilia 8: while cancelling, money goes back the way it was paid; a card takes until it settles', () => {
  const byCard = orThrow(suggestedRefund(paidBy('card'), cancel))
  const cancelled = orThrow(cancelItems(paidBy('card'), byCard.confirm))
  expect(orThrow(viewRefund(cancelled, { id: 'CAN-1/refund-1' }))).toMatchObject({ amount: '100.00', method: 'card', payment: 'PAY-1', state: 'pending', refundDays: 6 })
  expect(figures(cancelled)).toMatchObject({ current: '-100.00', expected: '0.00' })
  const byCash = orThrow(cancelItems(paidBy('cash'), orThrow(suggestedRefund(paidBy('cash'), cancel)).confirm))
  expect(current(byCash)).toBe('0.00')
  sound(cancelled, creditHeldUntilUsed)
})

test('Amilia 8: never more than was paid', () => {
  expect(refusals(cancelItems(paidBy('cash'), { ...cancel, refund: { amount: '100.01' } }))).not.toEqual([])
})

test('Amilia 10: a refund from available credit, only on a negative balance, never to a card', () => {
  const credited = orThrow(applyCredit(paidBy('cash'), { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
  expect(refusals(refundFromCredit(credited, { id: 'REF-1', on, from: ['CR-1'], amount: '40.00', method: 'card' }))).toEqual(['RefundMethodForbidden'])
  const refunded = orThrow(refundFromCredit(credited, { id: 'REF-1', on, from: ['CR-1'], amount: '40.00', method: 'check' }))
  expect(current(refunded)).toBe('0.00')
  expect(orThrow(viewCredit(refunded, { id: 'CR-1' })).refunded).toBe('40.00')
  sound(refunded, creditHeldUntilUsed)
})

test('Amilia 11: at balance 0 there is nothing to refund until a credit was added', () => {
  const settled = pay(paidBy('cash'), 'DEP-1', '10.00')
  const zero = purchase(settled, 'INV-2', '10.00')
  expect(current(zero)).toBe('0.00')
  expect(refusals(refundFromCredit(zero, { id: 'REF-1', on, from: ['DEP-1'], amount: '10.00', method: 'cash' }))).toEqual(['NothingToRefund'])
  const credited = orThrow(applyCredit(zero, { id: 'CR-1', on, amount: '25.00', tax: 'waived', type: 'goodwill' }))
  expect(current(orThrow(refundFromCredit(credited, { id: 'REF-1', on, from: ['CR-1'], method: 'cash' })))).toBe('0.00')
})

test('Amilia 12: credit first, refund later: the same credit memo, no second one', () => {
  const credited = orThrow(cancelItems(paidBy('cash'), { ...cancel, refund: 'none' }))
  expect(current(credited)).toBe('-100.00')
  const refunded = orThrow(refundFromCredit(credited, { id: 'REF-1', on, from: ['CAN-1'], method: 'cash' }))
  expect(current(refunded)).toBe('0.00')
  const credits = [...refunded.entries].flatMap(({ facts }) => facts.filter(({ fact }) => fact === 'credit'))
  expect(credits).toHaveLength(1)
  sound(refunded, creditHeldUntilUsed)
})
