import { describe, expect, it } from 'vitest'
import { billRecurring, changeRecurring, endRecurring, orThrow, recurringCharges, suspendRecurring, undo, type Ledger } from 'billing-rules'
import { opened, tagsOf } from '../operations/histories.js'
import { subscribed } from '../operations/recurring.js'

const seen = (ledger: Ledger, on: string) => orThrow(recurringCharges(ledger, { on }))
const next = (ledger: Ledger, on: string) => seen(ledger, on).map((one) => [one.recurring, one.next, one.amount])
const billed = (ledger: Ledger, on: string) => orThrow(billRecurring(ledger, { id: `R-${on}`, on }))

describe('recurringCharges', () => {
  it('RECUR-1: what an account has subscribed to, and what is billed next', () => {
    const people = ['Ben']
    const both = subscribed({ id: 'CHOIR', every: 'week', from: '2026-02-03', until: '2026-06-30', description: 'Choir', amount: '12.50', people }, subscribed({}, opened({}, { people })))
    expect(seen(both, '2026-02-01')).toEqual([
      { recurring: 'GYM', description: 'Gym', every: 'month', from: '2026-01-31', next: '2026-01-31', amount: '40.00' },
      { recurring: 'CHOIR', description: 'Choir', people, every: 'week', from: '2026-02-03', until: '2026-06-30', next: '2026-02-03', amount: '12.50' }
    ])
    expect(next(billed(both, '2026-02-28'), '2026-02-28')).toEqual([['GYM', '2026-03-31', '40.00'], ['CHOIR', '2026-03-03', '12.50']])
  })

  it('RECUR-2: changed, at rest and ended', () => {
    const changed = orThrow(changeRecurring(subscribed(), { id: 'C', on: '2026-01-31', recurring: 'GYM', from: '2026-02-28', amount: '45.00' }))
    expect(next(changed, '2026-01-31')).toEqual([['GYM', '2026-01-31', '40.00']])
    expect(next(billed(changed, '2026-01-31'), '2026-01-31')).toEqual([['GYM', '2026-02-28', '45.00']])
    const resting = orThrow(suspendRecurring(subscribed(), { id: 'S', on: '2026-01-31', recurring: 'GYM', from: '2026-01-31', until: '2026-03-30' }))
    expect(next(resting, '2026-01-31')).toEqual([['GYM', '2026-03-31', '40.00']])
    const ended = orThrow(endRecurring(billed(subscribed(), '2026-01-31'), { id: 'E', on: '2026-02-01', recurring: 'GYM', until: '2026-02-27' }))
    expect(seen(ended, '2026-02-01')).toEqual([{ recurring: 'GYM', description: 'Gym', every: 'month', from: '2026-01-31', until: '2026-02-27' }])
  })

  it('REVERSE-2: one that was undone is left out; one that ended on its first day is not', () => {
    const undone = orThrow(undo(subscribed(), { id: 'U', on: '2026-02-01', operation: 'GYM' }))
    expect(seen(undone, '2026-02-01')).toEqual([])
    expect(seen(undone, '2026-01-31')).toHaveLength(1)
    const short = orThrow(endRecurring(subscribed(), { id: 'E', on: '2026-01-31', recurring: 'GYM', until: '2026-01-31' }))
    expect(next(short, '2026-01-31')).toEqual([['GYM', '2026-01-31', '40.00']])
  })

  it('VIEW-3, LEDGER-5: on a past day as it stood then', () => {
    const ended = orThrow(endRecurring(subscribed(), { id: 'E', on: '2026-03-01', recurring: 'GYM', until: '2026-03-01' }))
    expect(seen(ended, '2026-01-30')).toEqual([])
    expect(seen(ended, '2026-02-28')[0]).not.toHaveProperty('until')
    expect(seen(ended, '2026-03-01')[0]).toMatchObject({ until: '2026-03-01', next: '2026-01-31' })
  })

  it('LEDGER-1: refuses a day that is none', () => {
    expect(tagsOf(recurringCharges(subscribed(), { on: '2026-02-30' }))).toEqual(['InvalidDay'])
  })
})
