import { describe, expect, it } from 'vitest'
import { aging, balances, orThrow, type Ledger } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, tagsOf } from '../operations/histories.js'

const buckets = (ledger: Ledger, day: string, edges?: readonly number[]) =>
  orThrow(aging(ledger, { on: day, edges })).buckets.map(({ from, to, open }) => [from, to, open])

// On 2026-12-01: due 09-01 is 91 days ago, 09-02 90, 10-02 60, 11-01 30, 11-30 1, 12-01 0, 12-31 not yet.
const dues = [['2026-09-01', '1.00'], ['2026-09-02', '2.00'], ['2026-10-02', '4.00'], ['2026-11-01', '8.00'], ['2026-11-30', '16.00'], ['2026-12-01', '32.00'], ['2026-12-31', '64.00']] as const
const ledger = dues.reduce((so, [due, amount], index) => invoiced(so, `INV-${index}`, amount, { due }), opened())

describe('aging', () => {
  it('VIEW-2: not overdue, 1 to 30, 31 to 60, 61 to 90 and over 90 days', () => {
    expect(buckets(ledger, '2026-12-01')).toEqual([[undefined, 0, '96.00'], [1, 30, '24.00'], [31, 60, '4.00'], [61, 90, '2.00'], [91, undefined, '1.00']])
    expect(orThrow(aging(ledger, { on: '2026-12-01' }))).toMatchObject({ open: '127.00', unapplied: '0.00', buckets: [{ items: 2 }, { items: 2 }, { items: 1 }, { items: 1 }, { items: 1 }] })
  })

  it('VIEW-2: with edges of the caller', () => {
    expect(buckets(ledger, '2026-12-01', [60])).toEqual([[undefined, 0, '96.00'], [1, 60, '28.00'], [61, undefined, '3.00']])
    expect(buckets(ledger, '2026-12-01', [1, 2]).map(([, , open]) => open)).toEqual(['96.00', '16.00', '0.00', '15.00'])
  })

  it('VIEW-2: what is planned stays open and is shown; unapplied credit is taken off nothing', () => {
    const more = credited(paid(paid(ledger, 'PAY-1', '3.00', { method: 'eCheck', to: { invoice: 'INV-3' } }), 'PAY-2', '5.00', { to: { invoice: 'INV-3' } }), 'CR-1', '9.00')
    expect(orThrow(aging(more, { on: '2026-12-01' }))).toMatchObject({ open: '122.00', unapplied: '9.00', buckets: [{}, { open: '19.00', planned: '3.00' }, {}, {}, {}] })
  })

  it('VIEW-1, VIEW-2: the buckets add up to what balances shows as open, overdue to all but the first', () => {
    const { open, overdue } = orThrow(balances(ledger, { on: '2026-12-01' }))
    expect([open, overdue]).toEqual(['127.00', '31.00'])
  })

  it('VIEW-3: on a past day what was open then', () => {
    const later = paid(ledger, 'PAY-1', '1.00', { on: '2026-10-01', to: { invoice: 'INV-0' } })
    expect(['2026-08-31', '2026-09-30', '2026-10-01'].map((day) => orThrow(aging(later, { on: day })).open)).toEqual(['0.00', '127.00', '126.00'])
  })

  it('VIEW-2: edges rise from 1', () => {
    expect(errorOf(aging(ledger, { on, edges: [0, 30] }))).toMatchObject({ _tag: 'OutOfRange', rule: 'VIEW-2', kind: 'input', path: 'edges[0]', given: '0', range: '> 0' })
    expect(errorsOf(aging(ledger, { on, edges: [30, 30, 20] }))).toMatchObject([{ path: 'edges[1]', range: '> 30' }, { path: 'edges[2]', range: '> 30' }])
    expect(tagsOf(aging(ledger, { on, edges: [1.5] }))).toEqual(['WrongType'])
    expect(tagsOf(aging(ledger, { on, edges: [] }))).toEqual(['InvalidList'])
  })
})
