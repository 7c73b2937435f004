import { allocate, amendCredit, applyCredit, applyCreditsDue, cancelItems, deallocate, failPayment, issuePool, orThrow, recordInvoice, recordPayment, type ApplyCreditInput } from 'billing-rules'
import { credited, invoiced, issued, on, opened, paid } from '../../operations/histories.js'
import { row } from './row.js'

const to = { invoice: 'INV-1' }
const owing = invoiced(opened(), 'INV-1', '10.00')
const rich = credited(paid(owing, 'P', '20.00'), 'CR', '20.00')
const full = paid(owing, 'P', '10.00', { to })
const failed = orThrow(failPayment(paid(owing, 'P', '5.00', { method: 'eCheck' }), { id: 'F', on, payment: 'P' }))
const cancelled = orThrow(cancelItems(owing, { id: 'C', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
const apply = (ledger: typeof owing, more: object) => applyCredit(ledger, { id: 'A', on, credit: 'CR', to, ...more } as ApplyCreditInput)
const buying = orThrow(recordInvoice(owing, { id: 'INV-2', on, items: [{ description: 'Card', amount: '9.00', storedValue: 'giftCard' }] }))
const card = issued(owing, 'GC', '20.00', { expires: on })
const redeem = (more: object) => recordPayment(card, { id: 'P', on, amount: '1.00', method: 'giftCard', pools: ['GC'], to, ...more })
const excess = { asked: '10.01', allowed: '10.00' }

/** Each error of crediting, applying and reconciling. */
export const allocationErrors = [
  row('DiscountExceedsAmount', 'INVOICE-1', 'limit', { path: 'items[0].discount.amount', asked: '1.01', allowed: '1.00' }, () =>
    recordInvoice(opened(), { id: 'I', on, items: [{ description: 'x', amount: '1.00', discount: { amount: '1.01' } }] })),
  row('DayTooLate', 'INVOICE-6', 'input', { path: 'items[0].prorate.from', on: '2026-03-02', end: '2026-03-01' }, () =>
    recordInvoice(opened(), { id: 'I', on, items: [{ description: 'x', amount: '1.00', prorate: { start: '2026-01-01', end: '2026-03-01', from: '2026-03-02' } }] })),
  row('TaxesUnknown', 'CREDIT-2', 'input', { path: 'taxes', tax: 'included' }, () => applyCredit(owing, { id: 'CR', on, amount: '1.00', tax: 'included', type: 'goodwill' })),
  row('InvoiceAlreadyPaid', 'APPLY-1', 'state', { path: 'to', invoice: 'INV-1', open: '0.00' }, () => apply(credited(full, 'CR', '1.00'), {})),
  row('CreditExceedsOpenAmount', 'APPLY-2', 'limit', { path: 'amount', invoice: 'INV-1', open: '10.00', ...excess }, () => apply(rich, { amount: '10.01' })),
  row('PaymentExceedsOpenAmount', 'APPLY-2', 'limit', { path: 'amount', invoice: 'INV-1', open: '10.00', ...excess }, () => allocate(rich, { id: 'A', on, source: 'P', amount: '10.01', to })),
  row('AmountExceedsUnapplied', 'APPLY-2', 'limit', { path: 'amount', source: 'CR', unapplied: '1.00', asked: '1.01', allowed: '1.00' }, () => apply(credited(owing, 'CR', '1.00'), { amount: '1.01' })),
  row('PartsExceedPayment', 'PAYMENT-1', 'limit', { asked: '1.01', allowed: '1.00' }, () =>
    recordPayment(owing, { id: 'P', on, amount: '1.00', method: 'cash', to: { split: [{ invoice: 'INV-1', amount: '1.01' }] } })),
  row('PaymentNotUsable', 'PAYMENT-4', 'state', { path: 'source', payment: 'P', state: 'failed' }, () => allocate(failed, { id: 'A', on, source: 'P', to })),
  row('AllocationNotFound', 'APPLY-6', 'state', { path: 'from', source: 'P', invoice: 'INV-1' }, () => deallocate(rich, { id: 'D', on, source: 'P', from: to })),
  row('AmountExceedsAllocation', 'APPLY-6', 'limit', { path: 'amount', source: 'P', allocated: '10.00', ...excess }, () => deallocate(full, { id: 'D', on, source: 'P', from: to, amount: '10.01' })),
  row('AllocationHeld', 'APPLY-6', 'state', { path: 'from', source: 'C', invoice: 'INV-1' }, () => deallocate(cancelled, { id: 'D', on, source: 'C', from: to })),
  row('SourceNotEligible', 'CREDIT-8', 'state', { path: 'to', source: 'CR', invoice: 'INV-2' }, () => apply(credited(buying, 'CR', '1.00'), { to: { invoice: 'INV-2' } })),
  row('SellsNoStoredValue', 'POOL-3', 'state', { path: 'sold', invoice: 'INV-1', item: '1' }, () =>
    issuePool(owing, { id: 'GC', on, kind: 'giftCard', amount: '1.00', method: 'giftCard', sold: { ...to, item: '1' } })),
  row('PoolExpired', 'POOL-1', 'state', { path: 'pools[0]', pool: 'GC', expires: on }, () => redeem({ on: '2026-09-02' })),
  row('AmountExceedsPools', 'POOL-1', 'limit', { path: 'amount', left: '20.00', asked: '20.01', allowed: '10.00' }, () => redeem({ amount: '20.01' })),
  row('StoredValueExceedsOpen', 'POOL-2', 'limit', { path: 'amount', ...excess }, () => redeem({ amount: '10.01' })),
  row('EarmarksNotAllowed', 'CREDIT-7', 'policy', { path: 'earmark', policy: 'creditHeldUntilUsed' }, () =>
    applyCredit(owing, { id: 'CR', on, amount: '1.00', tax: 'waived', type: 'goodwill', earmark: { tags: ['choir'] } })),
  row('CreditNotUsedAsDue', 'CREDIT-5', 'policy', { policy: 'creditHeldUntilUsed', autoApply: 'never' }, () => applyCreditsDue(rich, { id: 'D', on })),
  row('CreditNotAmendable', 'CREDIT-10', 'policy', { path: 'amount', credit: 'CR', field: 'amount', because: 'byPolicy' }, () => amendCredit(rich, { id: 'A', on, credit: 'CR', amount: '1.00' })),
  row('CreditBelowUse', 'CREDIT-10', 'state', { path: 'amount', credit: 'CR', asked: '9.99', least: '10.00' }, () =>
    amendCredit(credited(invoiced(opened({ amend: 'all' }), 'INV-1', '10.00'), 'CR', '20.00', to), { id: 'A', on, credit: 'CR', amount: '9.99' }))
]
