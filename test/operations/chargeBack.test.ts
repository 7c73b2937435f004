import { describe, expect, it } from 'vitest'
import { audit, balances, cancelItems, cancelPayment, changes, chargeBack, deallocate, failRefund, orThrow, refundFromCredit, refundPayment, refused, statement, winChargeBack, viewCredit, viewInvoice, viewPayment, type Ledger } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const owing = invoiced(opened(), 'INV-1', '100.00')
const check = (ledger: Ledger = owing, amount = '100.00') => paid(ledger, 'PAY-1', amount, { method: 'check', to: { invoice: 'INV-1' } })
const bounce = (ledger: Ledger, more: object = {}) => chargeBack(ledger, { id: 'B-1', on: '2026-09-10', payment: 'PAY-1', ...more })
const figures = (ledger: Ledger) => orThrow(balances(ledger, { on: '2026-09-10' }))

/** 40.00 of PAY-1 went back, and the item is open again as far as that. */
function refundedAndReopened(): Ledger {
  return orThrow(refundPayment(check(), { id: 'R-1', on, payment: 'PAY-1', amount: '40.00', released: 'reopen' }))
}

describe('chargeBack', () => {
  it('PAYMENT-6: check 100 on an item, 40 refunded with the item reopened, then bounced: the client owes 140', () => {
    const before = refundedAndReopened()
    expect(figures(before)).toMatchObject({ current: '40.00', open: '40.00' })
    const after = orThrow(bounce(before))
    expect(figures(after)).toMatchObject({ current: '140.00', expected: '140.00', deposits: '0.00' })
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).open).toBe('100.00')
    expect(orThrow(viewPayment(after, { id: 'PAY-1' }))).toMatchObject({ state: 'settled', amount: '100.00', applied: '0.00', unapplied: '0.00', refunded: '0.00', chargedBack: '100.00', uses: [] })
    expect(refused(audit(after))).toBe(false)
  })

  it('PAYMENT-6: partly: unapplied money first, then the newest allocation, then what funded refunds', () => {
    let ledger = invoiced(invoiced(opened(), 'INV-1', '30.00'), 'INV-2', '40.00')
    ledger = paid(ledger, 'PAY-1', '100.00', { to: { split: [{ invoice: 'INV-1', amount: '30.00' }, { invoice: 'INV-2', amount: '40.00' }] } })
    ledger = orThrow(refundFromCredit(ledger, { id: 'R-1', on, from: ['PAY-1'], amount: '20.00', method: 'cash' }))
    const open = (amount: string) => {
      const after = orThrow(bounce(ledger, { amount }))
      expect(refused(audit(after))).toBe(false)
      return [orThrow(viewInvoice(after, { id: 'INV-1' })).open, orThrow(viewInvoice(after, { id: 'INV-2' })).open, orThrow(viewPayment(after, { id: 'PAY-1' })).refunded, figures(after).current]
    }
    // 10.00 is unapplied; the balance rises by what the bank took.
    expect(open('10.00')).toEqual(['0.00', '0.00', '20.00', '0.00'])
    expect(open('25.00')).toEqual(['0.00', '15.00', '20.00', '15.00'])
    expect(open('60.00')).toEqual(['10.00', '40.00', '20.00', '50.00'])
    expect(open('95.00')).toEqual(['30.00', '40.00', '5.00', '85.00'])
  })

  it('PAYMENT-6: of one payment the last item first', () => {
    const after = orThrow(bounce(check(invoiced(opened(), 'INV-1', ['60.00', '40.00'])), { amount: '50.00' }))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).items).toMatchObject([{ open: '10.00' }, { open: '40.00' }])
    expect(orThrow(changes(check(invoiced(opened(), 'INV-1', ['60.00', '40.00'])), after)).reopened).toEqual([{ invoice: 'INV-1', item: '2', open: '40.00' }, { invoice: 'INV-1', item: '1', open: '10.00' }])
  })

  it('PAYMENT-6: at most the amount less earlier charge-backs', () => {
    const once = orThrow(bounce(check(), { amount: '70.00' }))
    expect(errorOf(bounce(once, { id: 'B-2', amount: '30.01' }))).toMatchObject({ _tag: 'ChargeBackExceedsPayment', rule: 'PAYMENT-6', kind: 'limit', path: 'amount', asked: '30.01', allowed: '30.00', payment: 'PAY-1', try: { amount: '30.00' } })
    // With a day that is too early both are told, and no amount alone makes it good.
    const twice = errorsOf(bounce(once, { id: 'B-2', amount: '30.01', on }))
    expect(twice).toMatchObject([{ _tag: 'ChargeBackExceedsPayment', allowed: '30.00' }, { _tag: 'DayTooEarly', earliest: '2026-09-10' }])
    expect(twice[0]).not.toHaveProperty('try')
    const all = orThrow(bounce(once, { id: 'B-2' }))
    expect(orThrow(viewPayment(all, { id: 'PAY-1' })).chargedBack).toBe('100.00')
    expect(errorOf(bounce(all, { id: 'B-3' }))).toMatchObject({ _tag: 'ChargeBackExceedsPayment', asked: '100.00', allowed: '0.00' })
  })

  it('CANCEL-3: on a cancelled item the credit of the cancellation takes the place', () => {
    const cancelled = orThrow(cancelItems(check(), { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    const after = orThrow(bounce(cancelled))
    expect(figures(after)).toMatchObject({ current: '0.00', open: '0.00', available: '0.00' })
    expect(orThrow(viewCredit(after, { id: 'C-1' }))).toMatchObject({ applied: '100.00', unapplied: '0.00' })
  })

  it('PAYMENT-6, CANCEL-3: cancelled and refunded, then bounced: the refund is owed back, the item is not', () => {
    const refunded = orThrow(cancelItems(check(), { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))
    const after = orThrow(bounce(refunded))
    expect(figures(after)).toMatchObject({ current: '100.00', open: '100.00' })
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).open).toBe('0.00')
  })

  it('REFUND-6: a refund whose funding was charged back just ends; a win finds it ended', () => {
    const pending = orThrow(refundPayment(paid(owing, 'PAY-1', '100.00', { method: 'card', to: { invoice: 'INV-1' } }), { id: 'R-1', on, payment: 'PAY-1', amount: '40.00', released: 'reopen' }))
    const failed = orThrow(failRefund(orThrow(bounce(pending)), { id: 'F', on: '2026-09-11', refund: 'R-1' }))
    expect(orThrow(balances(failed, { on: '2026-09-11' }))).toMatchObject({ current: '100.00', open: '100.00', pendingRefunds: '0.00' })
    const won = orThrow(winChargeBack(failed, { id: 'W', on: '2026-09-12', payment: 'PAY-1' }))
    expect(orThrow(viewPayment(won, { id: 'PAY-1' }))).toMatchObject({ applied: '60.00', unapplied: '40.00', refunded: '0.00' })
    expect(refused(audit(won))).toBe(false)
  })

  it('REFUND-1: what was charged back cannot be refunded any more', () => {
    const after = orThrow(bounce(paid(opened(), 'PAY-1', '100.00'), { amount: '70.00' }))
    const refund = (amount: string) => refundFromCredit(credited(after, 'CR-1', '50.00'), { id: 'R', on: '2026-09-10', from: ['PAY-1', 'CR-1'], amount, method: 'cash' })
    expect(errorOf(refund('30.01'))).toMatchObject({ _tag: 'RefundExceedsMoneyPaid', allowed: '30.00' })
    expect(tagsOf(refund('30.00'))).toEqual([])
  })

  it('VIEW-2: a row of its own in the cashflow column; of a payment that is cancelled afterwards neither counts', () => {
    const after = orThrow(bounce(check(), { amount: '70.00' }))
    const page = orThrow(statement(after, { to: '2026-09-30' }))
    expect(page.rows[2]).toMatchObject({ on: '2026-09-10', document: 'PAY-1', kind: 'chargedBack', cashflow: '70.00', balance: '70.00' })
    expect(page.closing).toBe('70.00')
    const cancelled = orThrow(cancelPayment(after, { id: 'X', on: '2026-09-12', payment: 'PAY-1' }))
    expect(orThrow(statement(cancelled, { to: '2026-09-30' })).closing).toBe('100.00')
    expect(orThrow(balances(cancelled, { on: '2026-09-30' })).current).toBe('100.00')
  })

  it('PAYMENT-6: settled money only', () => {
    const pending = paid(owing, 'PAY-1', '60.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    expect(errorOf(bounce(pending))).toMatchObject({ _tag: 'StateForbids', rule: 'PAYMENT-4', state: 'pending', allowedStates: ['settled'] })
    expect(errorOf(bounce(pending, { payment: 'PAY-9' }))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'payment' })
  })

  it('LEDGER-3: not before what happened to the money, so that no past day shows it in two places', () => {
    const freed = orThrow(deallocate(check(), { id: 'D', on: '2026-09-12', source: 'PAY-1', from: { invoice: 'INV-1' } }))
    expect(errorOf(bounce(freed))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-12', document: 'PAY-1' })
    const once = orThrow(bounce(check(), { amount: '70.00' }))
    expect(errorOf(cancelPayment(once, { id: 'X', on: '2026-09-09', payment: 'PAY-1' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-10' })
    expect(orThrow(balances(once, { on: '2026-09-09' })).current).toBe('0.00')
  })

  it('LEDGER-3: an invoice that is merely dated later does not hold it up', () => {
    const early = check(invoiced(opened(), 'INV-1', '100.00', { on: '2026-10-01' }))
    const later = invoiced(orThrow(bounce(early)), 'INV-2', '1.00', { on: '2026-12-01' })
    expect(orThrow(balances(later, { on: '2026-09-09' }))).toMatchObject({ current: '-100.00', deposits: '100.00' })
    expect(orThrow(balances(later, { on: '2026-09-10' }))).toMatchObject({ current: '0.00', deposits: '0.00' })
    expect(orThrow(balances(later, { on: '2026-10-01' }))).toMatchObject({ current: '100.00', open: '100.00' })
  })
})
