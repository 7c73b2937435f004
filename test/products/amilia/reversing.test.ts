import { expect, test } from 'vitest'
import { applyCredit, creditHeldUntilUsed, orThrow, recordPayment, refundFromCredit, reverseCredit, viewCredit, viewInvoice, voidCredit, writeOff } from 'billing-rules'
import { account, current, leftOfCredit, leftOfPayment, on, openOf, purchase, refusals, sound } from '../account.js'

const client = () => account(creditHeldUntilUsed)
const byAccident = { id: 'CR-1', on, amount: '100.00', tax: 'waived', type: 'goodwill' } as const
const credited = () => orThrow(applyCredit(client(), byAccident))
const reversal = { id: 'RV-1', on, credit: 'CR-1', reason: 'Credit note made by accident' } as const

test('Amilia 5: a credit cannot be cancelled', () => {
  expect(refusals(voidCredit(credited(), { id: 'VOID-1', on, credit: 'CR-1' }))).toEqual(['VoidingForbidden'])
})

test('Amilia 5: an invoice of the same amount, with a note that says so, reverses it', () => {
  const reversed = orThrow(reverseCredit(credited(), reversal))
  expect(orThrow(viewInvoice(reversed, { id: 'RV-1' }))).toMatchObject({ kind: 'reversal', note: 'Credit note made by accident', origin: 'CR-1', total: '100.00', open: '0.00' })
  expect([current(credited()), current(reversed), leftOfCredit(reversed, 'CR-1')]).toEqual(['-100.00', '0.00', '0.00'])
  expect(orThrow(viewCredit(reversed, { id: 'CR-1' })).uses).toEqual([{ document: 'RV-1', kind: 'invoice', item: '1', amount: '100.00' }])
  expect(refusals(reverseCredit(reversed, { ...reversal, id: 'RV-2' }))).toEqual(['AlreadyReversed'])
  sound(reversed, creditHeldUntilUsed)
})

test('Amilia 5: of a credit of 100 of which 40 was refunded, 60 is covered and 40 owed', () => {
  const deposited = orThrow(recordPayment(credited(), { id: 'PAY-1', on, amount: '50.00', method: 'cash' }))
  const refunded = orThrow(refundFromCredit(deposited, { id: 'REF-1', on, from: ['CR-1'], amount: '40.00', method: 'check' }))
  const reversed = orThrow(reverseCredit(refunded, reversal))
  expect([openOf(reversed, 'RV-1'), leftOfCredit(reversed, 'CR-1'), leftOfPayment(reversed, 'PAY-1')]).toEqual(['40.00', '0.00', '50.00'])
  // -100 - 50 + 40 = -110 before; the invoice of 100 makes it -10: the deposit of 50 less the 40 owed.
  expect([current(refunded), current(reversed)]).toEqual(['-110.00', '-10.00'])
  sound(reversed, creditHeldUntilUsed)
})

test('Amilia 5: a credit that is used already is reversed all the same: what it paid stays paid, the invoice is owed', () => {
  const used = orThrow(applyCredit(purchase(credited(), 'INV-1', '100.00'), { id: 'USE-1', on, credit: 'CR-1', to: { invoice: 'INV-1' } }))
  const reversed = orThrow(reverseCredit(used, reversal))
  expect([openOf(reversed, 'INV-1'), openOf(reversed, 'RV-1'), current(reversed)]).toEqual(['0.00', '100.00', '100.00'])
})

test('Amilia 7: an account of 100 is brought to 0, with a reason', () => {
  const owing = purchase(purchase(client(), 'INV-1', '70.00'), 'INV-2', '30.00')
  const cleared = orThrow(writeOff(owing, { id: 'OFF-1', on, reason: 'Family moved away' }))
  expect([current(owing), current(cleared)]).toEqual(['100.00', '0.00'])
  expect([openOf(cleared, 'INV-1'), openOf(cleared, 'INV-2')]).toEqual(['0.00', '0.00'])
  expect(cleared.entries.at(-1)?.input['reason']).toBe('Family moved away')
  sound(cleared, creditHeldUntilUsed)
})

test('Amilia 7: what the account has is used before the rest is written off', () => {
  const owing = orThrow(recordPayment(purchase(client(), 'INV-1', '130.00'), { id: 'DEP-1', on, amount: '30.00', method: 'cash' }))
  expect(current(owing)).toBe('100.00')
  const cleared = orThrow(writeOff(owing, { id: 'OFF-1', on, reason: 'Hardship' }))
  expect([current(cleared), openOf(cleared, 'INV-1'), leftOfPayment(cleared, 'DEP-1')]).toEqual(['0.00', '0.00', '0.00'])
  expect(orThrow(viewInvoice(cleared, { id: 'INV-1' })).items[0]?.coveredBy.map(({ source, amount }) => [source, amount])).toEqual([['OFF-1/1', '100.00'], ['DEP-1', '30.00']])
})
