import { orThrow, reverseCredit, transferOut, undo, voidCredit, voidInvoice, writeOff } from 'billing-rules'
import { credited, invoiced, on, opened, paid } from '../../operations/histories.js'
import { row } from './row.js'

const owing = invoiced(opened(), 'INV-1', '10.00')

/** Each error of moving and reversing. */
export const reversalErrors = [
  row('TransferExceedsCredit', 'TRANSFER-1', 'limit', { path: 'amount', asked: '2.01', allowed: '2.00' }, () => transferOut(paid(owing, 'P', '12.00'), { id: 'T', on, to: { account: 'B' }, amount: '2.01' })),
  row('VoidingForbidden', 'REVERSE-1', 'policy', { policy: 'creditHeldUntilUsed', credit: 'CR' }, () => voidCredit(credited(owing, 'CR', '1.00'), { id: 'V', on, credit: 'CR' })),
  row('CreditInUse', 'REVERSE-1', 'state', { path: 'credit', credit: 'CR', applied: '1.00', refunded: '0.00' }, () =>
    voidCredit(credited(invoiced(opened({ creditReversal: 'voidUnapplied' }), 'INV-1', '10.00'), 'CR', '1.00', { invoice: 'INV-1' }), { id: 'V', on, credit: 'CR' })),
  row('AlreadyReversed', 'REVERSE-1', 'state', { path: 'credit', credit: 'CR', invoice: 'RV' }, () =>
    reverseCredit(orThrow(reverseCredit(credited(owing, 'CR', '1.00'), { id: 'RV', on, credit: 'CR' })), { id: 'RV-2', on, credit: 'CR' })),
  row('InvoiceCredited', 'REVERSE-4', 'state', { path: 'invoice', invoice: 'INV-1', credits: ['W'] }, () =>
    voidInvoice(orThrow(writeOff(owing, { id: 'W', on, what: { invoice: 'INV-1' }, reason: 'r' })), { id: 'V', on, invoice: 'INV-1' })),
  row('OperationDependedOn', 'REVERSE-2', 'state', { path: 'operation', operation: 'INV-1', dependents: ['P'] }, () =>
    undo(paid(owing, 'P', '1.00', { to: { invoice: 'INV-1' } }), { id: 'U', on, operation: 'INV-1' })),
  row('CannotBeUndone', 'REVERSE-2', 'state', { path: 'operation', operation: 'open', because: 'opening' }, () => undo(owing, { id: 'U', on, operation: 'open' }))
]
