import { describe, expect, it } from 'vitest'
import { audit, balances, changes, creditItems, describeRefundSuggestion, orThrow, refused, suggestedCreditRefund, viewCredit, type SuggestedCreditRefundInput } from 'billing-rules'
import { errorOf, invoiced, issued, on, opened, paid, tagsOf } from '../operations/histories.js'

const to = { invoice: 'INV-1' }
const base = { id: 'CR-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: { percent: '10' } } as const
const owing = invoiced(opened(), 'INV-1', ['100.00', '50.00'])
const nearly = paid(owing, 'PAY-1', '95.00', { to })
const suggest = (more: Partial<SuggestedCreditRefundInput> = {}, ledger = nearly) => suggestedCreditRefund(ledger, { ...base, ...more })

describe('suggestedCreditRefund', () => {
  it('CANCEL-7, REFUND-2: 10 % of an item of 100 with 95 paid: 5 covers the open part, 5 can go back; but the client owes 50', () => {
    expect(orThrow(suggest())).toMatchObject({ credited: '10.00', coveredItems: '5.00', coveredFee: '0.00', amount: '0.00', bound: 'balance', limits: { credit: '5.00', paidOnItems: '95.00', moneyPaid: '95.00', balance: '0.00' }, plan: [] })
    // The second item falls due later: nobody owes then.
    const alone = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '95.00', { to })
    expect(orThrow(suggest({}, alone))).toMatchObject({ amount: '5.00', money: '5.00', bound: 'credit', plan: [{ payment: 'PAY-1', method: 'cash', amount: '5.00' }] })
  })

  it('REFUND-2: it changes nothing, and confirm does what was shown', () => {
    const full = paid(owing, 'PAY-1', '150.00', { to })
    const before = JSON.stringify(full)
    const { amount, confirm } = orThrow(suggest({ privateComment: 'ill', type: 'discount' }, full))
    expect([JSON.stringify(full), amount]).toEqual([before, '10.00'])
    expect(confirm).toEqual({ ...base, privateComment: 'ill', type: 'discount', refund: { plan: [{ payment: 'PAY-1', amount: '10.00' }] }, expect: { seq: 3 } })
    const done = orThrow(creditItems(full, confirm))
    expect(orThrow(changes(full, done)).documents.map(({ id }) => id)).toEqual(['CR-1', 'CR-1/refund-1'])
    expect(orThrow(viewCredit(done, { id: 'CR-1' }))).toMatchObject({ amount: '10.00', type: 'discount', purpose: 'adjustment' })
    expect(orThrow(balances(done, { on })).current).toBe('0.00')
    expect(refused(audit(done))).toBe(false)
  })

  it('REFUND-2: what was shown of another ledger is refused; with nothing to refund, confirm refunds nothing', () => {
    const { confirm } = orThrow(suggest({}, owing))
    expect(confirm).toEqual({ ...base, refund: 'none', expect: { seq: 2 } })
    expect(errorOf(creditItems(nearly, confirm))).toMatchObject({ _tag: 'LedgerChanged', expected: 2, found: 3 })
    expect(orThrow(suggest({ refund: { amount: '999.00' } }, owing))).toEqual(orThrow(suggest({}, owing)))
  })

  it('POOL-2: stored value goes back to its pool; in words', () => {
    const redeemed = paid(issued(invoiced(opened(), 'INV-1', '100.00'), 'GC-1', '100.00'), 'PAY-1', '100.00', { method: 'giftCard', to })
    const suggestion = orThrow(suggest({}, redeemed))
    expect(suggestion).toMatchObject({ amount: '10.00', money: '0.00', storedValue: '10.00' })
    expect(describeRefundSuggestion(suggestion)).toMatch(/^10\.00 can be refunded: /)
  })

  it('REFUND-9: a policy of credit only suggests nothing', () => {
    const ledger = paid(invoiced(opened({ refunds: 'creditOnly' }), 'INV-1', '100.00'), 'PAY-1', '100.00', { to })
    expect(orThrow(suggest({}, ledger))).toMatchObject({ amount: '0.00', bound: 'policy', confirm: { refund: 'none' } })
    expect(tagsOf(creditItems(ledger, orThrow(suggest({}, ledger)).confirm))).toEqual([])
  })

  it('LEDGER-1: the errors of creditItems, in their order', () => {
    const items = [{ item: '9' }, { item: '1' }, { item: '1' }]
    expect(tagsOf(suggest({ items, type: 'x' }))).toEqual(['ItemNotFound', 'NamedTwice', 'UnknownCode'])
    const amounts = [{ item: '1', amount: '100.01' }]
    expect(tagsOf(suggest({ on: '2026-08-31', credit: { amounts } }))).toEqual(['CreditExceedsItem', 'DayTooEarly'])
    expect(tagsOf(suggest({ credit: 'none' as never }))).toEqual(['UnknownChoice'])
    expect(errorOf(suggest({ invoice: 'INV-9' }))).toMatchObject({ _tag: 'DocumentNotFound', path: 'invoice' })
  })
})
