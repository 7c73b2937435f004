import { describe, expect, it } from 'vitest'
import { allocate, applyCredit, audit, balances, cancelRefund, deallocate, returnRefund, ledgersEqual, orThrow, pools, recordInvoice, recordPayment, replay, restoreLedger, statement, viewPayment, viewPool, viewRefund, creditHeldUntilUsed, reconcileOldestFirst, splitCreditAcrossInvoices, viewInvoice, type Ledger, type RecordPaymentInput } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, issued, on, opened, paid, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const owing = invoiced(opened(), 'INV-1', ['60.00', '40.00'])
const card = issued(owing, 'GC-1', '50.00')
const redeem = (ledger: Ledger, amount: string, more: Partial<RecordPaymentInput> = {}) =>
  recordPayment(ledger, { id: 'PAY-1', on, method: 'giftCard', to, ...more, amount })
const left = (ledger: Ledger, day = on) => orThrow(pools(ledger, { on: day })).map((pool) => pool.left)

describe('recordPayment out of a pool', () => {
  it('POOL-1: draws what it puts on charges, and the balance falls as by any payment', () => {
    const ledger = orThrow(redeem(card, '30.00', { pools: ['GC-1'] }))
    expect(left(ledger)).toEqual(['20.00'])
    expect(orThrow(balances(ledger, { on }))).toMatchObject({ current: '70.00', deposits: '0.00' })
    expect(orThrow(viewPayment(ledger, { id: 'PAY-1' }))).toMatchObject({ channel: 'storedValue', pool: 'GC-1', state: 'settled', applied: '30.00', unapplied: '0.00' })
    expect(orThrow(viewPool(ledger, { id: 'GC-1' }))).toMatchObject({ redeemed: '30.00', status: 'partlyRedeemed' })
    expect(orThrow(viewPool(orThrow(redeem(ledger, '20.00', { id: 'PAY-2' })), { id: 'GC-1' }))).toMatchObject({ left: '0.00', status: 'fullyRedeemed' })
    expect(tagsOf(audit(ledger))).toEqual([])
  })

  it('POOL-1: never below 0', () => {
    expect(errorOf(redeem(card, '50.01'))).toMatchObject({ _tag: 'AmountExceedsPools', rule: 'POOL-1', kind: 'limit', path: 'amount', left: '50.00', asked: '50.01', allowed: '50.00' })
    expect(tagsOf(redeem(card, '50.00'))).toEqual([])
    expect(errorOf(redeem(owing, '1.00'))).toMatchObject({ _tag: 'AmountExceedsPools', left: '0.00', allowed: '0.00' })
  })

  it('POOL-2: a payment larger than what is open is refused', () => {
    const rich = issued(owing, 'GC-1', '500.00')
    expect(errorOf(redeem(rich, '100.01'))).toMatchObject({ _tag: 'StoredValueExceedsOpen', rule: 'POOL-2', allowed: '100.00' })
    expect(errorOf(redeem(rich, '60.01', { to: { invoice: 'INV-1', items: ['1'] } }))).toMatchObject({ allowed: '60.00' })
    expect(errorOf(redeem(rich, '11.00', { to: { split: [{ ...to, item: '2', amount: '10.00' }] } }))).toMatchObject({ allowed: '10.00' })
    expect(errorOf(redeem(rich, '100.01', { to: 'oldestFirst' }))).toMatchObject({ allowed: '100.00' })
    expect(left(orThrow(redeem(rich, '100.00', { to: 'oldestFirst' })))).toEqual(['400.00'])
  })

  it('POOL-2: it goes somewhere, and pools are for stored value', () => {
    expect(errorOf(redeem(card, '1.00', { to: undefined }))).toMatchObject({ _tag: 'MissingField', rule: 'POOL-2', path: 'to' })
    expect(errorOf(redeem(card, '1.00', { method: 'cash', pools: ['GC-1'] }))).toMatchObject({ _tag: 'UnknownField', path: 'pools' })
    expect(errorOf(redeem(card, '1.00', { method: 'prepayment', pools: ['GC-1'] }))).toMatchObject({ _tag: 'UnknownChoice', path: 'method', choices: ['giftCard'] })
    expect(errorOf(redeem(card, '1.00', { pools: ['GC-9'] }))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'pool', path: 'pools[0]' })
    expect(errorOf(redeem(card, '1.00', { pools: ['GC-1', 'GC-1'] }))).toMatchObject({ _tag: 'NamedTwice', path: 'pools[1]' })
  })

  it('POOL-1: of several, the one that expires first is used first; each makes a payment of its own', () => {
    // 20 of the one that ends in October, then 30 of the one that ends in December, then 10 of 50 of the one that never does.
    const three = issued(issued(issued(owing, 'NEVER', '50.00'), 'DEC', '30.00', { expires: '2026-12-31' }), 'OCT', '20.00', { expires: '2026-10-31' })
    const ledger = orThrow(redeem(three, '60.00'))
    expect(left(ledger)).toEqual(['40.00', '0.00', '0.00'])
    const made = ['PAY-1', 'PAY-1/2', 'PAY-1/3'].map((id) => orThrow(viewPayment(ledger, { id })))
    expect(made.map(({ pool, amount }) => [pool, amount])).toEqual([['OCT', '20.00'], ['DEC', '30.00'], ['NEVER', '10.00']])
    expect(left(orThrow(redeem(three, '35.00', { pools: ['NEVER', 'DEC'] })))).toEqual(['45.00', '0.00', '20.00'])
  })

  it('POOL-1: expires on its last day', () => {
    const ledger = issued(owing, 'GC-1', '50.00', { expires: '2026-09-10' })
    expect(tagsOf(redeem(ledger, '1.00', { on: '2026-09-10', pools: ['GC-1'] }))).toEqual([])
    expect(errorOf(redeem(ledger, '1.00', { on: '2026-09-11', pools: ['GC-1'] }))).toMatchObject({ _tag: 'PoolExpired', rule: 'POOL-1', pool: 'GC-1', expires: '2026-09-10' })
    expect(errorOf(redeem(ledger, '1.00', { on: '2026-09-11' }))).toMatchObject({ _tag: 'AmountExceedsPools', left: '0.00' })
  })

  it('POOL-1: never pays for a gift card, and CREDIT-8: nor does credit', () => {
    const items = [{ description: 'Card', amount: '50.00', storedValue: 'giftCard' }, { description: 'Class', amount: '10.00' }]
    const ledger = issued(credited(orThrow(recordInvoice(opened(), { id: 'INV-1', on, items })), 'CR-1', '70.00'), 'GC-1', '50.00')
    expect(errorOf(redeem(ledger, '10.01'))).toMatchObject({ _tag: 'StoredValueExceedsOpen', allowed: '10.00' })
    const cardOnly = { invoice: 'INV-1', item: '1' }
    expect(errorOf(allocate(ledger, { id: 'A', on, source: 'CR-1', to: cardOnly }))).toMatchObject({ _tag: 'SourceNotEligible', rule: 'CREDIT-8', source: 'CR-1', ...cardOnly })
    expect(errorOf(applyCredit(ledger, { id: 'A', on, credit: 'CR-1', to: cardOnly }))._tag).toBe('SourceNotEligible')
    expect(errorOf(splitCreditAcrossInvoices(ledger, { id: 'A', on, credit: 'CR-1', parts: [{ ...cardOnly, amount: '1.00' }] }))._tag).toBe('SourceNotEligible')
    for (const after of [
      orThrow(applyCredit(ledger, { id: 'A', on, credit: 'CR-1', to })),
      orThrow(reconcileOldestFirst(ledger, { id: 'A', on, sources: 'paymentsAndCredits' }))
    ]) expect(orThrow(viewInvoice(after, { id: 'INV-1' })).items.map(({ open }) => open)).toEqual(['50.00', '0.00'])
    const fresh = orThrow(applyCredit(ledger, { id: 'CR-2', on, amount: '70.00', tax: 'waived', type: 'goodwill', to }))
    expect(orThrow(viewInvoice(fresh, { id: 'INV-1' })).open).toBe('50.00')
    expect(orThrow(viewInvoice(paid(ledger, 'CASH', '60.00', { to }), { id: 'INV-1' })).open).toBe('0.00')
  })

  it('POOL-4: pays items of its tags and of its holder only', () => {
    const items = [{ description: 'Swim', amount: '30.00', tags: ['swim'], people: ['Ana'] }, { description: 'Run', amount: '30.00', tags: ['run'], people: ['Ben'] }]
    const sold = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items }))
    const forSwimming = issued(sold, 'SCH', '100.00', { kind: 'scholarship', method: 'scholarship', tags: ['swim', 'dive'] })
    const pay = (ledger: Ledger, amount: string) => redeem(ledger, amount, { method: 'scholarship' })
    expect(errorOf(pay(forSwimming, '30.01'))).toMatchObject({ _tag: 'StoredValueExceedsOpen', allowed: '30.00' })
    expect(orThrow(viewPayment(orThrow(pay(forSwimming, '30.00')), { id: 'PAY-1' })).uses).toMatchObject([{ item: '1', amount: '30.00' }])
    const forBen = issued(sold, 'SCH', '100.00', { kind: 'scholarship', method: 'scholarship', holder: 'Ben' })
    expect(orThrow(viewPayment(orThrow(pay(forBen, '30.00')), { id: 'PAY-1' })).uses).toMatchObject([{ item: '2', amount: '30.00' }])
  })

  it('LEDGER-3: stored value does not pay before the last change of what it pays, so that it is never on the account', () => {
    const later = paid(issued(invoiced(opened(), 'INV-1', ['10.00', '90.00']), 'GC-1', '50.00'), 'PAY-1', '20.00', { on: '2026-09-07', to: { invoice: 'INV-1' } })
    const redeem = (day: string) => recordPayment(later, { id: 'PAY-2', on: day, amount: '40.00', method: 'giftCard', to: { invoice: 'INV-1' } })
    expect(errorOf(redeem('2026-09-06'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-07', document: 'INV-1' })
    expect(tagsOf(audit(orThrow(redeem('2026-09-07'))))).toEqual([])
  })

  it('LEDGER-3: stored value names nothing younger, and draws on nothing later', () => {
    const later = issued(invoiced(opened(), 'INV-1', '60.00', { on: '2026-09-05' }), 'GC-1', '50.00')
    expect(errorOf(redeem(later, '1.00'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05', document: 'INV-1' })
    const young = issued(owing, 'GC-1', '50.00', { on: '2026-09-05' })
    expect(errorOf(redeem(young, '1.00', { pools: ['GC-1'] }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05', document: 'GC-1' })
  })

  it('LEDGER-5, LEDGER-6: comes back from storage and from its entries, and past days stay', () => {
    const ledger = orThrow(redeem(card, '30.00', { on: '2026-09-05' }))
    expect(left(ledger, '2026-09-04')).toEqual(['50.00'])
    expect(orThrow(viewPool(ledger, { id: 'GC-1', on: '2026-09-04' }))).toMatchObject({ left: '50.00', status: 'unredeemed' })
    expect(ledgersEqual(orThrow(restoreLedger(JSON.parse(JSON.stringify(ledger)), [creditHeldUntilUsed])), ledger)).toBe(true)
    expect(ledgersEqual(orThrow(replay(ledger, { seq: ledger.entries.length })), ledger)).toBe(true)
    const stored = JSON.parse(JSON.stringify(ledger).replaceAll('"30.00"', '"50.01"'))
    expect(errorsOf(restoreLedger(stored, [creditHeldUntilUsed]))).toContainEqual(expect.objectContaining({ _tag: 'DamagedEntry', subject: 'PAY-1', wanted: '50.00' }))
  })
})

describe('releasing stored value', () => {
  const used = orThrow(redeem(card, '30.00'))
  const release = (ledger: Ledger, more: object = {}) => deallocate(ledger, { id: 'D-1', on, source: 'PAY-1', from: to, ...more })

  it('CREDIT-3, POOL-2: what is released goes back to its pool at once, and the balance rises by it', () => {
    const ledger = orThrow(release(used, { amount: '10.00' }))
    expect(left(ledger)).toEqual(['30.00'])
    expect(orThrow(balances(ledger, { on }))).toMatchObject({ current: '80.00', deposits: '0.00', pendingRefunds: '0.00' })
    expect(orThrow(viewRefund(ledger, { id: 'D-1/refund-1' }))).toMatchObject({ amount: '10.00', channel: 'storedValue', pool: 'GC-1', payment: 'PAY-1', state: 'settled', cancelRefund: 'never' })
    expect(orThrow(viewPayment(ledger, { id: 'PAY-1' }))).toMatchObject({ applied: '20.00', unapplied: '0.00', refunded: '10.00' })
    expect(orThrow(statement(ledger, { to: on })).closing).toBe('80.00')
    expect(orThrow(viewPool(orThrow(release(used)), { id: 'GC-1' }))).toMatchObject({ left: '50.00', status: 'unredeemed' })
  })

  it('POOL-2, LEDGER-2: from two items it makes two refunds', () => {
    const both = orThrow(redeem(issued(owing, 'GC-1', '100.00'), '100.00'))
    const ledger = orThrow(release(both))
    expect(['D-1/refund-1', 'D-1/refund-2'].map((id) => orThrow(viewRefund(ledger, { id })).amount)).toEqual(['40.00', '60.00'])
    expect(left(ledger)).toEqual(['100.00'])
  })

  it('CREDIT-3: refused once the pool has expired, unless it is given up; it stays expired', () => {
    const ledger = orThrow(redeem(issued(owing, 'GC-1', '50.00', { expires: '2026-09-10' }), '30.00'))
    expect(errorOf(release(ledger, { on: '2026-09-11' }))).toMatchObject({ _tag: 'PoolExpired', rule: 'CREDIT-3', path: 'forfeit' })
    const given = orThrow(release(ledger, { on: '2026-09-11', forfeit: true }))
    expect(orThrow(pools(given, { on: '2026-09-11' }))).toMatchObject([{ left: '50.00', expired: true }])
    expect(tagsOf(audit(given))).toEqual([])
  })

  it('POOL-2: what went back is neither cancelled nor returned', () => {
    const ledger = orThrow(release(used, { amount: '10.00' }))
    for (const undo of [cancelRefund, returnRefund]) {
      expect(errorOf(undo(ledger, { id: 'U-1', on, refund: 'D-1/refund-1' }))).toMatchObject({ _tag: 'RefundNotCancellable', method: 'giftCard' })
    }
  })

  it('LEDGER-3: not before its last change, as any refund', () => {
    expect(errorOf(release(used, { on: '2026-08-31' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: on })
  })

  it('APPLY-7: a credit that takes the place of stored value gives it back', () => {
    const ledger = credited(orThrow(redeem(issued(owing, 'GC-1', '100.00'), '100.00')), 'CR-1', '25.00')
    const after = orThrow(applyCredit(ledger, { id: 'A-1', on, credit: 'CR-1', to, release: 'payment' }))
    expect(left(after)).toEqual(['25.00'])
    expect(orThrow(balances(after, { on }))).toMatchObject({ current: '0.00', available: '0.00' })
  })
})
