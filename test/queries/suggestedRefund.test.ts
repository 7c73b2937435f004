import { describe, expect, it } from 'vitest'
import { cancelItems, changes, chargeBack, explain, orThrow, refundFromCredit, suggestedRefund, sumAmounts, type SuggestedRefundInput } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from '../operations/histories.js'

const base = { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full' } as const
const half = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '60.00', { to: { invoice: 'INV-1' } })
const suggest = (more: Partial<SuggestedRefundInput> = {}, ledger = half) => suggestedRefund(ledger, { ...base, ...more })

describe('suggestedRefund', () => {
  it('REFUND-2: changes nothing, and confirm does what was shown', () => {
    const before = JSON.stringify(half)
    const { amount, confirm } = orThrow(suggest())
    expect(JSON.stringify(half)).toBe(before)
    expect(confirm).toEqual({ ...base, refund: { plan: [{ payment: 'PAY-1', amount: '60.00' }] }, expect: { seq: 3 } })
    expect(orThrow(changes(half, orThrow(cancelItems(half, confirm)))).documents.map(({ id }) => id)).toEqual(['C-1', 'C-1/refund-1'])
    expect(amount).toBe('60.00')
  })

  it('REFUND-2: a confirm that is stale is refused, and repeating a done one is safe', () => {
    const { confirm } = orThrow(suggest())
    const moved = invoiced(half, 'INV-2', '5.00')
    expect(errorOf(cancelItems(moved, confirm))).toMatchObject({ _tag: 'LedgerChanged', expected: 3, found: 4 })
    const done = invoiced(orThrow(cancelItems(half, confirm)), 'INV-2', '5.00')
    expect(orThrow(cancelItems(done, confirm))).toBe(done)
  })

  it('REFUND-2: keeps the fee, the type and the comments of the cancellation in confirm', () => {
    const more = { fee: { description: 'Fee', amount: '15' }, type: 'adjustment', privateComment: 'moved away', by: 'Eva' }
    const { confirm, amount } = orThrow(suggest(more))
    expect(confirm).toMatchObject({ fee: { description: 'Fee', amount: '15.00' }, type: 'adjustment', privateComment: 'moved away', by: 'Eva' })
    expect(amount).toBe('45.00')
    expect(tagsOf(cancelItems(half, confirm))).toEqual([])
  })

  it('REFUND-1: the account limit binds: 100 paid here, 70 of it went back already', () => {
    // Goodwill 70 was refunded in money, so 30 of the 100 the account paid is left.
    let ledger = credited(paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00', { to: { invoice: 'INV-1' } }), 'CR-1', '70.00')
    ledger = orThrow(refundFromCredit(ledger, { id: 'REF-1', on, from: ['CR-1'], method: 'check' }))
    expect(orThrow(suggest({}, ledger))).toMatchObject({ amount: '30.00', bound: 'moneyPaid', limits: { credit: '100.00', paidOnItems: '100.00', moneyPaid: '30.00' } })
  })

  it('REFUND-1: a policy that lifts the account limit has no such figure', () => {
    const ledger = paid(invoiced(opened({ refundLimit: 'none' }), 'INV-1', '100.00'), 'PAY-1', '60.00', { to: { invoice: 'INV-1' } })
    expect(orThrow(suggest({}, ledger)).limits).toEqual({ credit: '60.00', paidOnItems: '60.00', balance: '60.00' })
  })

  it('REFUND-2: what is due on the day counts, what is due on the next does not', () => {
    const owes = (due: string) => orThrow(suggest({}, invoiced(half, 'INV-2', '25.00', { due }))).amount
    expect([owes(on), owes('2026-09-02')]).toEqual(['35.00', '60.00'])
  })

  it('REFUND-2: nobody is suggested cash on a past day while they owe since', () => {
    const owes = invoiced(paid(half, 'PAY-2', '25.00'), 'INV-2', '25.00')
    const bounced = orThrow(chargeBack(owes, { id: 'B', on: '2026-09-05', payment: 'PAY-2' }))
    for (const day of [on, '2026-09-05']) expect(orThrow(suggest({ on: day }, bounced))).toMatchObject({ amount: '35.00', bound: 'balance' })
    const { amount, steps } = orThrow(explain(bounced, { suggestion: base }))
    expect([amount, orThrow(sumAmounts(steps.map((step) => step.amount)))]).toEqual(['35.00', '35.00'])
    expect(JSON.stringify(steps)).not.toContain('leftOut')
  })

  it('REFUND-2: only money on the items picked; a pending payment is none', () => {
    const ledger = paid(half, 'PAY-2', '40.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    expect(orThrow(suggest({}, ledger))).toMatchObject({ amount: '60.00', coveredItems: '40.00', plan: [{ payment: 'PAY-1', method: 'cash', amount: '60.00' }] })
  })

  it('REFUND-2: the refund of the input does not matter', () => {
    for (const refund of ['none', 'suggested', { amount: '999.00' }] as const) expect(orThrow(suggest({ refund })).amount).toBe('60.00')
  })

  it('CANCEL-1: the same refusals as cancelItems', () => {
    expect(tagsOf(suggest({ items: [{ item: '9' }], type: 'x' }))).toEqual(['ItemNotFound', 'UnknownCode'])
    expect(tagsOf(suggest({ items: [{ item: '1', quantity: '2' }], credit: { amounts: [{ item: '1', amount: '100.01' }] } }))).toEqual(['QuantityExceedsLeft', 'CreditExceedsItem'])
    expect(errorOf(suggest({ on: '2026-08-01' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: on })
  })

  it('CANCEL-8: a free item: 0.00, nothing credited, nothing planned', () => {
    expect(orThrow(suggest({}, invoiced(opened(), 'INV-1', '0.00')))).toMatchObject({ amount: '0.00', credited: '0.00', plan: [], confirm: { refund: 'none' } })
  })
})
