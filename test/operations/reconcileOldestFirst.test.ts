import { describe, expect, it } from 'vitest'
import { amendCredit, changes, chargeBack, orThrow, reconcileOldestFirst, refundFromCredit, viewCredit, viewInvoice, viewPayment } from 'billing-rules'
import { credited, invoiced, on, opened, paid, tagsOf } from './histories.js'

const run = (ledger: ReturnType<typeof opened>, more: object = {}) => orThrow(reconcileOldestFirst(ledger, { id: 'R-1', on, ...more }))
const open = (ledger: ReturnType<typeof opened>, id: string) => orThrow(viewInvoice(ledger, { id })).open

describe('reconcileOldestFirst', () => {
  it('RECONCILE-1: on an empty ledger it is an entry that does nothing', () => {
    const after = run(opened())
    expect(orThrow(changes(opened(), after))).toMatchObject({ allocated: [], leftovers: [], balance: { before: '0.00', after: '0.00' } })
  })

  it('RECONCILE-2: the day of a payment counts, not when it was typed in', () => {
    const owing = invoiced(opened(), 'INV-1', '50.00')
    const ledger = paid(paid(owing, 'PAY-1', '50.00'), 'PAY-0', '50.00', { on: '2026-08-01' })
    expect(orThrow(viewPayment(run(ledger), { id: 'PAY-0' })).applied).toBe('50.00')
  })

  it('RECONCILE-3: of two sources of one day the earlier entry goes first, credit or payment', () => {
    const owing = invoiced(opened(), 'INV-1', '50.00')
    const creditFirst = run(paid(credited(owing, 'CR-1', '50.00'), 'PAY-1', '50.00'), { sources: 'paymentsAndCredits' })
    expect(orThrow(viewPayment(creditFirst, { id: 'PAY-1' })).unapplied).toBe('50.00')
    const paymentFirst = run(credited(paid(owing, 'PAY-1', '50.00'), 'CR-1', '50.00'), { sources: 'paymentsAndCredits' })
    expect(orThrow(viewPayment(paymentFirst, { id: 'PAY-1' })).unapplied).toBe('0.00')
  })

  it('RECONCILE-3: by due day, then invoice day, then sequence', () => {
    const dueDay = opened({ oldestBy: 'dueDay' })
    let ledger = invoiced(dueDay, 'SAME-2', '10.00', { on: '2026-08-02', due: '2026-08-20' })
    ledger = invoiced(ledger, 'SAME-1', '10.00', { on: '2026-08-01', due: '2026-08-20' })
    ledger = invoiced(ledger, 'FIRST', '10.00', { on: '2026-08-15' })
    const matched = orThrow(changes(paid(ledger, 'PAY-1', '30.00'), run(paid(ledger, 'PAY-1', '30.00')))).allocated
    expect(matched.map(({ charge }) => charge)).toEqual(['FIRST', 'SAME-1', 'SAME-2'])
  })

  it('RECONCILE-3: invoices are paid by their days, whenever they were recorded', () => {
    const ledger = paid(invoiced(invoiced(opened(), 'LATE', '10.00'), 'EARLY', '10.00', { on: '2026-08-01' }), 'PAY-1', '10.00')
    expect([open(run(ledger), 'EARLY'), open(run(ledger), 'LATE')]).toEqual(['0.00', '10.00'])
    const refunded = chargeBack(orThrow(refundFromCredit(paid(opened(), 'PAY-0', '10.00', { on: '2026-08-01' }), { id: 'REF-0', on: '2026-08-02', from: ['PAY-0'], method: 'cash' })), { id: 'BOUNCED', on, payment: 'PAY-0' })
    const owed = paid(invoiced(orThrow(refunded), 'EARLY', '10.00', { on: '2026-08-01' }), 'PAY-1', '10.00')
    expect(open(run(owed), 'EARLY')).toBe('0.00')
  })

  it('RECONCILE-3, CREDIT-10: a credit whose day was moved is used by the day it bears now', () => {
    const two = credited(credited(invoiced(opened({ amend: 'all', reconcileSources: 'paymentsAndCredits' }), 'INV-1', '10.00'), 'CR-1', '10.00', undefined, '2026-08-10'), 'CR-2', '10.00', undefined, '2026-08-20')
    const moved = run(orThrow(amendCredit(two, { id: 'M-1', on, credit: 'CR-2', day: '2026-08-05' })))
    expect([orThrow(viewCredit(moved, { id: 'CR-1' })).unapplied, orThrow(viewCredit(moved, { id: 'CR-2' })).unapplied]).toEqual(['10.00', '0.00'])
  })

  it('RECONCILE-1: "payments" where the policy says credits too, and the other way round', () => {
    const both = credited(invoiced(opened({ reconcileSources: 'paymentsAndCredits' }), 'INV-1', '50.00'), 'CR-1', '20.00')
    expect([open(run(both), 'INV-1'), open(run(both, { sources: 'payments' }), 'INV-1')]).toEqual(['30.00', '50.00'])
  })

  it('RECONCILE-3: an invoice that is dated later waits; its money waits with it', () => {
    const ledger = paid(invoiced(opened(), 'INV-1', '50.00', { on: '2026-09-02' }), 'PAY-1', '50.00')
    const after = run(ledger)
    expect(orThrow(changes(ledger, after)).leftovers).toMatchObject([{ source: 'PAY-1', amount: '50.00', because: 'laterDay' }])
    expect(open(run(after, { id: 'R-2', on: '2026-09-02' }), 'INV-1')).toBe('0.00')
  })

  it('RECONCILE-4: the second run posts no allocation, whatever was left', () => {
    let ledger = invoiced(invoiced(opened(), 'INV-1', ['10.00', '20.00']), 'INV-2', '30.00', { on: '2026-10-01' })
    ledger = run(paid(paid(ledger, 'PAY-1', '45.00'), 'PAY-2', '7.00', { method: 'eCheck' }))
    expect(orThrow(changes(ledger, run(ledger, { id: 'R-2' })))).toMatchObject({ allocated: [], released: [] })
  })

  it('LEDGER-1: refuses sources it does not know', () => {
    expect(tagsOf(reconcileOldestFirst(opened(), { id: 'R-1', on, sources: 'credits' as never }))).toEqual(['UnknownChoice'])
  })
})
