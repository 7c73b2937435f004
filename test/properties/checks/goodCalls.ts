import { examples } from '../../operations/everyOperation.js'
import * as library from 'billing-rules'
import { cancelItems, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, suggestedRefund, type Ledger, type Policy } from 'billing-rules'

/** One policy that offers everything: taxes, refunds to the card, no limit lifted. */
export const POLICY: Policy = {
  ...creditHeldUntilUsed,
  name: 'rich',
  cardFromCredit: 'tiedToPayment',
  taxes: [
    { code: 'GST', percent: '5' },
    { code: 'TOP', percent: '7.5', onTopOf: ['GST'] }
  ]
}

const on = '2026-03-05'
const common = { on, by: 'Eve', publicComment: 'Thank you', privateComment: 'Late', meta: { source: 'import' } }
const OPENING = { ...common, id: 'open', on: '2026-03-01', account: 'family-17', currency: 'CAD', policy: POLICY, owner: 'Dan', people: ['Ana'] }
const INVOICE = {
  ...common,
  id: 'X',
  due: '2026-03-09',
  number: '17',
  kind: 'sale',
  note: 'Spring',
  discount: { percent: '10' },
  items: [
    { item: 'a', description: 'Class', people: ['Ana'], quantity: '2', unitPrice: '100.00', discount: { amount: '1.00' }, taxes: ['GST', 'TOP'], taxIncluded: true, ledgerCode: '400', tags: ['spring'], prorate: { start: '2026-01-01', end: '2026-03-01', from: '2026-01-31' } },
    { description: 'Book', amount: '20.00', taxes: ['GST'] }
  ]
} as const

const SUBSCRIPTION = {
  ...common, id: 'X', every: 'month', from: '2026-01-31', until: '2026-12-31', dueAfter: 10, description: 'Gym', people: ['Ana'], amount: '40.00', taxes: ['GST'],
  taxIncluded: true, ledgerCode: '410', tags: ['gym']
} as const

/** A ledger with a document of every kind in every state. */
export function richLedger(): Ledger {
  const steps: [(ledger: Ledger, input: any) => library.Outcome, any][] = [
    [recordInvoice, { ...INVOICE, id: 'INV-1', on: '2026-03-01' }],
    [recordInvoice, { ...INVOICE, id: 'INV-2', on: '2026-03-02', discount: undefined }],
    [recordPayment, { ...common, id: 'CARD', on: '2026-03-02', amount: '150.00', method: 'card', payer: 'Gran', reference: '4242', to: { invoice: 'INV-1' } }],
    [recordPayment, { id: 'CASH', on: '2026-03-03', amount: '60.00', method: 'cash', to: { split: [{ invoice: 'INV-2', item: 'a', amount: '40.00' }] } }],
    [recordPayment, { id: 'ECH', on: '2026-03-03', amount: '30.00', method: 'eCheck', to: 'oldestFirst' }],
    [recordPayment, { id: 'ECH-2', on: '2026-03-03', amount: '15.00', method: 'eCheck' }],
    [library.failPayment, { id: 'ECH-2-f', on: '2026-03-04', payment: 'ECH-2', reason: 'No funds' }],
    [recordPayment, { id: 'BACK', on: '2026-03-03', amount: '12.00', method: 'check' }],
    [library.chargeBack, { id: 'BACK-b', on: '2026-03-04', payment: 'BACK', amount: '7.00' }],
    [library.winChargeBack, { id: 'BACK-w', on: '2026-03-05', payment: 'BACK', amount: '2.00' }],
    [library.applyCredit, { id: 'CR', on: '2026-03-03', amount: '25.00', tax: 'included', type: 'goodwill', taxes: ['GST'], classification: 'spring', ledgerCode: '480' }],
    [library.applyCredit, { id: 'CR-use', on: '2026-03-04', credit: 'CR', amount: '10.00', to: { invoice: 'INV-2' } }],
    [cancelItems, { id: 'CAN', on: '2026-03-04', invoice: 'INV-1', items: [{ item: 'a', quantity: '1' }], credit: 'full', refund: 'suggested', fee: { description: 'Fee', amount: '5.00', taxes: ['GST'], ledgerCode: '401' } }],
    [library.sendRefund, { id: 'CAN-sent', on: '2026-03-05', refund: 'CAN/refund-1', reason: 'Batch 7' }],
    [library.reconcileOldestFirst, { id: 'REC', on: '2026-03-05' }],
    [recordInvoice, { id: 'INV-3', on: '2026-03-05', items: [{ description: 'Card', amount: '50.00', storedValue: 'giftCard' }, { description: 'Class', amount: '30.00' }] }],
    [library.issuePool, { ...common, id: 'GC', kind: 'giftCard', amount: '50.00', method: 'giftCard', expires: '2027-03-05', sold: { invoice: 'INV-3', item: '1' } }],
    [recordPayment, { id: 'GC-pays', on: '2026-03-05', amount: '20.00', method: 'giftCard', pools: ['GC'], to: { invoice: 'INV-3' } }]
  ]
  return steps.reduce((ledger, [operation, input]) => orThrow(operation(ledger, input)), orThrow(openLedger(OPENING)))
}

const cancellation = {
  ...common,
  id: 'X',
  invoice: 'INV-2',
  items: [{ item: 'a', quantity: '1' }],
  credit: { amounts: [{ item: 'a', amount: '10.00' }], basis: 'gross' },
  refund: { plan: [{ payment: 'CASH', amount: '1.00' }] },
  fee: { description: 'Fee', amount: '2.00', taxes: ['GST'], taxIncluded: true, ledgerCode: '401' },
  type: 'cancellation'
}

/**
 * Good arguments of every exported function: what hostile values are put into, one place at a time. An operation that is
 * not named below is called as its example is.
 */
export function goodCalls(): ReadonlyMap<string, readonly (readonly unknown[])[]> {
  return new Map([...examples.map(({ name, ledger, input, other }): [string, unknown[][]] => [name, [[ledger, { ...input, ...other }]]]), ...namedCalls()])
}

function namedCalls(): ReadonlyMap<string, readonly (readonly unknown[])[]> {
  const ledger = richLedger()
  const planned = orThrow(library.schedulePayments(ledger, { id: 'PLAN', on, amount: '2.00', method: 'card', series: { every: 'week', first: '2026-03-09', count: 2 } }))
  const error = { _tag: 'CreditExceedsOpenAmount', rule: 'APPLY-2', kind: 'limit', path: 'amount', invoice: 'I', open: '1.00', asked: '2.00', allowed: '1.00', currency: 'CAD' }
  const question = { ...cancellation, refund: undefined }
  const target = { invoice: 'INV-2', item: '2' }
  return new Map<string, readonly (readonly unknown[])[]>([
    ['openLedger', [[OPENING], [{ ...OPENING, currency: { code: 'XXX', decimals: 4 } }]]],
    ['recordInvoice', [[ledger, INVOICE]]],
    ['recordPayment', [[ledger, { ...common, id: 'X', amount: '9.00', method: 'cash', payer: 'Gran', reference: '1', to: { invoice: 'INV-2', items: ['2'] } }], [ledger, { id: 'X', on, amount: '9.00', method: 'cash', to: { split: [{ ...target, amount: '1.00' }] } }], [ledger, { id: 'X', on, amount: '9.00', method: 'cash', to: 'oldestFirst' }], [ledger, { id: 'X', on, amount: '9.00', method: 'giftCard', pools: ['GC'], to: { invoice: 'INV-3' } }]]],
    ['applyCredit', [[ledger, { ...common, id: 'X', amount: '9.00', tax: 'included', type: 'goodwill', taxes: ['GST'], classification: 'c', ledgerCode: '1', to: target, earmark: { people: ['Ana'], tags: ['spring'] } }], [ledger, { ...common, id: 'X', credit: 'CR', amount: '1.00', to: target, release: 'payment' }]]],
    ['splitCreditAcrossInvoices', [[ledger, { ...common, id: 'X', credit: 'CR', parts: [{ ...target, amount: '1.00' }], replace: true }]]],
    ['allocate', [[ledger, { ...common, id: 'X', source: 'CASH', amount: '1.00', to: target }]]],
    ['deallocate', [[ledger, { ...common, id: 'X', source: 'CASH', from: { invoice: 'INV-2', item: 'a' }, amount: '1.00', forfeit: true }]]],
    ['reconcileOldestFirst', [[ledger, { ...common, id: 'X', sources: 'paymentsAndCredits', expect: { seq: ledger.entries.length } }]]],
    ['reconcile', [[ledger, { ...common, id: 'X', strategy: { order: ['due', 'largest'], ties: 'proportional', exactSumFirst: true }, sources: 'payments', first: [target] }], [ledger, { id: 'X', on, strategy: 'quebec1572' }]]],
    ['cancelItems', [[ledger, cancellation], [ledger, { ...cancellation, credit: { percent: '50' }, refund: { amount: '1.00' } }]]],
    ['creditItems', [[ledger, { ...common, id: 'X', invoice: 'INV-2', items: [{ item: 'a' }], credit: { amounts: [{ item: 'a', amount: '10.00' }], basis: 'net' }, refund: { plan: [{ payment: 'CASH', amount: '1.00' }] }, type: 'discount' }]]],
    ['replaceItem', [[ledger, { ...common, id: 'X', invoice: 'INV-2', item: 'a', quantity: '1', with: INVOICE.items[0], due: '2026-03-09', number: '18', note: 'Moved', fee: cancellation.fee, type: 'cancellation' }]]],
    ['refundFromCredit', [[ledger, { ...common, id: 'X', from: ['CR', 'CASH'], amount: '1.00', method: 'cash', payment: 'CASH' }]]],
    ['refundPayment', [[ledger, { ...common, id: 'X', payment: 'CASH', amount: '1.00', released: 'keepSettled', type: 'discount' }], [ledger, { id: 'X', on, payment: 'CASH', items: [{ invoice: 'INV-2', item: 'a', amount: '1.00' }], released: { credit: 'CR' } }]]],
    ['refundsInTransit', [[ledger, { on }]]],
    ['issuePool', [[ledger, { ...common, id: 'X', kind: 'scholarship', amount: '9.00', method: 'scholarship', expires: '2027-01-01', holder: 'Ana', tags: ['spring'], funder: 'Fund', reference: '1', sold: undefined }], [ledger, { id: 'X', on, kind: 'giftCard', amount: '9.00', method: 'giftCard', sold: { invoice: 'INV-3', item: '1' } }]]],
    ['amendPool', [[ledger, { ...common, id: 'X', pool: 'GC', add: '9.00', reason: 'r' }], [ledger, { id: 'X', on, pool: 'GC', remove: '9.00' }], [ledger, { id: 'X', on, pool: 'GC', expires: '2026-12-01' }]]],
    ['schedulePayments', [[ledger, { ...common, id: 'X', to: { invoice: 'INV-2', items: ['2'] }, amount: '2.00', method: 'card', downPayment: { amount: '0.50', method: 'cash', payer: 'Gran', reference: '1' }, series: { every: 'week', first: '2026-03-09', count: 2 }, payers: [{ payer: 'Ann', share: '60', method: 'card' }, { payer: 'Bob', share: '40' }] }], [ledger, { id: 'X', on, method: 'check', instalments: [{ on: '2026-03-09', amount: '0.50', method: 'cash', payer: 'Gran', reference: '7' }, { on: '2026-03-16' }] }]]],
    ['changeScheduledPayment', [[planned, { ...common, id: 'X', payment: 'PLAN/1', amount: '0.50', day: '2026-03-10', method: 'cash', reason: 'r' }]]],
    ['applyCreditToInstalment', [[planned, { ...common, id: 'X', credit: 'CR', plan: 'PLAN', amount: '0.10' }]]],
    ['retryPayment', [[ledger, { ...common, id: 'X', payment: 'ECH-2', state: 'pending', reason: 'r', to: { invoice: 'INV-2', items: ['2'] } }]]],
    ['startRecurring', [[ledger, SUBSCRIPTION]]],
    ['transferOut', [[ledger, { ...common, id: 'X', to: { account: 'family-18' }, amount: '1.00', money: '1.00' }]]],
    ['transferIn', [[ledger, { ...common, id: 'X', from: { account: 'family-18' }, amount: '1.00', money: '1.00' }]]],
    ['transferCredit', [[orThrow(recordPayment(ledger, { id: 'RICH', on, amount: '900.00', method: 'cash' })), orThrow(openLedger({ ...OPENING, account: 'family-18' })), { ...common, id: 'X', amount: '1.00' }]]],
    ['writeOff', [[ledger, { ...common, id: 'X', what: target, reason: 'r', type: 'discount' }], [ledger, { id: 'X', on, reason: 'r' }]]],
    ['changePolicy', [[ledger, { ...common, id: 'X', policy: { ...POLICY, name: 'next' }, closedUntil: '2026-02-28' }]]],
    ['acceptGiftCard', [[ledger, orThrow(openLedger({ ...OPENING, account: 'holder' })), { ...common, id: 'X', card: 'GC', holder: 'Ana' }]]],
    ['amendCredit', [[ledger, { ...common, id: 'X', credit: 'CR', amount: '26.00', day: '2026-03-03', type: 'goodwill', classification: 'c' }]]],
    ['suggestedRefund', [[ledger, question]]],
    ['suggestedCreditRefund', [[ledger, { ...common, id: 'X', invoice: 'INV-2', items: [{ item: 'a' }], credit: { percent: '5' }, refund: 'none', type: 'discount' }]]],
    ['balances', [[ledger, { on }]]],
    ['balancesByPerson', [[ledger, { on }]]],
    ['aging', [[ledger, { on, edges: [1, 2] }]]],
    ['upcomingPayments', [[ledger, { on }]]],
    ['recurringCharges', [[ledger, { on }]]],
    ['paidFor', [[ledger, { person: 'Ana', from: '2026-03-02', to: on }]]],
    ['knownAt', [[ledger, { seq: 3 }]]],
    ['explain', [[ledger, { balance: 'current', on }], [ledger, { document: 'INV-1', on }], [ledger, { suggestion: question }]]],
    ['available', ['INV-1', 'CR', 'CARD', 'CAN/refund-1'].map((document) => [ledger, { document, on }])],
    ['statement', [[ledger, { to: on, from: '2026-03-02' }], [ledger, { to: on, kinds: ['invoice', 'payment'], people: ['Ana'], status: ['partial', 'full'], search: 'v', sort: 'newestFirst' }]]],
    ['purchases', [[ledger, { on }]]],
    ['prorate', [[ledger, { amount: '90.00', start: '2026-01-01', end: '2026-03-31', from: '2026-02-01' }]]],
    ['openItems', [[ledger, { on }]]],
    ['unappliedSources', [[ledger, { on }]]],
    ['changes', [[richLedger(), ledger]]],
    ['audit', [[ledger]]],
    ['viewInvoice', [[ledger, { id: 'INV-1', on }]]],
    ['viewCredit', [[ledger, { id: 'CR', on }]]],
    ['viewPayment', [[ledger, { id: 'CARD', on }]]],
    ['viewRefund', [[ledger, { id: 'CAN/refund-1', on }]]],
    ['viewPlan', [[planned, { id: 'PLAN', on }]]],
    ['viewRecurring', [[orThrow(library.startRecurring(ledger, { ...SUBSCRIPTION, id: 'SUB' })), { id: 'SUB', on }]]],
    ['viewPool', [[ledger, { id: 'GC', on }]]],
    ['pools', [[ledger, { on }]]],
    ['restoreLedger', [[JSON.parse(JSON.stringify(ledger)), [POLICY]]]],
    ['replay', [[ledger, { seq: 3 }]]],
    ['ledgersEqual', [[ledger, ledger]]],
    ['refused', [[openLedger(OPENING)]]],
    ['orThrow', [[openLedger(OPENING)]]],
    ['step', [[recordInvoice, INVOICE]]],
    ['forEachLedger', [[recordInvoice, [{ ledger }], INVOICE]]],
    ['compareAmounts', [['1.00', '2.00']]],
    ['sumAmounts', [[['1.00', '2.00']]]],
    ['isZero', [['0.00']]],
    ['toMinorUnits', [['1.00', 'CAD']]],
    ['fromMinorUnits', [[100, 'CAD']]],
    ['describeError', [[error, library.english]]],
    ['describeErrors', [[[error], library.english]]],
    ['describeRefundSuggestion', [[{ ...orThrow(suggestedRefund(ledger, question as never)), currency: 'CAD' }, library.english]]],
    ['describeExplanation', [[orThrow(library.explain(ledger, { document: 'INV-1', on })), library.english]]],
    ['formatAmount', [['1.00', 'CAD', library.english]]],
    ['formatDay', [[on, library.english]]]
  ])
}
