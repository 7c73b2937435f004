import { expect, test } from 'vitest'
import { applyCredit, creditAsInvoicesFallDue, forEachLedger, orThrow, refused, statement, viewCredit } from 'billing-rules'
import { account, current, leftOfCredit, on, openOf, pay, purchase, sound } from '../account.js'

const family = (id?: string) => account(creditAsInvoicesFallDue, id)
const credit = { id: 'CR-1', on, amount: '30.00', tax: 'waived', type: 'goodwill' } as const

test('Enrollsy 1 and 3: an amount each, or all set to one, and a result for each account', () => {
  const accounts = ['F-1', 'F-2', 'F-3'].map((id) => ({ ledger: family(id) }))
  const same = [...forEachLedger(applyCredit, accounts, credit)]
  expect(same.map(({ outcome }) => current(orThrow(outcome)))).toEqual(['-30.00', '-30.00', '-30.00'])
  const amounts = ['10.00', '0.00', '25.50']
  const { amount: _amount, ...shared } = credit
  const each = [...forEachLedger(applyCredit, accounts.map((one, place) => ({ ...one, input: { amount: amounts[place] ?? '' } })), shared)]
  expect(each.map(({ account: name, outcome }) => [name, refused(outcome) ? outcome.left[0]._tag : current(outcome.right)])).toEqual([['F-1', '-10.00'], ['F-2', 'OutOfRange'], ['F-3', '-25.50']])
})

test('Enrollsy 2: classification, a comment for the client, one for the office, the credit item', () => {
  const credited = orThrow(
    applyCredit(family(), { ...credit, classification: 'Spring camp', publicComment: 'Sibling discount', privateComment: 'Agreed by phone', type: 'discount' })
  )
  expect(orThrow(viewCredit(credited, { id: 'CR-1' }))).toMatchObject({ classification: 'Spring camp', type: 'discount', publicComment: 'Sibling discount' })
  const page = JSON.stringify(orThrow(statement(credited, { to: on })))
  expect(page).toContain('Sibling discount')
  expect(page).not.toContain('Agreed by phone')
  expect(credited.entries.at(1)?.input['privateComment']).toBe('Agreed by phone')
})

test('Enrollsy 4: a credit on a current or a paid invoice is account credit', () => {
  const unpaid = purchase(family(), 'INV-1', '100.00', { due: '2026-10-01' })
  const noted = orThrow(applyCredit(unpaid, { ...credit, to: { invoice: 'INV-1' } }))
  expect([openOf(noted, 'INV-1'), leftOfCredit(noted, 'CR-1'), current(noted)]).toEqual(['100.00', '30.00', '70.00'])
  const onPaid = orThrow(applyCredit(pay(unpaid, 'PAY-1', '100.00', { invoice: 'INV-1' }), { ...credit, to: { invoice: 'INV-1' } }))
  expect([leftOfCredit(onPaid, 'CR-1'), current(onPaid)]).toEqual(['30.00', '-30.00'])
  expect(orThrow(viewCredit(noted, { id: 'CR-1' })).invoice).toBe('INV-1')
  sound(noted, creditAsInvoicesFallDue)
})
