import { describe, expect, it } from 'vitest'
import { allocate, applyCredit, audit, balances, cancelItems, changes, deallocate, ledgersEqual, orThrow, recordInvoice, refundFromCredit, refundPayment, replay, viewCredit, viewInvoice, viewPayment, viewPool, viewRefund, type Ledger, type RefundPaymentInput } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, issued, on, opened, paid, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
/** 100.00 on the invoice, 30.00 unapplied. */
const over = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '130.00', { to })
const refund = (more: Partial<RefundPaymentInput> = {}, ledger = over) => refundPayment(ledger, { id: 'REF-1', on, payment: 'PAY-1', ...more })
const after = (more: Partial<RefundPaymentInput> = {}, ledger = over): Ledger => {
  const done = orThrow(refund(more, ledger))
  orThrow(audit(done))
  expect(ledgersEqual(orThrow(replay(done)), done)).toBe(true)
  return done
}
const open = (ledger: Ledger, id = 'INV-1') => orThrow(viewInvoice(ledger, { id })).items.map((item) => item.open)
const current = (ledger: Ledger) => orThrow(balances(ledger, { on })).current
const standing = (ledger: Ledger, id = 'PAY-1') => {
  const { applied, unapplied, refunded } = orThrow(viewPayment(ledger, { id }))
  return [applied, unapplied, refunded]
}

describe('refundPayment, what leaves', () => {
  it('REFUND-5: unapplied money first, and no more than that unless the caller says what becomes of the items', () => {
    const done = after()
    expect(orThrow(viewRefund(done, { id: 'REF-1' }))).toMatchObject({ amount: '30.00', payment: 'PAY-1', method: 'cash', state: 'settled' })
    expect([standing(done), open(done), current(done)]).toEqual([['100.00', '0.00', '30.00'], ['0.00'], '0.00'])
    expect(orThrow(changes(over, done)).capped).toMatchObject([{ document: 'REF-1', amount: '30.00', by: 'unapplied' }])
    const error = errorOf(refund({ amount: '50.00' }))
    expect(error).toMatchObject({ _tag: 'ReleaseNotStated', payment: 'PAY-1', unapplied: '30.00', asked: '50.00', allowed: '30.00' })
    expect(current(orThrow(refundPayment(over, error['try'] as RefundPaymentInput)))).toBe('0.00')
  })

  it('LEDGER-7: without an amount, where nothing can go back, no amount is made up for the error', () => {
    const applied = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00', { to })
    expect(errorsOf(refund({}, applied))).toMatchObject([{ _tag: 'ReleaseNotStated', path: 'payment', unapplied: '0.00', asked: '100.00', allowed: '0.00' }])
    const back = paid(after({ released: 'reopen' }, applied), 'PAY-2', '150.00')
    for (const released of [undefined, 'reopen', 'keepSettled'] as const) {
      expect(errorOf(refund({ id: 'REF-2', released }, back))).toMatchObject({ _tag: 'RefundExceedsPayment', path: 'payment', payment: 'PAY-1', asked: '100.00', allowed: '0.00' })
    }
  })

  it('REFUND-5: the limit has one name, of an amount as of items: what the credit has left to take the place', () => {
    const some = credited(paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00', { to }), 'CR-1', '10.00')
    const limit = { _tag: 'AmountExceedsUnapplied', rule: 'REFUND-5', source: 'CR-1', unapplied: '10.00', asked: '20.00', allowed: '10.00' }
    const released = { credit: 'CR-1' }
    expect(errorsOf(refund({ items: [{ ...to, item: '1', amount: '20.00' }], released }, some))).toMatchObject([{ ...limit, path: 'items[0].amount' }])
    const [error] = errorsOf(refund({ amount: '20.00', released }, some))
    expect(error).toMatchObject({ ...limit, path: 'amount' })
    expect(tagsOf(refundPayment(some, (error as { try?: unknown }).try as RefundPaymentInput))).toEqual([])
    expect(errorsOf(refund({ amount: '100.01', released }, some))[0]).toMatchObject({ _tag: 'RefundExceedsPayment', asked: '100.01', allowed: '10.00' })
    const used = credited(paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00', { to }), 'CR-1', '10.00')
    const spent = orThrow(applyCredit(invoiced(used, 'INV-2', '10.00'), { id: 'A-1', on, credit: 'CR-1', to: { invoice: 'INV-2' } }))
    expect(errorsOf(refund({ released: { credit: 'CR-1' } }, spent))).toMatchObject([{ _tag: 'AmountExceedsUnapplied', rule: 'REFUND-5', path: 'released.credit', source: 'CR-1', unapplied: '0.00', asked: '100.00', allowed: '0.00' }])
  })

  it('REFUND-5: reopen, beyond it the invoice is due again: 130 paid, 50 back, 20 owed', () => {
    const done = after({ amount: '50.00', released: 'reopen' })
    expect([standing(done), open(done), current(done)]).toEqual([['80.00', '0.00', '50.00'], ['20.00'], '20.00'])
    expect(orThrow(changes(over, done)).reopened).toEqual([{ invoice: 'INV-1', item: '1', open: '20.00' }])
  })

  it('REFUND-5: keepSettled, a new credit memo on the items takes the place', () => {
    const done = after({ amount: '50.00', released: 'keepSettled' })
    expect([standing(done), open(done), current(done)]).toEqual([['80.00', '0.00', '50.00'], ['0.00'], '0.00'])
    expect(orThrow(viewCredit(done, { id: 'REF-1/credit' }))).toMatchObject({ amount: '20.00', type: 'adjustment', purpose: 'adjustment', invoice: 'INV-1', items: [{ item: '1', amount: '20.00' }], applied: '20.00' })
    expect(orThrow(viewInvoice(done, { id: 'INV-1' })).items[0]).toMatchObject({ credited: '20.00', cancelled: false })
    expect(orThrow(viewCredit(after({ amount: '50.00', released: 'keepSettled', type: 'discount' }), { id: 'REF-1/credit' })).type).toBe('discount')
  })

  it('REFUND-5: an existing credit takes the place, of which the rest stays', () => {
    const ledger = credited(over, 'CR-1', '25.00')
    const done = after({ amount: '50.00', released: { credit: 'CR-1' } }, ledger)
    expect(orThrow(viewCredit(done, { id: 'CR-1' }))).toMatchObject({ applied: '20.00', unapplied: '5.00' })
    // 100 + 50 - 130 - 25
    expect([open(done), current(done)]).toEqual([['0.00'], '-5.00'])
    expect(errorOf(refund({ amount: '55.01', released: { credit: 'CR-1' } }, ledger))).toMatchObject({ _tag: 'AmountExceedsUnapplied', allowed: '55.00' })
  })

  it('REFUND-5: the newest allocation first, of one entry the last item first', () => {
    let ledger = paid(invoiced(opened(), 'INV-1', ['40.00', '60.00']), 'PAY-1', '130.00', { to })
    ledger = orThrow(allocate(invoiced(ledger, 'INV-2', '30.00'), { id: 'A-1', on, source: 'PAY-1', to: { invoice: 'INV-2' } }))
    const done = after({ amount: '50.00', released: 'reopen' }, ledger)
    expect([open(done, 'INV-2'), open(done)]).toEqual([['30.00'], ['0.00', '20.00']])
    const kept = after({ amount: '50.00', released: 'keepSettled' }, ledger)
    expect([orThrow(viewCredit(kept, { id: 'REF-1/credit' })), orThrow(viewCredit(kept, { id: 'REF-1/credit-2' }))]).toMatchObject([{ invoice: 'INV-2', amount: '30.00' }, { invoice: 'INV-1', amount: '20.00' }])
  })

  it('REFUND-5: items named give exactly that money, unapplied money stays', () => {
    const two = paid(invoiced(opened(), 'INV-1', ['40.00', '60.00']), 'PAY-1', '130.00', { to })
    const done = after({ items: [{ ...to, item: '1', amount: '10.00' }, { ...to, item: '2', amount: '5.00' }], released: 'reopen' }, two)
    expect([standing(done), open(done)]).toEqual([['85.00', '30.00', '15.00'], ['10.00', '5.00']])
    expect(errorOf(refund({ items: [{ ...to, item: '1', amount: '40.01' }], released: 'reopen' }, two))).toMatchObject({ _tag: 'RefundExceedsPayment', path: 'items[0].amount', allowed: '40.00' })
    for (const amount of ['130.01', '40.01']) {
      const errors = errorsOf(refund({ items: [{ ...to, item: '1', amount }], released: 'reopen' }, two))
      expect(errors.map((error) => (error as { allowed?: string }).allowed)).toEqual(errors.map(() => '40.00'))
      for (const error of errors) expect(tagsOf(refundPayment(two, (error as { try?: unknown }).try as never))).toEqual([])
    }
    expect(errorsOf(refund({ items: [{ ...to, item: '1', amount: '100.00' }, { ...to, item: '2', amount: '100.00' }], released: 'reopen' }, two)).filter((error) => 'try' in error)).toEqual([])
    expect(errorOf(refund({ items: [{ ...to, item: '1', amount: '10.00' }] }, two))).toMatchObject({ _tag: 'ReleaseNotStated', path: 'released', asked: '10.00', unapplied: '30.00' })
  })

  it('REFUND-5: without an amount all of the payment, once it says what becomes of the items', () => {
    const done = after({ released: 'reopen' })
    expect([standing(done), current(done)]).toEqual([['0.00', '0.00', '130.00'], '100.00'])
    expect(orThrow(changes(over, done)).capped).toMatchObject([{ by: 'paidOnItems' }])
  })
})

describe('refundPayment, beside cancellations', () => {
  const cancelled = (credit: '100.00' | '40.00') =>
    orThrow(cancelItems(over, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: { amounts: [{ item: '1', amount: credit }] }, refund: 'none' }))

  it('REFUND-5, CANCEL-3: on a cancelled item that cancellation credit takes the released place first', () => {
    for (const released of ['reopen', 'keepSettled'] as const) {
      const done = after({ amount: '130.00', released }, cancelled('100.00'))
      expect([open(done), current(done), tagsOf(viewCredit(done, { id: 'REF-1/credit' }))]).toEqual([['0.00'], '0.00', ['DocumentNotFound']])
    }
    expect(open(after({ amount: '130.00', released: 'reopen' }, cancelled('40.00')))).toEqual(['60.00'])
    expect(orThrow(viewCredit(after({ amount: '130.00', released: 'keepSettled' }, cancelled('40.00')), { id: 'REF-1/credit' })).amount).toBe('60.00')
  })

  it('CANCEL-2: what keepSettled credits counts: no more than what credits left of the item', () => {
    let used = invoiced(cancelled('40.00'), 'INV-2', '40.00')
    used = orThrow(applyCredit(used, { id: 'A-1', on, credit: 'C-1', to: { invoice: 'INV-2' } }))
    expect(orThrow(viewRefund(after({ released: 'keepSettled' }, used), { id: 'REF-1' })).amount).toBe('90.00')
    const named = (amount: string) => refund({ items: [{ ...to, item: '1', amount }], released: 'keepSettled' }, used)
    expect(errorOf(named('60.01'))).toMatchObject({ _tag: 'CreditExceedsItem', item: '1', asked: '60.01', allowed: '60.00' })
    expect(tagsOf(named('60.00'))).toEqual([])
    expect(errorOf(refund({ amount: '90.01', released: 'keepSettled' }, used))).toMatchObject({ _tag: 'CreditExceedsItem', path: 'amount', item: '1', asked: '90.01', allowed: '90.00' })
    expect(tagsOf(refund({ amount: '90.00', released: 'keepSettled' }, used))).toEqual([])
  })

  it('CANCEL-2: the tax shares go on where keepSettled stopped: 114.98 in two halves', () => {
    const taxes = [{ code: 'GST', percent: '5' }, { code: 'QST', percent: '9.975' }]
    let ledger = orThrow(recordInvoice(opened({ taxes }), { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00', taxes: ['GST', 'QST'] }] }))
    ledger = after({ amount: '57.49', released: 'keepSettled' }, paid(ledger, 'PAY-1', '114.98', { to }))
    const sums = (id: string) => orThrow(viewCredit(ledger, { id })).taxes?.map(({ amount }) => amount)
    expect(sums('REF-1/credit')).toEqual(['2.50', '4.99'])
    ledger = orThrow(cancelItems(ledger, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    expect([orThrow(viewCredit(ledger, { id: 'C-1' })).amount, sums('C-1')]).toEqual(['57.49', ['2.50', '4.99']])
  })
})

describe('refundPayment, limits', () => {
  it('REFUND-1: never more than the account paid and did not get back, unless the policy lifts it', () => {
    const spent = (policy = {}) => orThrow(refundFromCredit(credited(paid(opened(policy), 'PAY-1', '100.00'), 'CR-1', '60.00'), { id: 'R-0', on, from: ['CR-1'], method: 'check' }))
    expect(orThrow(changes(spent(), after({}, spent()))).capped).toMatchObject([{ amount: '40.00', by: 'moneyPaid' }])
    expect(errorOf(refund({ amount: '40.01' }, spent()))).toMatchObject({ _tag: 'RefundExceedsMoneyPaid', allowed: '40.00' })
    expect(standing(after({ amount: '100.00' }, spent({ refundLimit: 'none' })))).toEqual(['0.00', '0.00', '100.00'])
  })

  it('REFUND-1: within the payment, refunds under way counted', () => {
    const card = paid(opened(), 'PAY-1', '100.00', { method: 'card' })
    const once = after({ amount: '70.00' }, card)
    expect(orThrow(balances(once, { on }))).toMatchObject({ current: '-100.00', expected: '-30.00', pendingRefunds: '70.00' })
    expect(errorsOf(refundPayment(once, { id: 'REF-2', on, payment: 'PAY-1', amount: '30.01', released: 'reopen' }))).toMatchObject([{ _tag: 'RefundExceedsPayment', allowed: '30.00' }, { _tag: 'RefundExceedsMoneyPaid', allowed: '30.00' }])
    expect(errorsOf(refundPayment(after({}, card), { id: 'REF-2', on, payment: 'PAY-1' }))).toMatchObject([{ _tag: 'RefundExceedsPayment', allowed: '0.00' }, { _tag: 'RefundExceedsMoneyPaid' }])
  })

  it('PAYMENT-2, REFUND-9: settled money only, where the policy gives money', () => {
    const pending = paid(opened(), 'PAY-1', '60.00', { method: 'eCheck' })
    expect(errorOf(refund({}, pending))).toMatchObject({ _tag: 'StateForbids', state: 'pending', allowedStates: ['settled'] })
    expect(errorOf(refund({}, paid(opened({ refunds: 'creditOnly' }), 'PAY-1', '60.00')))).toMatchObject({ _tag: 'RefundsNotOffered', rule: 'REFUND-9' })
  })

  it('LEDGER-3: not before what it takes from changed, nor before the credit that takes the place', () => {
    const later = orThrow(allocate(paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00'), { id: 'A-1', on: '2026-09-05', source: 'PAY-1', to }))
    expect(errorOf(refund({ amount: '1.00', released: 'reopen', on: '2026-09-04' }, later))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05' })
    const young = credited(over, 'CR-1', '25.00', undefined, '2026-09-09')
    expect(errorOf(refund({ amount: '31.00', released: { credit: 'CR-1' } }, young))).toMatchObject({ _tag: 'DayTooEarly', document: 'CR-1' })
    // Unapplied money is enough here, so that the credit has no place to take.
    expect(tagsOf(refund({ amount: '30.00', released: { credit: 'CR-1' } }, young))).toEqual([])
  })

  it('LEDGER-3, POOL-1, POOL-3: nor before the gift card changed whose price it gives back', () => {
    const sale = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items: [{ description: 'Card', amount: '50.00', storedValue: 'giftCard' }] }))
    const sold = issued(paid(sale, 'PAY-1', '50.00', { to }), 'GC-1', '50.00', { sold: { invoice: 'INV-1', item: '1' } })
    const used = paid(invoiced(sold, 'INV-2', '50.00'), 'PAY-2', '50.00', { on: '2026-09-03', method: 'giftCard', to: { invoice: 'INV-2' } })
    const back = orThrow(deallocate(used, { id: 'D-1', on: '2026-09-10', source: 'PAY-2', from: { invoice: 'INV-2' } }))
    expect(errorOf(refund({ released: 'keepSettled', on: '2026-09-05' }, back))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-10', document: 'GC-1' })
    const done = after({ released: 'keepSettled', on: '2026-09-10' }, back)
    expect(['2026-09-05', '2026-09-10'].map((day) => orThrow(viewPool(done, { id: 'GC-1', on: day })).left)).toEqual(['0.00', '0.00'])
  })

  it('LEDGER-1: errors in the documented order, phase by phase', () => {
    const item = { ...to, item: '1', amount: '1.00' }
    const creditOnly = paid(invoiced(opened({ refunds: 'creditOnly' }), 'INV-1', '10.00'), 'PAY-1', '10.00')
    expect(tagsOf(refund({ amount: '1.00', items: [item, { ...item, invoice: 'X' }, { ...item, item: '9' }, item], released: { credit: 'X' } }, creditOnly))).toEqual([
      'ConflictingFields', 'DocumentNotFound', 'ItemNotFound', 'NamedTwice', 'DocumentNotFound', 'RefundsNotOffered'
    ])
    expect(tagsOf(refund({ payment: 'INV-1', released: 'keepSettled', type: 'barter' }))).toEqual(['DocumentNotFound', 'UnknownCode'])
    expect(tagsOf(refund({ released: 'later' as never }))).toEqual(['UnknownChoice'])
    expect(tagsOf(refund({ items: [{ ...item, amount: '130.01' }], released: 'reopen' }))).toEqual(['RefundExceedsPayment', 'RefundExceedsMoneyPaid'])
  })
})
