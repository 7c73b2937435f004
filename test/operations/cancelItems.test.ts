import { describe, expect, it } from 'vitest'
import { balances, cancelItems, changes, orThrow, recordInvoice, refundFromCredit, viewCredit, viewInvoice, viewPayment, type CancelItemsInput } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const owing = invoiced(opened(), 'INV-1', ['100.00', '50.00'])
const half = paid(owing, 'PAY-1', '60.00', { to: { invoice: 'INV-1' } })
const base = { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' } as const
const cancel = (more: Partial<CancelItemsInput> = {}, ledger = half) => cancelItems(ledger, { ...base, ...more })

describe('cancelItems, what is credited', () => {
  it('CANCEL-1: the credit has the type cancellation unless another is named, and notes items and taxes', () => {
    const taxed = orThrow(recordInvoice(opened({ taxes: [{ code: 'GST', percent: '5' }] }), { id: 'INV-1', on, items: [{ description: 'x', amount: '100.00', taxes: ['GST'] }] }))
    expect(orThrow(viewCredit(orThrow(cancel({}, taxed)), { id: 'C-1' }))).toMatchObject({ amount: '105.00', tax: 'included', type: 'cancellation', invoice: 'INV-1', items: [{ item: '1', amount: '105.00' }], taxes: [{ code: 'GST', amount: '5.00' }] })
    expect(orThrow(viewCredit(orThrow(cancel({ type: 'goodwill' }, taxed)), { id: 'C-1' })).type).toBe('goodwill')
  })

  it('CANCEL-1: a percentage of all picked items together is split over them: 12.5 % of 100.02', () => {
    const three = invoiced(opened(), 'INV-1', ['33.34', '33.34', '33.34'])
    const picks = [{ item: '1' }, { item: '2' }, { item: '3' }]
    // 12.5025 rounds to 12.50, in three 4.17, 4.17, 4.16.
    const view = orThrow(viewCredit(orThrow(cancel({ items: picks, credit: { percent: '12.5' } }, three)), { id: 'C-1' }))
    expect([view.amount, ...(view.items ?? []).map(({ amount }) => amount)]).toEqual(['12.50', '4.17', '4.17', '4.16'])
  })

  it('CANCEL-1: amounts for some of the picked items; the others are cancelled with no credit', () => {
    const after = orThrow(cancel({ items: [{ item: '1' }, { item: '2' }], credit: { amounts: [{ item: '2', amount: '20.00' }] } }))
    const { items, open } = orThrow(viewInvoice(after, { id: 'INV-1' }))
    expect(items.map(({ cancelled, credited: part }) => [cancelled, part])).toEqual([[true, '0.00'], [true, '20.00']])
    expect(open).toBe('70.00')
  })

  it('CANCEL-2: the boundary of an item, gross and net, and try works', () => {
    const taxed = orThrow(recordInvoice(opened({ taxes: [{ code: 'GST', percent: '5' }] }), { id: 'INV-1', on, items: [{ description: 'x', amount: '100.00', taxes: ['GST'] }] }))
    const amounts = (amount: string, basis: 'gross' | 'net') => cancel({ credit: { basis, amounts: [{ item: '1', amount }] } }, taxed)
    expect(tagsOf(amounts('105.00', 'gross'))).toEqual([])
    expect(errorOf(amounts('105.01', 'gross'))).toMatchObject({ _tag: 'CreditExceedsItem', rule: 'CANCEL-2', asked: '105.01', allowed: '105.00' })
    expect(orThrow(viewCredit(orThrow(amounts('100.00', 'net')), { id: 'C-1' })).amount).toBe('105.00')
    const error = errorOf(amounts('100.01', 'net'))
    expect(error).toMatchObject({ allowed: '100.00' })
    expect(orThrow(viewCredit(orThrow(cancelItems(taxed, error['try'] as never)), { id: 'C-1' })).amount).toBe('105.00')
  })

  it('CANCEL-2: net and gross credits of one item mix; together they are the item, tax included', () => {
    const taxed = orThrow(recordInvoice(opened({ taxes: [{ code: 'GST', percent: '5' }] }), { id: 'INV-1', on, items: [{ description: 'x', quantity: '3', amount: '99.99', taxes: ['GST'] }] }))
    // 104.99 in all (tax 5.00): net 33.33 is 35.00 with tax 1.67; of the rest 69.99, 34.99 holds round(5.00 x 69.99 / 104.99) - 1.67 = 1.66; then 35.00 with 1.67.
    const one = [{ item: '1', quantity: '1' }]
    const first = orThrow(cancel({ items: one, credit: { basis: 'net', amounts: [{ item: '1', amount: '33.33' }] } }, taxed))
    const second = orThrow(cancel({ id: 'C-2', items: one, credit: { amounts: [{ item: '1', amount: '34.99' }] } }, first))
    const last = orThrow(cancel({ id: 'C-3', items: one }, second))
    const made = ['C-1', 'C-2', 'C-3'].map((id) => orThrow(viewCredit(last, { id })))
    expect(made.map(({ amount, taxes }) => [amount, taxes?.[0]?.amount])).toEqual([['35.00', '1.67'], ['34.99', '1.66'], ['35.00', '1.67']])
    expect(orThrow(viewInvoice(last, { id: 'INV-1' }))).toMatchObject({ total: '104.99', open: '0.00' })
  })

  it('CANCEL-5: a part of a quantity keeps to what is left, and the try works', () => {
    const three = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items: [{ description: 'x', quantity: '3', unitPrice: '10' }] }))
    const error = errorOf(cancel({ items: [{ item: '1', quantity: '3.5' }] }, three))
    expect(error).toMatchObject({ _tag: 'QuantityExceedsLeft', path: 'items[0].quantity', asked: '3.5', allowed: '3' })
    expect(orThrow(viewCredit(orThrow(cancelItems(three, error['try'] as never)), { id: 'C-1' })).amount).toBe('30.00')
  })

  it('LEDGER-1: what is not there or named twice, together and in order', () => {
    const wrong = { items: [{ item: '1' }, { item: '1' }, { item: '9' }], type: 'x', refund: { plan: [{ payment: 'P-9', amount: '1.00' }] } } as const
    expect(tagsOf(cancel({ ...wrong }))).toEqual(['ItemNotFound', 'NamedTwice', 'UnknownCode', 'DocumentNotFound'])
    expect(tagsOf(cancel({ invoice: 'INV-9' }))).toEqual(['DocumentNotFound'])
    expect(tagsOf(cancel({ credit: { amounts: [{ item: '2', amount: '1.00' }] } }))).toEqual(['ItemNotFound'])
    expect(tagsOf(cancel({ credit: { amounts: [{ item: '1', amount: '1.00' }, { item: '1', amount: '1.00' }] } }))).toEqual(['NamedTwice'])
    expect(errorOf(cancel({ fee: { description: 'Fee', amount: '1.00', taxes: ['GST'] } }))).toMatchObject({ _tag: 'UnknownCode', path: 'fee.taxes[0]' })
    expect(tagsOf(cancel({ fee: { description: 'Fee', amount: '0.00' } }))).toEqual(['OutOfRange'])
  })

  it('CANCEL-5, CANCEL-2, LEDGER-3: the second phase together, in the documented order', () => {
    const done = orThrow(cancel({ on: '2026-09-10', items: [{ item: '1' }] }))
    const again = { id: 'C-2', on: '2026-09-09', items: [{ item: '1' }, { item: '2', quantity: '2' }], credit: { amounts: [{ item: '2', amount: '50.01' }] } } as const
    expect(tagsOf(cancel({ ...again }, done))).toEqual(['ItemAlreadyCancelled', 'QuantityExceedsLeft', 'CreditExceedsItem', 'DayTooEarly'])
  })
})

describe('cancelItems, what is refunded', () => {
  it('CANCEL-3: an amount goes out of the payments as the plan would: online, then offline', () => {
    const both = paid(half, 'PAY-2', '40.00', { method: 'card', to: { invoice: 'INV-1', items: ['1'] } })
    const after = orThrow(cancel({ refund: { amount: '70.00' } }, both))
    expect(orThrow(changes(both, after)).documents.map(({ id }) => id)).toEqual(['C-1', 'C-1/refund-1', 'C-1/refund-2'])
    expect([orThrow(viewPayment(after, { id: 'PAY-2' })).refunded, orThrow(viewPayment(after, { id: 'PAY-1' })).refunded]).toEqual(['40.00', '30.00'])
  })

  it('REFUND-1: all limits that are passed are told, each with the most that passes all', () => {
    const errors = errorsOf(cancel({ credit: { percent: '80' }, refund: { amount: '60.01' } }))
    expect(errors.map(({ _tag }) => _tag)).toEqual(['RefundExceedsCredit', 'RefundExceedsPaidOnItems', 'RefundExceedsMoneyPaid'])
    expect(new Set(errors.map((error) => (error as { allowed?: string }).allowed))).toEqual(new Set(['40.00']))
  })

  it('LEDGER-7: the try of every limit works, also of a plan with one part', () => {
    for (const refund of [{ amount: '70.00' }, { plan: [{ payment: 'PAY-1', amount: '70.00' }] }]) {
      const retries = errorsOf(cancel({ credit: { percent: '80' }, refund })).flatMap((error) => ('try' in error ? [error.try] : []))
      expect(retries.length).toBeGreaterThan(0)
      for (const retry of retries) expect(orThrow(viewPayment(orThrow(cancelItems(half, retry as never)), { id: 'PAY-1' })).refunded).toBe('40.00')
    }
  })

  it('LEDGER-7: a plan with one part is allowed what every limit allows, and its payment', () => {
    const other = paid(half, 'PAY-2', '30.00')
    for (const [payment, allowed] of [['PAY-1', '60.00'], ['PAY-2', '0.00']] as const) {
      const errors = errorsOf(cancel({ refund: { plan: [{ payment, amount: '200.00' }] } }, other))
      expect(errors.map(({ _tag }) => _tag)).toEqual(['RefundExceedsCredit', 'RefundExceedsPaidOnItems', 'RefundExceedsMoneyPaid', 'RefundExceedsPayment'])
      expect(errors.map((error) => (error as { allowed?: string }).allowed)).toEqual(Array.from(errors, () => allowed))
    }
  })

  it('LEDGER-7: what would be refused all the same is not there to try', () => {
    const stated = { credit: { amounts: [{ item: '1', amount: '100.01' }] } } as const
    expect(errorOf(cancel({ ...stated, refund: { amount: '60.00' } }))).toMatchObject({ _tag: 'CreditExceedsItem', allowed: '100.00', try: { credit: { amounts: [{ amount: '100.00' }] } } })
    expect(errorOf(cancel({ ...stated, refund: { amount: '60.01' } }))).not.toHaveProperty('try')
  })

  it('REFUND-1: a plan takes each payment within what it has on those items, not what it has elsewhere', () => {
    const both = paid(owing, 'PAY-1', '150.00', { to: { invoice: 'INV-1' } })
    const plan = (amount: string) => cancel({ items: [{ item: '2' }], refund: { plan: [{ payment: 'PAY-1', amount }] } }, both)
    expect(tagsOf(plan('50.00'))).toEqual([])
    expect(errorsOf(plan('50.01')).at(-1)).toMatchObject({ _tag: 'RefundExceedsPayment', payment: 'PAY-1', asked: '50.01', allowed: '50.00' })
    expect(errorOf(cancel({ refund: { plan: [{ payment: 'PAY-1', amount: '1.00' }, { payment: 'PAY-1', amount: '1.00' }] } }))).toMatchObject({ _tag: 'NamedTwice', path: 'refund.plan[1].payment' })
  })

  it('REFUND-1: a pending payment has no money on the item yet', () => {
    const pending = paid(half, 'PAY-2', '40.00', { method: 'eCheck', to: { invoice: 'INV-1', items: ['1'] } })
    expect(errorsOf(cancel({ refund: { plan: [{ payment: 'PAY-2', amount: '40.00' }] } }, pending)).at(-1)).toMatchObject({ _tag: 'RefundExceedsPayment', payment: 'PAY-2', allowed: '0.00' })
  })

  it('CANCEL-3: with credit none there is nothing to refund', () => {
    expect(errorsOf(cancel({ credit: 'none', refund: { amount: '1.00' } }))[0]).toMatchObject({ _tag: 'RefundExceedsCredit', allowed: '0.00' })
  })

  it('LEDGER-3: a refund is not dated before its payment changed', () => {
    const late = paid(paid(owing, 'PAY-1', '60.00', { on: '2026-09-01', to: { invoice: 'INV-1' } }), 'PAY-2', '40.00', { on: '2026-09-08', to: { invoice: 'INV-1', items: ['1'] } })
    expect(errorsOf(cancel({ on: '2026-09-07', refund: 'suggested' }, late))[0]).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-08' })
    expect(tagsOf(cancel({ on: '2026-09-08', refund: 'suggested' }, late))).toEqual([])
  })

  it('LEDGER-3: the first day that is named works, though the payment changed after the item did', () => {
    const settled = paid(owing, 'PAY-1', '160.00', { on: '2026-09-05', to: { invoice: 'INV-1' } })
    const late = orThrow(refundFromCredit(settled, { id: 'R-1', on: '2026-09-09', from: ['PAY-1'], method: 'cash' }))
    for (const refund of ['suggested', { amount: '1.00' }, { plan: [{ payment: 'PAY-1', amount: '1.00' }] }] as const) {
      const asked = { on: '2026-09-02', refund }
      expect(errorOf(cancel(asked, late))).toMatchObject({ _tag: 'DayTooEarly', path: 'on', on: '2026-09-02', earliest: '2026-09-09', document: 'PAY-1' })
      expect(tagsOf(cancel({ ...asked, on: '2026-09-09' }, late))).toEqual([])
    }
    expect(errorOf(cancel({ on: '2026-09-02', refund: 'none' }, late))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05' })
  })

  it('REFUND-1: partial quantities, refunded one after the other, never exceed what was paid', () => {
    let ledger = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items: [{ description: 'x', quantity: '3', amount: '100.00' }] }))
    ledger = paid(ledger, 'PAY-1', '100.00', { to: { invoice: 'INV-1' } })
    for (const id of ['C-1', 'C-2', 'C-3']) ledger = orThrow(cancel({ id, items: [{ item: '1', quantity: '1' }], refund: 'suggested' }, ledger))
    expect(orThrow(viewPayment(ledger, { id: 'PAY-1' }))).toMatchObject({ refunded: '100.00', applied: '0.00', unapplied: '0.00' })
    expect(orThrow(balances(ledger, { on })).current).toBe('0.00')
  })

  it('CANCEL-3: credit on account that paid the item stays credit', () => {
    const byCredit = credited(owing, 'CR-1', '100.00', { invoice: 'INV-1', item: '1' })
    const after = orThrow(cancel({ refund: 'suggested' }, byCredit))
    expect(orThrow(changes(byCredit, after)).documents).toEqual([{ id: 'C-1', kind: 'credit' }])
    expect(orThrow(viewCredit(after, { id: 'C-1' })).unapplied).toBe('100.00')
  })
})
