import { describe, expect, it } from 'vitest'
import { balances, orThrow } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'

const figures = (ledger: ReturnType<typeof opened>, day = on) => orThrow(balances(ledger, { on: day }))

describe('balances', () => {
  it('VIEW-1: an empty ledger is 0.00 everywhere', () => {
    expect(new Set(Object.values(figures(opened())))).toEqual(new Set(['0.00']))
  })

  it('VIEW-1: due on its day, overdue from the next', () => {
    const ledger = invoiced(opened(), 'INV-1', '10.00', { due: '2026-09-15' })
    const dues = ['2026-09-14', '2026-09-15', '2026-09-16'].map((day) => [figures(ledger, day).due, figures(ledger, day).overdue])
    expect(dues).toEqual([['0.00', '0.00'], ['10.00', '0.00'], ['10.00', '10.00']])
  })

  it('VIEW-1: current is open less unapplied less what pending refunds reserve', () => {
    const ledger = credited(paid(invoiced(refunding(), 'INV-2', '70.00'), 'PAY-2', '5.00'), 'CR-1', '7.00')
    expect(figures(ledger)).toEqual({ current: '-42.00', expected: '58.00', due: '70.00', overdue: '0.00', open: '70.00', available: '7.00', deposits: '5.00', pendingRefunds: '100.00', pendingPayments: '0.00' })
  })

  it('LEDGER-5: before the first document nothing is current, all is expected', () => {
    expect(figures(invoiced(opened(), 'INV-1', '10.00'), '2026-08-31')).toMatchObject({ current: '0.00', open: '0.00', expected: '10.00' })
  })

  it('LEDGER-1: refuses a day that is none, and what is no ledger', () => {
    expect(errorOf(balances(opened(), { on: '2026-13-01' }))).toMatchObject({ _tag: 'InvalidDay', path: 'on', given: '2026-13-01' })
    expect(tagsOf(balances({} as never, { on }))).toEqual(['NotALedger'])
    expect(tagsOf(balances(opened(), {} as never))).toEqual(['MissingField'])
  })
})
