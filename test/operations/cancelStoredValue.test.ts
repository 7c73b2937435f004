import { describe, expect, it } from 'vitest'
import { amendPool, audit, balances, cancelItems, creditItems, refundFromCredit, explain, issuePool, orThrow, pools, recordInvoice, recordPayment, refundPayment, replaceItem, suggestedRefund, viewCredit, viewPayment, viewPool, viewRefund, type CancelItemsInput, type Ledger, type Policy } from 'billing-rules'
import { credited, errorOf, invoiced, issued, on, opened, paid, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const redeem = (ledger: Ledger, amount: string, day = on) => orThrow(recordPayment(ledger, { id: 'GC-pays', on: day, amount, method: 'giftCard', pools: ['GC-1'], to }))

/** An item of 50 paid by card 30 and gift card 20. */
const both = (policy: Partial<Policy> = {}): Ledger =>
  redeem(paid(issued(invoiced(opened(policy), 'INV-1', '50.00'), 'GC-1', '20.00'), 'CARD', '30.00', { method: 'card', to }), '20.00')

const base = { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: { amounts: [{ item: '1', amount: '30.00' }] } } as const
const cancel = (ledger: Ledger, more: Partial<CancelItemsInput> = {}) => cancelItems(ledger, { ...base, refund: 'none', ...more })
const left = (ledger: Ledger) => orThrow(pools(ledger, { on })).map((pool) => pool.left)
const refundsOf = (ledger: Ledger) => ['C-1/refund-1', 'C-1/refund-2', 'C-1/refund-3'].flatMap((id) => {
  const view = viewRefund(ledger, { id })
  return view._tag === 'Right' ? [[view.right.payment, view.right.amount, view.right.state]] : []
})

const goodwillRefunded = (ledger: Ledger, amount: string) =>
  orThrow(refundFromCredit(credited(ledger, 'CR-1', amount), { id: 'REF-1', on, from: ['CR-1'], method: 'check' }))

describe('cancelling what stored value paid', () => {
  it('POOL-2: 50 paid by card 30 and gift card 20, credit 30: suggested gives 30 to the card', () => {
    const ledger = both()
    expect(orThrow(suggestedRefund(ledger, base))).toMatchObject({ amount: '30.00', money: '30.00', storedValue: '0.00', bound: 'credit', plan: [{ payment: 'CARD', amount: '30.00' }] })
    const after = orThrow(cancel(ledger, { refund: 'suggested' }))
    expect(refundsOf(after)).toEqual([['CARD', '30.00', 'pending']])
    expect(left(after)).toEqual(['0.00'])
    expect(tagsOf(audit(after))).toEqual([])
  })

  it('POOL-2: none gives 20 to the pool and 10 of credit', () => {
    const after = orThrow(cancel(both()))
    expect(refundsOf(after)).toEqual([['GC-pays', '20.00', 'settled']])
    expect(left(after)).toEqual(['20.00'])
    expect(orThrow(viewCredit(after, { id: 'C-1' }))).toMatchObject({ amount: '30.00', applied: '20.00', unapplied: '10.00' })
    expect(orThrow(balances(after, { on }))).toMatchObject({ current: '-10.00', available: '10.00', deposits: '0.00' })
    expect(tagsOf(audit(after))).toEqual([])
  })

  it('REFUND-2, POOL-2: full credit suggests the card first, then the gift card, and shows money and pools apart', () => {
    const suggestion = orThrow(suggestedRefund(both(), { ...base, credit: 'full' }))
    expect(suggestion).toMatchObject({ amount: '50.00', money: '30.00', storedValue: '20.00', limits: { credit: '50.00', paidOnItems: '50.00', moneyPaid: '30.00', balance: '50.00' } })
    const after = orThrow(cancelItems(both(), suggestion.confirm))
    expect(refundsOf(after)).toEqual([['CARD', '30.00', 'pending'], ['GC-pays', '20.00', 'settled']])
    expect(left(after)).toEqual(['20.00'])
  })

  it('REFUND-2: online, then stored value, then offline', () => {
    const ledger = redeem(paid(paid(issued(invoiced(opened(), 'INV-1', '60.00'), 'GC-1', '20.00'), 'CASH', '15.00', { to }), 'CARD', '25.00', { method: 'card', to }), '20.00')
    const { plan } = orThrow(suggestedRefund(ledger, { ...base, credit: 'full' }))
    expect(plan.map(({ payment, amount }) => [payment, amount])).toEqual([['CARD', '25.00'], ['GC-pays', '20.00'], ['CASH', '15.00']])
  })

  it('REFUND-1, REFUND-2: stored value counts in the second limit and not in the third', () => {
    // 30 of the account's 30 in money went back already: only the 20 of the gift card are left to give back.
    const spent = orThrow(refundPayment(both(), { id: 'R-1', on, payment: 'CARD', released: 'keepSettled' }))
    const suggestion = orThrow(suggestedRefund(paid(invoiced(spent, 'INV-2', '30.00'), 'CASH-2', '30.00', { to: { invoice: 'INV-2' } }), { ...base, credit: 'full' }))
    expect(suggestion).toMatchObject({ amount: '20.00', money: '0.00', storedValue: '20.00', bound: 'credit' })
    const poor = { ...base, refund: { amount: '31.00' } } as const
    expect(tagsOf(cancel(both(), { credit: 'full', refund: { plan: [{ payment: 'CARD', amount: '30.01' }] } }))).toEqual(['RefundExceedsMoneyPaid', 'RefundExceedsPayment'])
    expect(errorOf(cancel(both(), poor))).toMatchObject({ _tag: 'RefundExceedsCredit', allowed: '30.00' })
  })

  it('REFUND-1: the account limit holds back money, never stored value', () => {
    // Card 30 and gift card 20 on the item; cash refunds of goodwill took 25 of the 30 the account paid, so 5 of money is left.
    const ledger = goodwillRefunded(both(), '25.00')
    const suggestion = orThrow(suggestedRefund(ledger, { ...base, credit: 'full' }))
    expect(suggestion).toMatchObject({ amount: '25.00', money: '5.00', storedValue: '20.00', bound: 'moneyPaid', limits: { paidOnItems: '50.00', moneyPaid: '5.00' } })
    expect(orThrow(explain(ledger, { suggestion: { ...base, credit: 'full' } })).amount).toBe('25.00')
    expect(errorOf(cancel(ledger, { credit: 'full', refund: { amount: '25.01' } }))).toMatchObject({ _tag: 'RefundExceedsMoneyPaid', allowed: '25.00' })
    expect(refundsOf(orThrow(cancel(ledger, { credit: 'full', refund: { amount: '25.00' } })))).toEqual([['CARD', '5.00', 'pending'], ['GC-pays', '20.00', 'settled']])
  })

  it('POOL-2: it goes back whatever else is owed, and where the policy gives no money', () => {
    const ledger = invoiced(redeem(issued(invoiced(opened(), 'INV-1', '50.00'), 'GC-1', '50.00'), '50.00'), 'INV-2', '80.00')
    expect(orThrow(suggestedRefund(ledger, { ...base, credit: 'full' }))).toMatchObject({ amount: '0.00', bound: 'balance', money: '0.00', storedValue: '50.00', plan: [] })
    expect(left(orThrow(cancel(ledger, { credit: 'full', refund: 'suggested' })))).toEqual(['50.00'])
    const creditOnly = both({ refunds: 'creditOnly' })
    expect(orThrow(suggestedRefund(creditOnly, { ...base, credit: 'full' }))).toMatchObject({ amount: '0.00', bound: 'policy', storedValue: '20.00' })
    const after = orThrow(cancel(creditOnly, { credit: 'full' }))
    expect([left(after), orThrow(balances(after, { on })).available]).toEqual([['20.00'], '30.00'])
  })

  it('REFUND-9, POOL-2: where the policy gives no money, a stated plan may give back stored value, which is none', () => {
    const creditOnly = both({ refunds: 'creditOnly' })
    const plan = (...payments: readonly string[]) => ({ credit: 'full', refund: { plan: payments.map((payment) => ({ payment, amount: '5.00' })) } }) as const
    const after = orThrow(cancel(creditOnly, plan('GC-pays')))
    expect([left(after), refundsOf(after), orThrow(balances(after, { on })).available]).toEqual([['20.00'], [['GC-pays', '20.00', 'settled']], '30.00'])
    expect(tagsOf(cancel(creditOnly, plan('GC-pays', 'CARD')))).toEqual(['RefundsNotOffered'])
    expect(tagsOf(cancel(creditOnly, { refund: { amount: '5.00' } }))).toEqual(['RefundsNotOffered'])
    expect(tagsOf(creditItems(creditOnly, { ...base, refund: { plan: [{ payment: 'GC-pays', amount: '5.00' }] } }))).toEqual([])
  })

  it('POOL-2: a stated part of a gift card is made up to what goes back anyway, in one refund', () => {
    const after = orThrow(cancel(both(), { refund: { plan: [{ payment: 'GC-pays', amount: '5.00' }] } }))
    expect(refundsOf(after)).toEqual([['GC-pays', '20.00', 'settled']])
  })

  it('POOL-2: the credit none gives nothing back, and what the credit covers stays covered', () => {
    expect(left(orThrow(cancel(both(), { credit: 'none' })))).toEqual(['0.00'])
    // 50, gift card 20, 30 open: credit 30 covers what is open, nothing is left for the card.
    const open = redeem(issued(invoiced(opened(), 'INV-1', '50.00'), 'GC-1', '20.00'), '20.00')
    expect(left(orThrow(cancel(open)))).toEqual(['0.00'])
    expect(left(orThrow(cancel(open, { credit: 'full', fee: { description: 'Fee', amount: '15.00' } })))).toEqual(['5.00'])
  })

  it('POOL-2, LEDGER-3: an expired pool stays expired; nothing goes back before its last change', () => {
    const ledger = redeem(issued(invoiced(opened(), 'INV-1', '50.00'), 'GC-1', '50.00', { expires: '2026-09-10' }), '50.00', '2026-09-05')
    expect(errorOf(cancel(ledger, { credit: 'full' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05' })
    const after = orThrow(cancel(ledger, { credit: 'full', on: '2026-09-20' }))
    expect(orThrow(pools(after, { on: '2026-09-20' }))).toMatchObject([{ left: '50.00', expired: true }])
  })
})

describe('replacing what stored value paid', () => {
  const replaced = (amount: string, pool: object = {}, item: object = {}) => {
    const owing = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items: [{ description: 'Swim', amount: '75.00', tags: ['swim'] }] }))
    const ledger = redeem(issued(owing, 'GC-1', '80.00', pool), '75.00')
    return orThrow(replaceItem(ledger, { id: 'RE-1', on, invoice: 'INV-1', item: '1', with: { description: 'New', amount, ...item } }))
  }

  it('CANCEL-6, POOL-2: it moves as far as the new item costs, and the rest goes back to its pool', () => {
    const after = replaced('50.00')
    expect(left(after)).toEqual(['30.00'])
    expect(orThrow(viewPayment(after, { id: 'GC-pays' }))).toMatchObject({ applied: '50.00', refunded: '25.00', unapplied: '0.00' })
    expect(orThrow(balances(after, { on }))).toMatchObject({ current: '0.00', available: '0.00' })
    expect(left(replaced('100.00'))).toEqual(['5.00'])
  })

  it('CANCEL-6, POOL-1, POOL-4: where it may not pay the new item, all of it goes back', () => {
    const after = replaced('50.00', { tags: ['swim'] })
    expect(left(after)).toEqual(['80.00'])
    expect(orThrow(balances(after, { on })).current).toBe('50.00')
    expect(left(replaced('50.00', { tags: ['swim'] }, { tags: ['swim'] }))).toEqual(['30.00'])
    expect(left(replaced('50.00', {}, { storedValue: 'giftCard' }))).toEqual(['80.00'])
  })
})

describe('refunding the purchase of a gift card', () => {
  const items = [{ description: 'Gift card', amount: '50.00', storedValue: 'giftCard' }, { description: 'Class', amount: '20.00' }]
  const sold = paid(orThrow(recordInvoice(opened(), { id: 'INV-1', on, items })), 'CASH', '50.00', { to: { invoice: 'INV-1', items: ['1'] } })
  const card = orThrow(issuePool(sold, { id: 'GC-1', on, kind: 'giftCard', amount: '50.00', method: 'giftCard', sold: { invoice: 'INV-1', item: '1' } }))
  const used = redeem(card, '20.00')

  it('POOL-3: takes at most what is still on it, and takes that off the card', () => {
    expect(errorOf(cancel(used, { credit: { amounts: [{ item: '1', amount: '30.01' }] } }))).toMatchObject({ _tag: 'CreditExceedsItem', allowed: '30.00' })
    expect(orThrow(suggestedRefund(used, { ...base, credit: 'full' }))).toMatchObject({ credited: '30.00', amount: '30.00', money: '30.00' })
    const after = orThrow(cancel(used, { credit: 'full', refund: 'suggested' }))
    expect(orThrow(viewPool(after, { id: 'GC-1' }))).toMatchObject({ left: '0.00', redeemed: '20.00', removed: '30.00' })
    expect(refundsOf(after)).toEqual([['CASH', '30.00', 'settled']])
    expect(tagsOf(audit(after))).toEqual([])
  })

  it('POOL-3: an unused card comes back whole, a bonus with it', () => {
    const bonus = orThrow(amendPool(card, { id: 'BONUS', on, pool: 'GC-1', add: '5.00' }))
    const after = orThrow(cancel(bonus, { credit: 'full', refund: { amount: '50.00' } }))
    expect(refundsOf(after)).toEqual([['CASH', '50.00', 'settled']])
    expect(left(after)).toEqual(['0.00'])
  })

  it('POOL-3: part of it leaves the rest on the card', () => {
    expect(left(orThrow(cancel(card, { credit: { amounts: [{ item: '1', amount: '10.00' }] } })))).toEqual(['40.00'])
  })

  it('POOL-3, REFUND-5: from the receipt too, where the sale stays settled', () => {
    const refund = (amount: string) => refundPayment(used, { id: 'R-1', on, payment: 'CASH', amount, released: 'keepSettled' })
    expect(errorOf(refund('30.01'))).toMatchObject({ _tag: 'CreditExceedsItem', item: '1', allowed: '30.00' })
    expect(left(orThrow(refund('30.00')))).toEqual(['0.00'])
  })

  it('LEDGER-3: not before the card was last used', () => {
    const later = redeem(card, '20.00', '2026-09-05')
    expect(errorOf(cancel(later))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05', document: 'GC-1' })
  })
})
