import { audit, balances, ledgersEqual, orThrow, replay, restoreLedger, statement, type Policy } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { histories, laterPolicies, play, PRESETS } from './arbitraries/anyOperation.js'

test('AUDIT: every operation of the book leaves a ledger that passes, on every day', () => {
  const taken = new Map<boolean, number>()
  fc.assert(
    fc.property(histories, ([preset, steps]) => {
      play(preset, steps, (before, after, accepted) => {
        taken.set(accepted, (taken.get(accepted) ?? 0) + 1)
        if (!accepted) return
        expect(after.entries.length - before.entries.length).toBeLessThanOrEqual(1)
        expect(audit(after)).toMatchObject({ _tag: 'Right' })
      })
    })
  )
  expect(taken.get(true) ?? 0).toBeGreaterThan((taken.get(false) ?? 0) / 10)
})

test('LEDGER-5 and LEDGER-6: any ledger comes back from its stored form and from its entries, and both balances agree', () => {
  fc.assert(
    fc.property(histories, ([preset, steps]) => {
      const ledger = play(preset, steps, () => undefined)
      const text = JSON.stringify(ledger)
      const policies = [{ ...PRESETS[preset], name: 'any' } as Policy, ...laterPolicies]
      expect(JSON.stringify(orThrow(restoreLedger(JSON.parse(text), policies)))).toBe(text)
      expect(ledgersEqual(orThrow(replay(ledger)), ledger)).toBe(true)
      for (const on of ['2026-09-01', '2026-10-10', '2026-12-28']) {
        expect(orThrow(statement(ledger, { to: on })).closing).toBe(orThrow(balances(ledger, { on })).current)
      }
    })
  )
})
