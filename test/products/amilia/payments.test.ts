import { expect, test } from 'vitest'
import {
  cancelPayment,
  creditHeldUntilUsed,
  dismissPayment,
  failPayment,
  orThrow,
  prorate,
  recordInvoice,
  recordPayment,
  retryPayment,
  sendPayment,
  settlePayment,
  upcomingPayments,
  viewInvoice,
  viewPayment,
  type Ledger
} from 'billing-rules'
import { account, current, figures, leftOfPayment, on, openOf, pay, purchase, refusals, sound } from '../account.js'

const owing = () => purchase(account(creditHeldUntilUsed), 'INV-1', '100.00')
const paidBy = (method: string) => pay(owing(), 'PAY-1', '100.00', { invoice: 'INV-1' }, method)
const stateOf = (ledger: Ledger) => orThrow(viewPayment(ledger, { id: 'PAY-1' })).state

test('Amilia 19: a payment from an invoice is reconciled with it at once', () => {
  const paid = paidBy('cash')
  expect(orThrow(viewPayment(paid, { id: 'PAY-1' }))).toMatchObject({ status: 'full', uses: [{ document: 'INV-1', item: '1', amount: '100.00' }] })
  expect(orThrow(viewInvoice(paid, { id: 'INV-1' }))).toMatchObject({ status: 'full', open: '0.00' })
  expect(current(paid)).toBe('0.00')
})

test('Amilia 19: an account deposit is a payment with no invoice', () => {
  const deposited = pay(owing(), 'DEP-1', '30.00')
  expect(figures(deposited)).toMatchObject({ current: '70.00', deposits: '30.00', available: '0.00' })
  expect([openOf(deposited, 'INV-1'), leftOfPayment(deposited, 'DEP-1')]).toEqual(['100.00', '30.00'])
  expect(orThrow(viewPayment(deposited, { id: 'DEP-1' })).status).toBe('none')
  sound(deposited, creditHeldUntilUsed)
})

test('Amilia 19: somebody outside the account pays; the receipt is in the owner’s name', () => {
  const paid = orThrow(recordPayment(owing(), { id: 'PAY-1', on, amount: '100.00', method: 'cash', payer: 'Grandfather', to: { invoice: 'INV-1' } }))
  expect(current(paid)).toBe('0.00')
  expect(orThrow(viewPayment(paid, { id: 'PAY-1' })).payer).toBe('Grandfather')
  expect(paid.entries.at(0)?.facts).toMatchObject([{ fact: 'opened', owner: 'Ada', people: ['Ben', 'Cleo'] }])
  sound(paid, creditHeldUntilUsed)
})

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
  expect(orThrow(upcomingPayments(sent, { on }))).toMatchObject([{ payment: 'PAY-1', state: 'sent', clearsBy: '2026-09-11' }])
  expect(refusals(cancelPayment(sent, { id: 'STOP-1', on, payment: 'PAY-1' }))).toEqual(['StateForbids'])
  expect(current(orThrow(settlePayment(sent, { id: 'OK-1', on: '2026-09-10', payment: 'PAY-1' })), '2026-09-10')).toBe('0.00')
})

test('Amilia 21: a failed payment is retried or dismissed', () => {
  const failed = orThrow(failPayment(paidBy('eCheck'), { id: 'FAIL-1', on: '2026-09-05', payment: 'PAY-1' }))
  const again = orThrow(retryPayment(failed, { id: 'AGAIN-1', on: '2026-09-06', payment: 'PAY-1' }))
  expect(figures(again, '2026-09-06')).toMatchObject({ current: '100.00', expected: '0.00' })
  const dismissed = orThrow(dismissPayment(failed, { id: 'NO-1', on: '2026-09-06', payment: 'PAY-1' }))
  expect(figures(dismissed, '2026-09-06')).toMatchObject({ current: '100.00', expected: '100.00' })
  expect(refusals(retryPayment(dismissed, { id: 'AGAIN-2', on: '2026-09-06', payment: 'PAY-1' }))).toEqual(['StateForbids'])
  sound(again, creditHeldUntilUsed)
})

test('Amilia 21: money on a card is not cancelled, it is given back', () => {
  expect(refusals(cancelPayment(paidBy('card'), { id: 'STOP-1', on, payment: 'PAY-1' }))).toEqual(['StateForbids'])
})

test('Amilia 22: finish a purchase without paying: skip, and pay later', () => {
  const skipped = owing()
  expect(figures(skipped)).toMatchObject({ current: '100.00', open: '100.00' })
  expect(orThrow(viewInvoice(skipped, { id: 'INV-1' })).status).toBe('none')
  const later = pay(skipped, 'PAY-1', '100.00', { invoice: 'INV-1' }, 'check', '2026-09-20')
  expect(figures(later, '2026-09-20')).toMatchObject({ current: '0.00', open: '0.00' })
})

test('Amilia 22: a late registration is prorated when the session has a start and an end', () => {
  // 1 September to 30 November is 30 + 31 + 30 = 91 days; from 1 October 61 are left: 182.00 x 61 / 91 = 122.00.
  const session = { start: '2026-09-01', end: '2026-11-30', from: '2026-10-01' }
  const client = account(creditHeldUntilUsed)
  expect(orThrow(prorate(client, { amount: '182.00', ...session }))).toEqual({ amount: '122.00', days: 61, ofDays: 91 })
  const items = [{ description: 'Choir, autumn', amount: '182.00', prorate: session }]
  const registered = orThrow(recordInvoice(client, { id: 'INV-1', on: '2026-10-01', items }))
  expect(current(registered, '2026-10-01')).toBe('122.00')
  const { end: _end, ...endless } = session
  expect(refusals(prorate(client, { amount: '182.00', ...endless } as never))).toEqual(['MissingField'])
  expect(refusals(prorate(client, { amount: '182.00', ...session, from: '2026-12-01' }))).toEqual(['DayTooLate'])
  sound(registered, creditHeldUntilUsed)
})

test('Amilia 22: the price changed after registration: an extra invoice, paid and reconciled on its own', () => {
  const paid = pay(owing(), 'PAY-1', '100.00', { invoice: 'INV-1' })
  const more = orThrow(recordInvoice(paid, { id: 'INV-2', on, kind: 'priceRise', note: 'New fee from September', items: [{ description: 'Price change', amount: '12.00' }] }))
  const settled = orThrow(recordPayment(more, { id: 'PAY-2', on, amount: '12.00', method: 'cash', to: { invoice: 'INV-2' } }))
  expect([openOf(more, 'INV-1'), openOf(more, 'INV-2'), current(more)]).toEqual(['0.00', '12.00', '12.00'])
  expect([openOf(settled, 'INV-2'), current(settled)]).toEqual(['0.00', '0.00'])
  expect(orThrow(viewPayment(settled, { id: 'PAY-2' })).uses).toEqual([{ document: 'INV-2', kind: 'invoice', item: '1', amount: '12.00' }])
  expect(orThrow(viewInvoice(settled, { id: 'INV-1' })).items[0]?.coveredBy.map(({ source }) => source)).toEqual(['PAY-1'])
})
