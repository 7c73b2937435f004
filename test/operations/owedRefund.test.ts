import { describe, expect, it } from 'vitest'
import { allocate, applyCredit, audit, available, balances, cancelPayment, changes, chargeBack, deallocate, failPayment, ledgersEqual, openItems, orThrow, recordPayment, reconcile, reconcileOldestFirst, refundFromCredit, refundPayment, refused, replay, retryPayment, returnRefund, viewCredit, viewPayment, viewRefund, winChargeBack, type ApplyCreditInput, type Ledger, type PaymentPlace, type StrategyName } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, issued, on, opened, paid, tagsOf } from './histories.js'

// PAYMENT-6: a check of 100.00 on an item, 40.00 of it refunded with the item reopened, then bounced: the client owes 140.00.
const day = '2026-09-10'
const refund = { refund: 'R-1' }
const bounced = owed(invoiced(opened(), 'INV-1', '100.00'))

function owed(ledger: Ledger): Ledger {
  const checked = paid(ledger, 'PAY-1', '100.00', { method: 'check', to: { invoice: 'INV-1' } })
  const back = orThrow(refundPayment(checked, { id: 'R-1', on, payment: 'PAY-1', amount: '40.00', released: 'reopen' }))
  return orThrow(chargeBack(back, { id: 'B-1', on: day, payment: 'PAY-1' }))
}

function pay(ledger: Ledger, amount: string, to: PaymentPlace | undefined, method = 'cash') {
  return recordPayment(ledger, { id: 'PAY-2', on: day, amount, method, to })
}

function sound(ledger: Ledger): Ledger {
  expect(refused(audit(ledger))).toBe(false)
  expect(ledgersEqual(ledger, orThrow(replay(ledger)))).toBe(true)
  return ledger
}

const figures = (ledger: Ledger) => orThrow(balances(ledger, { on: day }))
const open = (ledger: Ledger) => orThrow(openItems(ledger, { on: day })).map((one) => [one.invoice ?? one.refund, one.open])

describe('a refund that a bank took the money of', () => {
  it('PAYMENT-1, PAYMENT-6: a split of a payment names it beside invoices', () => {
    const split = (parts: readonly object[], more: object = {}) => recordPayment(bounced, { id: 'PAY-2', on: day, amount: '130.00', method: 'cash', to: { split: parts } as never, ...more })
    const paidBoth = orThrow(split([{ ...refund, amount: '40.00' }, { invoice: 'INV-1', amount: '90.00' }]))
    expect(open(paidBoth)).toEqual([['INV-1', '10.00']])
    expect(refused(audit(paidBoth))).toBe(false)
    const both = [{ invoice: 'INV-1', amount: '10.00' }, { ...refund, amount: '40.01' }]
    const [error] = errorsOf(split(both))
    expect(error).toMatchObject({ _tag: 'PaymentExceedsOpenAmount', rule: 'APPLY-2', path: 'to.split[1].amount', refund: 'R-1', open: '40.00', allowed: '40.00' })
    expect(tagsOf(recordPayment(bounced, (error as { readonly try?: unknown }).try as never))).toEqual([])
    expect(errorOf(split([{ ...refund, amount: '1.00' }, { invoice: 'INV-1', amount: '1.00' }, { ...refund, amount: '1.00' }]))).toEqual({ _tag: 'NamedTwice', rule: 'PAYMENT-1', kind: 'input', path: 'to.split[2]', given: 'R-1' })
    expect(errorOf(split([{ refund: 'R-9', amount: '1.00' }]))).toMatchObject({ _tag: 'DocumentNotFound', path: 'to.split[0].refund', id: 'R-9', wanted: 'refund' })
    expect(tagsOf(split([{ ...refund, item: '1', amount: '1.00' }]))).toEqual(['UnknownField'])
    expect(errorOf(recordPayment(issued(bounced, 'GC-1', '60.00', { on: day }), { id: 'PAY-2', on: day, amount: '40.00', method: 'giftCard', to: { split: [{ ...refund, amount: '40.00' }] } }))).toMatchObject({ _tag: 'StoredValueExceedsOpen', allowed: '0.00' })
    const failed = orThrow(failPayment(orThrow(pay(bounced, '40.00', refund, 'eCheck')), { id: 'F', on: day, payment: 'PAY-2' }))
    expect(open(orThrow(retryPayment(failed, { id: 'AGAIN', on: day, payment: 'PAY-2', state: 'settled', to: { split: [{ ...refund, amount: '15.00' }] } })))).toEqual([['INV-1', '100.00'], ['R-1', '25.00']])
  })

  it('PAYMENT-6, VIEW-1: is on the list of what is open, beside the item', () => {
    expect(open(bounced)).toEqual([['INV-1', '100.00'], ['R-1', '40.00']])
    expect(orThrow(viewRefund(bounced, { id: 'R-1' }))).toMatchObject({ amount: '40.00', open: '40.00', sources: [] })
    expect(figures(bounced)).toMatchObject({ current: '140.00', open: '140.00', due: '140.00' })
  })

  it('VIEW-5: what happened tells that it is owed again, and what no payment will cover any more', () => {
    const whole = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00', { method: 'check', to: { invoice: 'INV-1' } })
    const back = orThrow(refundPayment(whole, { id: 'R-1', on, payment: 'PAY-1', amount: '40.00', released: 'reopen' }))
    expect(orThrow(changes(back, orThrow(chargeBack(back, { id: 'B-1', on: day, payment: 'PAY-1' })))).reopened).toEqual([{ invoice: 'INV-1', item: '1', open: '100.00' }, { refund: 'R-1', open: '40.00' }])
    const planned = orThrow(pay(bounced, '40.00', refund, 'eCheck'))
    expect(orThrow(changes(planned, orThrow(failPayment(planned, { id: 'F', on: day, payment: 'PAY-2' })))).uncovered).toEqual([{ refund: 'R-1', amount: '40.00' }])
  })

  it('PAYMENT-1: a payment names it; what is more stays on the account', () => {
    const after = sound(orThrow(pay(bounced, '50.00', refund)))
    expect(orThrow(viewRefund(after, { id: 'R-1' }))).toMatchObject({ sources: [{ source: 'PAY-2', amount: '40.00' }] })
    expect(orThrow(viewPayment(after, { id: 'PAY-2' }))).toMatchObject({ refunded: '40.00', unapplied: '10.00', uses: [{ document: 'R-1', kind: 'refund', amount: '40.00' }] })
    expect(figures(after)).toMatchObject({ current: '90.00', open: '100.00', deposits: '10.00' })
    expect(open(after)).toEqual([['INV-1', '100.00']])
  })

  it('RECONCILE-1: oldest first pays it at its age: both are of one day, the item was there first', () => {
    expect(open(sound(orThrow(pay(bounced, '120.00', 'oldestFirst'))))).toEqual([['R-1', '20.00']])
    const all = sound(orThrow(reconcileOldestFirst(paid(bounced, 'PAY-2', '150.00', { on: day }), { id: 'X', on: day })))
    expect(open(all)).toEqual([])
    expect(orThrow(viewPayment(all, { id: 'PAY-2' }))).toMatchObject({ applied: '100.00', refunded: '40.00', unapplied: '10.00' })
    expect(figures(all).current).toBe('-10.00')
  })

  const strategies: readonly StrategyName[] = ['oldestFirst', 'dueFirst', 'largestFirst', 'smallestFirst', 'proportional', 'exactSumFirst', 'quebec1572', 'france1342-10', 'germany366']
  it.each(strategies)('RECONCILE-6: every strategy pays it: %s', (strategy) => {
    const after = sound(orThrow(reconcile(credited(paid(bounced, 'PAY-2', '100.00', { on: day }), 'CR-1', '40.00', undefined, day), { id: 'X', on: day, strategy, sources: 'paymentsAndCredits' })))
    expect(figures(after)).toMatchObject({ current: '0.00', open: '0.00', available: '0.00', deposits: '0.00' })
  })

  it('APPLY-2: allocate names it, within what is open on it', () => {
    const deposit = paid(bounced, 'PAY-2', '50.00', { on: day })
    expect(open(sound(orThrow(allocate(deposit, { id: 'A', on: day, source: 'PAY-2', to: refund }))))).toEqual([['INV-1', '100.00']])
    expect(errorOf(allocate(deposit, { id: 'A', on: day, source: 'PAY-2', amount: '40.01', to: refund }))).toMatchObject({ _tag: 'PaymentExceedsOpenAmount', refund: 'R-1', allowed: '40.00', try: { amount: '40.00', to: refund } })
    expect(errorOf(allocate(deposit, { id: 'A', on: day, source: 'PAY-2', to: { refund: 'R-9' } }))).toMatchObject({ _tag: 'DocumentNotFound', path: 'to.refund', wanted: 'refund' })
    expect(tagsOf(allocate(deposit, { id: 'A', on: day, source: 'PAY-2', to: { ...refund, invoice: 'INV-1' } as never }))).toEqual(['UnknownField'])
  })

  it('APPLY-1: one that nothing is open on takes nothing', () => {
    const healthy = orThrow(refundFromCredit(paid(opened(), 'PAY-1', '50.00'), { id: 'R-1', on, from: ['PAY-1'], amount: '20.00', method: 'cash' }))
    expect(errorOf(allocate(healthy, { id: 'A', on, source: 'PAY-1', to: refund }))).toMatchObject({ _tag: 'InvoiceAlreadyPaid', refund: 'R-1', open: '0.00' })
  })

  it('APPLY-3, CREDIT-3: a credit pays it, and the balance does not move; nothing of it can be released', () => {
    const goodwill = credited(bounced, 'CR-1', '30.00', undefined, day)
    const apply = (more: object = {}) => applyCredit(goodwill, { id: 'A', on: day, credit: 'CR-1', to: refund, ...more } as ApplyCreditInput)
    const after = sound(orThrow(apply()))
    expect(figures(after).current).toBe(figures(goodwill).current)
    expect(orThrow(viewCredit(after, { id: 'CR-1' }))).toMatchObject({ refunded: '30.00', unapplied: '0.00' })
    expect(open(sound(orThrow(apply({ release: 'payment' }))))).toEqual([['INV-1', '100.00'], ['R-1', '10.00']])
    expect(tagsOf(deallocate(after, { id: 'D', on: day, source: 'CR-1', from: refund as never }))).toEqual(['UnknownField', 'MissingField'])
  })

  it('CREDIT-7, POOL-2: what is kept for items and stored value pay none', () => {
    const kept = orThrow(applyCredit(owed(invoiced(opened({ earmarks: 'allowed' }), 'INV-1', '100.00')), { id: 'CR-1', on: day, amount: '40.00', tax: 'waived', type: 'goodwill', earmark: { tags: ['camp'] } }))
    expect(errorOf(applyCredit(kept, { id: 'A', on: day, credit: 'CR-1', to: refund } as ApplyCreditInput))).toMatchObject({ _tag: 'SourceNotEligible', rule: 'CREDIT-7', refund: 'R-1' })
    expect(open(orThrow(reconcile(kept, { id: 'X', on: day, strategy: 'oldestFirst', sources: 'paymentsAndCredits' })))).toEqual([['INV-1', '100.00'], ['R-1', '40.00']])
    expect(errorOf(pay(issued(bounced, 'GC-1', '60.00', { on: day }), '40.00', refund, 'giftCard'))).toMatchObject({ _tag: 'StoredValueExceedsOpen', allowed: '0.00' })
    // Of 140.00 open, a gift card pays the 100.00 of the item.
    expect(errorOf(pay(issued(bounced, 'GC-1', '140.00', { on: day }), '140.00', 'oldestFirst', 'giftCard'))).toMatchObject({ _tag: 'StoredValueExceedsOpen', allowed: '100.00' })
  })

  it('CREDIT-5: where the policy uses credit always, it goes there by itself', () => {
    const always = credited(owed(invoiced(opened({ autoApply: 'always' }), 'INV-1', '100.00')), 'CR-1', '140.00', undefined, day)
    expect(figures(sound(always))).toMatchObject({ current: '0.00', open: '0.00', available: '0.00' })
  })

  it('PAYMENT-3, PAYMENT-4: a payment on its way plans it, and can fail or be cancelled', () => {
    const planned = orThrow(pay(bounced, '40.00', refund, 'eCheck'))
    expect(figures(planned)).toMatchObject({ current: '140.00', expected: '100.00' })
    for (const gone of [failPayment(planned, { id: 'F', on: day, payment: 'PAY-2' }), cancelPayment(planned, { id: 'F', on: day, payment: 'PAY-2' })]) {
      expect(figures(sound(orThrow(gone)))).toMatchObject({ current: '140.00', expected: '140.00' })
    }
    const settled = orThrow(pay(bounced, '40.00', refund))
    expect(errorOf(cancelPayment(settled, { id: 'X', on: day, payment: 'PAY-2' }))).toMatchObject({ _tag: 'PaymentRefunded', refunds: ['R-1'] })
  })

  it('PAYMENT-6: what is paid already, a win leaves on the account', () => {
    const won = sound(orThrow(winChargeBack(orThrow(pay(bounced, '40.00', refund)), { id: 'W', on: day, payment: 'PAY-1' })))
    expect(orThrow(viewPayment(won, { id: 'PAY-1' }))).toMatchObject({ applied: '60.00', unapplied: '40.00', refunded: '0.00' })
    expect(figures(won)).toMatchObject({ current: '0.00', open: '40.00', deposits: '40.00' })
  })

  it('VIEW-6: its menu offers what can pay it; that of a refund that is paid does not', () => {
    const rich = credited(paid(bounced, 'PAY-2', '15.00', { on: day }), 'CR-1', '60.00', undefined, day)
    const offered = (ledger: Ledger) => orThrow(available(ledger, { document: 'R-1', on: day })).flatMap((line) => (line.possible && 'to' in line.input ? [[line.operation, line.most]] : []))
    expect(offered(rich)).toEqual([['recordPayment', '40.00'], ['applyCredit', '40.00'], ['allocate', '15.00']])
    expect(offered(bounced)).toEqual([['recordPayment', '40.00']])
    expect(offered(orThrow(pay(bounced, '40.00', refund)))).toEqual([])
  })

  it('REFUND-6: returned after all, who paid it has it back', () => {
    const back = sound(orThrow(returnRefund(orThrow(pay(bounced, '40.00', refund)), { id: 'RR', on: day, refund: 'R-1' })))
    expect(orThrow(viewPayment(back, { id: 'PAY-2' }))).toMatchObject({ unapplied: '40.00', refunded: '0.00' })
    expect(figures(back)).toMatchObject({ current: '60.00', open: '100.00', deposits: '40.00' })
  })
})
