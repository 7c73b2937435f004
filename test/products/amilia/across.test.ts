import { expect, test } from 'vitest'
import { applyCredit, creditHeldUntilUsed, forEachLedger, orThrow, recordInvoice, refundFromCredit, refused, transferCredit, viewCredit, viewInvoice } from 'billing-rules'
import { account, current, figures, leftOfPayment, on, openOf, pay, purchase, refusals, sound } from '../account.js'

const client = (id: string) => account(creditHeldUntilUsed, id)

test('Amilia 7: a credit moves to another client’s account, and pays there', () => {
  const credited = orThrow(applyCredit(client('ADA'), { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
  const { from, to } = orThrow(transferCredit(credited, purchase(client('BOB'), 'INV-1', '100.00'), { id: 'MOVE-1', on, amount: '30.00' }))
  expect([current(from), current(to)]).toEqual(['-10.00', '70.00'])
  expect(orThrow(viewCredit(to, { id: 'MOVE-1' }))).toMatchObject({ amount: '30.00', unapplied: '30.00' })
  const used = orThrow(applyCredit(to, { id: 'USE-1', on, credit: 'MOVE-1', to: { invoice: 'INV-1' } }))
  expect([openOf(used, 'INV-1'), current(used)]).toEqual(['70.00', '70.00'])
  sound(from, creditHeldUntilUsed)
  sound(used, creditHeldUntilUsed)
})

test('Amilia 7: no more than the account is in credit, and over both accounts no more can be refunded than was paid', () => {
  const paid = orThrow(applyCredit(pay(client('ADA'), 'PAY-1', '70.00'), { id: 'CR-1', on, amount: '30.00', tax: 'waived', type: 'goodwill' }))
  expect(refusals(transferCredit(paid, client('BOB'), { id: 'MOVE-1', on, amount: '100.01' }))).toEqual(['TransferExceedsCredit'])
  const { from, to } = orThrow(transferCredit(paid, client('BOB'), { id: 'MOVE-1', on, amount: '60.00' }))
  expect([current(from), current(to), leftOfPayment(from, 'PAY-1')]).toEqual(['-40.00', '-60.00', '10.00'])
  // 70.00 was paid in money: 60.00 of it went along, so that 60.00 can be refunded there and 10.00 here.
  expect(current(orThrow(refundFromCredit(to, { id: 'REF-1', on, from: ['MOVE-1'], amount: '60.00', method: 'check' })))).toBe('0.00')
  const here = (amount: string) => refundFromCredit(from, { id: 'REF-1', on, from: ['PAY-1', 'CR-1'], amount, method: 'check' })
  expect(refusals(here('10.01'))).toEqual(['RefundExceedsMoneyPaid'])
  expect(current(orThrow(here('10.00')))).toBe('-30.00')
})

test('Amilia 7: credits in bulk for many clients, each with a result', () => {
  const clients = ['ADA', 'BOB', 'EVE'].map((id) => ({ ledger: client(id), ...(id === 'BOB' ? { input: { type: 'unheard-of' } } : {}) }))
  const results = [...forEachLedger(applyCredit, clients, { id: 'SNOW', on, amount: '15.00', tax: 'waived', type: 'goodwill' })]
  expect(results.map(({ account: name, outcome }) => [name, refused(outcome) ? outcome.left[0]._tag : current(outcome.right)])).toEqual([
    ['ADA', '-15.00'],
    ['BOB', 'UnknownCode'],
    ['EVE', '-15.00']
  ])
})

test('Amilia 7: invoices in bulk for many clients', () => {
  const clients = ['ADA', 'BOB'].map((id) => ({ ledger: client(id) }))
  const items = [{ description: 'Membership 2027', amount: '25.00' }]
  const results = [...forEachLedger(recordInvoice, clients, { id: 'MEMBER-2027', on, kind: 'fee', items })]
  expect(results.map(({ outcome }) => figures(orThrow(outcome)).open)).toEqual(['25.00', '25.00'])
  expect(results.map(({ outcome }) => orThrow(viewInvoice(orThrow(outcome), { id: 'MEMBER-2027' })).kind)).toEqual(['fee', 'fee'])
})
