import { expect, test } from 'vitest'
import { applyCredit, cancelItems, creditHeldUntilUsed, orThrow, refundFromCredit, refundsInTransit, suggestedRefund, viewCredit, viewRefund } from 'billing-rules'
import { account, current, figures, leftOfCredit, on, pay, purchase, refusals, sound } from '../account.js'

const paidBy = (method: string) => pay(purchase(account(creditHeldUntilUsed), 'INV-1', '100.00'), 'PAY-1', '100.00', { invoice: 'INV-1' }, method)
/** A class of 100.00 of which 60.00 is paid. */
const partPaid = () => pay(purchase(account(creditHeldUntilUsed), 'INV-1', '100.00'), 'PAY-1', '60.00', { invoice: 'INV-1' })
const cancel = { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' } as const

test('Amilia 8: while cancelling, money goes back the way it was paid; a card takes until it settles', () => {
  const byCard = orThrow(suggestedRefund(paidBy('card'), cancel))
  const cancelled = orThrow(cancelItems(paidBy('card'), byCard.confirm))
  expect(orThrow(viewRefund(cancelled, { id: 'CAN-1/refund-1' }))).toMatchObject({ amount: '100.00', method: 'card', payment: 'PAY-1', state: 'pending', refundDays: 6 })
  expect(figures(cancelled)).toMatchObject({ current: '-100.00', expected: '0.00' })
  const byCash = orThrow(cancelItems(paidBy('cash'), orThrow(suggestedRefund(paidBy('cash'), cancel)).confirm))
  expect(current(byCash)).toBe('0.00')
  expect(orThrow(viewRefund(byCash, { id: 'CAN-1/refund-1' }))).toMatchObject({ method: 'cash', payment: 'PAY-1', state: 'settled' })
  // 1 September 2026 is a Tuesday: six business days later is Wednesday 9 September.
  expect(orThrow(refundsInTransit(cancelled, { on }))).toMatchObject([{ refund: 'CAN-1/refund-1', usualArrival: '2026-09-09', late: false }])
  sound(cancelled, creditHeldUntilUsed)
})

test('Amilia 8: paid by card and by cash, each part goes back its own way', () => {
  const byCard = pay(purchase(account(creditHeldUntilUsed), 'INV-1', '100.00'), 'PAY-1', '70.00', { invoice: 'INV-1' }, 'card')
  const both = pay(byCard, 'PAY-2', '30.00', { invoice: 'INV-1' })
  const { amount, plan } = orThrow(suggestedRefund(both, { ...cancel, credit: { amounts: [{ item: '1', amount: '80.00' }] } }))
  expect(amount).toBe('80.00')
  expect(plan.map((part) => [part.payment, part.method, part.amount])).toEqual([['PAY-1', 'card', '70.00'], ['PAY-2', 'cash', '10.00']])
})

test('Amilia 8: never more than was paid', () => {
  expect(refusals(cancelItems(paidBy('cash'), { ...cancel, refund: { amount: '100.00' } }))).toEqual([])
  const stated = (amount: string) => refusals(cancelItems(partPaid(), { ...cancel, refund: { amount } }))
  expect(stated('60.01')).toContain('RefundExceedsPaidOnItems')
  expect(stated('60.00')).toEqual([])
  // Of the credit of 100.00, 40.00 covers what is still open and 60.00 comes back: what was paid.
  expect(orThrow(suggestedRefund(partPaid(), cancel)).amount).toBe('60.00')
})

test('Amilia 10: a refund from available credit, only on a negative balance, never to a card', () => {
  const credited = orThrow(applyCredit(paidBy('cash'), { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
  expect(refusals(refundFromCredit(credited, { id: 'REF-1', on, from: ['CR-1'], amount: '40.00', method: 'card' }))).toEqual(['RefundMethodForbidden'])
  const refunded = orThrow(refundFromCredit(credited, { id: 'REF-1', on, from: ['CR-1'], amount: '40.00', method: 'check' }))
  expect(current(refunded)).toBe('0.00')
  expect(orThrow(viewCredit(refunded, { id: 'CR-1' })).refunded).toBe('40.00')
  sound(refunded, creditHeldUntilUsed)
})

test('Amilia 10: the credit memo and the method are chosen', () => {
  const credit = (id: string, amount: string) => ({ id, on, amount, tax: 'waived', type: 'goodwill' }) as const
  const credited = orThrow(applyCredit(orThrow(applyCredit(paidBy('cash'), credit('CR-1', '40.00'))), credit('CR-2', '25.00')))
  const refunded = orThrow(refundFromCredit(credited, { id: 'REF-1', on, from: ['CR-2'], amount: '20.00', method: 'transfer' }))
  expect(['CR-1', 'CR-2'].map((id) => leftOfCredit(refunded, id))).toEqual(['40.00', '5.00'])
  expect(orThrow(viewRefund(refunded, { id: 'REF-1' }))).toMatchObject({ method: 'transfer', sources: [{ source: 'CR-2', amount: '20.00' }] })
  expect(current(refunded)).toBe('-45.00')
})

test('Amilia 10: a client who owes as much as the credit has nothing to take out', () => {
  const credited = orThrow(applyCredit(paidBy('cash'), { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
  const refund = { id: 'REF-1', on, from: ['CR-1'], method: 'check' } as const
  expect(refusals(refundFromCredit(purchase(credited, 'INV-2', '40.00'), refund))).toEqual(['NothingToRefund'])
  const owing = purchase(credited, 'INV-2', '30.00')
  expect(refusals(refundFromCredit(owing, { ...refund, amount: '10.01' }))).toEqual(['RefundExceedsBalance'])
  expect(current(orThrow(refundFromCredit(owing, { ...refund, amount: '10.00' })))).toBe('0.00')
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
