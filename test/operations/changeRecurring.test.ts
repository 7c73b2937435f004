import { describe, expect, it } from 'vitest'
import { audit, billRecurring, changeRecurring, orThrow } from 'billing-rules'
import { errorOf, tagsOf } from './histories.js'
import { billed, subscribed } from './recurring.js'

const change = (ledger: ReturnType<typeof subscribed>, id: string, from: string, amount: string) =>
  orThrow(changeRecurring(ledger, { id, on: '2026-02-01', recurring: 'GYM', from, amount }))
const run = (ledger: ReturnType<typeof subscribed>) => billed(orThrow(billRecurring(ledger, { id: 'R', on: '2026-04-30' })), 'R', 4)

describe('changeRecurring', () => {
  it('RECUR-2: another amount from a day on; a later day keeps what was set for it', () => {
    const raised = change(subscribed(), 'CH-1', '2026-03-31', '45.00')
    expect(run(raised)).toEqual(['2026-01-31 40.00', '2026-02-28 40.00', '2026-03-31 45.00', '2026-04-30 45.00'])
    expect(run(change(raised, 'CH-2', '2026-02-01', '42.00'))).toEqual(['2026-01-31 40.00', '2026-02-28 42.00', '2026-03-31 45.00', '2026-04-30 45.00'])
    expect(run(change(raised, 'CH-2', '2026-03-31', '0.00'))[2]).toBe('2026-03-31 0.00')
  })

  it('RECUR-2: past invoices stay', () => {
    const billedOnce = orThrow(billRecurring(subscribed(), { id: 'R-0', on: '2026-02-28' }))
    const later = orThrow(billRecurring(change(billedOnce, 'CH-1', '2026-01-01', '50.00'), { id: 'R', on: '2026-03-31' }))
    expect([...billed(later, 'R-0', 2), ...billed(later, 'R', 1)]).toEqual(['2026-01-31 40.00', '2026-02-28 40.00', '2026-03-31 50.00'])
    expect(tagsOf(audit(later))).toEqual([])
  })

  it('RECUR-2: of a recurring charge that is there, and was agreed by then', () => {
    const input = { id: 'X', on: '2026-01-30', recurring: 'GYM', from: '2026-03-01', amount: '1.00' }
    expect(errorOf(changeRecurring(subscribed(), { ...input, recurring: 'X' }))).toMatchObject({ _tag: 'DocumentNotFound', path: 'recurring', id: 'X', wanted: 'recurring' })
    expect(errorOf(changeRecurring(subscribed(), input))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-01-31', document: 'GYM' })
  })
})
