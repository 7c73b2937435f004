import { expect, test } from 'vitest'
import { cancelPayment, creditHeldUntilUsed, dismissPayment, failPayment, orThrow, recordInvoice, recordPayment, retryPayment, sendPayment, settlePayment, viewPayment, type Ledger } from 'billing-rules'
import { account, current, figures, on, openOf, pay, purchase, refusals, sound } from '../account.js'

const owing = () => purchase(account(creditHeldUntilUsed), 'INV-1', '100.00')
const paidBy = (method: string) => pay(owing(), 'PAY-1', '100.00', { invoice: 'INV-1' }, method)
const stateOf = (ledger: Ledger) => orThrow(viewPayment(ledger, { id: 'PAY-1' })).state

test('Amilia 21: a payment is not edited: an offline one is cancelled, another one entered', () => {
  const cancelled = orThrow(cancelPayment(paidBy('cash'), { id: 'STOP-1', on, payment: 'PAY-1' }))
  expect([stateOf(cancelled), openOf(cancelled, 'INV-1'), current(cancelled)]).toEqual(['cancelled', '100.00', '100.00'])
  expect(current(pay(cancelled, 'PAY-2', '90.00', { invoice: 'INV-1' }))).toBe('10.00')
  sound(cancelled, creditHeldUntilUsed)
})

test('Amilia 21: an eCheck takes up to 10 days to clear, and cannot be cancelled once it is sent', () => {
  expect(orThrow(viewPayment(paidBy('eCheck'), { id: 'PAY-1' }))).toMatchObject({ state: 'pending', daysToClear: 10 })
  expect(figures(paidBy('eCheck'))).toMatchObject({ current: '100.00', expected: '0.00' })
  expect(stateOf(orThrow(cancelPayment(paidBy('eCheck'), { id: 'STOP-1', on, payment: 'PAY-1' })))).toBe('cancelled')
  const sent = orThrow(sendPayment(paidBy('eCheck'), { id: 'SENT-1', on, payment: 'PAY-1' }))
  expect(refusals(cancelPayment(sent, { id: 'STOP-1', on, payment: 'PAY-1' }))).not.toEqual([])
  expect(current(orThrow(settlePayment(sent, { id: 'OK-1', on: '2026-09-10', payment: 'PAY-1' })), '2026-09-10')).toBe('0.00')
})

test('Amilia 21: a failed payment is retried or dismissed', () => {
  const failed = orThrow(failPayment(paidBy('eCheck'), { id: 'FAIL-1', on: '2026-09-05', payment: 'PAY-1' }))
  const again = orThrow(retryPayment(failed, { id: 'AGAIN-1', on: '2026-09-06', payment: 'PAY-1' }))
  expect(figures(again, '2026-09-06')).toMatchObject({ current: '100.00', expected: '0.00' })
  const dismissed = orThrow(dismissPayment(failed, { id: 'NO-1', on: '2026-09-06', payment: 'PAY-1' }))
  expect(figures(dismissed, '2026-09-06')).toMatchObject({ current: '100.00', expected: '100.00' })
  expect(refusals(retryPayment(dismissed, { id: 'AGAIN-2', on: '2026-09-06', payment: 'PAY-1' }))).not.toEqual([])
  sound(again, creditHeldUntilUsed)
})

test('Amilia 22: finish a purchase without paying; an extra invoice when the price changed', () => {
  const later = owing()
  expect(current(later)).toBe('100.00')
  const paid = pay(later, 'PAY-1', '100.00', { invoice: 'INV-1' })
  const more = orThrow(recordInvoice(paid, { id: 'INV-2', on, kind: 'priceRise', note: 'New fee from September', items: [{ description: 'Price change', amount: '12.00' }] }))
  const settled = orThrow(recordPayment(more, { id: 'PAY-2', on, amount: '12.00', method: 'cash', to: { invoice: 'INV-2' } }))
  expect([openOf(settled, 'INV-2'), current(settled)]).toEqual(['0.00', '0.00'])
})
