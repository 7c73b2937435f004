import { expect, test } from 'vitest'
import {
  cancelItems,
  cancelRefund,
  creditHeldUntilUsed,
  describeErrors,
  dismissRefund,
  failRefund,
  orThrow,
  recordInvoice,
  refundFromCredit,
  refused,
  refundPayment,
  refundsInTransit,
  retryRefund,
  returnRefund,
  sendRefund,
  settleRefund,
  viewInvoice,
  viewRefund,
  type Ledger
} from 'billing-rules'
import { account, current, figures, on, openOf, pay, purchase, refusals, sound } from '../account.js'

const paidBy = (method: string): Ledger => pay(purchase(account(creditHeldUntilUsed), 'INV-1', '100.00'), 'PAY-1', '100.00', { invoice: 'INV-1' }, method)
const stateOf = (ledger: Ledger, id: string) => orThrow(viewRefund(ledger, { id })).state

test('Amilia 9: from a payment receipt, cancelling nothing, to the card directly', () => {
  const reopened = orThrow(refundPayment(paidBy('card'), { id: 'REF-1', on, payment: 'PAY-1', amount: '30.00', released: 'reopen' }))
  expect(orThrow(viewRefund(reopened, { id: 'REF-1' }))).toMatchObject({ method: 'card', payment: 'PAY-1', amount: '30.00' })
  expect(openOf(reopened, 'INV-1')).toBe('30.00')
  expect(orThrow(viewInvoice(reopened, { id: 'INV-1' })).items[0]).toMatchObject({ cancelled: false, credited: '0.00' })
  const settled = orThrow(refundPayment(paidBy('cash'), { id: 'REF-1', on, payment: 'PAY-1', amount: '30.00', released: 'keepSettled' }))
  expect([openOf(settled, 'INV-1'), current(settled)]).toEqual(['0.00', '0.00'])
  expect(refusals(refundPayment(paidBy('cash'), { id: 'REF-1', on, payment: 'PAY-1', amount: '100.01', released: 'reopen' }))).toContain('RefundExceedsPayment')
  sound(reopened, creditHeldUntilUsed)
  sound(settled, creditHeldUntilUsed)
})

/** A class of 100.00 cancelled, its money on the way back to the card. */
const onItsWay = () =>
  orThrow(cancelItems(paidBy('card'), { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))

test('Amilia 13: a card refund is cancelled on its day while the processor has not received it', () => {
  const cancelled = orThrow(cancelRefund(onItsWay(), { id: 'STOP-1', on, refund: 'CAN-1/refund-1' }))
  expect(stateOf(cancelled, 'CAN-1/refund-1')).toBe('cancelled')
  expect(figures(cancelled)).toMatchObject({ current: '-100.00', expected: '-100.00' })
  sound(cancelled, creditHeldUntilUsed)
})

test('Amilia 13: afterwards it is too late, and an invoice says what the client owes instead', () => {
  const sent = orThrow(sendRefund(onItsWay(), { id: 'SENT-1', on, refund: 'CAN-1/refund-1' }))
  expect(refusals(cancelRefund(sent, { id: 'STOP-1', on, refund: 'CAN-1/refund-1' }))).toEqual(['RefundNotCancellable'])
  const tooLate = cancelRefund(onItsWay(), { id: 'STOP-1', on: '2026-09-02', refund: 'CAN-1/refund-1' })
  expect(refusals(tooLate)).toEqual(['RefundNotCancellable'])
  expect(refused(tooLate) && describeErrors(tooLate.left)[0]).toContain('Record an invoice instead.')
  const arrived = orThrow(settleRefund(sent, { id: 'OK-1', on: '2026-09-04', refund: 'CAN-1/refund-1' }))
  expect(current(arrived, '2026-09-04')).toBe('0.00')
  const items = [{ description: 'Class, refunded by mistake', amount: '100.00' }]
  const invoiced = orThrow(recordInvoice(arrived, { id: 'INV-2', on: '2026-09-04', kind: 'correction', note: 'Refunded by mistake', items }))
  expect([openOf(invoiced, 'INV-2'), current(invoiced, '2026-09-04')]).toEqual(['100.00', '100.00'])
  sound(invoiced, creditHeldUntilUsed)
})

test('Amilia 13: a policy can say that an online card refund is never cancelled, an offline one always', () => {
  const methods = creditHeldUntilUsed.methods.map((method) => (method.code === 'card' ? { ...method, cancelRefund: 'never' as const } : method))
  const strict = { ...creditHeldUntilUsed, name: 'strict', methods }
  const cancelledClass = (method: string) => {
    const paid = pay(purchase(account(strict), 'INV-1', '100.00'), 'PAY-1', '100.00', { invoice: 'INV-1' }, method)
    return orThrow(cancelItems(paid, { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))
  }
  const stop = (ledger: Ledger) => cancelRefund(ledger, { id: 'STOP-1', on, refund: 'CAN-1/refund-1' })
  expect(refusals(stop(cancelledClass('card')))).toEqual(['RefundNotCancellable'])
  expect(current(orThrow(stop(cancelledClass('check'))))).toBe('-100.00')
})

test('Amilia 14: refunded with the wrong offline method: cancel that refund, make another', () => {
  const credited = orThrow(cancelItems(paidBy('cash'), { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
  const wrong = orThrow(refundFromCredit(credited, { id: 'REF-1', on, from: ['CAN-1'], method: 'check' }))
  const cancelled = orThrow(cancelRefund(wrong, { id: 'STOP-1', on, refund: 'REF-1' }))
  expect(current(cancelled)).toBe('-100.00')
  const right = orThrow(refundFromCredit(cancelled, { id: 'REF-2', on, from: ['CAN-1'], method: 'cash' }))
  expect(current(right)).toBe('0.00')
  sound(right, creditHeldUntilUsed)
})

test('Amilia 14: the same of a refund that was made while cancelling: its money is free in the payment again', () => {
  const wrong = orThrow(cancelItems(paidBy('check'), { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))
  const cancelled = orThrow(cancelRefund(wrong, { id: 'STOP-1', on, refund: 'CAN-1/refund-1' }))
  // The memo of 100.00 stays on the cancelled class; the check of 100.00 is what the client has.
  expect(figures(cancelled)).toMatchObject({ current: '-100.00', deposits: '100.00', available: '0.00' })
  const right = orThrow(refundFromCredit(cancelled, { id: 'REF-2', on, from: ['PAY-1'], method: 'cash' }))
  expect([current(right), orThrow(viewRefund(right, { id: 'REF-2' })).method]).toEqual(['0.00', 'cash'])
  sound(right, creditHeldUntilUsed)
})

test('Amilia 14: a refund that the client has not received is late, and can be said to have come back', () => {
  const sent = orThrow(sendRefund(onItsWay(), { id: 'SENT-1', on, refund: 'CAN-1/refund-1' }))
  const late = (day: string) => orThrow(refundsInTransit(sent, { on: day })).map((one) => one.late)
  expect(late('2026-09-02')).toEqual([false])
  expect(late('2026-10-01')).toEqual([true])
  const credited = orThrow(cancelItems(paidBy('check'), { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))
  const back = orThrow(returnRefund(credited, { id: 'BACK-1', on: '2026-10-01', refund: 'CAN-1/refund-1', reason: 'Never cashed' }))
  expect([stateOf(back, 'CAN-1/refund-1'), current(back, '2026-10-01')]).toEqual(['returned', '-100.00'])
  const again = orThrow(retryRefund(back, { id: 'AGAIN-1', on: '2026-10-02', refund: 'CAN-1/refund-1' }))
  expect([stateOf(again, 'CAN-1/refund-1'), current(again, '2026-10-02')]).toEqual(['settled', '0.00'])
  const dismissed = orThrow(dismissRefund(back, { id: 'NO-1', on: '2026-10-02', refund: 'CAN-1/refund-1' }))
  expect([stateOf(dismissed, 'CAN-1/refund-1'), current(dismissed, '2026-10-02')]).toEqual(['cancelled', '-100.00'])
  sound(again, creditHeldUntilUsed)
})

test('Amilia 14: a failed refund is retried, or dismissed', () => {
  const failed = orThrow(failRefund(onItsWay(), { id: 'FAIL-1', on: '2026-09-03', refund: 'CAN-1/refund-1' }))
  expect(figures(failed, '2026-09-03')).toMatchObject({ current: '-100.00', expected: '-100.00' })
  const again = orThrow(retryRefund(failed, { id: 'AGAIN-1', on: '2026-09-04', refund: 'CAN-1/refund-1' }))
  expect(figures(again, '2026-09-04')).toMatchObject({ current: '-100.00', expected: '0.00' })
  const dismissed = orThrow(dismissRefund(failed, { id: 'NO-1', on: '2026-09-04', refund: 'CAN-1/refund-1' }))
  expect(figures(dismissed, '2026-09-04')).toMatchObject({ current: '-100.00', expected: '-100.00' })
  expect(refusals(retryRefund(dismissed, { id: 'AGAIN-2', on: '2026-09-04', refund: 'CAN-1/refund-1' }))).toEqual(['StateForbids'])
  sound(again, creditHeldUntilUsed)
})
