import { describe, expect, it } from 'vitest'
import { billRecurring, endRecurring, orThrow } from 'billing-rules'
import { tagsOf } from './histories.js'
import { billed, subscribed } from './recurring.js'

const end = (ledger: ReturnType<typeof subscribed>, id: string, until: string) =>
  orThrow(endRecurring(ledger, { id, on: '2026-02-01', recurring: 'GYM', until }))
const count = (ledger: ReturnType<typeof subscribed>) =>
  orThrow(billRecurring(ledger, { id: 'R', on: '2026-12-31' })).entries.at(-1 + ledger.entries.length + 1)?.facts.length

describe('endRecurring', () => {
  it('RECUR-2: its last day bills; the end can be moved, also to a later day; past invoices stay', () => {
    expect(count(end(subscribed(), 'E', '2026-02-28'))).toBe(2)
    expect(count(end(subscribed(), 'E', '2026-02-27'))).toBe(1)
    expect(count(end(subscribed({ until: '2026-02-28' }), 'E', '2026-04-30'))).toBe(4)
    const stopped = orThrow(billRecurring(end(subscribed(), 'E', '2026-02-28'), { id: 'R-0', on: '2026-05-31' }))
    expect(billed(stopped, 'R-0', 2)).toEqual(['2026-01-31 40.00', '2026-02-28 40.00'])
    expect(count(end(stopped, 'E-2', '2026-03-31'))).toBe(1)
    expect(billed(end(stopped, 'E-2', '2026-01-01'), 'R-0', 2)).toHaveLength(2)
  })

  it('RECUR-2: its errors', () => {
    expect(tagsOf(endRecurring(subscribed(), { id: 'E', on: '2026-02-01', recurring: 'X', until: '2026-02-01' }))).toEqual(['DocumentNotFound'])
    expect(tagsOf(endRecurring(subscribed(), { id: 'E', on: '2026-01-30', recurring: 'GYM', until: '2026-02-01' }))).toEqual(['DayTooEarly'])
  })
})
