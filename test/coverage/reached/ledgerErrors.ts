import { allocate, cancelItems, changePolicy, changes, creditHeldUntilUsed, openLedger, recordInvoice, recordPayment, orThrow, restoreLedger, transferCredit, viewInvoice } from 'billing-rules'
import { invoiced, on, opened, paid } from '../../operations/histories.js'
import { row } from './row.js'

const ledger = invoiced(opened(), 'INV-1', '10.00')
const pay = (more: object) => recordPayment(ledger, { id: 'P', on, amount: '1.00', method: 'cash', ...more })
const stored = JSON.parse(JSON.stringify(ledger))
const cancellation = { id: 'C', on: '2026-08-31', invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' } as const
const twice = { ...creditHeldUntilUsed, taxes: [{ code: 'a', percent: '5' }, { code: 'a', percent: '5' }] }

/** Each error about the ledger as a whole. */
export const ledgerErrors = [
  row('OperationIdReused', 'LEDGER-2', 'conflict', { path: 'id', id: 'INV-1', seq: 2, operation: 'recordInvoice' }, () => pay({ id: 'INV-1' })),
  row('LedgerChanged', 'LEDGER-9', 'conflict', { path: 'expect.seq', expected: 1, found: 2 }, () => pay({ expect: { seq: 1 } })),
  row('DocumentNotFound', 'LEDGER-1', 'state', { path: 'id', id: 'INV-9', wanted: 'invoice' }, () => viewInvoice(ledger, { id: 'INV-9' })),
  row('ItemNotFound', 'APPLY-5', 'state', { path: 'to.item', invoice: 'INV-1', item: '9' }, () => allocate(paid(ledger, 'P', '1.00'), { id: 'A', on, source: 'P', to: { invoice: 'INV-1', item: '9' } })),
  row('PersonNotOnAccount', 'LEDGER-4', 'state', { path: 'items[0].people[0]', person: 'Dan' }, () =>
    recordInvoice(opened({}, { people: ['Ben'] }), { id: 'I', on, items: [{ description: 'x', amount: '1.00', people: ['Dan'] }] })),
  row('UnknownCode', 'PAYMENT-2', 'policy', { path: 'method', table: 'methods', given: 'shell', known: ['card', 'eCheck', 'cash', 'check', 'transfer', 'other', 'giftCard', 'prepayment', 'scholarship'] }, () => pay({ method: 'shell' })),
  row('DayTooEarly', 'LEDGER-3', 'state', { path: 'on', on: '2026-08-31', earliest: on, document: 'INV-1' }, () => cancelItems(ledger, cancellation)),
  row('PeriodClosed', 'LEDGER-3', 'state', { path: 'on', on, closedUntil: on }, () => recordPayment(orThrow(changePolicy(ledger, { id: 'C', on, closedUntil: on })), { id: 'P', on, amount: '1.00', method: 'cash' })),
  row('CurrenciesDiffer', 'TRANSFER-1', 'state', { from: 'CAD', to: 'USD' }, () => transferCredit(ledger, opened({}, { currency: 'USD' }), { id: 'T', on, amount: '1.00' })),
  row('TotalTooLarge', 'MONEY-3', 'limit', { total: 'sources', asked: '1.00', allowed: '0.00' }, () =>
    recordPayment(paid(ledger, 'P', '90071992547409.91'), { id: 'Q', on, amount: '1.00', method: 'cash' })),
  row('UnknownFormat', 'LEDGER-6', 'input', { path: 'format', found: '9' }, () => restoreLedger({ ...stored, format: 9 }, [creditHeldUntilUsed])),
  row('UnknownPolicy', 'LEDGER-6', 'policy', { path: 'policies', name: 'creditHeldUntilUsed', known: ['x'] }, () => restoreLedger(stored, [{ ...creditHeldUntilUsed, name: 'x' }])),
  row('InvalidPolicy', 'INVOICE-2', 'policy', { path: 'policy.taxes', problem: 'duplicateCode', code: 'a' }, () => openLedger({ id: 'o', on, account: 'a', currency: 'CAD', policy: twice })),
  row('DamagedEntry', 'AUDIT', 'conflict', { seq: 1, check: 'firstEntryOpens', subject: 'account', found: 'B', wanted: 'A-1' }, () => restoreLedger({ ...stored, account: 'B' }, [creditHeldUntilUsed])),
  row('NotASuccessor', 'VIEW-5', 'input', { before: 2, after: 1 }, () => changes(ledger, opened()))
]
