import { describe, expect, it } from 'vitest'
import {
  audit, balances, cancelItems, cancelPayment, changes, issuePool, orThrow, pools, recordInvoice, schedulePayments, sendPayment, statement, transferOut, viewInvoice, viewPayment, viewPool, voidCredit, voidInvoice, writeOff, type Ledger
} from 'billing-rules'
import { credited, errorOf, invoiced, issued, on, opened, paid, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const owing = invoiced(opened({ creditReversal: 'unapplyThenVoid' }), 'INV-1', ['100.00', '50.00'])
const voiding = (ledger: Ledger, invoice = 'INV-1', more: object = {}) => voidInvoice(ledger, { id: 'V-1', on, invoice, ...more })

describe('voidInvoice', () => {
  it('REVERSE-4: what paid it is released whole, and no credit is made', () => {
    const covered = credited(paid(paid(owing, 'PAY-1', '120.00', { to }), 'PAY-2', '20.00', { method: 'eCheck', to }), 'CR-1', '10.00', to)
    const after = orThrow(voiding(covered))
    expect(orThrow(balances(after, { on }))).toMatchObject({ current: '-130.00', open: '0.00', deposits: '120.00', available: '10.00' })
    expect(orThrow(viewPayment(after, { id: 'PAY-2' }))).toMatchObject({ state: 'pending', applied: '0.00', unapplied: '20.00' })
    expect(orThrow(changes(covered, after)).documents).toEqual([])
    expect(orThrow(statement(after, { to: on })).rows.find(({ document }) => document === 'INV-1')).toMatchObject({ counts: false, state: 'voided' })
    expect(orThrow(statement(after, { to: on })).closing).toBe('-130.00')
    expect(tagsOf(audit(after))).toEqual([])
  })

  it('REVERSE-4: refused while a credit or a write-off made on it lives, with their ids', () => {
    const cancelled = orThrow(cancelItems(owing, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    const both = orThrow(writeOff(cancelled, { id: 'W-1', on, what: { ...to, item: '2' }, reason: 'x' }))
    expect(errorOf(voiding(both))).toMatchObject({ _tag: 'InvoiceCredited', rule: 'REVERSE-4', kind: 'state', invoice: 'INV-1', credits: ['C-1', 'W-1'] })
    const freed = orThrow(voidCredit(orThrow(voidCredit(both, { id: 'V-2', on, credit: 'C-1' })), { id: 'V-3', on, credit: 'W-1' }))
    expect(tagsOf(voiding(freed))).toEqual([])
    expect(tagsOf(audit(orThrow(voiding(freed))))).toEqual([])
  })

  it('REVERSE-4: its errors', () => {
    expect(errorOf(voiding(owing, 'X'))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'invoice' })
    expect(errorOf(voiding(orThrow(voiding(owing)), 'INV-1', { id: 'V-2' }))).toMatchObject({ _tag: 'StateForbids', state: 'voided', allowedStates: ['owed'] })
    expect(errorOf(voiding(owing, 'INV-1', { on: '2026-08-31' }))).toMatchObject({ _tag: 'DayTooEarly', document: 'INV-1' })
    const moved = orThrow(transferOut(credited(opened(), 'CR-1', '9.00'), { id: 'T', on, to: { account: 'B' }, amount: '5.00' }))
    expect(errorOf(voiding(moved, 'T'))).toMatchObject({ _tag: 'StateForbids', state: 'transfer' })
  })

  it('REVERSE-4: a voided invoice takes nothing any more', () => {
    const after = orThrow(voiding(owing))
    expect(tagsOf(voidCredit(after, { id: 'V-2', on, credit: 'INV-1' }))).toEqual(['DocumentNotFound'])
    expect(orThrow(viewInvoice(after, { id: 'INV-1' }))).toMatchObject({ open: '0.00', status: 'none' })
    expect(tagsOf(cancelItems(after, { id: 'C', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))).toEqual(['StateForbids'])
  })

  it('REVERSE-4, SCHEDULE-4: instalments of it are cancelled, one under way stays and pays nothing', () => {
    const series = { every: 'month', first: '2026-10-01', count: 3 } as const
    const planned = orThrow(schedulePayments(owing, { id: 'P', on, to, method: 'card', series }))
    const sent = orThrow(sendPayment(planned, { id: 'S', on: '2026-10-01', payment: 'P/1' }))
    const after = orThrow(voiding(sent, 'INV-1', { on: '2026-10-01' }))
    const states = ['P/1', 'P/2', 'P/3'].map((id) => orThrow(viewPayment(after, { id })))
    expect(states.map(({ state, applied, unapplied }) => `${state} ${applied} ${unapplied}`)).toEqual(['sent 0.00 50.00', 'cancelled 0.00 0.00', 'cancelled 0.00 0.00'])
    expect(tagsOf(audit(after))).toEqual([])
  })

  it('REVERSE-4, POOL-2: what a gift card paid is on the card again', () => {
    const card = paid(issued(owing, 'GC-1', '70.00'), 'PAY-1', '70.00', { method: 'giftCard', to })
    const after = orThrow(voiding(card))
    expect(orThrow(viewPool(after, { id: 'GC-1' })).left).toBe('70.00')
    expect(orThrow(balances(after, { on })).current).toBe('0.00')
  })

  it('CREDIT-3: refused once the gift card has expired, unless its value is given up', () => {
    const card = paid(issued(owing, 'GC-1', '70.00', { expires: '2026-09-10' }), 'PAY-1', '70.00', { method: 'giftCard', to })
    expect(tagsOf(voiding(card, 'INV-1', { on: '2026-09-10' }))).toEqual([])
    expect(errorOf(voiding(card, 'INV-1', { on: '2026-09-11' }))).toEqual({ _tag: 'PoolExpired', rule: 'CREDIT-3', kind: 'state', path: 'forfeit', pool: 'GC-1', expires: '2026-09-10' })
    const given = orThrow(voiding(card, 'INV-1', { on: '2026-09-11', forfeit: true }))
    expect(orThrow(pools(given, { on: '2026-09-11' }))).toMatchObject([{ left: '70.00', expired: true }])
    expect(orThrow(balances(given, { on: '2026-09-11' })).current).toBe('0.00')
    expect(tagsOf(audit(given))).toEqual([])
  })

  describe('POOL-3: of an invoice that sold a gift card', () => {
    const sold = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items: [{ description: 'Gift card', amount: '50.00', storedValue: 'giftCard' }] }))
    const card = issued(paid(sold, 'PAY-1', '50.00', { to }), 'GC-1', '50.00', { sold: { ...to, item: '1' } })

    it('the value leaves the card with it', () => {
      const after = orThrow(voiding(card))
      expect(orThrow(viewPool(after, { id: 'GC-1' }))).toMatchObject({ left: '0.00', removed: '50.00' })
      expect(orThrow(balances(after, { on }))).toMatchObject({ current: '-50.00', deposits: '50.00' })
      expect(tagsOf(audit(after))).toEqual([])
    })

    it('it is refused once the card was used, or is on a later day', () => {
      const used = paid(invoiced(card, 'INV-2', '30.00'), 'PAY-2', '30.00', { method: 'giftCard', to: { invoice: 'INV-2' } })
      expect(errorOf(voiding(used))).toMatchObject({ _tag: 'StateForbids', rule: 'POOL-3', path: 'invoice', document: 'GC-1', state: 'used', allowedStates: ['unused'] })
      const back = orThrow(cancelPayment(used, { id: 'X-1', on: '2026-09-05', payment: 'PAY-2' }))
      expect(errorOf(voiding(back))).toMatchObject({ _tag: 'DayTooEarly', document: 'GC-1', earliest: '2026-09-05' })
      expect(tagsOf(voiding(back, 'INV-1', { on: '2026-09-05' }))).toEqual([])
    })

    it('nothing sells a card any more', () => {
      const again = { id: 'GC-2', on, kind: 'giftCard', amount: '50.00', method: 'giftCard', sold: { ...to, item: '1' } } as const
      expect(errorOf(issuePool(orThrow(voiding(card)), again))).toMatchObject({ _tag: 'SellsNoStoredValue', rule: 'POOL-3' })
    })
  })

  it('REVERSE-4, CREDIT-5: credit that is free again goes to what is open, where the policy says always', () => {
    const always = credited(invoiced(invoiced(opened({ autoApply: 'always' }), 'INV-1', '100.00'), 'INV-2', '30.00'), 'CR-1', '100.00')
    expect(orThrow(viewInvoice(always, { id: 'INV-2' })).open).toBe('30.00')
    const after = orThrow(voiding(always))
    expect(orThrow(viewInvoice(after, { id: 'INV-2' })).open).toBe('0.00')
    expect(orThrow(balances(after, { on })).available).toBe('70.00')
  })
})
