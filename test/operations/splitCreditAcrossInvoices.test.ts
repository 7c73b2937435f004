import { describe, expect, it } from 'vitest'
import { cancelItems, orThrow, reconcileOldestFirst, splitCreditAcrossInvoices, viewCredit, viewInvoice, type PartInput } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const owing = invoiced(invoiced(opened(), 'INV-1', ['60.00', '40.00']), 'INV-2', '150.00')
const rich = credited(owing, 'CR-1', '200.00')
const split = (parts: readonly PartInput[], more: object = {}, ledger = rich) => splitCreditAcrossInvoices(ledger, { id: 'S-1', on, credit: 'CR-1', parts, ...more })
const open = (ledger: typeof rich, id: string) => orThrow(viewInvoice(ledger, { id })).open

describe('splitCreditAcrossInvoices', () => {
  it('APPLY-4: what is left stays available', () => {
    const after = orThrow(split([{ invoice: 'INV-1', amount: '70.00' }, { invoice: 'INV-2', amount: '50.00' }]))
    expect(orThrow(viewCredit(after, { id: 'CR-1' }))).toMatchObject({ applied: '120.00', unapplied: '80.00', status: 'partial' })
    expect([open(after, 'INV-1'), open(after, 'INV-2')]).toEqual(['30.00', '100.00'])
  })

  it('APPLY-4: two items of one invoice are two places; an invoice and its item are one', () => {
    expect(tagsOf(split([{ invoice: 'INV-1', item: '1', amount: '1.00' }, { invoice: 'INV-1', item: '2', amount: '1.00' }]))).toEqual([])
    expect(errorOf(split([{ invoice: 'INV-1', item: '1', amount: '1.00' }, { invoice: 'INV-1', amount: '1.00' }]))).toMatchObject({ _tag: 'NamedTwice', rule: 'APPLY-4', path: 'parts[1]', given: 'INV-1' })
  })

  it('APPLY-2: the parts together are held to what the credit has left', () => {
    expect(tagsOf(split([{ invoice: 'INV-1', amount: '50.00' }, { invoice: 'INV-2', amount: '150.00' }]))).toEqual([])
    expect(errorOf(split([{ invoice: 'INV-1', amount: '50.01' }, { invoice: 'INV-2', amount: '150.00' }]))).toMatchObject({ _tag: 'AmountExceedsUnapplied', source: 'CR-1', asked: '200.01', allowed: '200.00' })
  })

  it('APPLY-1, APPLY-2: every broken part is told, in order, then the sum', () => {
    const full = paid(rich, 'PAY-1', '100.00', { to: { invoice: 'INV-1' } })
    const errors = errorsOf(split([{ invoice: 'INV-1', amount: '1.00' }, { invoice: 'INV-2', amount: '250.00' }], {}, full))
    expect(errors.map(({ _tag, path }) => [_tag, path])).toEqual([['InvoiceAlreadyPaid', 'parts[0]'], ['CreditExceedsOpenAmount', 'parts[1].amount'], ['AmountExceedsUnapplied', undefined]])
    expect(errors[1]).toMatchObject({ allowed: '150.00' })
  })

  it('LEDGER-7: the try of one part that is too large works', () => {
    const error = errorOf(split([{ invoice: 'INV-2', amount: '150.01' }, { invoice: 'INV-1', amount: '10.00' }]))
    expect(open(orThrow(splitCreditAcrossInvoices(rich, error['try'] as never)), 'INV-2')).toBe('0.00')
  })

  it('LEDGER-7: so does that of the only part, where it fits but the credit is smaller', () => {
    const ledger = credited(owing, 'CR-1', '90.00')
    const error = errorOf(split([{ invoice: 'INV-2', amount: '90.01' }], {}, ledger))
    expect(error).toMatchObject({ _tag: 'AmountExceedsUnapplied', path: 'parts[0].amount', allowed: '90.00' })
    expect(open(orThrow(splitCreditAcrossInvoices(ledger, error['try'] as never)), 'INV-2')).toBe('60.00')
    expect(errorsOf(split([{ invoice: 'INV-1', item: '1', amount: '90.01' }], {}, ledger)).map((one) => (one as { try?: unknown }).try)).toEqual([undefined, undefined])
  })

  it('APPLY-4: replace counts what it releases, and reassigns all of it', () => {
    const used = credited(owing, 'CR-1', '100.00', { invoice: 'INV-1' })
    const after = orThrow(split([{ invoice: 'INV-1', amount: '100.00' }], { replace: true }, used))
    expect(orThrow(viewCredit(after, { id: 'CR-1' })).applied).toBe('100.00')
    const moved = orThrow(split([{ invoice: 'INV-2', amount: '30.00' }], { replace: true }, used))
    expect([open(moved, 'INV-1'), open(moved, 'INV-2'), orThrow(viewCredit(moved, { id: 'CR-1' })).unapplied]).toEqual(['100.00', '120.00', '70.00'])
    expect(errorOf(split([{ invoice: 'INV-2', amount: '100.01' }], { replace: true }, used))).toMatchObject({ allowed: '100.00' })
    expect(tagsOf(split([{ invoice: 'INV-1', amount: '100.00' }], {}, used))).toEqual(['InvoiceAlreadyPaid', 'AmountExceedsUnapplied'])
  })

  it('APPLY-6: replace leaves what the credit of a cancellation covers on its own items', () => {
    const half = paid(owing, 'PAY-1', '20.00', { to: { invoice: 'INV-1', items: ['1'] } })
    const cancelled = orThrow(cancelItems(half, { id: 'CR-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    const after = orThrow(split([{ invoice: 'INV-2', amount: '20.00' }], { replace: true }, cancelled))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).items[0]?.open).toBe('0.00')
    expect(errorOf(split([{ invoice: 'INV-2', amount: '20.01' }], { replace: true }, cancelled))).toMatchObject({ allowed: '20.00' })
  })

  it('APPLY-4: refuses what is not there, first of all', () => {
    expect(tagsOf(split([{ invoice: 'INV-9', amount: '1.00' }, { invoice: 'INV-1', item: '9', amount: '1.00' }], { credit: 'CR-9' }))).toEqual(['DocumentNotFound', 'DocumentNotFound', 'ItemNotFound'])
    expect(errorOf(split([]))).toMatchObject({ _tag: 'InvalidList', problem: 'empty' })
  })

  it('APPLY-4: a credit of thousands of uses is reassigned to hundreds of invoices in one walk over them', () => {
    let ledger = opened({ reconcileSources: 'paymentsAndCredits' })
    for (let place = 0; place < 4000; place += 1) ledger = invoiced(ledger, `INV-${place}`, '1.00')
    ledger = orThrow(reconcileOldestFirst(credited(ledger, 'CR-1', '4000.00'), { id: 'R-1', on }))
    const parts = Array.from({ length: 1000 }, (_, place) => ({ invoice: `INV-${place}`, amount: '0.50' }))
    const began = performance.now()
    expect(tagsOf(split(parts, { replace: true }, ledger))).toEqual([])
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
