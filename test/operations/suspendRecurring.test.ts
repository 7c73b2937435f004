import { describe, expect, it } from 'vitest'
import { billRecurring, orThrow, suspendRecurring } from 'billing-rules'
import { errorOf, tagsOf } from './histories.js'
import { billed, subscribed } from './recurring.js'

const suspend = (from: string, until: string, more: object = {}) =>
  suspendRecurring(subscribed(), { id: 'S', on: '2026-02-01', recurring: 'GYM', from, until, ...more })

describe('suspendRecurring', () => {
  it('RECUR-2: bills nothing between two days, both included, and is not caught up on', () => {
    const rested = orThrow(suspend('2026-02-28', '2026-03-31'))
    const early = orThrow(billRecurring(rested, { id: 'R-0', on: '2026-03-15' }))
    const ledger = orThrow(billRecurring(early, { id: 'R', on: '2026-05-31' }))
    expect([...billed(ledger, 'R-0', 1), ...billed(ledger, 'R', 2)]).toEqual(['2026-01-31 40.00', '2026-04-30 40.00', '2026-05-31 40.00'])
    const short = orThrow(billRecurring(orThrow(suspend('2026-03-01', '2026-03-30')), { id: 'R', on: '2026-03-31' }))
    expect(billed(short, 'R', 3)).toHaveLength(3)
  })

  it('RECUR-2: its errors', () => {
    expect(errorOf(suspend('2026-03-01', '2026-02-28'))).toMatchObject({ _tag: 'OutOfRange', path: 'until', range: 'fromItsFirst' })
    expect(tagsOf(suspend('2026-03-01', '2026-03-01', { recurring: 'X' }))).toEqual(['DocumentNotFound'])
    expect(tagsOf(suspend('2026-03-01', '2026-03-01', { on: '2026-01-30' }))).toEqual(['DayTooEarly'])
  })
})
