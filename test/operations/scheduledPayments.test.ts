import { describe, expect, it } from 'vitest'
import {
  applyCredit, applyCreditToInstalment, audit, balances, cancelPayment, cancelScheduledPayment, changes, changeScheduledPayment, collectPayment, creditHeldUntilUsed, deallocate, failPayment,
  orThrow, restoreLedger, retryPayment, schedulePayments, settlePayment, undo, upcomingPayments, viewInvoice, viewPayment, type Ledger, type Outcome
} from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const series = { every: 'month', first: '2026-10-01', count: 4 } as const
const ledger = orThrow(schedulePayments(invoiced(opened(), 'INV-1', ['60.00', '40.00']), { id: 'P', on, to, method: 'card', series }))
const shown = (so: Ledger, at = on) =>
  orThrow(upcomingPayments(so, { on: at })).map(({ payment, on: day, amount, unapplied, covers }) => {
    const parts = covers.map((one) => `${one.item}: ${one.amount}`).join(', ')
    return `${payment} ${day} ${amount} (${parts})${unapplied === '0.00' ? '' : ` ${unapplied} over`}`
  })
const sound = (outcome: Outcome): Ledger => {
  const after = orThrow(outcome)
  expect(errorsOf(audit(after))).toEqual([])
  const stored = JSON.parse(JSON.stringify(after)) as unknown
  expect(JSON.stringify(orThrow(restoreLedger(stored, [creditHeldUntilUsed])))).toBe(JSON.stringify(after))
  return after
}

describe('changeScheduledPayment', () => {
  const change = (more: object, so = ledger) => changeScheduledPayment(so, { id: 'C', on, payment: 'P/2', ...more })

  it('SCHEDULE-3: a smaller amount; what nothing is planned for any more is told, the rest moves up', () => {
    const smaller = sound(change({ amount: '10.00' }))
    expect(shown(smaller)).toEqual(['P/1 2026-10-01 25.00 (1: 25.00)', 'P/2 2026-11-01 10.00 (1: 10.00)', 'P/3 2026-12-01 25.00 (1: 25.00)', 'P/4 2027-01-01 25.00 (2: 25.00)'])
    expect(orThrow(changes(ledger, smaller)).uncovered).toEqual([{ invoice: 'INV-1', item: '2', amount: '15.00' }])
    expect(orThrow(balances(smaller, { on }))).toMatchObject({ current: '100.00', expected: '15.00' })
  })

  it('SCHEDULE-3, SCHEDULE-4: a larger one only as far as something is open and not planned', () => {
    expect(errorOf(change({ amount: '25.01' }))).toMatchObject({ _tag: 'PlanExceedsOpenAmount', path: 'amount', asked: '25.01', allowed: '25.00', open: '0.00' })
    const smaller = orThrow(change({ amount: '10.00' }))
    expect(shown(sound(change({ id: 'C-2', payment: 'P/1', amount: '40.00' }, smaller)))[0]).toBe('P/1 2026-10-01 40.00 (1: 40.00)')
    expect(errorOf(change({ id: 'C-2', payment: 'P/1', amount: '40.01' }, smaller))).toMatchObject({ allowed: '40.00' })
  })

  it('SCHEDULE-3: another day changes the order in which items are covered; another method brings its terms', () => {
    const later = sound(change({ payment: 'P/1', day: '2027-02-01', method: 'eCheck' }))
    expect(shown(later)[3]).toBe('P/1 2027-02-01 25.00 (2: 25.00)')
    expect(shown(later)[0]).toBe('P/2 2026-11-01 25.00 (1: 25.00)')
    expect(orThrow(viewPayment(later, { id: 'P/1' }))).toMatchObject({ method: 'eCheck', channel: 'online', daysToClear: 10, cancelPayment: 'untilSent' })
    expect(orThrow(changes(ledger, later)).uncovered).toEqual([])
  })

  it('SCHEDULE-3: what of it covers nothing leaves first', () => {
    const loose = orThrow(deallocate(ledger, { id: 'D', on, source: 'P/4', from: { invoice: 'INV-1' }, amount: '5.00' }))
    const after = sound(change({ payment: 'P/4', amount: '20.00' }, loose))
    expect(shown(after)[3]).toBe('P/4 2027-01-01 20.00 (2: 20.00)')
    expect(orThrow(changes(loose, after)).uncovered).toEqual([])
  })

  it('SCHEDULE-3: refused without a change, of what is no scheduled payment, and too early', () => {
    expect(errorOf(change({}))).toMatchObject({ _tag: 'MissingField', path: 'amount' })
    expect(tagsOf(change({ payment: 'X', method: 'gold', day: '2026-10-01' }))).toEqual(['DocumentNotFound', 'UnknownCode'])
    expect(errorOf(change({ day: '2026-08-31' }))).toMatchObject({ _tag: 'DayTooEarly', path: 'day', earliest: on })
    expect(errorOf(change({ on: '2026-08-31', amount: '1.00' }))).toMatchObject({ _tag: 'DayTooEarly', path: 'on' })
    const settled = orThrow(settlePayment(ledger, { id: 'S', on, payment: 'P/2' }))
    expect(errorOf(change({ amount: '1.00' }, settled))).toMatchObject({ _tag: 'StateForbids', state: 'settled', allowedStates: ['scheduled'] })
  })
})

describe('cancelScheduledPayment', () => {
  it('SCHEDULE-3: it will not come, and its part of the debt is uncovered', () => {
    const after = sound(cancelScheduledPayment(ledger, { id: 'C', on: '2026-09-15', payment: 'P/3', reason: 'left' }))
    expect(orThrow(viewPayment(after, { id: 'P/3' }))).toMatchObject({ state: 'cancelled', since: '2026-09-15', unapplied: '0.00' })
    expect(orThrow(changes(ledger, after)).uncovered).toEqual([{ invoice: 'INV-1', item: '2', amount: '15.00' }, { invoice: 'INV-1', item: '1', amount: '10.00' }])
    expect(orThrow(balances(after, { on }))).toMatchObject({ current: '100.00', expected: '25.00' })
    expect(tagsOf(cancelScheduledPayment(after, { id: 'C-2', on, payment: 'P/3' }))).toEqual(['StateForbids'])
    expect(tagsOf(cancelScheduledPayment(after, { id: 'C-2', on, payment: 'P/9' }))).toEqual(['DocumentNotFound'])
    expect(tagsOf(cancelScheduledPayment(ledger, { id: 'C-2', on: '2026-08-31', payment: 'P/3' }))).toEqual(['DayTooEarly'])
  })
})

describe('collectPayment', () => {
  it('SCHEDULE-3, PAYMENT-2: a card payment settles, an eCheck is pending, on the day it is taken', () => {
    const card = sound(collectPayment(ledger, { id: 'T', on: '2026-09-28', payment: 'P/1' }))
    expect(orThrow(viewPayment(card, { id: 'P/1' }))).toMatchObject({ state: 'settled', on: '2026-09-28', since: '2026-09-28' })
    expect(orThrow(balances(card, { on: '2026-09-28' })).current).toBe('75.00')
    const eCheck = orThrow(changeScheduledPayment(ledger, { id: 'C', on, payment: 'P/1', method: 'eCheck' }))
    const pending = sound(collectPayment(eCheck, { id: 'T', on: '2026-10-02', payment: 'P/1' }))
    expect(orThrow(viewPayment(pending, { id: 'P/1' }))).toMatchObject({ state: 'pending', on: '2026-10-02' })
    expect(orThrow(viewInvoice(pending, { id: 'INV-1' }))).toMatchObject({ open: '100.00', planned: '100.00' })
    // What is under way keeps its amount; the scheduled ones give way before it.
    const trimmed = credited(pending, 'CR', '80.00', to, '2026-10-03')
    expect(shown(trimmed, '2026-10-03')).toEqual(['P/1 2026-10-02 25.00 (2: 20.00) 5.00 over'])
    expect(errorsOf(audit(trimmed))).toEqual([])
    expect(tagsOf(collectPayment(card, { id: 'T-2', on: '2026-10-01', payment: 'P/1' }))).toEqual(['StateForbids'])
    expect(tagsOf(collectPayment(card, { id: 'T-2', on, payment: 'P/9' }))).toEqual(['DocumentNotFound'])
    expect(tagsOf(collectPayment(ledger, { id: 'T-2', on: '2026-08-31', payment: 'P/2' }))).toEqual(['DayTooEarly'])
  })
})

describe('an instalment that is under way', () => {
  const eChecks = orThrow(schedulePayments(invoiced(opened(), 'INV-1', '100.00'), { id: 'P', on, to, method: 'eCheck', series }))
  const owed = (so: Ledger, day: string) => {
    const { due, overdue } = orThrow(balances(so, { on: day }))
    return [due, overdue]
  }

  it('SCHEDULE-4, VIEW-1: taken early it is due on the day that was planned, and taken late it is overdue since then', () => {
    const early = sound(collectPayment(eChecks, { id: 'T', on: '2026-09-20', payment: 'P/1' }))
    expect([owed(early, '2026-09-25'), owed(early, '2026-10-01')]).toEqual([['0.00', '0.00'], ['25.00', '0.00']])
    expect(orThrow(viewPayment(early, { id: 'P/1' }))).toMatchObject({ on: '2026-09-20', due: '2026-10-01' })
    const late = sound(collectPayment(eChecks, { id: 'T', on: '2026-10-05', payment: 'P/1' }))
    expect(owed(late, '2026-10-05')).toEqual(['25.00', '25.00'])
    // Called back and moved, it is due on its new day.
    const again = sound(changeScheduledPayment(orThrow(undo(early, { id: 'U', on: '2026-09-21', operation: 'T' })), { id: 'C', on: '2026-09-21', payment: 'P/1', day: '2026-10-20' }))
    expect([owed(again, '2026-10-19'), owed(again, '2026-10-20')]).toEqual([['0.00', '0.00'], ['25.00', '0.00']])
    expect(orThrow(viewPayment(again, { id: 'P/1' }))).not.toHaveProperty('due')
  })

  it('SCHEDULE-4, PAYMENT-5: failed and tried again early, it is due on the day that was planned', () => {
    const failed = orThrow(failPayment(eChecks, { id: 'F', on: '2026-09-20', payment: 'P/1' }))
    expect(owed(sound(retryPayment(failed, { id: 'R', on: '2026-09-21', payment: 'P/1' })), '2026-09-30')).toEqual(['0.00', '0.00'])
  })
})

describe('a plan on an invoice that is dated later', () => {
  const later = orThrow(schedulePayments(invoiced(opened(), 'INV-1', '100.00', { on: '2026-12-01' }), { id: 'P', on, to, method: 'card', series }))

  it('LEDGER-3: is collected, changed and called off meanwhile; the invoice does not hold it up', () => {
    const taken = sound(collectPayment(later, { id: 'T', on: '2026-10-01', payment: 'P/1' }))
    expect([orThrow(balances(taken, { on: '2026-09-30' })).current, orThrow(balances(taken, { on: '2026-10-01' })).current]).toEqual(['0.00', '-25.00'])
    expect(orThrow(balances(taken, { on: '2026-12-01' }))).toMatchObject({ current: '75.00', expected: '0.00', deposits: '0.00' })
    const gone = sound(cancelScheduledPayment(taken, { id: 'C', on: '2026-10-02', payment: 'P/2' }))
    expect(orThrow(balances(gone, { on: '2026-10-02' })).pendingPayments).toBe('50.00')
    expect(tagsOf(changeScheduledPayment(later, { id: 'C', on, payment: 'P/2', method: 'cash' }))).toEqual([])
  })

  it('LEDGER-3: not before it was trimmed: what is cancelled is not trimmed afterwards', () => {
    const trimmed = credited(later, 'CR', '90.00', to, '2026-09-05')
    for (const end of [cancelScheduledPayment, failPayment, cancelPayment]) {
      expect(errorOf(end(trimmed, { id: 'X', on: '2026-10-01', payment: 'P/1' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-12-01' })
      const gone = sound(end(trimmed, { id: 'X', on: '2026-12-01', payment: 'P/1' }))
      expect(orThrow(viewPayment(invoiced(gone, 'INV-2', '1.00', { on: '2027-01-01' }), { id: 'P/1', on: '2026-12-02' })).unapplied).toBe('0.00')
    }
  })
})

describe('applyCreditToInstalment', () => {
  const rich = credited(ledger, 'CR', '30.00')
  const apply = (more: object = {}, so = rich) => applyCreditToInstalment(so, { id: 'A', on, credit: 'CR', plan: 'P', ...more })

  it('SCHEDULE-5: the next instalment shrinks by what the credit covers, whatever the trim', () => {
    const ten = sound(apply({ amount: '10.00' }))
    expect(shown(ten).slice(0, 2)).toEqual(['P/1 2026-10-01 15.00 (1: 15.00)', 'P/2 2026-11-01 25.00 (1: 25.00)'])
    expect(orThrow(viewInvoice(ten, { id: 'INV-1' }))).toMatchObject({ open: '90.00', planned: '90.00' })
    const whole = sound(apply())
    expect(orThrow(viewPayment(whole, { id: 'P/1' }))).toMatchObject({ state: 'cancelled' })
    expect(orThrow(changes(rich, whole))).toMatchObject({ uncovered: [], capped: [{ document: 'CR', amount: '25.00', by: 'open' }] })
    expect(orThrow(changes(whole, sound(apply({ id: 'A-2' }, whole)))).capped).toMatchObject([{ amount: '5.00', by: 'unapplied' }])
  })

  it('SCHEDULE-5, APPLY-2: at most what the instalment covers and what the credit has left', () => {
    expect(errorOf(apply({ amount: '25.01' }))).toMatchObject({ _tag: 'AmountExceedsAllocation', source: 'P/1', allocated: '25.00', allowed: '25.00' })
    expect(errorOf(apply({ amount: '3.01' }, credited(ledger, 'CR', '3.00')))).toMatchObject({ _tag: 'AmountExceedsUnapplied', allowed: '3.00' })
    expect(tagsOf(apply({ credit: 'X', plan: 'INV-1' }))).toEqual(['DocumentNotFound', 'DocumentNotFound'])
    expect(tagsOf(apply({ on: '2026-08-31' }))).toEqual(['DayTooEarly'])
    const none = ['P/1', 'P/2', 'P/3', 'P/4'].reduce((so, payment) => orThrow(cancelScheduledPayment(so, { id: payment.replace('/', '-'), on, payment })), rich)
    expect(errorOf(apply({}, none))).toMatchObject({ _tag: 'AmountExceedsAllocation', source: 'P', allowed: '0.00' })
    expect(errorsOf(apply({}, none))).toMatchObject([{ path: 'plan', asked: '30.00' }])
    const used = orThrow(applyCredit(ledger, { id: 'CR', on, amount: '3.00', tax: 'waived', type: 'goodwill', to: { invoice: 'INV-1' } }))
    expect(errorsOf(apply({}, used))).toMatchObject([{ _tag: 'AmountExceedsUnapplied', path: 'credit', unapplied: '0.00', asked: '25.00', allowed: '0.00' }])
  })
})
