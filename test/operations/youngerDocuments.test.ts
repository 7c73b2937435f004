import { describe, expect, it } from 'vitest'
import { allocate, applyCredit, deallocate, orThrow, schedulePayments, splitCreditAcrossInvoices, type ApplyCreditInput, type Ledger } from 'billing-rules'
import { credited, errorOf, invoiced, opened, paid, tagsOf } from './histories.js'

// LEDGER-3: an operation may name a younger document only to put money or credit on it.
const tenth = '2026-09-10'
const oldInvoice = invoiced(opened(), 'INV-1', '100.00')
const youngSource = credited(paid(oldInvoice, 'PAY-1', '30.00', { on: tenth }), 'CR-1', '30.00', undefined, tenth)
const youngInvoice = invoiced(credited(paid(opened(), 'PAY-1', '30.00'), 'CR-1', '30.00'), 'INV-1', '100.00', { on: tenth })

const part = { invoice: 'INV-1', amount: '10.00' }
const verbs: readonly (readonly [string, string, (ledger: Ledger, on: string) => ReturnType<typeof allocate>])[] = [
  ['allocate', 'PAY-1', (ledger, on) => allocate(ledger, { id: 'X', on, source: 'PAY-1', to: { invoice: 'INV-1' } })],
  ['applyCredit', 'CR-1', (ledger, on) => applyCredit(ledger, { id: 'X', on, credit: 'CR-1', to: { invoice: 'INV-1' } } as ApplyCreditInput)],
  ['splitCreditAcrossInvoices', 'CR-1', (ledger, on) => splitCreditAcrossInvoices(ledger, { id: 'X', on, credit: 'CR-1', parts: [part] })]
]

describe.each(verbs)('%s', (_name, source, run) => {
  it('LEDGER-3: a younger source is refused, with its day; on that day it is fine', () => {
    expect(errorOf(run(youngSource, '2026-09-09'))).toMatchObject({ _tag: 'DayTooEarly', rule: 'LEDGER-3', kind: 'state', path: 'on', on: '2026-09-09', earliest: tenth, document: source })
    expect(tagsOf(run(youngSource, tenth))).toEqual([])
  })

  it('LEDGER-3: a younger invoice is fine', () => {
    expect(tagsOf(run(youngInvoice, '2026-09-01'))).toEqual([])
  })
})

describe('deallocate', () => {
  const off = (ledger: Ledger, on: string) => deallocate(ledger, { id: 'X', on, source: 'PAY-1', from: { invoice: 'INV-1' } })

  it('LEDGER-3: a younger source is refused', () => {
    const ledger = paid(oldInvoice, 'PAY-1', '30.00', { on: tenth, to: { invoice: 'INV-1' } })
    expect(errorOf(off(ledger, '2026-09-09'))).toMatchObject({ _tag: 'DayTooEarly', earliest: tenth, document: 'PAY-1' })
    expect(tagsOf(off(ledger, tenth))).toEqual([])
  })

  it('LEDGER-3: a younger invoice is refused: nothing is put on it', () => {
    const ledger = orThrow(allocate(youngInvoice, { id: 'A', on: '2026-09-01', source: 'PAY-1', to: { invoice: 'INV-1' } }))
    expect(errorOf(off(ledger, '2026-09-09'))).toMatchObject({ _tag: 'DayTooEarly', earliest: tenth, document: 'INV-1' })
    expect(tagsOf(off(ledger, tenth))).toEqual([])
  })

  it('LEDGER-3: of two that are younger, the day of the younger one is the earliest', () => {
    const both = paid(invoiced(opened(), 'INV-1', '100.00', { on: '2026-09-12' }), 'PAY-1', '30.00', { on: tenth, to: { invoice: 'INV-1' } })
    expect(errorOf(off(both, '2026-09-09'))).toMatchObject({ earliest: '2026-09-12', document: 'INV-1' })
    expect(tagsOf(off(both, '2026-09-12'))).toEqual([])
  })

  it('LEDGER-3, SCHEDULE-1: an instalment is there from the day of its plan, whatever day it bears', () => {
    const planned = orThrow(schedulePayments(oldInvoice, { id: 'P', on: tenth, to: { invoice: 'INV-1' }, method: 'cash', instalments: [{ on: '2026-10-01' }] }))
    const early = (on: string) => deallocate(planned, { id: 'X', on, source: 'P/1', from: { invoice: 'INV-1' } })
    expect(errorOf(early('2026-09-09'))).toMatchObject({ _tag: 'DayTooEarly', earliest: tenth, document: 'P/1' })
    expect(tagsOf(early(tenth))).toEqual([])
  })
})
