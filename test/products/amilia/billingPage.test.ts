import { expect, test } from 'vitest'
import {
  applyCredit,
  available,
  cancelItems,
  cancelScheduledPayment,
  changes,
  changeScheduledPayment,
  creditHeldUntilUsed,
  explain,
  orThrow,
  purchases,
  recordInvoice,
  recordPayment,
  refundFromCredit,
  schedulePayments,
  statement,
  upcomingPayments,
  viewCredit,
  viewInvoice,
  viewPayment,
  viewRefund,
  type Ledger
} from 'billing-rules'
import { account, figures, on, pay, sound } from '../account.js'

/** Swimming 100.00 and dance 60.00 paid by card, dance cancelled, a fee of 10.00, a rebate of 15.00, 20.00 given back by check. */
function family(): Ledger {
  const items = [
    { description: 'Swimming', amount: '100.00', people: ['Ben'] },
    { description: 'Dance', amount: '60.00', people: ['Cleo'] }
  ]
  const invoiced = orThrow(recordInvoice(account(creditHeldUntilUsed), { id: 'INV-1', on, number: '2026-0417', items }))
  const paid = pay(invoiced, 'PAY-1', '160.00', { invoice: 'INV-1' }, 'card')
  const cancelled = orThrow(cancelItems(paid, { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '2' }], credit: 'full', refund: 'none' }))
  const charged = orThrow(recordInvoice(cancelled, { id: 'FEE-1', on, kind: 'fee', items: [{ description: 'Late fee', amount: '10.00' }] }))
  const rebated = orThrow(applyCredit(charged, { id: 'CR-1', on, amount: '15.00', tax: 'waived', type: 'discount' }))
  return sound(orThrow(refundFromCredit(rebated, { id: 'REF-1', on, from: ['CAN-1'], amount: '20.00', method: 'check' })), creditHeldUntilUsed)
}

test('Amilia 1: two columns: income with invoices, fees and credit memos, cashflow with payments and refunds', () => {
  const { rows, income, cashflow, closing } = orThrow(statement(family(), { to: on }))
  expect(rows.flatMap((row) => (row.income === undefined ? [] : [[row.document, row.income]]))).toEqual([
    ['INV-1', '160.00'],
    ['CAN-1', '-60.00'],
    ['FEE-1', '10.00'],
    ['CR-1', '-15.00']
  ])
  expect(rows.flatMap((row) => (row.cashflow === undefined ? [] : [[row.document, row.cashflow]]))).toEqual([
    ['PAY-1', '-160.00'],
    ['REF-1', '20.00']
  ])
  // 160 - 60 + 10 - 15 = 95; -160 + 20 = -140; 95 - 140 = -45
  expect([income, cashflow, closing]).toEqual(['95.00', '-140.00', '-45.00'])
})

test('Amilia 1: each document expands to its details and items', () => {
  const ledger = family()
  expect(orThrow(viewInvoice(ledger, { id: 'INV-1' })).items).toMatchObject([
    { description: 'Swimming', people: ['Ben'], total: '100.00', open: '0.00', cancelled: false },
    { description: 'Dance', people: ['Cleo'], total: '60.00', open: '0.00', credited: '60.00', cancelled: true }
  ])
  expect(orThrow(viewCredit(ledger, { id: 'CAN-1' }))).toMatchObject({ amount: '60.00', refunded: '20.00', unapplied: '40.00' })
  expect(orThrow(viewPayment(ledger, { id: 'PAY-1' }))).toMatchObject({ amount: '160.00', method: 'card', applied: '160.00', unapplied: '0.00' })
  expect(orThrow(viewRefund(ledger, { id: 'REF-1' }))).toMatchObject({ method: 'check', state: 'settled', sources: [{ source: 'CAN-1', amount: '20.00' }] })
})

test('Amilia 1: each document shows the actions it has now, with the most each can be done for', () => {
  const actions = (document: string) =>
    orThrow(available(family(), { document, on })).flatMap((line) => (line.possible ? [[line.operation, line.most]] : []))
  // 10.00 is open on the fee; the credit of the cancelled dance has 40.00 left, of which the fee takes 10.00.
  expect(actions('FEE-1')).toContainEqual(['recordPayment', '10.00'])
  expect(actions('CAN-1')).toContainEqual(['applyCredit', '10.00'])
  expect(actions('CAN-1')).toContainEqual(['refundFromCredit', '40.00'])
  expect(actions('REF-1').map(([operation]) => operation)).toContain('cancelRefund')
  expect(actions('PAY-1').map(([operation]) => operation)).not.toContain('cancelPayment')
})

/** 100.00 owed; an eCheck of 20.00 on its way, two checks of 30.00 to deposit. */
function expecting(): Ledger {
  const owing = orThrow(recordInvoice(account(creditHeldUntilUsed), { id: 'INV-1', on, items: [{ description: 'Choir', amount: '100.00' }] }))
  const pending = orThrow(recordPayment(owing, { id: 'PAY-1', on, amount: '20.00', method: 'eCheck', to: { invoice: 'INV-1' } }))
  const instalments = [{ on: '2026-10-01', amount: '30.00', reference: '101' }, { on: '2026-11-01', amount: '30.00', reference: '102' }]
  return orThrow(schedulePayments(pending, { id: 'PLAN-1', on, to: { invoice: 'INV-1' }, method: 'check', instalments }))
}

test('Amilia 2: the current and the expected balance, and why an expected balance remains', () => {
  const ledger = sound(expecting(), creditHeldUntilUsed)
  expect(figures(ledger)).toMatchObject({ current: '100.00', expected: '20.00' })
  const { amount, steps } = orThrow(explain(ledger, { balance: 'expected', on }))
  expect(amount).toBe('20.00')
  expect(steps.map((step) => [step.document, step.amount])).toEqual([
    ['INV-1', '100.00'],
    ['PAY-1', '-20.00'],
    ['PLAN-1/1', '-30.00'],
    ['PLAN-1/2', '-30.00']
  ])
  expect(orThrow(viewInvoice(ledger, { id: 'INV-1' }))).toMatchObject({ open: '100.00', planned: '80.00' })
})

test('Amilia 2: upcoming payments: method, amount and day are edited, one is cancelled', () => {
  const ledger = expecting()
  const coming = (now: Ledger) => orThrow(upcomingPayments(now, { on })).map((one) => [one.payment, one.on, one.method, one.amount])
  expect(coming(ledger)).toEqual([['PAY-1', on, 'eCheck', '20.00'], ['PLAN-1/1', '2026-10-01', 'check', '30.00'], ['PLAN-1/2', '2026-11-01', 'check', '30.00']])
  const edited = orThrow(changeScheduledPayment(ledger, { id: 'EDIT-1', on, payment: 'PLAN-1/1', amount: '45.00', day: '2026-10-15', method: 'cash' }))
  expect(coming(edited)[1]).toEqual(['PLAN-1/1', '2026-10-15', 'cash', '45.00'])
  expect(figures(edited).expected).toBe('5.00')
  const cancelled = orThrow(cancelScheduledPayment(edited, { id: 'STOP-1', on, payment: 'PLAN-1/2' }))
  expect(coming(cancelled).map(([payment]) => payment)).toEqual(['PAY-1', 'PLAN-1/1'])
  expect(figures(cancelled)).toMatchObject({ current: '100.00', expected: '35.00' })
  expect(orThrow(changes(edited, cancelled)).uncovered).toEqual([{ invoice: 'INV-1', item: '1', amount: '30.00' }])
  sound(cancelled, creditHeldUntilUsed)
})

test('Amilia 3: filter, sort, search by invoice number; the figures stay those of the account', () => {
  const shown = (more: object) => {
    const { rows, closing } = orThrow(statement(family(), { to: on, ...more }))
    return [...rows.map(({ document }) => document), closing]
  }
  expect(shown({ kinds: ['payment', 'refund'] })).toEqual(['PAY-1', 'REF-1', '-45.00'])
  expect(shown({ people: ['Cleo'] })).toEqual(['INV-1', 'PAY-1', 'CAN-1', 'REF-1', '-45.00'])
  expect(shown({ search: '0417' })).toEqual(['INV-1', '-45.00'])
  expect(shown({ sort: 'newestFirst' })).toEqual(['REF-1', 'CR-1', 'FEE-1', 'CAN-1', 'PAY-1', 'INV-1', '-45.00'])
})

test('Amilia 3: purchases per person, cancelled ones below', () => {
  const seen = orThrow(purchases(family(), { on })).map(({ person, purchases: stand, cancelled }) => [person, stand.map(({ description }) => description), cancelled.map(({ description }) => description)])
  expect(seen).toEqual([['Ben', ['Swimming'], []], ['Cleo', [], ['Dance']], [undefined, ['Late fee'], []]])
})

test('Amilia 3: the statement of a period, and the reconciliation status of every document', () => {
  const later = orThrow(recordPayment(family(), { id: 'PAY-2', on: '2026-10-05', amount: '4.00', method: 'cash', to: { invoice: 'FEE-1' } }))
  const october = orThrow(statement(later, { from: '2026-10-01', to: '2026-10-31' }))
  expect([october.opening, october.cashflow, october.closing]).toEqual(['-45.00', '-4.00', '-49.00'])
  expect(october.rows.map(({ document, balance }) => [document, balance])).toEqual([['PAY-2', '-49.00']])
  const all = orThrow(statement(later, { to: '2026-10-31' })).rows.map(({ document, status }) => [document, status])
  // Of the memo of 60.00, 20.00 went into the refund; nobody has used the rebate; 4.00 of the 10.00 of the fee are paid.
  expect(all).toEqual([
    ['INV-1', 'full'],
    ['PAY-1', 'full'],
    ['CAN-1', 'partial'],
    ['FEE-1', 'partial'],
    ['CR-1', 'none'],
    ['REF-1', 'full'],
    ['PAY-2', 'full']
  ])
})
