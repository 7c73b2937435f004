import { describe, expect, it } from 'vitest'
import {
  audit, balances, cancelItems, changes, ledgersEqual, orThrow, recordInvoice, refundFromCredit, replay, restoreLedger, statement, viewCredit, viewInvoice, viewPool, voidCredit,
  creditHeldUntilUsed, type Ledger, type Policy
} from 'billing-rules'
import { credited, errorOf, invoiced, issued, on, opened, paid, tagsOf } from './histories.js'

const under = (creditReversal: Policy['creditReversal']) => opened({ creditReversal })
const voiding = (ledger: Ledger, credit = 'CR-1', more: object = {}) => voidCredit(ledger, { id: 'V-1', on, credit, ...more })
const current = (ledger: Ledger) => orThrow(balances(ledger, { on })).current

describe('voidCredit', () => {
  it('REVERSE-1: under reverseOnly a credit is never deleted', () => {
    expect(errorOf(voiding(credited(under('reverseOnly'), 'CR-1', '40.00')))).toMatchObject({ _tag: 'VoidingForbidden', rule: 'REVERSE-1', kind: 'policy', policy: 'creditHeldUntilUsed', credit: 'CR-1' })
  })

  it('REVERSE-1: under voidUnapplied while nothing of it is used', () => {
    const free = credited(under('voidUnapplied'), 'CR-1', '40.00')
    const after = orThrow(voiding(free, 'CR-1', { reason: 'Wrong family' }))
    expect(current(after)).toBe('0.00')
    expect(orThrow(viewCredit(after, { id: 'CR-1' }))).toMatchObject({ unapplied: '0.00', applied: '0.00' })
    expect(orThrow(statement(after, { to: on })).closing).toBe('0.00')
    expect(tagsOf(audit(after))).toEqual([])
    const used = credited(invoiced(under('voidUnapplied'), 'INV-1', '30.00'), 'CR-1', '40.00', { invoice: 'INV-1' })
    expect(errorOf(voiding(used))).toMatchObject({ _tag: 'CreditInUse', rule: 'REVERSE-1', kind: 'state', credit: 'CR-1', applied: '30.00', refunded: '0.00' })
  })

  it('REVERSE-1: under unapplyThenVoid it is released first, and changes lists what reopens', () => {
    const used = credited(invoiced(under('unapplyThenVoid'), 'INV-1', ['10.00', '20.00']), 'CR-1', '40.00', { invoice: 'INV-1' })
    const after = orThrow(voiding(used))
    expect(orThrow(changes(used, after)).reopened).toEqual([{ invoice: 'INV-1', item: '1', open: '10.00' }, { invoice: 'INV-1', item: '2', open: '20.00' }].reverse())
    expect(current(after)).toBe('30.00')
    const refunded = orThrow(refundFromCredit(paid(credited(under('unapplyThenVoid'), 'CR-1', '40.00'), 'P', '40.00'), { id: 'R', on, from: ['CR-1'], amount: '5.00', method: 'cash' }))
    expect(errorOf(voiding(refunded))).toMatchObject({ _tag: 'CreditInUse', applied: '0.00', refunded: '5.00' })
  })

  it('REVERSE-1, CANCEL-5: voiding the credit of a cancellation gives the item back', () => {
    const owing = invoiced(under('unapplyThenVoid'), 'INV-1', ['100.00', '50.00'])
    const half = paid(owing, 'PAY-1', '60.00', { to: { invoice: 'INV-1', items: ['1'] } })
    const cancelled = orThrow(cancelItems(half, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested', fee: { description: 'Fee', amount: '15.00' } }))
    const after = orThrow(voiding(cancelled, 'C-1'))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).items[0]).toMatchObject({ cancelled: false, cancelledQuantity: '0', credited: '0.00' })
    expect(orThrow(viewInvoice(after, { id: 'C-1/fee' })).open).toBe('15.00')
    expect(tagsOf(audit(after))).toEqual([])
    const again = orThrow(cancelItems(after, { id: 'C-2', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    expect(orThrow(viewCredit(again, { id: 'C-2' })).amount).toBe('100.00')
    const back = orThrow(restoreLedger(JSON.parse(JSON.stringify(again)), [{ ...creditHeldUntilUsed, creditReversal: 'unapplyThenVoid' }]))
    expect([ledgersEqual(back, again), ledgersEqual(orThrow(replay(again)), again)]).toEqual([true, true])
  })

  it('REVERSE-1, POOL-3: voiding the credit of a gift card that was sold gives its value back to the card', () => {
    const items = [{ description: 'Gift card', amount: '50.00', storedValue: 'giftCard' }]
    const sold = orThrow(recordInvoice(under('unapplyThenVoid'), { id: 'INV-1', on, items }))
    const card = issued(sold, 'GC-1', '50.00', { sold: { invoice: 'INV-1', item: '1' } })
    const cancelled = orThrow(cancelItems(card, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: { percent: '40' }, refund: 'none' }))
    expect(orThrow(viewPool(cancelled, { id: 'GC-1' })).left).toBe('30.00')
    const after = orThrow(voiding(cancelled, 'C-1'))
    expect(orThrow(viewPool(after, { id: 'GC-1' })).left).toBe('50.00')
    expect(tagsOf(audit(after))).toEqual([])
    const used = paid(invoiced(cancelled, 'INV-2', '10.00', { on: '2026-09-02' }), 'PAY-2', '10.00', { on: '2026-09-02', method: 'giftCard', to: { invoice: 'INV-2' } })
    expect(errorOf(voiding(used, 'C-1'))).toMatchObject({ _tag: 'DayTooEarly', document: 'GC-1', earliest: '2026-09-02' })
    expect(orThrow(viewPool(orThrow(voiding(used, 'C-1', { on: '2026-09-02' })), { id: 'GC-1' })).left).toBe('40.00')
  })

  it('REVERSE-1, CANCEL-3: where it covered a cancelled item, what is left of that cancellation takes its place', () => {
    const covered = credited(invoiced(under('unapplyThenVoid'), 'INV-1', '40.00'), 'CR-1', '40.00', { invoice: 'INV-1' })
    const cancelled = orThrow(cancelItems(covered, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    const after = orThrow(voiding(cancelled))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).open).toBe('0.00')
    expect(orThrow(viewCredit(after, { id: 'C-1' }))).toMatchObject({ applied: '40.00', unapplied: '0.00' })
    expect(tagsOf(audit(after))).toEqual([])
  })

  it('REVERSE-1: its errors', () => {
    expect(tagsOf(voiding(under('voidUnapplied')))).toEqual(['DocumentNotFound'])
    const free = credited(under('voidUnapplied'), 'CR-1', '40.00')
    expect(errorOf(voiding(orThrow(voiding(free)), 'CR-1', { id: 'V-2' }))).toMatchObject({ _tag: 'StateForbids', state: 'voided', allowedStates: ['settled'] })
    expect(errorOf(voiding(free, 'CR-1', { on: '2026-08-31' }))).toMatchObject({ _tag: 'DayTooEarly', document: 'CR-1' })
  })
})
