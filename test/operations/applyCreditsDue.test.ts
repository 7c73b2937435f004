import { describe, expect, it } from 'vitest'
import { applyCreditsDue, audit, balances, orThrow, refused, viewCredit, viewInvoice, viewPayment, type Ledger } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid } from './histories.js'

const empty = opened({ autoApply: 'asDue', creditOnInvoice: 'accountCredit' })
const run = (ledger: Ledger, day: string, id = `due-${day}`) => orThrow(applyCreditsDue(ledger, { id, on: day }))
const open = (ledger: Ledger, ...ids: string[]) => ids.map((id) => orThrow(viewInvoice(ledger, { id })).open)

describe('applyCreditsDue', () => {
  it('CREDIT-5: credit is used on invoices as they fall due, what fell due first coming first', () => {
    let ledger = invoiced(invoiced(empty, 'INV-1', '50.00', { due: '2026-09-20' }), 'INV-2', '30.00', { due: '2026-09-10' })
    ledger = credited(ledger, 'CR-1', '60.00')
    expect(open(run(ledger, '2026-09-09'), 'INV-1', 'INV-2')).toEqual(['50.00', '30.00'])
    const tenth = run(ledger, '2026-09-10')
    expect(open(tenth, 'INV-1', 'INV-2')).toEqual(['50.00', '0.00'])
    expect(open(run(tenth, '2026-09-20'), 'INV-1', 'INV-2')).toEqual(['20.00', '0.00'])
    expect(open(run(ledger, '2026-09-30'), 'INV-1', 'INV-2')).toEqual(['20.00', '0.00'])
    expect(orThrow(balances(tenth, { on: '2026-09-10' })).current).toBe('20.00')
    expect(refused(audit(tenth))).toBe(false)
  })

  it('CREDIT-5: the oldest credit first, deposits not; running it again changes nothing', () => {
    let ledger = paid(invoiced(empty, 'INV-1', '50.00'), 'PAY-1', '20.00')
    ledger = credited(credited(ledger, 'CR-2', '40.00', undefined, '2026-08-20'), 'CR-1', '40.00', undefined, '2026-08-10')
    const used = run(ledger, on)
    expect([orThrow(viewCredit(used, { id: 'CR-1' })).unapplied, orThrow(viewCredit(used, { id: 'CR-2' })).unapplied, orThrow(viewPayment(used, { id: 'PAY-1' })).unapplied]).toEqual(['0.00', '30.00', '20.00'])
    const again = run(used, on, 'again')
    expect([...again.entries].at(-1)?.facts).toEqual([])
  })

  it('CREDIT-5: what a pending payment will cover is left alone, and so is credit that is dated later', () => {
    const planned = paid(invoiced(empty, 'INV-1', '50.00'), 'PAY-1', '35.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    expect(open(run(credited(planned, 'CR-1', '40.00'), on), 'INV-1')).toEqual(['35.00'])
    expect(open(run(credited(planned, 'CR-1', '40.00', undefined, '2026-09-02'), on), 'INV-1')).toEqual(['50.00'])
  })

  it('CREDIT-5: under a policy that keeps credit until it is used it is refused', () => {
    expect(errorOf(applyCreditsDue(opened(), { id: 'D', on }))).toMatchObject({ _tag: 'CreditNotUsedAsDue', rule: 'CREDIT-5', kind: 'policy', policy: 'creditHeldUntilUsed', autoApply: 'never' })
  })
})
