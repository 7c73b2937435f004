import {
  allocate, amendCredit, amendPool, applyCredit, applyCreditsDue, applyCreditToInstalment, billRecurring, cancelItems, cancelPayment, cancelPlan, cancelRefund,
  cancelScheduledPayment, changePolicy, changeRecurring, changeScheduledPayment, chargeBack, collectPayment, type CommonInput,
  creditHeldUntilUsed, creditItems, deallocate, dismissPayment, dismissRefund, endRecurring, failPayment, failRefund, issuePool,
  type Ledger, orThrow, type Outcome, reconcile, reconcileOldestFirst, recordInvoice, recordPayment, refundFromCredit, refundPayment,
  removePool, replaceItem, retryPayment, retryRefund, returnRefund, schedulePayments, sendPayment, sendRefund, settlePayment, settleRefund,
  splitCreditAcrossInvoices, startRecurring, suspendRecurring, transferIn, transferOut, winChargeBack,
} from 'billing-rules'
import { credited, invoiced, issued, on, opened, paid, refunding } from './histories.js'
import { reversing } from './reversing.js'
import { subscribed } from './recurring.js'

/** An operation on a ledger that accepts it, and the same id with other input. */
export interface Example {
  readonly name: string
  readonly run: (ledger: Ledger, input: unknown) => Outcome
  readonly ledger: Ledger
  readonly input: CommonInput & Readonly<Record<string, unknown>>
  readonly other: Readonly<Record<string, unknown>>
}

const owing = invoiced(opened(), 'INV-1', ['100.00', '50.00'])
const rich = credited(paid(owing, 'PAY-1', '90.00'), 'CR-1', '40.00')
const settled = paid(owing, 'PAY-1', '90.00', { to: { invoice: 'INV-1' } })
const pending = paid(owing, 'PAY-1', '90.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
const unpaid = orThrow(failPayment(pending, { id: 'PAY-1-failed', on, payment: 'PAY-1' }))
const lost = orThrow(chargeBack(settled, { id: 'PAY-1-lost', on, payment: 'PAY-1', amount: '50.00' }))
const deposit = paid(opened(), 'PAY-1', '90.00')
const failed = orThrow(failRefund(refunding(), { id: 'F-1', on, refund: 'C-1/refund-1' }))

function example<I extends CommonInput>(
  run: (ledger: Ledger, input: I) => Outcome,
  ledger: Ledger,
  input: Omit<I, 'id' | 'on'>,
  other: Readonly<Record<string, unknown>>
): Example {
  const given = { id: 'OP-1', on, ...input } as unknown as Example['input']
  return { name: run.name, run: run as Example['run'], ledger, input: given, other }
}

const to = { invoice: 'INV-1' }
const series = { every: 'month', first: '2026-10-01', count: 3 } as const
const scheduled = orThrow(schedulePayments(credited(owing, 'CR-1', '40.00'), { id: 'P', on, to, method: 'card', series }))
const items = [{ item: '1' }]

/** Every operation that takes a ledger. */
export const examples: readonly Example[] = [
  ...reversing.map(([run, ledger, input, other]) => example(run as never, ledger, input as never, other)),
  example(recordInvoice, opened(), { items: [{ description: 'Class', amount: '10.00' }] }, { number: '7' }),
  example(recordPayment, owing, { amount: '10.00', method: 'cash', to }, { amount: '10.01' }),
  example<Parameters<typeof applyCredit>[1]>(applyCredit, owing, { amount: '10.00', tax: 'waived', type: 'goodwill', to } as never, { type: 'discount' }),
  example<Parameters<typeof applyCredit>[1]>(applyCredit, rich, { credit: 'CR-1', amount: '10.00', to } as never, { amount: '9.00' }),
  example(splitCreditAcrossInvoices, rich, { credit: 'CR-1', parts: [{ ...to, amount: '10.00' }] }, { replace: true }),
  example(allocate, rich, { source: 'PAY-1', to }, { amount: '1.00' }),
  example(deallocate, settled, { source: 'PAY-1', from: to }, { amount: '1.00' }),
  example(reconcileOldestFirst, rich, {}, { sources: 'paymentsAndCredits' }),
  example(reconcile, rich, { strategy: 'proportional', first: [to] }, { strategy: 'dueFirst' }),
  example(cancelItems, settled, { invoice: 'INV-1', items, credit: 'full', refund: 'suggested' }, { refund: 'none' }),
  example(creditItems, settled, { invoice: 'INV-1', items, credit: 'full', refund: 'suggested' }, { refund: 'none' }),
  example(replaceItem, settled, { invoice: 'INV-1', item: '1', with: { description: 'Piano', amount: '75.00' } }, { item: '2' }),
  example(refundFromCredit, deposit, { from: ['PAY-1'], method: 'check' }, { amount: '1.00' }),
  example(sendRefund, refunding(), { refund: 'C-1/refund-1' }, { reason: 'again' }),
  example(settleRefund, refunding(), { refund: 'C-1/refund-1' }, { reason: 'again' }),
  example(failRefund, refunding(), { refund: 'C-1/refund-1' }, { reason: 'again' }),
  example(refundPayment, settled, { payment: 'PAY-1', amount: '10.00', released: 'keepSettled' }, { released: 'reopen' }),
  example(cancelRefund, refunding(), { refund: 'C-1/refund-1' }, { reason: 'again' }),
  example(returnRefund, refunding('cash'), { refund: 'C-1/refund-1' }, { reason: 'again' }),
  example(retryRefund, failed, { refund: 'C-1/refund-1' }, { reason: 'again' }),
  example(dismissRefund, failed, { refund: 'C-1/refund-1' }, { reason: 'again' }),
  example(settlePayment, pending, { payment: 'PAY-1' }, { reason: 'again' }),
  example(failPayment, pending, { payment: 'PAY-1' }, { reason: 'again' }),
  example(issuePool, owing, { kind: 'giftCard', amount: '50.00', method: 'giftCard' }, { amount: '51.00' }),
  example(amendPool, issued(owing, 'GC-1', '50.00'), { pool: 'GC-1', add: '10.00' }, { reason: 'again' }),
  example(removePool, issued(owing, 'GC-1', '50.00'), { pool: 'GC-1' }, { reason: 'again' }),
  example(schedulePayments, owing, { to, method: 'card', series: { every: 'month', first: '2026-10-01', count: 3 } }, { method: 'cash' }),
  example(changeScheduledPayment, scheduled, { payment: 'P/2', amount: '20.00' }, { amount: '21.00' }),
  example(cancelScheduledPayment, scheduled, { payment: 'P/2' }, { reason: 'again' }),
  example(cancelPlan, scheduled, { plan: 'P' }, { reason: 'again' }),
  example(collectPayment, scheduled, { payment: 'P/1' }, { reason: 'again' }),
  example(applyCreditToInstalment, scheduled, { credit: 'CR-1', plan: 'P' }, { amount: '1.00' }),
  example(sendPayment, pending, { payment: 'PAY-1' }, { reason: 'again' }),
  example(cancelPayment, settled, { payment: 'PAY-1' }, { reason: 'again' }),
  example(retryPayment, unpaid, { payment: 'PAY-1' }, { to }),
  example(dismissPayment, unpaid, { payment: 'PAY-1' }, { reason: 'again' }),
  example(chargeBack, settled, { payment: 'PAY-1' }, { amount: '1.00' }),
  example(winChargeBack, lost, { payment: 'PAY-1' }, { amount: '1.00' }),
  example(transferOut, deposit, { to: { account: 'B-2' }, amount: '10.00' }, { amount: '11.00' }),
  example(transferIn, rich, { from: { account: 'B-2' }, amount: '10.00', money: '10.00' }, { money: '9.00' }),
  example(startRecurring, opened(), { every: 'week', from: on, description: 'Gym', amount: '10.00' }, { every: 'month' }),
  example(changeRecurring, subscribed(), { recurring: 'GYM', from: on, amount: '10.00' }, { amount: '11.00' }),
  example(suspendRecurring, subscribed(), { recurring: 'GYM', from: on, until: on }, { until: '2026-09-02' }),
  example(endRecurring, subscribed(), { recurring: 'GYM', until: on }, { until: '2026-09-02' }),
  example(billRecurring, subscribed(), {}, { by: 'Eve' }),
  example(changePolicy, settled, { policy: { ...creditHeldUntilUsed, name: 'next' } }, { closedUntil: '2026-08-31' }),
  example(amendCredit, credited(opened({ amend: 'all' }), 'CR-1', '40.00'), { credit: 'CR-1', amount: '45.00' }, { amount: '46.00' }),
  example(applyCreditsDue, credited(invoiced(opened({ autoApply: 'asDue' }), 'INV-1', '100.00'), 'CR-1', '40.00'), {}, { publicComment: 'again' })
]
