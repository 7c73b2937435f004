import { describe, expect, it } from 'vitest'
import { applyCredit, orThrow, unappliedSources } from 'billing-rules'
import { credited, invoiced, on, opened, paid, refunding } from '../operations/histories.js'

describe('unappliedSources', () => {
  it('VIEW-1: credits and settled payments that something is left of', () => {
    const ledger = credited(paid(paid(invoiced(opened(), 'INV-1', '10.00'), 'PAY-1', '15.00', { to: { invoice: 'INV-1' } }), 'PAY-2', '9.00', { method: 'eCheck' }), 'CR-1', '7.00')
    expect(orThrow(unappliedSources(ledger, { on }))).toEqual([
      { source: 'PAY-1', kind: 'payment', on, description: 'cash', amount: '15.00', unapplied: '5.00' },
      { source: 'CR-1', kind: 'credit', on, description: 'goodwill', amount: '7.00', unapplied: '7.00' }
    ])
  })

  it('CREDIT-7, VIEW-1: for whom or what a credit is kept', () => {
    const kept = (id: string, earmark: object | undefined) => ({ id, on, amount: '7.00', tax: 'waived', type: 'goodwill', earmark }) as const
    const ana = orThrow(applyCredit(opened({ earmarks: 'allowed' }), kept('CR-1', { people: ['Ana'] })))
    const rows = orThrow(unappliedSources(orThrow(applyCredit(ana, kept('CR-2', undefined))), { on }))
    expect(rows).toEqual([
      { source: 'CR-1', kind: 'credit', on, description: 'goodwill', amount: '7.00', unapplied: '7.00', earmark: { people: ['Ana'] } },
      { source: 'CR-2', kind: 'credit', on, description: 'goodwill', amount: '7.00', unapplied: '7.00' }
    ])
    expect(rows.map((row) => Object.keys(row.earmark ?? {}))).toEqual([['people'], []])
  })

  it('REFUND-6: what a pending refund reserves is not there', () => {
    expect(orThrow(unappliedSources(refunding(), { on }))).toEqual([])
  })

  it('LEDGER-5: on a past day what was left then', () => {
    const ledger = paid(invoiced(opened(), 'INV-1', '10.00', { on: '2026-09-09' }), 'PAY-1', '10.00', { to: { invoice: 'INV-1' } })
    expect(orThrow(unappliedSources(ledger, { on }))).toMatchObject([{ source: 'PAY-1', unapplied: '10.00' }])
    expect(orThrow(unappliedSources(ledger, { on: '2026-09-09' }))).toEqual([])
  })
})
