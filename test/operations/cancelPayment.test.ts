import { describe, expect, it } from 'vitest'
import { audit, balances, cancelItems, cancelPayment, cancelRefund, changes, chargeBack, deallocate, failRefund, issuePool, orThrow, pools, recordPayment, refundFromCredit, refused, retryRefund, returnRefund, statement, transferOut, viewCredit, viewInvoice, viewPayment } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, refunding, tagsOf } from './histories.js'

const owing = invoiced(opened(), 'INV-1', ['100.00', '50.00'])
const settled = paid(owing, 'PAY-1', '120.00', { method: 'check', to: { invoice: 'INV-1' } })
const cancel = (ledger = settled, day = '2026-09-10', more: object = {}) => cancelPayment(ledger, { id: 'X-1', on: day, payment: 'PAY-1', ...more })

describe('cancelPayment', () => {
  it('PAYMENT-3: an offline payment leaves its items exactly as they were open', () => {
    const after = orThrow(cancel(settled, '2026-09-10', { reason: 'Wrong amount' }))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' }))).toMatchObject({ open: '150.00', status: 'none', items: [{ open: '100.00' }, { open: '50.00' }] })
    expect(orThrow(viewPayment(after, { id: 'PAY-1' }))).toMatchObject({ state: 'cancelled', since: '2026-09-10', applied: '0.00', unapplied: '0.00', uses: [] })
    expect(orThrow(changes(settled, after))).toMatchObject({ balance: { before: '30.00', after: '150.00' }, states: [{ document: 'PAY-1', state: 'cancelled', reason: 'Wrong amount' }], reopened: [{ item: '2', open: '50.00' }, { item: '1', open: '100.00' }] })
    expect(refused(audit(after))).toBe(false)
  })

  it('PAYMENT-3: the days before show it at work, the days after do not', () => {
    const after = orThrow(cancel())
    expect(orThrow(balances(after, { on: '2026-09-09' }))).toMatchObject({ current: '30.00', open: '30.00' })
    expect(orThrow(balances(after, { on: '2026-09-10' }))).toMatchObject({ current: '150.00', open: '150.00', deposits: '0.00' })
    expect(orThrow(statement(after, { to: '2026-09-10' }))).toMatchObject({ closing: '150.00', rows: [{ document: 'INV-1' }, { document: 'PAY-1', state: 'cancelled', counts: false }] })
  })

  it('PAYMENT-3: it is entered again, as it should have been', () => {
    const again = orThrow(recordPayment(orThrow(cancel()), { id: 'PAY-2', on: '2026-09-10', amount: '150.00', method: 'check', to: { invoice: 'INV-1' } }))
    expect(orThrow(balances(again, { on: '2026-09-10' }))).toMatchObject({ current: '0.00', open: '0.00' })
  })

  it('PAYMENT-2: a card never, an eCheck until it is sent, as the terms stand on the payment', () => {
    expect(errorOf(cancel(paid(owing, 'PAY-1', '10.00', { method: 'card' })))).toMatchObject({ _tag: 'StateForbids', rule: 'PAYMENT-3', path: 'payment', state: 'settled', allowedStates: ['scheduled'] })
    const pending = paid(owing, 'PAY-1', '60.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    expect(orThrow(viewInvoice(orThrow(cancel(pending)), { id: 'INV-1' }))).toMatchObject({ open: '150.00', planned: '0.00' })
  })

  it('PAYMENT-3: twice is refused', () => {
    expect(errorOf(cancel(orThrow(cancel()), '2026-09-11', { id: 'X-2' }))).toMatchObject({ _tag: 'StateForbids', state: 'cancelled', allowedStates: ['scheduled', 'pending', 'sent', 'settled'] })
  })

  it('PAYMENT-3: refused while a refund comes out of it, each of them listed; beside what the terms say', () => {
    const two = orThrow(refundFromCredit(paid(opened(), 'PAY-1', '100.00', { method: 'check' }), { id: 'R-1', on, from: ['PAY-1'], amount: '30.00', method: 'check' }))
    const both = orThrow(refundFromCredit(two, { id: 'R-2', on, from: ['PAY-1'], amount: '20.00', method: 'cash' }))
    expect(errorOf(cancel(both))).toMatchObject({ _tag: 'PaymentRefunded', rule: 'PAYMENT-3', kind: 'state', payment: 'PAY-1', refunds: ['R-2', 'R-1'] })
    expect(tagsOf(cancel(refunding()))).toEqual(['StateForbids', 'PaymentRefunded'])
  })

  it('REFUND-1: refused while refunds, or credit that went to another account, are made of its money, whatever they came out of', () => {
    const goodwill = credited(paid(invoiced(opened(), 'INV-1', '70.00'), 'PAY-1', '70.00', { to: { invoice: 'INV-1' } }), 'CR-1', '70.00')
    const back = orThrow(refundFromCredit(goodwill, { id: 'R-1', on, from: ['CR-1'], amount: '30.00', method: 'cash' }))
    expect(errorOf(cancel(back))).toMatchObject({ _tag: 'PaymentRefunded', rule: 'REFUND-1', payment: 'PAY-1', refunds: ['R-1'] })
    const moved = orThrow(transferOut(back, { id: 'T-1', on, to: { account: 'B-2' }, amount: '40.00' }))
    expect(errorOf(cancel(moved))).toMatchObject({ _tag: 'PaymentRefunded', refunds: ['R-1', 'T-1'] })
    expect(refused(cancel(orThrow(cancelRefund(back, { id: 'R-1-off', on, refund: 'R-1' }))))).toBe(false)
    expect(refused(cancel(paid(back, 'PAY-2', '30.00')))).toBe(false)
    expect(errorOf(cancel(paid(back, 'PAY-2', '29.99')))).toMatchObject({ refunds: ['R-1'] })
    const later = paid(back, 'PAY-2', '30.00', { on: '2026-09-20' })
    expect(errorOf(cancel(later, '2026-09-19'))).toMatchObject({ refunds: ['R-1'] })
    expect(refused(cancel(later, '2026-09-20'))).toBe(false)
    const before = orThrow(refundFromCredit(paid(goodwill, 'PAY-2', '30.00', { on: '2026-09-20' }), { id: 'R-1', on, from: ['CR-1'], amount: '30.00', method: 'cash' }))
    expect(errorOf(cancel(before, '2026-09-19'))).toMatchObject({ refunds: ['R-1'] })
  })

  it('REFUND-1: each of two payments can be cancelled while the other carries the refund, not both', () => {
    const two = paid(paid(opened(), 'PAY-1', '50.00'), 'PAY-0', '50.00')
    const back = orThrow(refundFromCredit(credited(two, 'CR-1', '50.00'), { id: 'R-1', on, from: ['CR-1'], method: 'cash' }))
    const other = orThrow(cancelPayment(back, { id: 'X-0', on: '2026-09-10', payment: 'PAY-0' }))
    expect(errorOf(cancel(other))).toMatchObject({ _tag: 'PaymentRefunded', refunds: ['R-1'] })
  })

  it('REFUND-1: what a bank took does not hold up a payment that no refund is made of; what the policy lifted neither', () => {
    const back = orThrow(refundFromCredit(credited(paid(opened(), 'OLD', '50.00'), 'CR-1', '50.00'), { id: 'R-1', on, from: ['CR-1'], method: 'cash' }))
    const lost = paid(orThrow(chargeBack(back, { id: 'CB', on, payment: 'OLD' })), 'PAY-1', '20.00')
    expect(refused(cancel(lost))).toBe(false)
    const lifted = credited(paid(opened({ refundLimit: 'none' }), 'PAY-1', '50.00'), 'CR-1', '50.00')
    expect(refused(cancel(orThrow(refundFromCredit(lifted, { id: 'R-1', on, from: ['CR-1'], method: 'cash' }))))).toBe(false)
  })

  it('REFUND-1: a refund that was tried again is made of what was paid by then', () => {
    const back = orThrow(refundFromCredit(credited(paid(opened(), 'OLD', '50.00'), 'CR-1', '50.00'), { id: 'R-1', on, from: ['CR-1'], method: 'cash' }))
    const returned = orThrow(returnRefund(back, { id: 'R-1-back', on, refund: 'R-1' }))
    const paidAgain = paid(orThrow(chargeBack(returned, { id: 'CB', on, payment: 'OLD' })), 'PAY-1', '50.00')
    const again = orThrow(retryRefund(paidAgain, { id: 'R-1-again', on, refund: 'R-1' }))
    expect(errorOf(cancel(again))).toMatchObject({ _tag: 'PaymentRefunded', refunds: ['R-1'] })
  })

  it('PAYMENT-3: a refund that failed does not hold it', () => {
    const offers = opened({ methods: [{ code: 'wire', channel: 'online', firstState: 'settled', cancelPayment: 'always', cancelRefund: 'always' }] })
    const wired = paid(invoiced(offers, 'INV-1', '100.00'), 'PAY-1', '100.00', { method: 'wire', to: { invoice: 'INV-1' } })
    const out = orThrow(cancelItems(wired, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))
    expect(errorOf(cancel(out))).toMatchObject({ _tag: 'PaymentRefunded', refunds: ['C-1/refund-1'] })
    const failed = orThrow(failRefund(out, { id: 'F', on, refund: 'C-1/refund-1' }))
    expect(orThrow(balances(orThrow(cancel(failed)), { on: '2026-09-10' }))).toMatchObject({ current: '0.00', open: '0.00', available: '0.00' })
  })

  it('CANCEL-3: on a cancelled item the credit of the cancellation takes its place', () => {
    const left = orThrow(cancelItems(settled, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    expect(orThrow(viewCredit(left, { id: 'C-1' }))).toMatchObject({ applied: '0.00', unapplied: '100.00' })
    const after = orThrow(cancel(left))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).items).toMatchObject([{ open: '0.00' }, { open: '50.00' }])
    expect(orThrow(viewCredit(after, { id: 'C-1' }))).toMatchObject({ applied: '100.00', unapplied: '0.00' })
    expect(orThrow(balances(after, { on: '2026-09-10' })).current).toBe('50.00')
  })

  it('POOL-2, CREDIT-3: stored value goes back to its pool; to one that has expired only when it is given up', () => {
    const card = orThrow(issuePool(owing, { id: 'GC-1', on, kind: 'giftCard', amount: '50.00', method: 'giftCard', expires: '2026-09-10' }))
    const redeemed = paid(card, 'PAY-1', '30.00', { method: 'giftCard', to: { invoice: 'INV-1' } })
    const left = (ledger: typeof card) => orThrow(pools(ledger, { on: '2026-09-11' }))[0]?.left
    const after = orThrow(cancel(redeemed))
    expect([left(redeemed), left(after), orThrow(viewInvoice(after, { id: 'INV-1' })).open]).toEqual(['20.00', '50.00', '150.00'])
    expect(refused(audit(after))).toBe(false)
    expect(errorOf(cancel(redeemed, '2026-09-11'))).toMatchObject({ _tag: 'PoolExpired', rule: 'CREDIT-3', path: 'forfeit', pool: 'GC-1' })
    expect(left(orThrow(cancel(redeemed, '2026-09-11', { forfeit: true })))).toBe('50.00')
    expect(errorOf(chargeBack(redeemed, { id: 'B', on, payment: 'PAY-1' }))).toMatchObject({ _tag: 'ChargeBackExceedsPayment', asked: '30.00', allowed: '0.00' })
  })

  it('LEDGER-3: not before what happened to it or to what it covers', () => {
    expect(errorOf(cancel(settled, '2026-08-31'))).toMatchObject({ _tag: 'DayTooEarly', earliest: on, document: 'PAY-1' })
    const moved = orThrow(deallocate(settled, { id: 'D', on: '2026-09-05', source: 'PAY-1', from: { invoice: 'INV-1', item: '2' } }))
    expect(errorOf(cancel(moved, '2026-09-04'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05' })
    const other = credited(settled, 'CR-1', '30.00', { invoice: 'INV-1' }, '2026-09-06')
    expect(errorOf(cancel(other, '2026-09-05'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-06' })
    expect(tagsOf(cancel(other, '2026-09-06'))).toEqual([])
  })

  it('LEDGER-3: an invoice that is merely dated later does not hold it up, and no past day shows it twice', () => {
    const early = paid(invoiced(opened(), 'INV-1', '100.00', { on: '2026-10-01' }), 'PAY-1', '100.00', { to: { invoice: 'INV-1' } })
    const after = orThrow(cancel(early))
    const later = invoiced(after, 'INV-2', '1.00', { on: '2026-12-01' })
    expect(orThrow(balances(later, { on: '2026-09-09' }))).toMatchObject({ current: '-100.00', deposits: '100.00' })
    expect(orThrow(balances(later, { on: '2026-09-10' }))).toMatchObject({ current: '0.00', deposits: '0.00' })
    expect(orThrow(balances(later, { on: '2026-10-01' }))).toMatchObject({ current: '100.00', open: '100.00' })
    const both = paid(invoiced(invoiced(opened(), 'INV-1', '100.00', { on: '2026-10-01' }), 'INV-0', '50.00'), 'PAY-1', '120.00', { to: { split: [{ invoice: 'INV-0', amount: '50.00' }, { invoice: 'INV-1', amount: '70.00' }] } })
    expect(errorOf(cancel(both))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-10-01' })
    expect(tagsOf(cancel(both, '2026-10-01'))).toEqual([])
  })

  it('LEDGER-1: the payment has to be there', () => {
    expect(errorOf(cancel(settled, on, { payment: 'PAY-9' }))).toMatchObject({ _tag: 'DocumentNotFound', id: 'PAY-9', wanted: 'payment' })
  })
})
