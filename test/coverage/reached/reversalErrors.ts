import { transferOut } from 'billing-rules'
import { invoiced, on, opened, paid } from '../../operations/histories.js'
import { row } from './row.js'

const owing = invoiced(opened(), 'INV-1', '10.00')

/** Each error of moving and reversing. */
export const reversalErrors = [
  row('TransferExceedsCredit', 'TRANSFER-1', 'limit', { path: 'amount', asked: '2.01', allowed: '2.00' }, () => transferOut(paid(owing, 'P', '12.00'), { id: 'T', on, to: { account: 'B' }, amount: '2.01' }))
]
