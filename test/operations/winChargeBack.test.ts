import { describe, expect, it } from 'vitest'
import { audit, balances, changes, chargeBack, failRefund, orThrow, refundFromCredit, refundPayment, refused, retryRefund, settleRefund, suggestedRefund, viewInvoice, viewPayment, viewRefund, winChargeBack, type Ledger } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

/** 100.00 by card: 30.00 on INV-1, then 40.00 on INV-2, 20.00 refunded, 10.00 left. */
function mixed(): Ledger {
  const owing = invoiced(invoiced(opened(), 'INV-1', '30.00'), 'INV-2', '40.00')
  const ledger = paid(owing, 'PAY-1', '100.00', { to: { split: [{ invoice: 'INV-1', amount: '30.00' }, { invoice: 'INV-2', amount: '40.00' }] } })
  return orThrow(refundFromCredit(ledger, { id: 'R-1', on, from: ['PAY-1'], amount: '20.00', method: 'cash' }))
}
const lose = (ledger: Ledger, amount?: string, id = 'B-1') => orThrow(chargeBack(ledger, { id, on: '2026-09-10', payment: 'PAY-1', amount }))
const win = (ledger: Ledger, more: object = {}) => winChargeBack(ledger, { id: 'W-1', on: '2026-09-20', payment: 'PAY-1', ...more })
const stand = (ledger: Ledger) => {
  expect(refused(audit(ledger))).toBe(false)
  const { unapplied, refunded } = orThrow(viewPayment(ledger, { id: 'PAY-1' }))
  return { open: ['INV-1', 'INV-2'].map((id) => orThrow(viewInvoice(ledger, { id })).open), unapplied, refunded, current: orThrow(balances(ledger, { on: '2026-09-20' })).current }
}

describe('winChargeBack', () => {
  it('PAYMENT-6: a win puts everything back where it was', () => {
    expect(stand(lose(mixed()))).toEqual({ open: ['30.00', '40.00'], unapplied: '0.00', refunded: '0.00', current: '90.00' })
    const won = orThrow(win(lose(mixed())))
    expect(stand(won)).toEqual({ ...stand(mixed()), current: '-10.00' })
    expect(orThrow(viewPayment(won, { id: 'PAY-1' }))).not.toHaveProperty('chargedBack')
    expect(orThrow(balances(won, { on: '2026-09-15' })).current).toBe('90.00')
  })

  it('PAYMENT-6: partly: what was taken last goes back first', () => {
    expect(stand(orThrow(win(lose(mixed()), { amount: '25.00' })))).toEqual({ open: ['25.00', '40.00'], unapplied: '0.00', refunded: '20.00', current: '65.00' })
    const twice = orThrow(win(orThrow(win(lose(mixed()), { amount: '25.00' })), { id: 'W-2', amount: '30.00' }))
    expect(stand(twice)).toEqual({ open: ['0.00', '35.00'], unapplied: '0.00', refunded: '20.00', current: '35.00' })
  })

  it('PAYMENT-6: over several charge-backs too', () => {
    const twice = lose(lose(mixed(), '45.00'), '30.00', 'B-2')
    expect(stand(twice)).toMatchObject({ open: ['25.00', '40.00'], refunded: '20.00' })
    expect(stand(orThrow(win(twice)))).toEqual({ ...stand(mixed()), current: '-10.00' })
  })

  it('PAYMENT-6: only as far as still open; the rest stays on the account and says why', () => {
    const replaced = credited(lose(mixed()), 'CR-1', '25.00', { invoice: 'INV-1' }, '2026-09-12')
    const won = orThrow(win(replaced))
    expect(stand(won)).toEqual({ open: ['0.00', '0.00'], unapplied: '35.00', refunded: '20.00', current: '-35.00' })
    expect(orThrow(changes(replaced, won)).leftovers).toEqual([{ fact: 'kept', source: 'PAY-1', amount: '25.00', because: 'nothingOpen' }])
  })

  it('PAYMENT-6: what is paid otherwise meanwhile takes nothing away from what is still open, however often money comes back', () => {
    const replaced = credited(lose(mixed()), 'CR-1', '30.00', { invoice: 'INV-1' }, '2026-09-12')
    const once = orThrow(win(replaced, { amount: '50.00' }))
    expect(stand(once)).toEqual({ open: ['0.00', '10.00'], unapplied: '0.00', refunded: '20.00', current: '10.00' })
    const twice = orThrow(win(once, { id: 'W-2' }))
    expect(stand(twice)).toEqual({ open: ['0.00', '0.00'], unapplied: '40.00', refunded: '20.00', current: '-40.00' })
    expect(orThrow(changes(once, twice)).leftovers).toEqual([{ fact: 'kept', source: 'PAY-1', amount: '30.00', because: 'nothingOpen' }])
  })

  it('PAYMENT-6: no more than the bank took', () => {
    expect(errorOf(win(lose(mixed(), '45.00'), { amount: '45.01' }))).toMatchObject({ _tag: 'WinExceedsChargeBack', rule: 'PAYMENT-6', kind: 'limit', path: 'amount', asked: '45.01', allowed: '45.00', payment: 'PAY-1', try: { amount: '45.00' } })
    expect(errorOf(win(mixed()))).toMatchObject({ _tag: 'WinExceedsChargeBack', asked: '100.00', allowed: '0.00' })
    // With a day that is too early both are told, and no amount alone makes it good.
    const twice = errorsOf(win(lose(mixed(), '45.00'), { amount: '45.01', on }))
    expect(twice).toMatchObject([{ _tag: 'WinExceedsChargeBack', allowed: '45.00' }, { _tag: 'DayTooEarly', earliest: '2026-09-10' }])
    expect(twice[0]).not.toHaveProperty('try')
    expect(errorOf(win(mixed(), { payment: 'INV-1' }))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'payment' })
  })

  describe('REFUND-1: a payment never gets back more than it was, also where somebody else paid what was owed back', () => {
    const card = paid(invoiced(opened({ cardFromCredit: 'tiedToPayment' }), 'INV-1', '30.00'), 'PAY-1', '100.00', { method: 'card', to: { invoice: 'INV-1' } })
    const back = orThrow(refundPayment(card, { id: 'R-1', on, payment: 'PAY-1', amount: '80.00', released: 'reopen' }))
    const owed = paid(lose(orThrow(settleRefund(back, { id: 'R-1-settled', on, refund: 'R-1' }))), 'PAY-2', '80.00', { on: '2026-09-10', to: { refund: 'R-1' } })
    const won = orThrow(win(owed))
    const day = '2026-09-20'
    const refund = (more: object) => refundPayment(won, { id: 'R-2', on: day, payment: 'PAY-1', ...more })

    it('from its receipt', () => {
      expect(orThrow(viewPayment(won, { id: 'PAY-1' }))).toMatchObject({ applied: '20.00', unapplied: '80.00' })
      expect(errorOf(refund({ amount: '20.01' }))).toMatchObject({ _tag: 'RefundExceedsPayment', payment: 'PAY-1', allowed: '20.00', try: { amount: '20.00' } })
      expect(orThrow(viewRefund(orThrow(refund({ released: 'reopen' })), { id: 'R-2' })).amount).toBe('20.00')
      const twice = orThrow(refund({ amount: '15.00' }))
      const item = { invoice: 'INV-1', item: '1', amount: '5.01' }
      expect(errorOf(refundPayment(twice, { id: 'R-3', on: day, payment: 'PAY-1', items: [item], released: 'reopen' }))).toMatchObject({ _tag: 'RefundExceedsPayment', allowed: '5.00', try: { items: [{ amount: '5.00' }] } })
    })

    it('from credit, by a cancellation, and tried again; what is left goes another way', () => {
      expect(errorOf(refundFromCredit(won, { id: 'R-2', on: day, from: ['PAY-1'], amount: '20.01', method: 'card', payment: 'PAY-1' }))).toMatchObject({ _tag: 'RefundExceedsPayment', allowed: '20.00' })
      expect(tagsOf(refundFromCredit(won, { id: 'R-2', on: day, from: ['PAY-1'], amount: '70.00', method: 'check' }))).toEqual([])
      const most = orThrow(refund({ amount: '15.00' }))
      const suggestion = orThrow(suggestedRefund(most, { id: 'C-1', on: day, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full' }))
      expect(suggestion).toMatchObject({ amount: '5.00', bound: 'paidOnItems' })
      const failed = orThrow(failRefund(orThrow(refund({ amount: '20.00' })), { id: 'R-2-failed', on: day, refund: 'R-2' }))
      const other = orThrow(refundPayment(failed, { id: 'R-3', on: day, payment: 'PAY-1', amount: '0.01' }))
      expect(errorOf(retryRefund(other, { id: 'R-2-again', on: day, refund: 'R-2' }))).toMatchObject({ _tag: 'RefundExceedsPayment', asked: '20.00', allowed: '19.99' })
    })
  })

  it('LEDGER-3: not before it was taken', () => {
    expect(errorOf(win(lose(mixed()), { on: '2026-09-09' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-10', document: 'PAY-1' })
    expect(tagsOf(win(lose(mixed()), { on: '2026-09-10' }))).toEqual([])
    const won = orThrow(win(lose(mixed())))
    expect(errorOf(chargeBack(won, { id: 'B-2', on: '2026-09-19', payment: 'PAY-1' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-20' })
  })
})
