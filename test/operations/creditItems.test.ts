import { describe, expect, it } from 'vitest'
import { audit, balances, cancelItems, creditItems, deallocate, orThrow, recordInvoice, transferOut, viewCredit, viewInvoice, viewPayment, type CreditItemsInput, type Ledger } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const owing = invoiced(opened(), 'INV-1', ['100.00', '50.00'])
const full = paid(owing, 'PAY-1', '150.00', { to })
const base = { id: 'CR-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: { percent: '10' }, refund: 'none' } as const
const credit = (more: Partial<CreditItemsInput> = {}, ledger = full) => creditItems(ledger, { ...base, ...more })
const amounts = (amount: string) => ({ amounts: [{ item: '1', amount }] })
const after = (more: Partial<CreditItemsInput> = {}, ledger = full): Ledger => {
  const done = orThrow(credit(more, ledger))
  orThrow(audit(done))
  return done
}
const current = (ledger: Ledger) => orThrow(balances(ledger, { on })).current

describe('creditItems', () => {
  it('CANCEL-7: a price reduction of an unpaid item lowers what is open; the item stays', () => {
    const done = after({}, owing)
    expect(orThrow(viewCredit(done, { id: 'CR-1' }))).toMatchObject({ amount: '10.00', type: 'adjustment', purpose: 'adjustment', items: [{ item: '1', amount: '10.00' }], applied: '10.00' })
    expect(orThrow(viewInvoice(done, { id: 'INV-1' })).items[0]).toMatchObject({ open: '90.00', credited: '10.00', cancelled: false, cancelledQuantity: '0' })
    expect(current(done)).toBe('140.00')
  })

  it('CANCEL-7: of a paid item it is available, or refunded out of what paid it', () => {
    expect(orThrow(balances(after(), { on }))).toMatchObject({ current: '-10.00', available: '10.00' })
    const done = after({ refund: 'suggested' })
    expect([current(done), orThrow(viewPayment(done, { id: 'PAY-1' })).refunded, orThrow(viewInvoice(done, { id: 'INV-1' })).open]).toEqual(['0.00', '10.00', '0.00'])
    expect(errorOf(credit({ refund: { amount: '10.01' } }))).toMatchObject({ _tag: 'RefundExceedsCredit', allowed: '10.00' })
  })

  it('CANCEL-7, CANCEL-2: as often as the item allows, a cancellation afterwards takes the rest, another credit none', () => {
    const twice = after({ id: 'CR-2', credit: amounts('60.00') }, after({ credit: amounts('30.00') }))
    expect(errorOf(credit({ id: 'CR-3', credit: amounts('10.01') }, twice))).toMatchObject({ _tag: 'CreditExceedsItem', asked: '10.01', allowed: '10.00' })
    const cancelled = orThrow(cancelItems(twice, { ...base, id: 'C-1', credit: 'full' }))
    expect(orThrow(viewCredit(cancelled, { id: 'C-1' })).amount).toBe('10.00')
    expect(errorOf(credit({ id: 'CR-3', credit: 'full' }, cancelled))).toMatchObject({ _tag: 'CreditExceedsItem', path: 'credit', item: '1', allowed: '0.00' })
    // An item that was cancelled with no credit can still be credited.
    const none = orThrow(cancelItems(full, { ...base, id: 'C-1', credit: 'none' }))
    expect(orThrow(viewCredit(after({ credit: 'full' }, none), { id: 'CR-1' })).amount).toBe('100.00')
  })

  it('CANCEL-7, CANCEL-2: tax shares go on: INVOICE-2 in four single credits, two of them adjustments, is 334.99', () => {
    const policy = { taxes: [{ code: 'VAT', percent: '20' }], taxRounding: 'perInvoice' } as const
    const items = ['68.33', '68.33', '57.50', '85.00'].map((amount) => ({ description: 'Class', amount, taxes: ['VAT'] }))
    let ledger = orThrow(recordInvoice(opened(policy), { id: 'INV-1', on, items }))
    const totals = ['1', '2', '3', '4'].map((item, index) => {
      const input = { id: `X-${item}`, on, invoice: 'INV-1', items: [{ item }], credit: 'full', refund: 'none' } as const
      ledger = orThrow((index % 2 === 0 ? creditItems : cancelItems)(ledger, input))
      return Number(orThrow(viewCredit(ledger, { id: input.id })).amount.replace('.', ''))
    })
    expect(totals.reduce((sum, one) => sum + one, 0)).toBe(33499)
    expect(current(ledger)).toBe('0.00')
  })

  it('APPLY-6: what it covers on its own item stays', () => {
    expect(tagsOf(deallocate(after({}, owing), { id: 'D-1', on, source: 'CR-1', from: to }))).toEqual(['AllocationHeld'])
  })

  it('CANCEL-7: several items, and another type', () => {
    const done = after({ items: [{ item: '1' }, { item: '2' }], credit: { percent: '20' }, type: 'discount' })
    expect(orThrow(viewCredit(done, { id: 'CR-1' }))).toMatchObject({ amount: '30.00', type: 'discount', items: [{ amount: '20.00' }, { amount: '10.00' }] })
  })

  it('TRANSFER-1: what went to another account is not credited here', () => {
    const moved = orThrow(transferOut(paid(opened(), 'PAY-1', '90.00'), { id: 'T-1', on, to: { account: 'B-2' }, amount: '40.00' }))
    const [item = ''] = orThrow(viewInvoice(moved, { id: 'T-1' })).items.map((one) => one.item)
    expect(errorOf(credit({ invoice: 'T-1', items: [{ item }] }, moved))).toMatchObject({ _tag: 'StateForbids', document: 'T-1', state: 'transfer' })
  })

  it('LEDGER-1: errors in the documented order, phase by phase', () => {
    const items = [{ item: '9' }, { item: '1' }, { item: '1' }]
    const creditOnly = credited(invoiced(opened({ refunds: 'creditOnly' }), 'INV-1', '10.00'), 'CR-0', '1.00')
    expect(tagsOf(credit({ items, type: 'x', refund: { plan: [{ payment: 'P', amount: '1.00' }] } }, creditOnly))).toEqual(['ItemNotFound', 'NamedTwice', 'UnknownCode', 'DocumentNotFound', 'RefundsNotOffered'])
    expect(tagsOf(credit({ on: '2026-08-31', credit: amounts('100.01') }))).toEqual(['CreditExceedsItem', 'DayTooEarly'])
    expect(tagsOf(credit({ credit: 'none' as never }))).toEqual(['UnknownChoice'])
    expect(errorOf(credit({ fee: { description: 'x', amount: '1.00' } } as never))).toMatchObject({ _tag: 'UnknownField', path: 'fee' })
  })
})
