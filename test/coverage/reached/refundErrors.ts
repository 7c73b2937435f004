import { cancelItems, cancelPayment, cancelRefund, chargeBack, orThrow, refundFromCredit, refundPayment, settlePayment, winChargeBack, type CancelItemsInput } from 'billing-rules'
import { credited, invoiced, on, opened, paid } from '../../operations/histories.js'
import { row } from './row.js'

const to = { invoice: 'INV-1' }
const owing = invoiced(opened(), 'INV-1', '10.00')
const half = paid(owing, 'P', '6.00', { to })
const cancel = (ledger: typeof owing, more: Partial<CancelItemsInput>) =>
  cancelItems(ledger, { id: 'C', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none', ...more })
const refund = (ledger: typeof owing, more: object = {}) => refundFromCredit(ledger, { id: 'R', on, from: ['P'], method: 'check', ...more })
const byCredit = credited(half, 'CR', '4.00', to)
const excess = (allowed: string) => ({ asked: '6.01', allowed })

/** Each error of cancelling and refunding. */
export const refundErrors = [
  row('StateForbids', 'PAYMENT-4', 'state', { path: 'payment', document: 'P', state: 'settled', allowedStates: ['scheduled', 'pending', 'sent'] }, () => settlePayment(half, { id: 'S', on, payment: 'P' })),
  row('PaymentRefunded', 'PAYMENT-3', 'state', { path: 'payment', payment: 'P', refunds: ['R'] }, () => cancelPayment(orThrow(refund(paid(opened(), 'P', '6.00'))), { id: 'X', on, payment: 'P' })),
  row('ChargeBackExceedsPayment', 'PAYMENT-6', 'limit', { path: 'amount', payment: 'P', ...excess('6.00') }, () => chargeBack(half, { id: 'B', on, payment: 'P', amount: '6.01' })),
  row('WinExceedsChargeBack', 'PAYMENT-6', 'limit', { path: 'amount', payment: 'P', ...excess('0.00') }, () => winChargeBack(half, { id: 'W', on, payment: 'P', amount: '6.01' })),
  row('ItemAlreadyCancelled', 'CANCEL-5', 'state', { path: 'items[0]', invoice: 'INV-1', item: '1' }, () => cancel(orThrow(cancel(owing, {})), { id: 'C2' })),
  row('QuantityExceedsLeft', 'CANCEL-5', 'limit', { path: 'items[0].quantity', item: '1', asked: '1.5', allowed: '1' }, () => cancel(owing, { items: [{ item: '1', quantity: '1.5' }] })),
  row('CreditExceedsItem', 'CANCEL-2', 'limit', { path: 'credit.amounts[0].amount', item: '1', asked: '10.01', allowed: '10.00' }, () => cancel(owing, { credit: { amounts: [{ item: '1', amount: '10.01' }] } })),
  row('RefundsNotOffered', 'REFUND-9', 'policy', { policy: 'creditHeldUntilUsed' }, () => refund(paid(opened({ refunds: 'creditOnly' }), 'P', '1.00'))),
  row('RefundExceedsCredit', 'CANCEL-3', 'limit', { path: 'refund.amount', ...excess('6.00') }, () => cancel(half, { refund: { amount: '6.01' } })),
  row('RefundExceedsPaidOnItems', 'REFUND-1', 'limit', { path: 'refund.amount', ...excess('6.00') }, () => cancel(byCredit, { refund: { amount: '6.01' } })),
  row('RefundExceedsPayment', 'REFUND-1', 'limit', { path: 'refund.plan[0].amount', payment: 'P', ...excess('6.00') }, () => cancel(byCredit, { refund: { plan: [{ payment: 'P', amount: '6.01' }] } })),
  row('RefundExceedsMoneyPaid', 'REFUND-1', 'limit', { path: 'amount', asked: '1.00', allowed: '0.00' }, () => refund(credited(opened(), 'CR', '1.00'), { from: ['CR'], amount: '1.00' })),
  row('RefundExceedsBalance', 'REFUND-3', 'limit', { path: 'amount', balance: '-2.00', asked: '2.01', allowed: '2.00' }, () => refund(paid(owing, 'P', '12.00'), { amount: '2.01' })),
  row('NothingToRefund', 'REFUND-3', 'state', { balance: '4.00' }, () => refund(paid(owing, 'P', '6.00'))),
  row('RefundMethodForbidden', 'REFUND-3', 'policy', { path: 'method', method: 'card', wanted: 'offlineMethod' }, () => refund(paid(opened(), 'P', '6.00'), { method: 'card' })),
  row('ReleaseNotStated', 'REFUND-5', 'limit', { path: 'amount', payment: 'P', unapplied: '2.00', asked: '2.01', allowed: '2.00' }, () => refundPayment(paid(owing, 'P', '12.00', { to }), { id: 'R', on, payment: 'P', amount: '2.01' })),
  row('RefundNotCancellable', 'REFUND-7', 'state', { path: 'refund', refund: 'R', method: 'card', state: 'pending', until: on }, () =>
    cancelRefund(orThrow(refundPayment(paid(opened(), 'P', '6.00', { method: 'card' }), { id: 'R', on, payment: 'P' })), { id: 'X', on: '2026-09-02', refund: 'R' }))
]
