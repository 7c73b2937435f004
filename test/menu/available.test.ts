import { describe, expect, it } from 'vitest'
import * as billing from 'billing-rules'
import { available, cancelItems, orThrow, refundFromCredit, refused, sendRefund, settlePayment, type Ledger, type Outcome } from 'billing-rules'
import { rowsOf } from '../../src/menu/rows.js'
import { examples } from '../operations/everyOperation.js'
import { credited, errorOf, invoiced, issued, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'
import { subscribed } from '../operations/recurring.js'

const to = { invoice: 'INV-1' }
/** The lines that are looked at here; each operation adds its own. */
const known = ['recordPayment', 'applyCredit', 'allocate', 'deallocate', 'cancelItems', 'refundFromCredit', 'settlePayment', 'failPayment', 'sendRefund', 'settleRefund', 'failRefund']
const menu = (ledger: Ledger, document: string, day = on) =>
  orThrow(available(ledger, { document, on: day })).filter(({ operation }) => known.includes(operation)).map((line) => [line.operation, line.possible ? (line.most ?? 'yes') : line.errors.map(({ _tag }) => _tag).join(' ')])
const line = (ledger: Ledger, document: string, operation: string) => orThrow(available(ledger, { document, on })).find((one) => one.operation === operation)

const owing = invoiced(opened(), 'INV-1', ['100.00', '50.00'])
const rich = credited(paid(owing, 'PAY-1', '90.00'), 'CR-1', '40.00')

describe('available', () => {
  it('VIEW-6: on an open invoice, each with the most it can be done for', () => {
    expect(menu(rich, 'INV-1')).toEqual([['recordPayment', '150.00'], ['applyCredit', '40.00'], ['allocate', '90.00'], ['cancelItems', '150.00']])
    expect(line(rich, 'INV-1', 'applyCredit')).toEqual({ operation: 'applyCredit', possible: true, most: '40.00', input: { credit: 'CR-1', amount: '40.00', to } })
    expect(line(rich, 'INV-1', 'cancelItems')).toMatchObject({ input: { invoice: 'INV-1', items: [{ item: '1' }, { item: '2' }], credit: 'full', refund: 'suggested' } })
  })

  it('VIEW-6: on a paid and a cancelled invoice, why not', () => {
    // PAY-1 150.00 pays both items; CR-1 finds nothing open.
    const full = credited(paid(owing, 'PAY-1', '150.00', { to }), 'CR-1', '40.00')
    expect(menu(full, 'INV-1')).toEqual([['recordPayment', 'InvoiceAlreadyPaid'], ['applyCredit', 'InvoiceAlreadyPaid'], ['allocate', 'InvoiceAlreadyPaid'], ['deallocate', '150.00'], ['cancelItems', '150.00']])
    const cancelled = orThrow(cancelItems(owing, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }, { item: '2' }], credit: 'full', refund: 'none' }))
    expect(menu(cancelled, 'INV-1').slice(-2)).toEqual([['deallocate', 'AllocationHeld'], ['cancelItems', 'ItemAlreadyCancelled ItemAlreadyCancelled']])
    const part = orThrow(cancelItems(owing, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    expect(line(part, 'INV-1', 'cancelItems')).toMatchObject({ most: '50.00', input: { items: [{ item: '2' }] } })
  })

  it('VIEW-6: on a credit; goodwill goes back in money as far as the account paid and is in credit', () => {
    // Open 150.00 less 90.00 less 40.00: the client owes 20.00.
    expect(menu(rich, 'CR-1')).toEqual([['applyCredit', '40.00'], ['refundFromCredit', 'NothingToRefund']])
    expect(menu(credited(paid(opened(), 'PAY-1', '10.00'), 'CR-1', '40.00'), 'CR-1')).toEqual([['refundFromCredit', '10.00']])
    expect(menu(credited(owing, 'CR-1', '40.00', to), 'CR-1')).toEqual([['applyCredit', 'AmountExceedsUnapplied'], ['deallocate', '40.00'], ['refundFromCredit', 'NothingToRefund']])
  })

  it('VIEW-6: on a payment, by its state', () => {
    const pending = paid(owing, 'PAY-1', '60.00', { method: 'eCheck', to })
    expect(menu(pending, 'PAY-1')).toEqual([['settlePayment', 'yes'], ['failPayment', 'yes'], ['allocate', 'AmountExceedsUnapplied'], ['deallocate', '60.00'], ['refundFromCredit', 'NothingToRefund']])
    const settled = orThrow(settlePayment(pending, { id: 'S', on, payment: 'PAY-1' }))
    expect(menu(settled, 'PAY-1').slice(0, 2)).toEqual([['settlePayment', 'StateForbids'], ['failPayment', 'StateForbids']])
    expect(menu(paid(opened(), 'PAY-1', '60.00'), 'PAY-1').at(-1)).toEqual(['refundFromCredit', '60.00'])
  })

  it('VIEW-6: on a refund, by its state', () => {
    const refund = 'C-1/refund-1'
    expect(menu(refunding(), refund)).toEqual([['sendRefund', 'yes'], ['settleRefund', 'yes'], ['failRefund', 'yes']])
    const sent = orThrow(sendRefund(refunding(), { id: 'S', on: '2026-09-05', refund }))
    expect(menu(sent, refund, '2026-09-05')).toEqual([['sendRefund', 'StateForbids'], ['settleRefund', 'yes'], ['failRefund', 'yes']])
    expect(menu(sent, refund, '2026-09-04').slice(1)).toEqual([['settleRefund', 'DayTooEarly'], ['failRefund', 'DayTooEarly']])
  })

  it('VIEW-6: the counterpart that takes the most', () => {
    const two = credited(credited(invoiced(owing, 'INV-2', '200.00'), 'CR-1', '5.00'), 'CR-2', '500.00')
    expect(line(two, 'CR-2', 'applyCredit')).toMatchObject({ most: '200.00', input: { credit: 'CR-2', to: { invoice: 'INV-2' } } })
    expect(line(two, 'INV-1', 'applyCredit')).toMatchObject({ most: '150.00', input: { credit: 'CR-2' } })
  })

  it('VIEW-6, POOL-1: on a gift card, what it can pay and what can be taken out', () => {
    const card = issued(owing, 'GC-1', '70.00')
    const lines = (ledger: Ledger) => orThrow(available(ledger, { document: 'GC-1', on })).map((one) => [one.operation, one.possible ? one.most : one.errors.map(({ _tag }) => _tag).join(' ')])
    expect(lines(card)).toEqual([['recordPayment', '70.00'], ['amendPool', '70.00'], ['removePool', undefined], ['undo', undefined]])
    expect(lines(paid(card, 'PAY-1', '110.00', { to })).slice(0, 2)).toEqual([['recordPayment', '40.00'], ['amendPool', '70.00']])
    expect(lines(paid(card, 'PAY-1', '150.00', { to })).slice(0, 2)).toEqual([['recordPayment', 'StoredValueExceedsOpen'], ['amendPool', '70.00']])
  })

  it('VIEW-6, RECUR-2: on a subscription, its amount, its rest and its end', () => {
    const lines = orThrow(available(subscribed(), { document: 'GYM', on: '2026-02-10' }))
    expect(lines.map((one) => [one.operation, one.possible && one.input])).toEqual([
      ['changeRecurring', { recurring: 'GYM', from: '2026-02-10', amount: '40.00' }],
      ['suspendRecurring', { recurring: 'GYM', from: '2026-02-10', until: '2026-02-10' }],
      ['endRecurring', { recurring: 'GYM', until: '2026-02-10' }],
      ['undo', { operation: 'GYM' }]
    ])
  })

  it('VIEW-6: every operation that names a document has its line', () => {
    // Add the line of a new operation to src/menu/rows.ts, or say here why it has none: these are about the account.
    const ofTheAccount = ['recordInvoice', 'reconcileOldestFirst', 'reconcile', 'transferOut', 'transferIn', 'startRecurring', 'billRecurring', 'changePolicy', 'applyCreditsDue']
    const kinds = ['invoice', 'credit', 'payment', 'refund', 'plan', 'recurring', 'pool'] as const
    const lines = new Set(kinds.flatMap((kind) => rowsOf(kind).map(({ operation }) => operation)))
    expect(examples.map(({ name }) => name).filter((name) => !lines.has(name))).toEqual(ofTheAccount)
  })

  it('VIEW-6, REVERSE-3: what is open on an invoice is written off, or it is paid', () => {
    const given = credited(owing, 'CR-1', '40.00', to)
    expect(line(given, 'INV-1', 'writeOff')).toEqual({ operation: 'writeOff', possible: true, most: '110.00', input: { what: to, reason: '-' } })
    expect(line(paid(owing, 'PAY-1', '150.00', { to }), 'INV-1', 'writeOff')).toMatchObject({ possible: false, errors: [{ _tag: 'InvoiceAlreadyPaid' }] })
  })

  it('VIEW-6, REVERSE-2: the operation that made a document is undone, or what stands in the way', () => {
    const used = paid(owing, 'PAY-1', '60.00', { to })
    expect(line(used, 'PAY-1', 'undo')).toEqual({ operation: 'undo', possible: true, input: { operation: 'PAY-1' } })
    expect(line(used, 'INV-1', 'undo')).toMatchObject({ possible: false, errors: [{ _tag: 'OperationDependedOn', dependents: ['PAY-1'] }] })
    // A document that an operation made beside others: all of them go.
    expect(orThrow(available(refunding(), { document: 'C-1/refund-1', on: '2026-09-05' })).at(-1)).toEqual({ operation: 'undo', possible: true, input: { operation: 'C-1' } })
    expect(rowsOf('plan').at(-1)?.operation).toBe('undo')
  })

  it('VIEW-6, SCHEDULE-5: on a plan, the credit that takes most of the next instalment', () => {
    const series = { every: 'month', first: '2026-10-01', count: 3 } as const
    const plan = orThrow(billing.schedulePayments(owing, { id: 'P', on, to, method: 'card', series }))
    expect(line(plan, 'P', 'applyCreditToInstalment')).toBeUndefined()
    const input = { credit: 'CR-2', plan: 'P', amount: '50.00' }
    expect(line(credited(credited(plan, 'CR-1', '5.00'), 'CR-2', '70.00'), 'P', 'applyCreditToInstalment')).toEqual({ operation: 'applyCreditToInstalment', possible: true, most: '50.00', input })
  })

  it('VIEW-6, APPLY-4: a credit split over all that it can pay, the invoice with the most open first', () => {
    const two = credited(invoiced(owing, 'INV-2', '200.00'), 'CR-1', '500.00')
    const parts = [{ invoice: 'INV-2', amount: '200.00' }, { ...to, amount: '150.00' }]
    expect(line(two, 'CR-1', 'splitCreditAcrossInvoices')).toEqual({ operation: 'splitCreditAcrossInvoices', possible: true, most: '350.00', input: { credit: 'CR-1', parts } })
    const less = credited(invoiced(owing, 'INV-2', '200.00'), 'CR-1', '210.00')
    expect(line(less, 'CR-1', 'splitCreditAcrossInvoices')).toMatchObject({ most: '210.00', input: { parts: [{ invoice: 'INV-2', amount: '200.00' }, { ...to, amount: '10.00' }] } })
    const full = credited(paid(owing, 'PAY-1', '150.00', { to }), 'CR-1', '40.00')
    expect(line(full, 'CR-1', 'splitCreditAcrossInvoices')).toMatchObject({ possible: false, errors: [{ _tag: 'InvoiceAlreadyPaid' }] })
    expect(line(credited(opened(), 'CR-1', '40.00'), 'CR-1', 'splitCreditAcrossInvoices')).toBeUndefined()
  })

  it('VIEW-6, POOL-3: the gift card that an invoice sold is issued', () => {
    const item = { description: 'Gift card', amount: '50.00', storedValue: 'giftCard' }
    const sold = orThrow(billing.recordInvoice(opened(), { id: 'INV-1', on, items: [item] }))
    const input = { kind: 'giftCard', amount: '50.00', method: 'giftCard', sold: { invoice: 'INV-1', item: '1' } }
    expect(line(sold, 'INV-1', 'issuePool')).toEqual({ operation: 'issuePool', possible: true, input })
    expect(line(owing, 'INV-1', 'issuePool')).toBeUndefined()
  })

  it('VIEW-6: an id of its own that nothing bears, and nothing is changed', () => {
    const taken = paid(invoiced(opened(), 'next-3', '9.00'), 'next-1', '5.00')
    const before = JSON.stringify(taken)
    expect(menu(taken, 'next-3').map(([name]) => name)).toEqual(['recordPayment', 'allocate', 'cancelItems'])
    expect(JSON.stringify(taken)).toBe(before)
  })

  it('LEDGER-1: refuses a document that is not there, and a day that is none', () => {
    expect(errorOf(available(rich, { document: 'INV-9', on }))).toMatchObject({ _tag: 'DocumentNotFound', path: 'document', id: 'INV-9', wanted: 'document' })
    expect(tagsOf(available(rich, { document: '', on: 'x' } as never))).toEqual(['InvalidId', 'InvalidDay'])
  })

  const histories = [...examples.flatMap(({ name, run, ledger, input }, index) => [[`${index} before ${name}`, ledger] as const, [`${index} after ${name}`, orThrow(run(ledger, input))] as const]), ['a refunded deposit', orThrow(refundFromCredit(paid(opened(), 'PAY-1', '9.00'), { id: 'R', on, from: ['PAY-1'], amount: '4.00', method: 'cash' }))] as const]
  it.each(histories)('VIEW-6: what is shown as possible is done, a cent more is refused, and what is not is refused: %s', (_name, ledger) => {
    for (const document of [...ledger.entries].flatMap(({ facts }) => facts.flatMap((fact) => ('id' in fact ? fact.id : [])))) {
      for (const shown of orThrow(available(ledger, { document, on }))) {
        if (!shown.possible) {
          expect(shown.errors.length, shown.operation).toBeGreaterThan(0)
          continue
        }
        const operation = (billing as unknown as Record<string, (ledger: Ledger, input: unknown) => Outcome>)[shown.operation] as (ledger: Ledger, input: unknown) => Outcome
        expect(tagsOf(operation(ledger, { id: 'DONE', on, ...shown.input })), `${shown.operation} on ${document}`).toEqual([])
        if (shown.most === undefined || !('amount' in shown.input)) continue
        const more = JSON.parse(JSON.stringify(shown.input).replaceAll(`"amount":"${shown.most}"`, `"amount":"${aCentMore(shown.most)}"`)) as object
        expect(refused(operation(ledger, { id: 'DONE', on, ...more })), `${shown.operation} on ${document} for more`).toBe(true)
      }
    }
  })
})

function aCentMore(amount: string): string {
  return orThrow(billing.sumAmounts([amount, '0.01']))
}
