import { describe, expect, it } from 'vitest'
import {
  audit, balances, cancelItems, changePolicy, creditHeldUntilUsed, ledgersEqual, orThrow, recordInvoice, recordPayment, refundFromCredit,
  replay, restoreLedger, suggestedRefund, viewInvoice, type Policy
} from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const taxed = (name: string, percent: string): Policy => ({ ...creditHeldUntilUsed, name, taxes: [{ code: 'GST', percent }] })
const first = taxed('first', '5')
const second = taxed('second', '6')
const item = { description: 'Class', amount: '100.00', taxes: ['GST'] }
const sold = orThrow(recordInvoice(opened(first), { id: 'INV-1', on, items: [item] }))
const change = (more: object, ledger = sold) => changePolicy(ledger, { id: 'P-1', on: '2026-10-05', ...more })
const changed = orThrow(change({ policy: second }))

describe('changePolicy', () => {
  it('LEDGER-8: a later policy changes no past figure and steers what is recorded after it', () => {
    const later = orThrow(recordInvoice(changed, { id: 'INV-2', on, items: [item] }))
    expect(orThrow(viewInvoice(later, { id: 'INV-1' })).total).toBe('105.00')
    expect(orThrow(viewInvoice(later, { id: 'INV-2' })).total).toBe('106.00')
    expect(orThrow(balances(later, { on })).current).toBe('211.00')
  })

  it('LEDGER-8: the suggestion follows the policy in force', () => {
    const paying = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00', { to: { invoice: 'INV-1' } })
    const cancellation = { id: 'C-1', on: '2026-10-06', invoice: 'INV-1', items: [{ item: '1' }], credit: 'full' } as const
    expect(orThrow(suggestedRefund(paying, cancellation))).toMatchObject({ amount: '100.00', bound: 'credit' })
    const strict = orThrow(change({ policy: { ...creditHeldUntilUsed, name: 'strict', refunds: 'creditOnly' } }, paying))
    expect(orThrow(suggestedRefund(strict, cancellation))).toMatchObject({ amount: '0.00', bound: 'policy' })
    expect(tagsOf(cancelItems(strict, { ...cancellation, refund: { amount: '1.00' } }))).toEqual(['RefundsNotOffered'])
  })

  it('LEDGER-8: an entry made under a lifted limit stays valid when the limit is back', () => {
    const lifted = credited(opened({ name: 'lifted', refundLimit: 'none' }), 'CR-1', '40.00')
    const refunded = orThrow(refundFromCredit(lifted, { id: 'R-1', on, from: ['CR-1'], method: 'cash' }))
    const strict = orThrow(change({ policy: creditHeldUntilUsed }, refunded))
    expect(tagsOf(audit(strict))).toEqual([])
    const again = credited(strict, 'CR-2', '40.00', undefined, '2026-10-06')
    expect(tagsOf(refundFromCredit(again, { id: 'R-2', on: '2026-10-06', from: ['CR-2'], amount: '1.00', method: 'cash' }))).toEqual(['RefundExceedsMoneyPaid'])
  })

  it('LEDGER-6, LEDGER-8: a stored ledger wants every policy it names, by name', () => {
    const stored = JSON.parse(JSON.stringify(changed))
    const back = orThrow(restoreLedger(stored, [first, second]))
    expect(ledgersEqual(back, changed)).toBe(true)
    expect(ledgersEqual(orThrow(replay(changed)), changed)).toBe(true)
    expect(orThrow(viewInvoice(orThrow(recordInvoice(back, { id: 'INV-2', on, items: [item] })), { id: 'INV-2' })).total).toBe('106.00')
    expect(errorOf(restoreLedger(stored, [first]))).toMatchObject({ _tag: 'UnknownPolicy', rule: 'LEDGER-6', kind: 'policy', name: 'second', known: ['first'] })
  })

  it('LEDGER-8: a changed policy has a name of its own; an earlier one may come back', () => {
    expect(errorOf(change({ policy: taxed('first', '7') }))).toMatchObject({ _tag: 'InvalidPolicy', rule: 'LEDGER-8', problem: 'nameInUse', code: 'first' })
    const back = orThrow(change({ id: 'P-2', policy: first }, changed))
    expect(orThrow(viewInvoice(orThrow(recordInvoice(back, { id: 'INV-2', on, items: [item] })), { id: 'INV-2' })).total).toBe('105.00')
  })

  it('LEDGER-8: refuses an input that changes nothing, and a policy that contradicts itself', () => {
    expect(errorOf(change({}))).toMatchObject({ _tag: 'MissingField', path: 'policy' })
    expect(errorOf(change({ policy: taxed('x', '5 %') }))).toMatchObject({ _tag: 'InvalidPolicy', problem: 'badPercent' })
  })
})

describe('a closed period', () => {
  const closed = orThrow(change({ closedUntil: '2026-09-30' }))
  const pay = (day: string, id = 'PAY-1') => recordPayment(closed, { id, on: day, amount: '1.00', method: 'cash' })

  it('LEDGER-3: nothing is dated on its last day or before; a retry is still the same', () => {
    expect(errorOf(pay('2026-09-30'))).toMatchObject({ _tag: 'PeriodClosed', rule: 'LEDGER-3', kind: 'state', path: 'on', on: '2026-09-30', closedUntil: '2026-09-30' })
    expect(tagsOf(pay('2026-10-01'))).toEqual([])
    expect(orThrow(recordInvoice(closed, { id: 'INV-1', on, items: [item] }))).toBe(closed)
    expect(tagsOf(audit(closed))).toEqual([])
  })

  it('LEDGER-3: stays closed: an earlier day is refused, a policy alone leaves it, a later day closes more', () => {
    expect(errorOf(change({ id: 'P-2', closedUntil: '2026-08-31' }, closed))).toMatchObject({ _tag: 'PeriodClosed', path: 'closedUntil', on: '2026-08-31', closedUntil: '2026-09-30' })
    const next = orThrow(change({ id: 'P-2', policy: second }, closed))
    expect(tagsOf(recordPayment(next, { id: 'PAY-1', on: '2026-09-30', amount: '1.00', method: 'cash' }))).toEqual(['PeriodClosed'])
    const more = orThrow(change({ id: 'P-2', closedUntil: '2026-10-05' }, closed))
    expect(errorOf(recordPayment(more, { id: 'PAY-1', on: '2026-10-05', amount: '1.00', method: 'cash' }))).toMatchObject({ closedUntil: '2026-10-05' })
  })

  it('LEDGER-3: a period that has not ended is not closed', () => {
    expect(errorOf(change({ closedUntil: '2026-10-06' }))).toMatchObject({ _tag: 'OutOfRange', path: 'closedUntil', given: '2026-10-06', range: 'upToItsDay' })
    expect(tagsOf(change({ closedUntil: '2026-10-05' }))).toEqual([])
  })

  it('LEDGER-6: a stored entry dated in it is damage', () => {
    const stored = JSON.parse(JSON.stringify(orThrow(pay('2026-10-01'))))
    expect(tagsOf(restoreLedger(stored, [first]))).toEqual([])
    stored.entries[3].on = stored.entries[3].facts[0].on = '2026-09-30'
    expect(errorOf(restoreLedger(stored, [first]))).toMatchObject({ _tag: 'DamagedEntry', check: 'dayFollows', found: '2026-09-30' })
  })
})
