import { describe, expect, it } from 'vitest'
import {
  audit, balances, cancelItems, changes, creditItems, deallocate, ledgersEqual, orThrow, recordInvoice, replay, restoreLedger, schedulePayments, suggestedRefund, viewCredit, viewInvoice, writeOff,
  creditHeldUntilUsed, type Ledger, type WriteOffInput
} from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const owing = invoiced(opened(), 'INV-1', ['60.00', '40.00'])
const write = (ledger: Ledger, more: Partial<WriteOffInput> = {}) => writeOff(ledger, { id: 'W-1', on, reason: 'Moved away', ...more })
const current = (ledger: Ledger) => orThrow(balances(ledger, { on })).current

describe('writeOff', () => {
  it('REVERSE-3: an item, an invoice and an account of 100 come to 0', () => {
    const item = orThrow(write(owing, { what: { ...to, item: '1' } }))
    expect([current(item), orThrow(viewInvoice(item, { id: 'INV-1' })).items.map(({ open }) => open)]).toEqual(['40.00', ['0.00', '40.00']])
    const invoice = orThrow(write(owing, { what: to }))
    expect([current(invoice), orThrow(viewInvoice(invoice, { id: 'INV-1' })).status]).toEqual(['0.00', 'full'])
    expect(orThrow(viewCredit(invoice, { id: 'W-1' }))).toMatchObject({
      type: 'writeOff', purpose: 'writeOff', tax: 'waived', amount: '100.00', unapplied: '0.00', items: [{ item: '1', amount: '60.00' }, { item: '2', amount: '40.00' }]
    })
    expect(current(orThrow(write(owing)))).toBe('0.00')
    for (const ledger of [item, invoice, orThrow(write(owing))]) expect(tagsOf(audit(ledger))).toEqual([])
  })

  it('REVERSE-3: an account is reconciled first, then what is open is written off, a credit for each invoice', () => {
    const account = invoiced(credited(paid(owing, 'PAY-1', '70.00'), 'CR-1', '10.00'), 'INV-2', '50.00')
    const after = orThrow(write(account))
    expect(current(after)).toBe('0.00')
    const made = orThrow(changes(account, after)).documents
    expect(made).toEqual([{ id: 'W-1/1', kind: 'credit' }, { id: 'W-1/2', kind: 'credit' }])
    expect(made.map(({ id }) => orThrow(viewCredit(after, { id })).amount)).toEqual(['20.00', '50.00'])
    expect(orThrow(balances(after, { on }))).toMatchObject({ available: '0.00', deposits: '0.00', open: '0.00' })
    expect(orThrow(changes(after, orThrow(write(after, { id: 'W-2' })))).documents).toEqual([])
  })

  it('REVERSE-3: what is dated later is left alone, and the reason stays with the entry', () => {
    const after = orThrow(write(invoiced(owing, 'INV-2', '50.00', { on: '2026-09-02' })))
    expect(orThrow(viewInvoice(after, { id: 'INV-2' })).open).toBe('50.00')
    expect(after.entries.at(3)?.input).toEqual({ reason: 'Moved away' })
  })

  it('REVERSE-3, SCHEDULE-4: what was planned for it is not planned any more', () => {
    const planned = orThrow(schedulePayments(owing, { id: 'PLAN', on, to, method: 'card', series: { every: 'month', first: '2026-10-01', count: 2 } } as never))
    const after = orThrow(write(planned, { what: to }))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' }))).toMatchObject({ open: '0.00', planned: '0.00' })
    expect(orThrow(balances(after, { on })).current).toBe('0.00')
  })

  it('CANCEL-2, REVERSE-3: credit on an item never exceeds the item less what was written off of it', () => {
    const half = orThrow(write(paid(owing, 'PAY-1', '30.00', { to: { invoice: 'INV-1', items: ['1'] } }), { what: { ...to, item: '1' } }))
    const cancellation = { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full' } as const
    expect(orThrow(suggestedRefund(half, cancellation))).toMatchObject({ credited: '30.00', amount: '0.00', bound: 'balance' })
    const amounts = (amount: string) => cancelItems(half, { ...cancellation, credit: { amounts: [{ item: '1', amount }] }, refund: 'none' })
    expect(tagsOf(amounts('30.00'))).toEqual([])
    expect(errorOf(amounts('30.01'))).toMatchObject({ _tag: 'CreditExceedsItem', allowed: '30.00' })
    expect(tagsOf(audit(orThrow(amounts('30.00'))))).toEqual([])
  })

  it('CANCEL-2, REVERSE-3: nor does a credit stated net of tax: 60.00 of 114.98 written off leaves 47.82 and its taxes', () => {
    const taxes = [{ code: 'GST', percent: '5' }, { code: 'QST', percent: '9.975' }]
    const items = [{ description: 'Class', amount: '100.00', taxes: ['GST', 'QST'] }]
    const sold = orThrow(recordInvoice(opened({ taxes }), { id: 'INV-1', on, items }))
    const half = orThrow(write(paid(sold, 'PAY-1', '54.98', { to }), { what: to }))
    const net = (amount: string, run: typeof creditItems = creditItems) => run(half, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: { amounts: [{ item: '1', amount }], basis: 'net' }, refund: 'none' })
    // 47.82 + 2.39 + 4.77 = 54.98; a cent more is 47.83 + 2.39 + 4.77 = 54.99.
    expect(orThrow(viewCredit(orThrow(net('47.82')), { id: 'C-1' })).amount).toBe('54.98')
    expect(tagsOf(audit(orThrow(net('47.82'))))).toEqual([])
    for (const run of [creditItems, cancelItems]) expect(errorOf(net('47.83', run))).toMatchObject({ _tag: 'CreditExceedsItem', asked: '47.83', allowed: '47.82' })
    expect(errorOf(net('100.00'))).toMatchObject({ allowed: '47.82' })
    // Nothing is credited or written off twice: what is credited leaves nothing of either.
    const over = orThrow(net('47.82'))
    expect(errorOf(creditItems(over, { id: 'C-2', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))).toMatchObject({ _tag: 'CreditExceedsItem', allowed: '0.00' })
    expect(tagsOf(write(over, { id: 'W-2', what: to }))).toEqual(['InvoiceAlreadyPaid'])
  })

  it('CANCEL-2: without a write-off all of the net can be credited', () => {
    const sold = orThrow(recordInvoice(opened({ taxes: [{ code: 'GST', percent: '5' }] }), { id: 'INV-1', on, items: [{ description: 'Class', amount: '0.03', taxes: ['GST'] }, { description: 'Class', amount: '99.99', taxes: ['GST'] }] }))
    const net = (item: string, amount: string) => creditItems(sold, { id: 'C-1', on, invoice: 'INV-1', items: [{ item }], credit: { amounts: [{ item, amount }], basis: 'net' }, refund: 'none' })
    expect([tagsOf(net('1', '0.03')), tagsOf(net('2', '99.99'))]).toEqual([[], []])
    expect([errorOf(net('1', '0.04')), errorOf(net('2', '100.00'))]).toMatchObject([{ allowed: '0.03' }, { allowed: '99.99' }])
  })

  it('APPLY-6: stays where it is', () => {
    expect(tagsOf(deallocate(orThrow(write(owing, { what: to })), { id: 'D', on, source: 'W-1', from: to }))).toEqual(['AllocationHeld'])
  })

  it('REVERSE-3: its errors', () => {
    expect(errorOf(write(owing, { what: { invoice: 'INV-9' } }))).toMatchObject({ _tag: 'DocumentNotFound', path: 'what.invoice' })
    expect(errorOf(write(owing, { type: 'gift' }))).toMatchObject({ _tag: 'UnknownCode', path: 'type' })
    expect(tagsOf(write(paid(owing, 'P', '100.00', { to }), { what: to }))).toEqual(['InvoiceAlreadyPaid'])
    expect(errorOf(write(owing, { what: to, on: '2026-08-31' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: on, document: 'INV-1' })
    expect(errorOf(writeOff(owing, { id: 'W', on } as never))).toMatchObject({ _tag: 'MissingField', path: 'reason' })
  })

  it('LEDGER-5, LEDGER-6: survives storage and replay', () => {
    const after = orThrow(write(paid(owing, 'PAY-1', '70.00')))
    expect(ledgersEqual(orThrow(restoreLedger(JSON.parse(JSON.stringify(after)), [creditHeldUntilUsed])), after)).toBe(true)
    expect(ledgersEqual(orThrow(replay(after)), after)).toBe(true)
  })
})
