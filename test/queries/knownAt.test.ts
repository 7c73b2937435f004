import { describe, expect, it } from 'vitest'
import { audit, balances, changes, knownAt, ledgersEqual, orThrow, refused } from 'billing-rules'
import { errorOf, invoiced, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'

describe('knownAt', () => {
  it('VIEW-3: a late entry changes a past day, but not what was known of it then', () => {
    const before = invoiced(invoiced(opened(), 'INV-1', '100.00'), 'INV-2', '10.00', { on: '2026-09-20' })
    const late = paid(before, 'PAY-1', '100.00', { on: '2026-09-02', to: { invoice: 'INV-1' } })
    const current = (ledger: typeof late) => orThrow(balances(ledger, { on: '2026-09-10' })).current
    expect([current(late), current(orThrow(knownAt(late, { seq: 3 })))]).toEqual(['0.00', '100.00'])
  })

  it('VIEW-3: at every sequence it is the ledger of then, sound, and the ledger of now continues it', () => {
    const ledger = refunding()
    for (let seq = 1; seq <= ledger.entries.length; seq += 1) {
      const then = orThrow(knownAt(ledger, { seq }))
      expect(refused(audit(then))).toBe(false)
      expect(JSON.stringify([...then.entries])).toBe(JSON.stringify([...ledger.entries].slice(0, seq)))
      expect(orThrow(changes(then, ledger)).entries.length).toBe(ledger.entries.length - seq)
    }
    expect(orThrow(knownAt(ledger, { seq: 4 }))).toBe(ledger)
    expect(ledgersEqual(orThrow(knownAt(ledger, { seq: 1 })), opened())).toBe(true)
  })

  it('VIEW-3: it can go on from there', () => {
    const then = orThrow(knownAt(refunding(), { seq: 2 }))
    expect(orThrow(balances(paid(then, 'PAY-1', '30.00', { to: { invoice: 'INV-1' } }), { on })).current).toBe('70.00')
  })

  it('VIEW-3: refuses a sequence that the ledger does not have', () => {
    expect(errorOf(knownAt(refunding(), { seq: 5 }))).toMatchObject({ _tag: 'OutOfRange', rule: 'VIEW-3', kind: 'input', path: 'seq', given: '5', range: '1..4' })
    expect(errorOf(knownAt(refunding(), { seq: 0 }))).toMatchObject({ given: '0' })
    expect(tagsOf(knownAt(refunding(), {} as never))).toEqual(['MissingField'])
    expect(tagsOf(knownAt({} as never, { seq: 1 }))).toEqual(['NotALedger'])
  })
})
