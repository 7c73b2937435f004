import { expect, test } from 'vitest'
import { available, cancelItems, changes, creditHeldUntilUsed, orThrow, paidFor, purchases, recordInvoice, recordPayment, statement } from 'billing-rules'
import { account, on, pay, purchase } from '../account.js'

const camp = (ledger = account(creditHeldUntilUsed)) => purchase(ledger, 'INV-1', ['100.00', '60.00'], { people: ['Ben'] })
const paid = () => pay(camp(), 'PAY-1', '160.00', { invoice: 'INV-1' }, 'card')
const cancel = { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '2' }], credit: 'full', refund: 'suggested' } as const

test('Amilia (host): a menu is drawn from what is possible, and why the rest is not', () => {
  const menu = orThrow(available(paid(), { document: 'INV-1', on }))
  expect(menu.find(({ operation }) => operation === 'cancelItems')).toMatchObject({ possible: true })
  expect(menu.find(({ operation }) => operation === 'recordPayment')).toMatchObject({ possible: false, errors: [{ _tag: 'InvoiceAlreadyPaid', open: '0.00' }] })
})

test('Amilia (host): permissions are the host’s; who did it is recorded, and no client reads it', () => {
  const ledger = orThrow(recordPayment(camp(), { id: 'PAY-1', on, amount: '10.00', method: 'cash', by: 'front-desk-3' }))
  expect(ledger.entries.at(-1)?.input['by']).toBe('front-desk-3')
  expect(JSON.stringify(orThrow(statement(ledger, { to: on })))).not.toContain('front-desk-3')
})

test('Amilia (host): an e-mail, a database row and a call to the processor come from one answer', () => {
  const before = paid()
  const { entries, documents, refundsToSend, balance } = orThrow(changes(before, orThrow(cancelItems(before, cancel))))
  expect(entries.map(({ seq, operation }) => [seq, operation])).toEqual([[4, 'cancelItems']])
  expect(documents).toEqual([{ id: 'CAN-1', kind: 'credit' }, { id: 'CAN-1/refund-1', kind: 'refund' }])
  expect(refundsToSend).toMatchObject([{ id: 'CAN-1/refund-1', payment: 'PAY-1', method: 'card', amount: '60.00' }])
  expect(balance).toEqual({ before: '0.00', after: '-60.00' })
})

test('Amilia (host): membership cards, waitlists and calendars follow what stands and what was cancelled', () => {
  const [ben] = orThrow(purchases(orThrow(cancelItems(paid(), cancel)), { on }))
  expect([ben?.person, ben?.purchases.map(({ item }) => item), ben?.cancelled.map(({ item }) => item)]).toEqual(['Ben', ['1'], ['2']])
})

test('Amilia (host): a tax slip states the money paid for a person in the year, less what went back', () => {
  const cash = pay(camp(), 'PAY-1', '160.00', { invoice: 'INV-1' }, 'cash')
  const refunded = orThrow(cancelItems(cash, cancel))
  const next = pay(orThrow(recordInvoice(refunded, { id: 'INV-2', on: '2027-01-10', items: [{ description: 'Class', amount: '40.00', people: ['Ben'] }] })), 'PAY-2', '40.00', { invoice: 'INV-2' }, 'cash', '2027-01-10')
  const year = (from: string, to: string) => orThrow(paidFor(next, { person: 'Ben', from, to })).paid
  expect([year('2026-01-01', '2026-12-31'), year('2027-01-01', '2027-12-31')]).toEqual(['100.00', '40.00'])
})
