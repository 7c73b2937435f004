import { reverseCredit, undo, voidCredit, voidInvoice, writeOff, type Ledger } from 'billing-rules'
import { credited, invoiced, opened, paid } from './histories.js'

const free = credited(invoiced(opened({ creditReversal: 'voidUnapplied' }), 'INV-1', ['100.00', '50.00']), 'CR-1', '40.00')
const settled = paid(invoiced(opened(), 'INV-1', ['100.00', '50.00']), 'PAY-1', '90.00', { to: { invoice: 'INV-1' } })

/** Each operation that takes something back: on which ledger, with what, and with what else. */
export const reversing: readonly (readonly [unknown, Ledger, object, Readonly<Record<string, unknown>>])[] = [
  [writeOff, settled, { what: { invoice: 'INV-1' }, reason: 'Moved away' }, { reason: 'again' }],
  [writeOff, settled, { reason: 'Moved away' }, { what: { invoice: 'INV-1' } }],
  [reverseCredit, free, { credit: 'CR-1' }, { reason: 'again' }],
  [voidCredit, free, { credit: 'CR-1' }, { reason: 'again' }],
  [voidInvoice, settled, { invoice: 'INV-1' }, { reason: 'again' }],
  [undo, settled, { operation: 'PAY-1' }, { reason: 'again' }]
]
