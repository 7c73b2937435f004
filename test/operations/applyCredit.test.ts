import { describe, expect, it } from 'vitest'
import { applyCredit, balances, changes, creditAsInvoicesFallDue, deallocate, orThrow, viewCredit, viewInvoice, viewPayment, type ApplyCreditInput } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const owing = invoiced(opened(), 'INV-1', ['60.00', '40.00'])
const add = (ledger = owing, more: object = {}) => applyCredit(ledger, { id: 'CR-1', on, amount: '30.00', tax: 'waived', type: 'goodwill', ...more } as ApplyCreditInput)
const put = (ledger: typeof owing, more: object = {}) => applyCredit(ledger, { id: 'A-1', on, credit: 'CR-1', to: { invoice: 'INV-1' }, ...more } as ApplyCreditInput)
const rich = credited(owing, 'CR-1', '130.00')

describe('applyCredit, a new credit', () => {
  it('CREDIT-3: lowers the balance once, aimed or not', () => {
    for (const to of [undefined, { invoice: 'INV-1' }, { invoice: 'INV-1', item: '2' }]) {
      const after = orThrow(add(owing, { to }))
      expect(orThrow(changes(owing, after)).balance).toEqual({ before: '100.00', after: '70.00' })
    }
  })

  it('CREDIT-2: each error before the next phase, in the documented order', () => {
    expect(tagsOf(add(owing, { type: 'x', tax: 'included', taxes: ['GST'], to: { invoice: 'INV-9' } }))).toEqual(['UnknownCode', 'UnknownCode', 'DocumentNotFound'])
    expect(tagsOf(add(owing, { tax: 'included', to: { invoice: 'INV-1', item: '9' } }))).toEqual(['ItemNotFound'])
    expect(errorOf(add(owing, { tax: 'notIncluded', to: { invoice: 'INV-1' } }))).toMatchObject({ _tag: 'TaxesUnknown', tax: 'notIncluded', path: 'taxes' })
  })

  it('CREDIT-2: the tax option is required', () => {
    expect(errorOf(add(owing, { tax: undefined }))).toMatchObject({ _tag: 'MissingField', path: 'tax' })
  })

  it('MONEY-3: tax on top does not carry it beyond 2^53-1', () => {
    const taxed = opened({ taxes: [{ code: 'T', percent: '100' }] })
    const most = { taxes: ['T'], tax: 'notIncluded' }
    expect(tagsOf(add(taxed, { ...most, amount: '45035996273704.95' }))).toEqual([])
    expect(errorOf(add(taxed, { ...most, amount: '45035996273704.96' }))).toMatchObject({ _tag: 'TotalTooLarge', rule: 'MONEY-3', total: 'sources' })
  })

  it('CREDIT-6: where the policy says accountCredit it covers nothing; applying it by hand still does', () => {
    const due = invoiced(opened({ ...creditAsInvoicesFallDue }), 'INV-1', '100.00')
    const after = orThrow(add(due, { to: { invoice: 'INV-1' } }))
    expect(orThrow(viewCredit(after, { id: 'CR-1' }))).toMatchObject({ invoice: 'INV-1', unapplied: '30.00' })
    expect(orThrow(viewInvoice(orThrow(put(after)), { id: 'INV-1' })).open).toBe('70.00')
  })

  it('CREDIT-6, SCHEDULE-4: it covers what pending payments were planned for, and they give way', () => {
    const planned = paid(owing, 'PAY-1', '100.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    const after = orThrow(add(planned, { to: { invoice: 'INV-1' } }))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' }))).toMatchObject({ open: '70.00', planned: '70.00' })
  })

  it('APPLY-3: the two shapes are kept apart', () => {
    expect(tagsOf(add(owing, { credit: 'CR-0' }))).toContain('UnknownField')
    expect(tagsOf(put(rich, { tax: 'waived' }))).toEqual(['UnknownField'])
    expect(tagsOf(put(rich, { to: undefined }))).toEqual(['MissingField'])
  })

  it('CREDIT-2: a credit without tax names no taxes: what was stated is never dropped', () => {
    const taxed = opened({ taxes: [{ code: 'GST', percent: '5' }] })
    const stated = { id: 'CR-1', on, amount: '10.00', tax: 'waived', type: 'goodwill', taxes: ['GST'] } as const
    expect(errorOf(applyCredit(taxed, stated))).toMatchObject({ _tag: 'ConflictingFields', rule: 'CREDIT-2', kind: 'input', path: 'taxes', fields: ['tax', 'taxes'] })
    expect(tagsOf(applyCredit(taxed, { ...stated, tax: 'included' }))).toEqual([])
    expect(tagsOf(applyCredit(taxed, { ...stated, taxes: ['QST'], type: 'x' }))).toEqual(['ConflictingFields', 'UnknownCode', 'UnknownCode'])
  })
})

describe('applyCredit, an existing credit', () => {
  it('APPLY-2: all that is open is allowed, a cent more is not, and try works', () => {
    expect(tagsOf(put(rich, { amount: '100.00' }))).toEqual([])
    const error = errorOf(put(rich, { amount: '100.01' }))
    expect(error).toMatchObject({ _tag: 'CreditExceedsOpenAmount', path: 'amount', open: '100.00', asked: '100.01', allowed: '100.00' })
    expect(orThrow(viewCredit(orThrow(applyCredit(rich, error['try'] as never)), { id: 'CR-1' })).applied).toBe('100.00')
  })

  it('APPLY-2: an item is a limit of its own', () => {
    expect(errorOf(put(rich, { to: { invoice: 'INV-1', item: '2' }, amount: '40.01' }))).toMatchObject({ invoice: 'INV-1', item: '2', open: '40.00', allowed: '40.00' })
  })

  it('APPLY-2: a credit that is used up gives nothing, stated or not', () => {
    const used = credited(owing, 'CR-1', '30.00', { invoice: 'INV-1' })
    expect(errorOf(put(used))).toMatchObject({ _tag: 'AmountExceedsUnapplied', unapplied: '0.00', allowed: '0.00' })
    // What would have moved, and where it was to come from: no amount was stated that could be at fault.
    expect(errorOf(put(used))).toMatchObject({ path: 'credit', asked: '70.00' })
    expect(errorOf(put(used, { amount: '0.01' }))).toMatchObject({ path: 'amount', asked: '0.01' })
    expect(errorOf(put(used, { amount: '0.01' }))).not.toHaveProperty('try')
  })

  it('APPLY-1: of an invoice only the paid item is refused', () => {
    const half = paid(rich, 'PAY-1', '60.00', { to: { invoice: 'INV-1', items: ['1'] } })
    expect(errorOf(put(half, { to: { invoice: 'INV-1', item: '1' } }))).toMatchObject({ _tag: 'InvoiceAlreadyPaid', item: '1', open: '0.00' })
    expect(tagsOf(put(half, { amount: '40.00' }))).toEqual([])
  })

  it('APPLY-1: a payment is not a credit; an unknown invoice is told together with it', () => {
    expect(tagsOf(put(paid(owing, 'CR-1', '5.00'), { to: { invoice: 'INV-9' } }))).toEqual(['DocumentNotFound', 'DocumentNotFound'])
  })

  it('APPLY-7: release takes payments off only as much as needed, and not pending ones', () => {
    const full = paid(rich, 'PAY-1', '80.00', { to: { invoice: 'INV-1' } })
    const after = orThrow(put(full, { amount: '50.00', release: 'payment' }))
    expect(orThrow(viewPayment(after, { id: 'PAY-1' }))).toMatchObject({ applied: '50.00', unapplied: '30.00' })
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).open).toBe('0.00')
    expect(orThrow(balances(after, { on })).current).toBe(orThrow(balances(full, { on })).current)
    expect(errorOf(put(full, { amount: '100.01', release: 'payment' }))).toMatchObject({ _tag: 'CreditExceedsOpenAmount', allowed: '100.00' })
  })

  it('APPLY-7: with room enough nothing is released', () => {
    const half = paid(rich, 'PAY-1', '50.00', { to: { invoice: 'INV-1' } })
    expect(orThrow(changes(half, orThrow(put(half, { amount: '50.00', release: 'payment' })))).released).toEqual([])
  })

  it('APPLY-7: another credit there is not released', () => {
    const other = credited(rich, 'CR-2', '100.00', { invoice: 'INV-1' })
    expect(tagsOf(put(other, { release: 'payment' }))).toEqual(['InvoiceAlreadyPaid'])
  })

  it('APPLY-3, LEDGER-1: a field that is undefined is absent: it makes no existing credit of a new one, nor the reverse', () => {
    const fresh = add(opened(), { credit: undefined })
    expect(tagsOf(fresh)).toEqual([])
    const ledger = invoiced(orThrow(fresh), 'INV-1', '10.00')
    expect(tagsOf(put(ledger, { tax: undefined, type: undefined, to: { invoice: 'INV-1', refund: undefined } }))).toEqual([])
  })

  it('APPLY-7: the newest is what was put there last, whatever was taken off since', () => {
    const two = credited(paid(paid(owing, 'PAY-1', '50.00', { to: { invoice: 'INV-1' } }), 'PAY-2', '50.00', { to: { invoice: 'INV-1' } }), 'CR-1', '40.00')
    const less = orThrow(deallocate(two, { id: 'D-1', on, source: 'PAY-1', from: { invoice: 'INV-1' }, amount: '5.00' }))
    const after = orThrow(put(less, { amount: '30.00', release: 'payment' }))
    expect(['PAY-1', 'PAY-2'].map((id) => orThrow(viewPayment(after, { id })).unapplied)).toEqual(['5.00', '25.00'])
  })
})
