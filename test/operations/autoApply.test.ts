import { describe, expect, it } from 'vitest'
import { applyCredit, audit, balances, billRecurring, cancelItems, cancelPayment, chargeBack, deallocate, orThrow, recordInvoice, refused, settlePayment, splitCreditAcrossInvoices, startRecurring, viewCredit, viewInvoice, viewPayment, type Ledger } from 'billing-rules'
import { credited, invoiced, on, opened, paid } from './histories.js'

const open = (ledger: Ledger, ...ids: string[]) => ids.map((id) => orThrow(viewInvoice(ledger, { id })).open)
const left = (ledger: Ledger, id: string) => orThrow(viewCredit(ledger, { id })).unapplied
const next = opened({ autoApply: 'nextInvoice' })
const always = opened({ autoApply: 'always' })

describe('autoApply', () => {
  it('CREDIT-5: never: credit stays on the account until it is used', () => {
    expect(open(invoiced(credited(opened(), 'CR-1', '40.00'), 'INV-1', '30.00'), 'INV-1')).toEqual(['30.00'])
  })

  it('CREDIT-5: nextInvoice: taken by every next invoice until none is left', () => {
    const first = invoiced(credited(next, 'CR-1', '40.00'), 'INV-1', '30.00')
    expect([open(first, 'INV-1'), left(first, 'CR-1')]).toEqual([['0.00'], '10.00'])
    const second = invoiced(first, 'INV-2', ['4.00', '46.00'])
    expect([open(second, 'INV-2'), left(second, 'CR-1')]).toEqual([['40.00'], '0.00'])
    expect(orThrow(viewInvoice(second, { id: 'INV-2' })).items).toMatchObject([{ open: '0.00' }, { open: '40.00' }])
    expect(orThrow(balances(second, { on })).current).toBe('40.00')
    expect(refused(audit(second))).toBe(false)
  })

  it('CREDIT-5: nextInvoice: credits and not deposits, the oldest first; older invoices stay as they are', () => {
    let ledger = paid(invoiced(next, 'INV-0', '100.00'), 'PAY-1', '20.00')
    ledger = credited(credited(ledger, 'CR-2', '10.00', undefined, '2026-08-20'), 'CR-1', '10.00', undefined, '2026-08-10')
    ledger = invoiced(ledger, 'INV-1', '15.00')
    expect([open(ledger, 'INV-0', 'INV-1'), left(ledger, 'CR-1'), left(ledger, 'CR-2')]).toEqual([['100.00', '0.00'], '0.00', '5.00'])
    // 5.00 of credit is left for 7.00: the deposit of 20.00 stays.
    const more = invoiced(ledger, 'INV-2', '7.00')
    expect([open(more, 'INV-2'), left(more, 'CR-2'), orThrow(viewPayment(more, { id: 'PAY-1' })).unapplied]).toEqual([['2.00'], '0.00', '20.00'])
    const cents = ['CR-1', 'CR-2', 'CR-3'].reduce((before, id) => credited(before, id, '0.01'), next)
    expect(open(invoiced(cents, 'INV-1', '0.04'), 'INV-1')).toEqual(['0.01'])
  })

  it('CREDIT-5: nextInvoice: not by fees, nor by credit that is dated later', () => {
    const rich = credited(next, 'CR-1', '40.00')
    const items = [{ description: 'Late', amount: '15.00' }]
    expect(open(orThrow(recordInvoice(rich, { id: 'FEE', on, kind: 'fee', items })), 'FEE')).toEqual(['15.00'])
    expect(open(orThrow(recordInvoice(rich, { id: 'UP', on, kind: 'priceRise', items })), 'UP')).toEqual(['0.00'])
    expect(open(invoiced(credited(next, 'CR-1', '40.00', undefined, '2026-10-01'), 'INV-1', '30.00'), 'INV-1')).toEqual(['30.00'])
    // The fee of a cancellation is covered by the cancellation's own credit, not by what was there.
    const owing = credited(invoiced(next, 'INV-1', '10.00'), 'CR-1', '40.00')
    const cancelled = orThrow(cancelItems(owing, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none', fee: { description: 'Fee', amount: '5.00' } }))
    expect([open(cancelled, 'INV-1', 'C-1/fee'), left(cancelled, 'CR-1')]).toEqual([['0.00', '5.00'], '40.00'])
  })

  it('CREDIT-5, RECUR-1: nextInvoice: an invoice of a recurring charge is a next one too', () => {
    const gym = orThrow(startRecurring(credited(next, 'CR-1', '15.00'), { id: 'GYM', on, every: 'month', from: on, description: 'Gym', amount: '10.00' }))
    const billed = orThrow(billRecurring(gym, { id: 'BILL', on: '2026-10-01' }))
    expect([orThrow(balances(billed, { on: '2026-10-01' })).open, left(billed, 'CR-1')]).toEqual(['5.00', '0.00'])
  })

  it('CREDIT-5: always: a new credit goes to what is open, the oldest first, and a new invoice takes what is left', () => {
    const owing = invoiced(invoiced(always, 'INV-1', '30.00'), 'INV-2', '50.00')
    const ledger = credited(owing, 'CR-1', '100.00')
    expect([open(ledger, 'INV-1', 'INV-2'), left(ledger, 'CR-1')]).toEqual([['0.00', '0.00'], '20.00'])
    expect(open(invoiced(ledger, 'INV-3', '25.00'), 'INV-3')).toEqual(['5.00'])
  })

  it('CREDIT-5: always: after a payment left and a charge-back; not after deallocate', () => {
    const full = credited(paid(invoiced(always, 'INV-1', '100.00'), 'PAY-1', '100.00', { method: 'check', to: { invoice: 'INV-1' } }), 'CR-1', '40.00')
    expect(left(full, 'CR-1')).toBe('40.00')
    expect(open(orThrow(cancelPayment(full, { id: 'X', on, payment: 'PAY-1' })), 'INV-1')).toEqual(['60.00'])
    expect(open(orThrow(chargeBack(full, { id: 'B', on, payment: 'PAY-1', amount: '70.00' })), 'INV-1')).toEqual(['30.00'])
    const taken = orThrow(deallocate(full, { id: 'D', on, source: 'PAY-1', from: { invoice: 'INV-1' } }))
    expect([open(taken, 'INV-1'), left(taken, 'CR-1')]).toEqual([['100.00'], '40.00'])
    // Nothing opens and nothing is freed when a payment settles: what was taken off stays off.
    const pending = paid(taken, 'PAY-2', '10.00', { method: 'eCheck' })
    expect(left(orThrow(settlePayment(pending, { id: 'S', on, payment: 'PAY-2' })), 'CR-1')).toBe('40.00')
  })

  it('CREDIT-5: always: what the input states goes first', () => {
    const owing = invoiced(invoiced(always, 'INV-1', '30.00'), 'INV-2', '50.00')
    const ledger = orThrow(applyCredit(owing, { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill', to: { invoice: 'INV-2' } }))
    expect(open(ledger, 'INV-1', 'INV-2')).toEqual(['30.00', '10.00'])
    const moved = orThrow(splitCreditAcrossInvoices(ledger, { id: 'SP', on, credit: 'CR-1', parts: [{ invoice: 'INV-1', amount: '25.00' }], replace: true }))
    // 15.00 of it was freed and left over: it goes to the oldest open item.
    expect([open(moved, 'INV-1', 'INV-2'), left(moved, 'CR-1')]).toEqual([['0.00', '40.00'], '0.00'])
  })

  it('CREDIT-5, CANCEL-3: a cancellation makes its refund first; only what is left of its credit is used', () => {
    const owing = invoiced(paid(invoiced(always, 'INV-1', '100.00'), 'PAY-1', '60.00', { to: { invoice: 'INV-1' } }), 'INV-2', '50.00')
    const cancel = (refund: 'none' | { amount: string }) => orThrow(cancelItems(owing, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund }))
    expect(open(cancel('none'), 'INV-2')).toEqual(['0.00'])
    const back = cancel({ amount: '60.00' })
    expect([open(back, 'INV-2'), left(back, 'C-1')]).toEqual([['50.00'], '0.00'])
  })
})
