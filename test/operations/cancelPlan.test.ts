import { describe, expect, it } from 'vitest'
import { audit, balances, cancelPlan, changes, chargeBack, collectPayment, failPayment, orThrow, refused, schedulePayments, sendPayment, viewInvoice, viewPlan, type Ledger, type SchedulePaymentsInput } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const series = { every: 'month', first: '2026-10-01', count: 4 } as const
const plan = (more: Partial<SchedulePaymentsInput> = {}, ledger = invoiced(opened(), 'INV-1', '100.00')) =>
  orThrow(schedulePayments(ledger, { id: 'P', on, to, method: 'card', series, ...more }))
const off = (ledger: Ledger, day = '2026-10-05', more: object = {}) => cancelPlan(ledger, { id: 'OFF', on: day, plan: 'P', ...more })
const states = (ledger: Ledger) => orThrow(viewPlan(ledger, { id: 'P' })).instalments.map(({ state }) => state)
function sound(ledger: Ledger): Ledger {
  expect(refused(audit(ledger))).toBe(false)
  return ledger
}

describe('cancelPlan', () => {
  it('SCHEDULE-3: what is left of the plan will not come; what was paid stays', () => {
    const one = orThrow(collectPayment(plan(), { id: 'T', on: '2026-10-01', payment: 'P/1' }))
    const after = sound(orThrow(off(one, '2026-10-05', { reason: 'moved away' })))
    expect(states(after)).toEqual(['settled', 'cancelled', 'cancelled', 'cancelled'])
    expect(orThrow(viewInvoice(after, { id: 'INV-1' }))).toMatchObject({ open: '75.00', planned: '0.00' })
    expect(orThrow(changes(one, after))).toMatchObject({ documents: [], uncovered: [{ invoice: 'INV-1', item: '1', amount: '75.00' }], states: [{ document: 'P/2', reason: 'moved away' }, { document: 'P/3' }, { document: 'P/4' }] })
    // 100 less the 25 that were paid: the balance of the day before still expects them.
    expect(orThrow(balances(after, { on: '2026-10-05' }))).toMatchObject({ current: '75.00', expected: '75.00', pendingPayments: '0.00' })
    expect(orThrow(balances(after, { on: '2026-10-04' })).pendingPayments).toBe('75.00')
  })

  it('SCHEDULE-3, PAYMENT-2: of what is under way, what its terms still let go; what the processor has, and what failed, stays', () => {
    const begun = ['P/1', 'P/2', 'P/3'].reduce((so, payment) => orThrow(collectPayment(so, { id: `T-${payment.slice(2)}`, on: '2026-10-01', payment })), plan({ method: 'eCheck' }))
    const sent = orThrow(sendPayment(begun, { id: 'S', on: '2026-10-02', payment: 'P/1' }))
    const failed = orThrow(failPayment(sent, { id: 'F', on: '2026-10-02', payment: 'P/2' }))
    expect(states(sound(orThrow(off(failed))))).toEqual(['sent', 'failed', 'cancelled', 'cancelled'])
    // A card is never cancelled once it has begun.
    const [wire] = ['never'].map((cancelPayment) => opened({ methods: [{ code: 'card', channel: 'online', firstState: 'pending', cancelPayment: cancelPayment as 'never', cancelRefund: 'never' }] }))
    const cards = orThrow(collectPayment(plan({}, invoiced(wire as Ledger, 'INV-1', '100.00')), { id: 'T', on: '2026-10-01', payment: 'P/1' }))
    expect(states(orThrow(off(cards)))).toEqual(['pending', 'cancelled', 'cancelled', 'cancelled'])
  })

  it('SCHEDULE-3: refused when nothing of it can be called off', () => {
    const gone = orThrow(off(plan()))
    expect(errorOf(off(gone, '2026-10-06', { id: 'OFF-2' }))).toMatchObject({ _tag: 'StateForbids', rule: 'SCHEDULE-3', path: 'plan', document: 'P', state: 'cancelled', allowedStates: ['scheduled', 'pending'] })
    const taken = ['P/1', 'P/2', 'P/3', 'P/4'].reduce((so, payment) => orThrow(collectPayment(so, { id: `T-${payment.slice(2)}`, on: '2026-10-01', payment })), plan())
    expect(errorOf(off(taken))).toMatchObject({ _tag: 'StateForbids', state: 'settled' })
    expect(errorOf(off(plan(), on, { plan: 'INV-1' }))).toMatchObject({ _tag: 'DocumentNotFound', path: 'plan', wanted: 'plan' })
  })

  it('CREDIT-5: what it leaves open is open for credit where the policy uses it always', () => {
    const always = plan({}, invoiced(opened({ autoApply: 'always' }), 'INV-1', '100.00'))
    const rich = credited(always, 'CR-1', '30.00', undefined, '2026-10-02')
    expect(orThrow(viewInvoice(rich, { id: 'INV-1' }))).toMatchObject({ open: '100.00', planned: '100.00' })
    expect(orThrow(viewInvoice(sound(orThrow(off(rich))), { id: 'INV-1' }))).toMatchObject({ open: '70.00', planned: '0.00' })
  })

  it('LEDGER-3: not before what happened to an instalment, the latest of them; an invoice of a later day does not hold it up', () => {
    expect(errorOf(off(plan(), '2026-08-31'))).toMatchObject({ _tag: 'DayTooEarly', earliest: on })
    const trimmed = credited(plan(), 'CR-1', '60.00', to, '2026-09-20')
    expect(errorOf(off(trimmed, '2026-09-19'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-20' })
    expect(tagsOf(off(trimmed, '2026-09-20'))).toEqual([])
    const later = plan({}, invoiced(opened(), 'INV-1', '100.00', { on: '2026-12-01' }))
    const gone = sound(orThrow(off(later, '2026-09-10')))
    expect(orThrow(balances(gone, { on: '2026-11-30' }))).toMatchObject({ current: '0.00', pendingPayments: '0.00' })
  })

  it('PAYMENT-6: a bounced instalment is paid and gone, and stays', () => {
    const bounced = orThrow(chargeBack(orThrow(collectPayment(plan(), { id: 'T', on: '2026-10-01', payment: 'P/1' })), { id: 'B', on: '2026-10-03', payment: 'P/1' }))
    expect(orThrow(viewPlan(orThrow(off(bounced)), { id: 'P' }))).toMatchObject({ paid: '0.00', toCome: '0.00', uncovered: '100.00' })
  })
})
