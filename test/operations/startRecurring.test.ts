import { describe, expect, it } from 'vitest'
import { audit, balances, creditHeldUntilUsed, orThrow, recordInvoice, startRecurring } from 'billing-rules'
import { errorOf, on, opened, tagsOf } from './histories.js'
import { subscribed } from './recurring.js'

const terms = { id: 'GYM', on, every: 'month', from: on, description: 'Gym', amount: '40.00' } as const
const start = (more: object, ledger = opened()) => startRecurring(ledger, { ...terms, ...more })

describe('startRecurring', () => {
  it('RECUR-1: nobody owes anything yet', () => {
    const ledger = subscribed()
    expect(orThrow(balances(ledger, { on: '2027-01-31' }))).toMatchObject({ current: '0.00', expected: '0.00' })
    expect(tagsOf(audit(ledger))).toEqual([])
    expect(ledger.entries.at(1)?.facts).toEqual([
      { fact: 'recurring', id: 'GYM', on: '2026-01-31', every: 'month', from: '2026-01-31', description: 'Gym', amount: '40.00' }
    ])
  })

  it('RECUR-1: its taxes and people are known, its end is not before its first day', () => {
    const own = opened({ ...creditHeldUntilUsed, name: 'x' }, { people: ['Ben'] })
    expect(tagsOf(start({ people: ['Dan'], taxes: ['GST'] }, own))).toEqual(['PersonNotOnAccount', 'UnknownCode'])
    expect(errorOf(start({ until: '2026-08-31' }))).toMatchObject({ _tag: 'OutOfRange', rule: 'RECUR-1', path: 'until', given: '2026-08-31', range: 'fromItsFirst' })
    expect(tagsOf(start({ until: on }))).toEqual([])
    expect(errorOf(start({ every: 'class' }))).toMatchObject({ _tag: 'UnknownChoice', path: 'every' })
  })

  it('LEDGER-1, RECUR-1: people, taxes and tags that name nothing are none', () => {
    expect(orThrow(start({ people: [], taxes: [], tags: [] })).entries.at(1)?.facts).toEqual(orThrow(start({})).entries.at(1)?.facts)
  })

  it('LEDGER-2: its id is taken', () => {
    expect(tagsOf(recordInvoice(subscribed(), { id: 'GYM', on, items: [{ description: 'x', amount: '1.00' }] }))).toEqual(['OperationIdReused'])
  })
})
