import { describe, expect, it } from 'vitest'
import {
  allocate, amendCredit, applyCredit, audit, balances, billRecurring, cancelItems, cancelPayment, changePolicy, changeRecurring, changes,
  changeScheduledPayment, creditHeldUntilUsed, deallocate, endRecurring, failPayment, ledgersEqual, openItems, orThrow,
  reconcileOldestFirst, recordInvoice, recordPayment, refundFromCredit, refundPayment, refused, removePool, replay, restoreLedger,
  retryRefund, returnRefund, schedulePayments, sendRefund, settlePayment, settleRefund, suspendRecurring, transferOut, unappliedSources, undo, viewCredit, viewInvoice,
  viewPayment, viewPool, viewRefund, voidCredit, writeOff, type Ledger
} from 'billing-rules'
import { examples } from './everyOperation.js'
import { credited, errorOf, invoiced, issued, on, opened, paid, refunding, tagsOf } from './histories.js'
import { billed, subscribed } from './recurring.js'

const undoing = (ledger: Ledger, operation: string, more: object = {}) => undo(ledger, { id: 'U-1', on, operation, ...more })
const current = (ledger: Ledger) => orThrow(balances(ledger, { on })).current
const to = { invoice: 'INV-1' }
const owing = invoiced(opened({ creditReversal: 'unapplyThenVoid' }), 'INV-1', ['100.00', '50.00'])

/** Everything that is open and unapplied, and the sums. */
function standing(ledger: Ledger): unknown {
  const day = { on: '2030-01-01' }
  return [orThrow(balances(ledger, day)), orThrow(openItems(ledger, day)), orThrow(unappliedSources(ledger, day))]
}

describe('undo', () => {
  const kept = new Map([
    ['settlePayment', 'moneyMoved'], ['sendRefund', 'moneyMoved'], ['settleRefund', 'moneyMoved'], ['transferOut', 'betweenAccounts'], ['transferIn', 'betweenAccounts'],
    ['voidCredit', 'voiding'], ['voidInvoice', 'voiding'], ['chargeBack', 'moneyMoved'], ['winChargeBack', 'moneyMoved'], ['sendPayment', 'moneyMoved'], ['undo', 'voiding'],
    ['cancelRefund', 'voiding'], ['dismissRefund', 'voiding'], ['cancelScheduledPayment', 'voiding'], ['cancelPlan', 'voiding'], ['cancelPayment', 'voiding'], ['dismissPayment', 'voiding']
  ])
  it.each(examples)('REVERSE-2: after $name everything stands as before, or it says why not', ({ name, run, ledger, input }) => {
    const after = orThrow(run(ledger, input))
    const undone = undoing(after, 'OP-1')
    if (refused(undone)) {
      const error = errorOf(undone) as unknown as { because?: string }
      expect([name, error.because]).toEqual([name, name === 'applyCredit' ? 'reverseOnly' : (kept.get(name) ?? 'moneyMoved')])
      return
    }
    expect(kept.has(name)).toBe(false)
    expect(standing(undone.right)).toEqual(standing(ledger))
    expect(tagsOf(audit(undone.right))).toEqual([])
    expect(ledgersEqual(orThrow(replay(undone.right)), undone.right)).toBe(true)
  })

  it('REVERSE-2: a cancellation with fee and refund, whole', () => {
    const half = paid(credited(owing, 'CR-1', '20.00', to), 'PAY-1', '60.00', { to })
    const cancelled = orThrow(cancelItems(half, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested', fee: { description: 'Fee', amount: '15.00' } }))
    const after = orThrow(undoing(cancelled, 'C-1', { reason: 'Wrong child' }))
    expect(standing(after)).toEqual(standing(half))
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).items[0]).toMatchObject({ cancelled: false, credited: '0.00', cancelledQuantity: '0' })
    expect(orThrow(viewPayment(after, { id: 'PAY-1' }))).toMatchObject({ applied: '60.00', refunded: '0.00' })
    expect(orThrow(changes(cancelled, after)).states.map(({ document, state }) => [document, state])).toEqual(expect.arrayContaining([['C-1', 'voided'], ['C-1/fee', 'voided']]))
    expect(tagsOf(audit(after))).toEqual([])
    const policy = { ...creditHeldUntilUsed, creditReversal: 'unapplyThenVoid' } as const
    expect(ledgersEqual(orThrow(restoreLedger(JSON.parse(JSON.stringify(after)), [policy])), after)).toBe(true)
  })

  it('REFUND-1, REVERSE-2: of several payments no more is undone than leaves what was refunded paid', () => {
    const two = credited(paid(paid(opened(), 'PAY-1', '50.00'), 'PAY-2', '50.00'), 'CR-1', '50.00')
    const back = orThrow(refundFromCredit(two, { id: 'R-1', on, from: ['CR-1'], method: 'cash' }))
    const one = orThrow(undo(back, { id: 'U-2', on, operation: 'PAY-1' }))
    expect(errorOf(undoing(one, 'PAY-2'))).toMatchObject({ _tag: 'OperationDependedOn', dependents: ['U-2'] })
    const cancelled = orThrow(cancelPayment(paid(back, 'PAY-3', '0.01'), { id: 'X-1', on, payment: 'PAY-1' }))
    expect(errorOf(undoing(cancelled, 'PAY-2'))).toMatchObject({ dependents: ['X-1'] })
    const late = orThrow(cancelPayment(paid(back, 'PAY-3', '50.00'), { id: 'X-1', on, payment: 'PAY-1' }))
    const later = orThrow(cancelPayment(late, { id: 'X-2', on, payment: 'PAY-2' }))
    expect(errorOf(undoing(later, 'PAY-3'))).toMatchObject({ dependents: ['X-2'] })
  })

  it('REVERSE-2, POOL-3: a gift card builds on the invoice that sold it', () => {
    const sold = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items: [{ description: 'Gift card', amount: '50.00', storedValue: 'giftCard' }] }))
    const card = issued(sold, 'GC-1', '50.00', { sold: { ...to, item: '1' } })
    expect(errorOf(undoing(card, 'INV-1'))).toMatchObject({ _tag: 'OperationDependedOn', dependents: ['GC-1'] })
    expect(refused(undoing(orThrow(undo(card, { id: 'U-0', on, operation: 'GC-1' })), 'INV-1'))).toBe(false)
  })

  it('REFUND-1, REVERSE-2: that a refund came back is not undone once what paid for it was cancelled', () => {
    const back = orThrow(refundFromCredit(credited(paid(opened(), 'PAY-1', '50.00'), 'CR-1', '50.00'), { id: 'R-1', on, from: ['CR-1'], method: 'cash' }))
    const returned = orThrow(returnRefund(back, { id: 'R-1-back', on, refund: 'R-1' }))
    const cancelled = orThrow(cancelPayment(returned, { id: 'X-1', on, payment: 'PAY-1' }))
    expect(errorOf(undoing(cancelled, 'R-1-back'))).toMatchObject({ _tag: 'OperationDependedOn', dependents: ['X-1'] })
  })

  it('REVERSE-2, REFUND-6: that a refund which came back is tried again: it has come back as before', () => {
    const refund = { on, refund: 'C-1/refund-1' }
    const back = orThrow(returnRefund(orThrow(settleRefund(refunding(), { id: 'S-1', ...refund })), { id: 'B-1', ...refund }))
    const after = orThrow(undoing(orThrow(retryRefund(back, { id: 'T-1', ...refund })), 'T-1'))
    expect([orThrow(viewRefund(after, { id: 'C-1/refund-1' })).state, standing(after)]).toEqual(['returned', standing(back)])
    expect(tagsOf(audit(after))).toEqual([])
    expect(refused(retryRefund(after, { id: 'T-2', ...refund }))).toBe(false)
  })

  it('REVERSE-2: refuses and lists the later entries that depend on it, those that build on them included', () => {
    const applied = orThrow(allocate(credited(owing, 'CR-1', '30.00'), { id: 'A-1', on, source: 'CR-1', to }))
    const off = orThrow(deallocate(applied, { id: 'D-1', on, source: 'CR-1', from: to, amount: '10.00' }))
    const free = paid(invoiced(off, 'INV-2', '5.00'), 'PAY-2', '5.00', { to: { invoice: 'INV-2' } })
    expect(errorOf(undoing(free, 'CR-1'))).toMatchObject({ _tag: 'OperationDependedOn', rule: 'REVERSE-2', kind: 'state', operation: 'CR-1', dependents: ['A-1', 'D-1'] })
    expect(errorOf(undoing(free, 'A-1'))).toMatchObject({ dependents: ['D-1'] })
    expect(errorOf(undoing(free, 'INV-1'))).toMatchObject({ dependents: ['A-1', 'D-1'] })
    const back = ['D-1', 'A-1', 'CR-1', 'PAY-2'].reduce((ledger, id) => orThrow(undoing(ledger, id, { id: `U-${id}` })), free)
    expect(current(back)).toBe('155.00')
    expect(tagsOf(audit(back))).toEqual([])
  })

  it('REVERSE-2, REFUND-1: a refund of goodwill depends on the money that the account paid', () => {
    const rich = credited(paid(owing, 'PAY-1', '150.00', { to }), 'CR-1', '30.00')
    const refunded = orThrow(refundFromCredit(rich, { id: 'R-1', on, from: ['CR-1'], method: 'cash' }))
    expect(errorOf(undoing(refunded, 'PAY-1'))).toMatchObject({ dependents: ['R-1'] })
    expect(current(orThrow(undoing(orThrow(undoing(refunded, 'R-1')), 'PAY-1', { id: 'U-2' })))).toBe('120.00')
  })

  it('REVERSE-2, CREDIT-10: the older of two changes of a credit waits for the newer one', () => {
    const amend = (ledger: Ledger, id: string, amount: string) => orThrow(amendCredit(ledger, { id, on, credit: 'CR-1', amount }))
    const twice = amend(amend(credited(invoiced(opened({ amend: 'all' }), 'INV-1', '100.00'), 'CR-1', '30.00'), 'M-1', '40.00'), 'M-2', '35.00')
    expect(errorOf(undoing(twice, 'M-1'))).toMatchObject({ _tag: 'OperationDependedOn', dependents: ['M-2'] })
    const once = orThrow(undoing(twice, 'M-2'))
    expect(orThrow(viewCredit(once, { id: 'CR-1' })).amount).toBe('40.00')
    expect(orThrow(viewCredit(orThrow(undoing(once, 'M-1', { id: 'U-2' })), { id: 'CR-1' })).amount).toBe('30.00')
  })

  it('REVERSE-2: an operation that depends on one that was left out is left out, with what builds on its documents', () => {
    // Without PAY-1 nothing may be refunded, and then nothing is there that comes back.
    const rich = credited(paid(owing, 'PAY-1', '150.00', { to }), 'CR-1', '30.00')
    const refunded = orThrow(refundFromCredit(rich, { id: 'R-1', on, from: ['CR-1'], method: 'check' }))
    const returned = orThrow(returnRefund(paid(refunded, 'PAY-2', '5.00'), { id: 'S-1', on, refund: 'R-1' }))
    expect(errorOf(undoing(returned, 'PAY-1'))).toMatchObject({ dependents: ['R-1', 'S-1'] })
  })

  it('REVERSE-2: a reconciliation of many, whole', () => {
    const account = invoiced(paid(paid(owing, 'P-1', '90.00'), 'P-2', '40.00'), 'INV-2', '30.00')
    const matched = orThrow(reconcileOldestFirst(account, { id: 'REC', on }))
    expect(standing(orThrow(undoing(matched, 'REC')))).toEqual(standing(account))
  })

  it('REVERSE-2: money that moved outside is not undone', () => {
    expect(errorOf(undoing(paid(owing, 'PAY-1', '9.00', { method: 'card' }), 'PAY-1'))).toMatchObject({ _tag: 'CannotBeUndone', rule: 'REVERSE-2', because: 'moneyMoved' })
    const pending = paid(owing, 'PAY-1', '9.00', { method: 'eCheck', to })
    expect(standing(orThrow(undoing(pending, 'PAY-1')))).toEqual(standing(owing))
    expect(errorOf(undoing(orThrow(settlePayment(pending, { id: 'S', on, payment: 'PAY-1' })), 'PAY-1'))).toMatchObject({ because: 'moneyMoved' })
    const sent = orThrow(sendRefund(refunding(), { id: 'S', on, refund: 'C-1/refund-1' }))
    expect(errorOf(undoing(sent, 'C-1'))).toMatchObject({ because: 'moneyMoved' })
    expect(orThrow(viewRefund(orThrow(undoing(refunding(), 'C-1')), { id: 'C-1/refund-1' })).state).toBe('cancelled')
  })

  it('REVERSE-2: neither the opening, nor twice, nor a transfer, nor what voided something, nor a credit under reverseOnly', () => {
    expect(errorOf(undoing(owing, 'open'))).toMatchObject({ because: 'opening' })
    const once = orThrow(undoing(paid(owing, 'PAY-1', '9.00'), 'PAY-1'))
    expect(errorOf(undoing(once, 'PAY-1', { id: 'U-2' }))).toMatchObject({ because: 'undone' })
    expect(errorOf(undoing(orThrow(transferOut(paid(opened(), 'P', '9.00'), { id: 'T', on, to: { account: 'B' }, amount: '9.00' })), 'T'))).toMatchObject({ because: 'betweenAccounts' })
    expect(errorOf(undoing(orThrow(voidCredit(credited(owing, 'CR-1', '9.00'), { id: 'V', on, credit: 'CR-1' })), 'V'))).toMatchObject({ because: 'voiding' })
    expect(errorOf(undoing(credited(opened(), 'CR-1', '9.00'), 'CR-1'))).toMatchObject({ because: 'reverseOnly' })
    expect(tagsOf(undoing(owing, 'X'))).toEqual(['DocumentNotFound'])
  })

  it('REVERSE-2, POOL-3: a sale with a gift card is undone with the card only, and a pool shows what was taken back', () => {
    const sale = orThrow(recordInvoice(owing, { id: 'INV-2', on, items: [{ description: 'Card', amount: '50.00', storedValue: 'giftCard' }] }))
    const sold = issued(sale, 'GC-1', '50.00', { sold: { invoice: 'INV-2', item: '1' } })
    expect(errorOf(undoing(sold, 'INV-2'))).toMatchObject({ _tag: 'OperationDependedOn', dependents: ['GC-1'] })
    expect(standing(orThrow(undoing(orThrow(undoing(sold, 'GC-1')), 'INV-2', { id: 'U-2' })))).toEqual(standing(owing))
    const pool = (ledger: Ledger) => {
      const { amount, left, redeemed, removed } = orThrow(viewPool(ledger, { id: 'GC-1' }))
      return [amount, left, redeemed, removed]
    }
    const used = paid(sold, 'PAY-1', '20.00', { method: 'giftCard', to })
    const back = orThrow(refundPayment(used, { id: 'R-1', on, payment: 'PAY-1', amount: '5.00', released: 'reopen' }))
    expect([pool(back), pool(orThrow(undoing(back, 'R-1')))]).toEqual([['50.00', '35.00', '15.00', '0.00'], ['50.00', '30.00', '20.00', '0.00']])
    const gone = orThrow(removePool(used, { id: 'RM-1', on, pool: 'GC-1' }))
    expect([pool(gone), pool(orThrow(undoing(gone, 'RM-1')))]).toEqual([['50.00', '0.00', '20.00', '30.00'], ['50.00', '30.00', '20.00', '0.00']])
  })

  it('CREDIT-3, REVERSE-2: a payment out of a pool that has expired is undone only where its value is given up', () => {
    const card = issued(owing, 'GC-1', '50.00', { expires: '2026-09-10' })
    const used = paid(card, 'PAY-1', '50.00', { method: 'giftCard', to })
    expect(tagsOf(undoing(used, 'PAY-1', { on: '2026-09-10' }))).toEqual([])
    expect(errorOf(undoing(used, 'PAY-1', { on: '2026-09-11' }))).toEqual({ _tag: 'PoolExpired', rule: 'CREDIT-3', kind: 'state', path: 'forfeit', pool: 'GC-1', expires: '2026-09-10' })
    const given = orThrow(undoing(used, 'PAY-1', { on: '2026-09-11', forfeit: true }))
    expect([orThrow(viewPool(given, { id: 'GC-1' })).left, orThrow(balances(given, { on: '2026-09-11' })).current]).toEqual(['50.00', '150.00'])
    expect(tagsOf(audit(given))).toEqual([])
    // What is put in or issued is taken out by undoing it: nothing is given up.
    expect(tagsOf(undoing(card, 'GC-1', { on: '2026-09-11' }))).toEqual([])
  })

  it('REVERSE-2, POOL-1: what takes out of a pool is not dated before its last change: on no day it has less than nothing', () => {
    const used = paid(issued(owing, 'GC-1', '50.00'), 'PAY-1', '50.00', { on: '2026-09-03', method: 'giftCard', to })
    const back = orThrow(undoing(used, 'PAY-1', { on: '2026-09-10' }))
    expect(errorOf(undoing(back, 'GC-1', { id: 'U-2', on: '2026-09-05' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-10', document: 'GC-1' })
    const gone = orThrow(undoing(back, 'GC-1', { id: 'U-2', on: '2026-09-10' }))
    expect(['2026-09-01', '2026-09-05', '2026-09-10'].map((day) => orThrow(viewPool(gone, { id: 'GC-1', on: day })).left)).toEqual(['50.00', '0.00', '0.00'])
    const stored = JSON.parse(JSON.stringify(gone))
    stored.entries.at(-1).on = '2026-09-05'
    expect(errorOf(restoreLedger(stored, [{ ...creditHeldUntilUsed, creditReversal: 'unapplyThenVoid' }]))).toMatchObject({ _tag: 'DamagedEntry', check: 'dayFollows', subject: 'GC-1' })
  })

  it('REVERSE-2, LEDGER-3: not before the last change of what it made or changed, and that alone is said', () => {
    const pending = paid(opened({ amend: 'all' }), 'PAY-1', '50.00', { on: '2026-09-10', method: 'eCheck' })
    const failed = orThrow(failPayment(pending, { id: 'F-1', on: '2026-09-12', payment: 'PAY-1' }))
    const amended = orThrow(amendCredit(credited(failed, 'CR-1', '9.00'), { id: 'AM-1', on: '2026-09-12', credit: 'CR-1', amount: '10.00' }))
    for (const [ledger, operation, day, document] of [[pending, 'PAY-1', '2026-09-10', 'PAY-1'], [failed, 'F-1', '2026-09-12', 'PAY-1'], [amended, 'AM-1', '2026-09-12', 'CR-1']] as const) {
      expect(errorOf(undoing(ledger, operation, { on: '2026-09-05' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: day, document })
      expect(tagsOf(audit(orThrow(undoing(ledger, operation, { on: day }))))).toEqual([])
    }
  })

  it('REVERSE-2: an undo can itself be undone where it voided nothing, and then the operation again', () => {
    const applied = orThrow(allocate(paid(owing, 'PAY-1', '30.00'), { id: 'A-1', on, source: 'PAY-1', to }))
    const redone = orThrow(undoing(orThrow(undoing(applied, 'A-1')), 'U-1', { id: 'U-2' }))
    expect(standing(redone)).toEqual(standing(applied))
    expect(orThrow(viewPayment(orThrow(undoing(redone, 'A-1', { id: 'U-3' })), { id: 'PAY-1' })).unapplied).toBe('30.00')
  })

  it('LEDGER-2, REVERSE-2: ids stay used', () => {
    const after = orThrow(undoing(owing, 'INV-1'))
    expect(tagsOf(recordPayment(after, { id: 'INV-1', on, amount: '1.00', method: 'cash' }))).toEqual(['OperationIdReused'])
    expect(orThrow(viewInvoice(after, { id: 'INV-1' })).open).toBe('0.00')
  })

  it('LEDGER-3: not before the last change of what it touched, nor in a closed period', () => {
    const later = orThrow(allocate(credited(owing, 'CR-1', '30.00'), { id: 'A-1', on: '2026-09-10', source: 'CR-1', to }))
    expect(errorOf(undoing(later, 'A-1'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-10' })
    expect(tagsOf(undoing(later, 'A-1', { on: '2026-09-10' }))).toEqual([])
    const closed = orThrow(changePolicy(later, { id: 'P', on: '2026-10-01', closedUntil: '2026-09-30' }))
    expect(tagsOf(undoing(closed, 'A-1', { on: '2026-09-30' }))).toEqual(['PeriodClosed'])
    expect(tagsOf(audit(orThrow(undoing(closed, 'A-1', { on: '2026-10-01' }))))).toEqual([])
  })

  it('REVERSE-2, LEDGER-8: a policy and a closed period go back to what they were', () => {
    const closed = orThrow(changePolicy(owing, { id: 'P-1', on: '2026-10-01', closedUntil: '2026-09-30', policy: { ...creditHeldUntilUsed, name: 'strict', refunds: 'creditOnly' } }))
    const after = orThrow(undoing(closed, 'P-1', { on: '2026-10-01' }))
    expect(tagsOf(recordPayment(after, { id: 'PAY-1', on, amount: '10.00', method: 'cash' }))).toEqual([])
    const two = orThrow(changePolicy(closed, { id: 'P-2', on: '2026-10-02', policy: { ...creditHeldUntilUsed, name: 'third' } }))
    expect(errorOf(undoing(two, 'P-1', { on: '2026-10-02' }))).toMatchObject({ dependents: ['P-2'] })
  })

  it('REVERSE-2, RECUR-1, RECUR-2: what was billed is billed again, and what was changed is as it was', () => {
    const run = (ledger: Ledger, id: string, day: string) => orThrow(billRecurring(ledger, { id, on: day }))
    const first = run(subscribed(), 'R-1', '2026-02-28')
    const undone = orThrow(undoing(run(first, 'R-2', '2026-12-31'), 'R-2', { on: '2026-12-31' }))
    expect(billed(run(undone, 'R-3', '2026-04-30'), 'R-3', 2)).toEqual(['2026-03-31 40.00', '2026-04-30 40.00'])
    const day = '2026-02-01'
    const changed = orThrow(changeRecurring(subscribed(), { id: 'X', on: day, recurring: 'GYM', from: day, amount: '45.00' }))
    const rests = orThrow(suspendRecurring(subscribed(), { id: 'X', on: day, recurring: 'GYM', from: day, until: '2026-02-28' }))
    const ended = orThrow(endRecurring(subscribed(), { id: 'X', on: day, recurring: 'GYM', until: day }))
    for (const ledger of [changed, rests, ended]) {
      expect(billed(run(orThrow(undoing(ledger, 'X', { on: day })), 'R', '2026-02-28'), 'R', 2)).toEqual(['2026-01-31 40.00', '2026-02-28 40.00'])
    }
    expect(errorOf(undoing(first, 'GYM', { on: '2026-02-28' }))).toMatchObject({ dependents: ['R-1'] })
    expect(run(orThrow(undoing(subscribed(), 'GYM', { on: '2026-01-31' })), 'R', '2026-12-31').entries.at(3)?.facts).toEqual([])
  })

  it('RECUR-1, REVERSE-2: runs of one charge are undone newest first, so that nothing is billed twice', () => {
    const run = (ledger: Ledger, id: string, day: string) => orThrow(billRecurring(ledger, { id, on: day }))
    const two = run(run(subscribed(), 'R-1', '2026-02-28'), 'R-2', '2026-03-31')
    expect(errorOf(undoing(two, 'R-1', { on: '2026-03-31' }))).toMatchObject({ _tag: 'OperationDependedOn', dependents: ['R-2'] })
    const none = orThrow(undoing(orThrow(undoing(two, 'R-2', { on: '2026-03-31' })), 'R-1', { id: 'U-2', on: '2026-03-31' }))
    expect(billed(run(none, 'R-3', '2026-03-31'), 'R-3', 3)).toEqual(['2026-01-31 40.00', '2026-02-28 40.00', '2026-03-31 40.00'])
    // A run that billed another charge, or nothing, holds nothing up.
    const empty = run(run(run(subscribed(), 'R-1', '2026-02-28'), 'R-2', '2026-02-28'), 'R-3', '2026-03-30')
    const other = run(subscribed({ id: 'YOGA', from: '2026-03-15' }, empty), 'R-4', '2026-03-15')
    expect(tagsOf(undoing(other, 'R-1', { on: '2026-03-31' }))).toEqual([])
  })

  it('LEDGER-3, SCHEDULE-3: a change of an instalment is taken back on the day of the undo or of its last change, never before it was made', () => {
    const scheduled = (day: string) => orThrow(schedulePayments(invoiced(opened(), 'INV-1', '100.00', { on: day }), { id: 'P', on, to, method: 'cash', series: { every: 'month', first: '2027-02-01', count: 2 } }))
    const change = (ledger: Ledger, more: object) => orThrow(changeScheduledPayment(ledger, { id: 'C', on: '2026-09-05', payment: 'P/1', ...more }))
    const card = change(scheduled(on), { method: 'card' })
    expect(errorOf(undoing(card, 'C', { on: '2026-09-04' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05', document: 'P/1' })
    const back = invoiced(orThrow(undoing(card, 'C', { on: '2026-09-05' })), 'INV-2', '1.00', { on: '2027-12-01' })
    expect(orThrow(viewPayment(back, { id: 'P/1', on: '2026-09-06' })).method).toBe('cash')
    // On an invoice of 1 December the change counts from there, and so does what takes it back.
    const whole = orThrow(undoing(change(scheduled('2026-12-01'), { amount: '20.00' }), 'C', { on: '2026-12-01' }))
    expect(orThrow(balances(whole, { on: '2026-12-01' })).pendingPayments).toBe('100.00')
    expect(tagsOf(audit(whole))).toEqual([])
  })

  it('REVERSE-2: a write-off of an account', () => {
    const account = invoiced(paid(owing, 'PAY-1', '70.00'), 'INV-2', '20.00')
    const written = orThrow(writeOff(account, { id: 'W', on, reason: 'x' }))
    expect(standing(orThrow(undoing(written, 'W')))).toEqual(standing(account))
  })

  it('REVERSE-2: taxes and credited shares come back exactly', () => {
    const taxed = opened({ ...creditHeldUntilUsed, name: 't', creditReversal: 'voidUnapplied', taxes: [{ code: 'GST', percent: '9.975' }] })
    const sold = orThrow(recordInvoice(taxed, { id: 'INV-1', on, items: [{ description: 'Class', amount: '8180.00', taxes: ['GST'] }] }))
    const cancel = (ledger: Ledger, id: string) => orThrow(cancelItems(ledger, { id, on, invoice: 'INV-1', items: [{ item: '1', quantity: '0.3' }], credit: { percent: '33' }, refund: 'none' }))
    const undone = orThrow(undoing(cancel(sold, 'C-1'), 'C-1'))
    expect(orThrow(viewCredit(cancel(undone, 'C-2'), { id: 'C-2' }))).toMatchObject({ taxes: orThrow(viewCredit(cancel(sold, 'C-2'), { id: 'C-2' })).taxes })
    expect(orThrow(applyCredit(undone, { id: 'CR', on, amount: '1.00', tax: 'waived', type: 'goodwill' }))).toBeDefined()
  })
})
