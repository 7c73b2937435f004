import { describe, expect, it } from 'vitest'
import {
  applyCredit, audit, balances, cancelItems, creditHeldUntilUsed, orThrow, refundFromCredit, reverseCredit, transferIn, viewInvoice, voidInvoice, type Ledger
} from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const reverse = (ledger: Ledger, credit = 'CR-1', more: object = {}) => reverseCredit(ledger, { id: 'RV-1', on, credit, ...more })
const current = (ledger: Ledger) => orThrow(balances(ledger, { on })).current

describe('reverseCredit', () => {
  it('REVERSE-1: a credit of 100 of which 40 was refunded gives an invoice of 100, 60 covered, 40 owed', () => {
    const refunded = orThrow(refundFromCredit(credited(paid(invoiced(opened(), 'INV-1', '40.00'), 'PAY-1', '40.00', { to: { invoice: 'INV-1' } }), 'CR-1', '100.00'), { id: 'R-1', on, from: ['CR-1'], amount: '40.00', method: 'cash' }))
    expect(current(refunded)).toBe('-60.00')
    const after = orThrow(reverse(refunded))
    expect(orThrow(viewInvoice(after, { id: 'RV-1' }))).toMatchObject({ kind: 'reversal', origin: 'CR-1', total: '100.00', open: '40.00', items: [{ description: 'goodwill', coveredBy: [{ source: 'CR-1', amount: '60.00' }] }] })
    expect(current(after)).toBe('40.00')
    expect(tagsOf(audit(after))).toEqual([])
  })

  it('REVERSE-1: the same amount and tax lines; the reason is its note', () => {
    const taxed = opened({ ...creditHeldUntilUsed, name: 'taxed', taxes: [{ code: 'GST', percent: '5' }, { code: 'QST', percent: '9.975' }] })
    const ledger = orThrow(applyCredit(taxed, { id: 'CR-1', on, amount: '100.00', tax: 'notIncluded', type: 'goodwill', taxes: ['GST', 'QST'], ledgerCode: '480' }))
    const after = orThrow(reverse(ledger, 'CR-1', { reason: 'Made by accident' }))
    const view = orThrow(viewInvoice(after, { id: 'RV-1' }))
    expect(view).toMatchObject({ total: '114.98', tax: '14.98', open: '0.00', note: 'Made by accident', items: [{ ledgerCode: '480', taxIncluded: true, taxes: [{ code: 'GST', amount: '5.00' }, { code: 'QST', amount: '9.98' }] }] })
    expect(current(after)).toBe('0.00')
  })

  it('REVERSE-1: once only, unless the reversal itself was a mistake', () => {
    const after = orThrow(reverse(credited(opened(), 'CR-1', '100.00')))
    expect(errorOf(reverse(after, 'CR-1', { id: 'RV-2' }))).toMatchObject({ _tag: 'AlreadyReversed', rule: 'REVERSE-1', kind: 'state', credit: 'CR-1', invoice: 'RV-1' })
    const voided = orThrow(voidInvoice(after, { id: 'V-1', on, invoice: 'RV-1' }))
    expect(current(voided)).toBe('-100.00')
    expect(current(orThrow(reverse(voided, 'CR-1', { id: 'RV-2' })))).toBe('0.00')
  })

  it('REVERSE-1, CANCEL-5: what a credit cancelled stays cancelled', () => {
    const cancelled = orThrow(cancelItems(invoiced(opened(), 'INV-1', '100.00'), { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    const after = orThrow(reverse(cancelled, 'C-1'))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).items[0]).toMatchObject({ cancelled: true, open: '0.00' })
    expect([orThrow(viewInvoice(after, { id: 'RV-1' })).open, current(after)]).toEqual(['100.00', '100.00'])
  })

  it('REVERSE-1: its errors', () => {
    expect(tagsOf(reverse(opened()))).toEqual(['DocumentNotFound'])
    expect(errorOf(reverse(credited(opened(), 'CR-1', '1.00'), 'CR-1', { on: '2026-08-31' }))).toMatchObject({ _tag: 'DayTooEarly', document: 'CR-1' })
    const moved = orThrow(transferIn(opened(), { id: 'CR-1', on, from: { account: 'B' }, amount: '1.00', money: '0.00' }))
    expect(errorOf(reverse(moved))).toMatchObject({ _tag: 'StateForbids', rule: 'REVERSE-1', state: 'transfer' })
  })
})
