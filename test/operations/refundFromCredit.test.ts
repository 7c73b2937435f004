import { describe, expect, it } from 'vitest'
import { balances, cancelItems, changes, chargeBack, describeError, orThrow, refundFromCredit, viewCredit, viewPayment, viewRefund } from 'billing-rules'
import { french } from 'billing-rules/fr'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const deposit = paid(opened(), 'PAY-1', '80.00')
const refund = (more: object = {}, ledger = deposit) => refundFromCredit(ledger, { id: 'REF-1', on, from: ['PAY-1'], method: 'check', ...more })

describe('refundFromCredit', () => {
  it('REFUND-3, LEDGER-7: all that the limits allow when no amount is stated, and which limit it was', () => {
    const after = orThrow(refund())
    expect(orThrow(viewRefund(after, { id: 'REF-1' }))).toMatchObject({ amount: '80.00', state: 'settled', method: 'check', channel: 'offline', sources: [{ source: 'PAY-1', amount: '80.00' }] })
    expect(orThrow(changes(deposit, after)).capped).toMatchObject([{ document: 'REF-1', amount: '80.00', by: 'unapplied' }])
  })

  it('REFUND-3: all of it is allowed, a cent more is not; the try works', () => {
    expect(tagsOf(refund({ amount: '80.00' }))).toEqual([])
    const errors = errorsOf(refund({ amount: '80.01' }))
    expect(errors.map(({ _tag }) => _tag)).toEqual(['AmountExceedsUnapplied', 'RefundExceedsBalance', 'RefundExceedsMoneyPaid'])
    for (const error of errors) {
      expect(error).toMatchObject({ kind: 'limit', asked: '80.01', allowed: '80.00' })
      expect(orThrow(balances(orThrow(refundFromCredit(deposit, (error as { try?: unknown }).try as never)), { on })).current).toBe('0.00')
    }
  })

  it('REFUND-3: pending refunds count: 60 reserved, 100 in credit, 40 left', () => {
    let ledger = paid(invoiced(opened({ refundLimit: 'none' }), 'INV-1', '60.00'), 'PAY-1', '60.00', { method: 'card', to: { invoice: 'INV-1' } })
    ledger = orThrow(cancelItems(ledger, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))
    ledger = credited(ledger, 'CR-1', '40.00')
    expect(orThrow(balances(ledger, { on })).current).toBe('-100.00')
    expect(errorsOf(refund({ from: ['CR-1'], amount: '40.01' }, ledger))).toMatchObject([{ _tag: 'AmountExceedsUnapplied', allowed: '40.00' }, { _tag: 'RefundExceedsBalance', balance: '-40.00', allowed: '40.00' }])
    expect(tagsOf(refund({ from: ['CR-1'], amount: '40.00' }, ledger))).toEqual([])
  })

  it('REFUND-3: only what was named is used', () => {
    const two = paid(deposit, 'PAY-2', '20.00', { on: '2026-08-01' })
    expect(errorOf(refund({ amount: '80.01' }, two))).toMatchObject({ _tag: 'AmountExceedsUnapplied', unapplied: '80.00' })
    const both = orThrow(refund({ from: ['PAY-1', 'PAY-2'], amount: '25.00' }, two))
    expect([orThrow(viewPayment(both, { id: 'PAY-1' })).refunded, orThrow(viewPayment(both, { id: 'PAY-2' })).refunded]).toEqual(['5.00', '20.00'])
  })

  it('PAYMENT-2: pending money gives nothing, alone or beside settled money', () => {
    const pending = paid(deposit, 'PAY-2', '60.00', { method: 'eCheck' })
    expect(tagsOf(refund({ from: ['PAY-2'] }, pending))).toEqual(['AmountExceedsUnapplied'])
    expect(orThrow(viewRefund(orThrow(refund({ from: ['PAY-2', 'PAY-1'] }, pending)), { id: 'REF-1' })).amount).toBe('80.00')
    const tied = paid(paid(invoiced(opened({ cardFromCredit: 'tiedToPayment' }), 'INV-1', '100.00'), 'PAY-2', '100.00', { method: 'eCheck', to: { invoice: 'INV-1' } }), 'PAY-1', '150.00')
    expect(errorOf(refund({ amount: '40.00', method: 'eCheck', payment: 'PAY-2' }, tied))).toMatchObject({ _tag: 'RefundExceedsPayment', payment: 'PAY-2', allowed: '0.00' })
  })

  it('LEDGER-7: without an amount, where nothing is left, errors say what would have gone back and point at the source', () => {
    const used = credited(paid(invoiced(opened(), 'INV-1', '40.00'), 'PAY-1', '80.00'), 'CR-1', '40.00', { invoice: 'INV-1' })
    const [error, ...others] = errorsOf(refund({ from: ['CR-1'] }, used))
    expect(error).toMatchObject({ _tag: 'AmountExceedsUnapplied', path: 'from[0]', source: 'CR-1', unapplied: '0.00', asked: '80.00', allowed: '0.00' })
    expect(others).toEqual([])
    expect(describeError(error as never)).toBe('80.00 is more than the 0.00 that CR-1 has left. Nothing is allowed (0.00): leave it out. Where: from[0].')
    expect(describeError(error as never, french).replaceAll('\u00a0', ' ')).toBe('80,00 dépasse les 0,00 qui restent de CR-1. Rien n’est permis (0,00) : laissez-le de côté. Où : from[0].')
    const goodwill = credited(credited(opened(), 'CR-1', '40.00'), 'CR-2', '5.00')
    expect(errorsOf(refund({ from: ['CR-1', 'CR-2'] }, goodwill))).toMatchObject([{ _tag: 'RefundExceedsMoneyPaid', path: 'from', asked: '45.00', allowed: '0.00' }])
    const tied = paid(paid(invoiced(opened({ cardFromCredit: 'tiedToPayment' }), 'INV-1', '100.00'), 'PAY-2', '100.00', { method: 'eCheck', to: { invoice: 'INV-1' } }), 'PAY-1', '150.00')
    expect(errorsOf(refund({ method: 'eCheck', payment: 'PAY-2' }, tied))).toMatchObject([{ _tag: 'RefundExceedsPayment', path: 'payment', payment: 'PAY-2', asked: '50.00', allowed: '0.00' }])
  })

  it('REFUND-3: tiedToPayment asks for a payment of that method; never forbids it', () => {
    const wanted = (policy: 'never' | 'tiedToPayment', more: object) => errorOf(refund(more, paid(paid(opened({ cardFromCredit: policy }), 'CARD', '10.00', { method: 'card' }), 'PAY-1', '80.00')))['wanted']
    expect(wanted('never', { method: 'card', payment: 'CARD' })).toBe('offlineMethod')
    expect(wanted('tiedToPayment', { method: 'card' })).toBe('paymentOfThatMethod')
    expect(wanted('tiedToPayment', { method: 'eCheck', payment: 'CARD' })).toBe('methodOfThePayment')
  })

  it('REFUND-3: out of the deposit of a card, to that card', () => {
    const card = paid(opened({ cardFromCredit: 'tiedToPayment' }), 'CARD', '80.00', { method: 'card' })
    const after = orThrow(refund({ from: ['CARD'], method: 'card', payment: 'CARD', amount: '30.00' }, card))
    expect(orThrow(viewPayment(after, { id: 'CARD' }))).toMatchObject({ refunded: '30.00', unapplied: '50.00' })
    expect(orThrow(changes(card, after)).refundsToSend).toMatchObject([{ id: 'REF-1', amount: '30.00', payment: 'CARD' }])
  })

  it('REFUND-8: the credit itself is refunded; no other one is made', () => {
    const ledger = credited(paid(invoiced(opened(), 'INV-1', '90.00'), 'PAY-1', '90.00', { to: { invoice: 'INV-1' } }), 'CR-1', '40.00')
    const after = orThrow(refund({ from: ['CR-1'] }, ledger))
    expect(orThrow(changes(ledger, after)).documents).toEqual([{ id: 'REF-1', kind: 'refund' }])
    expect(orThrow(viewCredit(after, { id: 'CR-1' }))).toMatchObject({ refunded: '40.00', unapplied: '0.00', uses: [{ document: 'REF-1', kind: 'refund', amount: '40.00' }] })
  })

  it('REFUND-3: the client owes: the balance is told with its sign', () => {
    expect(errorOf(refund({}, invoiced(deposit, 'INV-1', '90.00')))).toMatchObject({ _tag: 'NothingToRefund', balance: '10.00' })
  })

  it('LEDGER-5: an invoice dated later does not count yet, and money dated later neither', () => {
    const later = paid(invoiced(deposit, 'INV-1', '500.00', { on: '2026-10-01' }), 'PAY-2', '70.00', { on: '2026-10-01' })
    expect(errorsOf(refund({ amount: '80.01' }, later)).map((error) => (error as { allowed?: string }).allowed)).toEqual(['80.00', '80.00', '80.00'])
    expect(errorOf(refund({ from: ['PAY-2'], amount: '1.00' }, later))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-10-01', document: 'PAY-2' })
  })

  it('REFUND-3: what was given back, bounced or reversed later is not given again on a day before it', () => {
    const two = paid(paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00'), 'PAY-2', '100.00')
    const gone = [
      refund({ id: 'REF-0', on: '2026-09-05', amount: '70.00' }, two),
      chargeBack(two, { id: 'B', on: '2026-09-05', payment: 'PAY-1', amount: '70.00' })
    ]
    for (const ledger of gone.map((one) => orThrow(one))) {
      for (const day of ['2026-09-05', '2026-09-02']) {
        const asked = (amount: string) => refund({ on: day, from: ['PAY-2'], amount }, ledger)
        expect(errorOf(asked('30.01'))).toMatchObject({ _tag: 'RefundExceedsBalance', balance: '-30.00', allowed: '30.00' })
        expect(orThrow(balances(orThrow(asked('30.00')), { on: '2026-09-05' })).current).toBe('0.00')
      }
    }
    const nothing = orThrow(refund({ id: 'REF-0', on: '2026-09-05' }, two))
    expect(errorOf(refund({ on: '2026-09-02', from: ['PAY-2'] }, nothing))).toMatchObject({ _tag: 'NothingToRefund', balance: '0.00' })
    const more = paid(nothing, 'PAY-3', '40.00', { on: '2026-10-01' })
    expect(orThrow(viewRefund(orThrow(refund({ on: '2026-09-02', from: ['PAY-2'] }, more)), { id: 'REF-1' })).amount).toBe('40.00')
  })

  it('LEDGER-1: errors in the documented order, phase by phase', () => {
    const creditOnly = paid(opened({ refunds: 'creditOnly' }), 'PAY-1', '80.00')
    expect(tagsOf(refund({ from: ['X', 'PAY-1', 'PAY-1'], method: 'barter', payment: 'Y' }, creditOnly))).toEqual(['DocumentNotFound', 'NamedTwice', 'UnknownCode', 'DocumentNotFound', 'RefundsNotOffered'])
    const owes = invoiced(paid(opened(), 'PAY-1', '80.00', { on: '2026-09-05' }), 'INV-1', '90.00')
    expect(tagsOf(refund({ method: 'card' }, owes))).toEqual(['RefundMethodForbidden', 'NothingToRefund', 'DayTooEarly'])
    expect(tagsOf(refund({ from: [] }))).toEqual(['InvalidList'])
  })
})
