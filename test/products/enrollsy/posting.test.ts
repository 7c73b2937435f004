import { expect, test } from 'vitest'
import { applyCredit, changePolicy, creditAsInvoicesFallDue, describeErrors, forEachLedger, orThrow, recordInvoice, refused, statement, viewCredit } from 'billing-rules'
import { account, current, leftOfCredit, on, openOf, refusals, sound } from '../account.js'

const family = (id?: string) => account(creditAsInvoicesFallDue, id)
const credit = { id: 'CR-1', on, amount: '30.00', tax: 'waived', type: 'goodwill' } as const

test('Enrollsy 1: post credit for one account', () => {
  const posted = orThrow(applyCredit(family(), credit))
  expect([current(posted), leftOfCredit(posted, 'CR-1')]).toEqual(['-30.00', '30.00'])
  sound(posted, creditAsInvoicesFallDue)
})

test('Enrollsy 1: for several accounts at once, all set to one amount', () => {
  const accounts = ['F-1', 'F-2', 'F-3'].map((id) => ({ ledger: family(id) }))
  const same = [...forEachLedger(applyCredit, accounts, credit)]
  expect(same.map(({ outcome }) => current(orThrow(outcome)))).toEqual(['-30.00', '-30.00', '-30.00'])
})

test('Enrollsy 1 and 3: an amount each, and a result for each account, success or failure', () => {
  const amounts = ['10.00', '0.00', '25.50']
  const { amount: _amount, ...shared } = credit
  const tasks = amounts.map((amount, place) => ({ ledger: family(`F-${place + 1}`), input: { amount } }))
  const each = [...forEachLedger(applyCredit, tasks, shared)]
  expect(each.map(({ account: name, outcome }) => [name, refused(outcome) ? outcome.left[0]._tag : current(outcome.right)])).toEqual([['F-1', '-10.00'], ['F-2', 'OutOfRange'], ['F-3', '-25.50']])
})

test('Enrollsy 3: a failure says why, in words for the office', () => {
  const [failed] = [...forEachLedger(applyCredit, [{ ledger: family('F-1') }], { ...credit, type: 'unheard-of' })]
  const outcome = failed?.outcome
  expect(outcome !== undefined && refused(outcome) && describeErrors(outcome.left)[0]).toContain('unheard-of')
})

test('Enrollsy 3: run again after a crash, nobody is credited twice', () => {
  const accounts = ['F-1', 'F-2'].map((id) => family(id))
  const [first] = [...forEachLedger(applyCredit, accounts.slice(0, 1).map((ledger) => ({ ledger })), credit)]
  const stored = [orThrow(first?.outcome ?? applyCredit(family(), credit)), accounts[1] ?? family()]
  const again = [...forEachLedger(applyCredit, stored.map((ledger) => ({ ledger })), credit)]
  expect(again.map(({ outcome }) => current(orThrow(outcome)))).toEqual(['-30.00', '-30.00'])
})

test('Enrollsy 2: classification, a comment for the client, one for the office, the credit item', () => {
  const credited = orThrow(
    applyCredit(family(), { ...credit, classification: 'Spring camp', publicComment: 'Sibling discount', privateComment: 'Agreed by phone', type: 'discount' })
  )
  expect(orThrow(viewCredit(credited, { id: 'CR-1' }))).toMatchObject({ classification: 'Spring camp', type: 'discount', publicComment: 'Sibling discount' })
  const page = JSON.stringify(orThrow(statement(credited, { to: on })))
  expect(page).toContain('Sibling discount')
  expect(page).not.toContain('Agreed by phone')
  expect(JSON.stringify(orThrow(viewCredit(credited, { id: 'CR-1' })))).not.toContain('Agreed by phone')
  expect(credited.entries.at(-1)?.input['privateComment']).toBe('Agreed by phone')
})

test('Enrollsy 2: an existing discount/credit item, or a new one', () => {
  const siblings = { ...credit, type: 'sibling-discount' }
  expect(refusals(applyCredit(family(), siblings))).toEqual(['UnknownCode'])
  const types = [...creditAsInvoicesFallDue.creditTypes, { code: 'sibling-discount', ledgerCode: '4900' }]
  const policy = { ...creditAsInvoicesFallDue, name: 'academy-2', creditTypes: types }
  const extended = orThrow(changePolicy(family(), { id: 'ITEMS-2', on, policy }))
  const credited = orThrow(applyCredit(extended, siblings))
  expect(orThrow(viewCredit(credited, { id: 'CR-1' }))).toMatchObject({ type: 'sibling-discount', ledgerCode: '4900' })
  expect(refused(applyCredit(extended, credit))).toBe(false)
})

test('Enrollsy 2: together with an invoice', () => {
  const invoiced = orThrow(recordInvoice(family(), { id: 'INV-1', on, due: '2026-10-01', items: [{ description: 'Camp', amount: '100.00' }] }))
  const credited = orThrow(applyCredit(invoiced, { ...credit, to: { invoice: 'INV-1' } }))
  expect(orThrow(viewCredit(credited, { id: 'CR-1' })).invoice).toBe('INV-1')
  expect([current(credited), openOf(credited, 'INV-1')]).toEqual(['70.00', '100.00'])
  sound(credited, creditAsInvoicesFallDue)
})
