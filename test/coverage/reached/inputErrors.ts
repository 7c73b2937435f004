import { creditHeldUntilUsed, openLedger, recordInvoice, recordPayment } from 'billing-rules'
import { on, opened } from '../../operations/histories.js'
import { row } from './row.js'

const ledger = opened()
const pay = (more: object) => recordPayment(ledger, { id: 'P', on, amount: '1.00', method: 'cash', ...more })
const invoice = (item: object, more: object = {}) => recordInvoice(ledger, { id: 'I', on, items: [{ description: 'x', amount: '1.00', ...item }], ...more })
const unreadable = { id: 'P', on, method: 'cash', get amount(): string { throw new Error('no') } }

/** Each input error, by the smallest call that gives it. */
export const inputErrors = [
  row('NotALedger', 'LEDGER-1', 'input', { found: 'string' }, () => recordPayment('x' as never, { id: 'P', on, amount: '1.00', method: 'cash' })),
  row('WrongType', 'LEDGER-1', 'input', { path: 'items', expected: 'list', found: 'object' }, () => invoice({}, { items: {} })),
  row('MissingField', 'LEDGER-1', 'input', { path: 'method' }, () => pay({ method: undefined })),
  row('UnknownField', 'LEDGER-1', 'input', { path: 'colour' }, () => pay({ colour: 'red' })),
  row('UnreadableInput', 'LEDGER-1', 'input', { path: 'amount' }, () => recordPayment(ledger, unreadable)),
  row('ConflictingFields', 'INVOICE-1', 'input', { path: 'items[0]', fields: ['unitPrice', 'amount'] }, () => invoice({ unitPrice: '1' })),
  row('InvalidAmount', 'MONEY-2', 'input', { path: 'amount', problem: 'grammar', given: '1,00', currency: 'CAD' }, () => pay({ amount: '1,00' })),
  row('InvalidDecimal', 'INVOICE-1', 'input', { path: 'items[0].quantity', problem: 'grammar', given: '1/2' }, () => invoice({ quantity: '1/2' })),
  row('OutOfRange', 'MONEY-1', 'input', { path: 'amount', given: '0.00', range: '> 0' }, () => pay({ amount: '0.00' })),
  row('InvalidDay', 'LEDGER-3', 'input', { path: 'on', given: '2026-02-30' }, () => pay({ on: '2026-02-30' })),
  row('InvalidId', 'LEDGER-2', 'input', { path: 'id', given: 'a b' }, () => pay({ id: 'a b' })),
  row('InvalidText', 'LEDGER-1', 'input', { path: 'payer', problem: 'empty', limit: 200 }, () => pay({ payer: '' })),
  row('InvalidList', 'LEDGER-1', 'input', { path: 'items', problem: 'empty', limit: 1000 }, () => invoice({}, { items: [] })),
  row('UnknownChoice', 'LEDGER-1', 'input', { path: 'kind', given: 'gift', choices: ['sale', 'fee', 'priceRise', 'correction'] }, () => invoice({}, { kind: 'gift' })),
  row('NamedTwice', 'LEDGER-2', 'input', { path: 'items[1].item', given: '1' }, () => invoice({}, { items: [{ description: 'x', amount: '1.00' }, { item: '1', description: 'y', amount: '1.00' }] })),
  row('UnknownCurrency', 'MONEY-1', 'input', { path: 'currency', given: 'XXY' }, () => openLedger({ id: 'o', on, account: 'a', currency: 'XXY', policy: creditHeldUntilUsed })),
  row('MoreErrors', 'LEDGER-1', 'input', { total: 101 }, () => invoice({}, { items: Array.from({ length: 101 }, () => ({ description: 'x', amount: 'x' })) }))
]
