import { audit, balances, ledgersEqual, orThrow, replay, restoreLedger, statement, viewPayment, viewRefund, type Ledger, type Policy } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { histories, laterPolicies, play, PRESETS } from './arbitraries/anyOperation.js'
import { factsOf, minor } from './checks/stored.js'

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

function sum(amounts: readonly (string | undefined)[]): bigint {
  return amounts.reduce((all, amount) => all + minor(amount ?? '0.00'), 0n)
}

/** What banks took back of payments and did not give back again; one that was cancelled since has brought nothing anyway. */
function takenBack(ledger: Ledger): bigint {
  const stands = ({ payment }: { readonly payment: string }): boolean => orThrow(viewPayment(ledger, { id: payment })).state === 'settled'
  const of = (kind: 'chargedBack' | 'chargeBackWon'): bigint => sum(factsOf(ledger, kind).filter(stands).map(({ amount }) => amount))
  return of('chargedBack') - of('chargeBackWon')
}

/** The money that came in and stayed: payments that have settled, less what a bank took back, and what transfers moved. */
function moneyIn(ledger: Ledger): bigint {
  const settled = factsOf(ledger, 'payment').filter(({ id, pool }) => pool === undefined && orThrow(viewPayment(ledger, { id })).state === 'settled')
  const voided = new Set(factsOf(ledger, 'became').flatMap(({ document, state }) => (state === 'voided' ? document : [])))
  const moved = (kind: 'credit' | 'invoice'): bigint => sum(factsOf(ledger, kind).flatMap(({ id, transfer }) => (voided.has(id) ? [] : transfer?.money)))
  return sum(settled.map(({ id }) => orThrow(viewPayment(ledger, { id })).amount)) - takenBack(ledger) + moved('credit') - moved('invoice')
}

/** The money that went out or is about to. */
function moneyOut(ledger: Ledger): bigint {
  return factsOf(ledger, 'refund').reduce((sum, { id, pool, amount }) => {
    const { state } = orThrow(viewRefund(ledger, { id }))
    return pool === undefined && ['pending', 'sent', 'settled'].includes(state) ? sum + minor(amount) : sum
  }, 0n)
}

test('REFUND-1, REFUND-2: whatever is done, no more is refunded than was paid', () => {
  let refunding = 0
  fc.assert(
    fc.property(histories, ([preset, steps]) => {
      play(preset, steps, (before, after) => {
        if (factsOf(after, 'refund').length + factsOf(after, 'became').length === factsOf(before, 'refund').length + factsOf(before, 'became').length) return
        if (moneyOut(after) <= moneyOut(before)) return
        refunding += 1
        expect(moneyOut(after), after.entries.at(after.entries.length - 1)?.operation ?? '').toBeLessThanOrEqual(moneyIn(after))
        for (const { id } of factsOf(after, 'payment')) {
          const { refunded, amount } = orThrow(viewPayment(after, { id }))
          expect(minor(refunded)).toBeLessThanOrEqual(minor(amount))
        }
      })
    })
  )
  expect(refunding).toBeGreaterThan(0)
})

test('REFUND-1, PAYMENT-6: only a bank leaves less paid than was refunded; no cancelled payment and no undo does', () => {
  let lost = 0
  fc.assert(
    fc.property(histories, ([preset, steps]) => {
      play(preset, steps, (before, after) => {
        const operation = after.entries.at(after.entries.length - 1)?.operation ?? ''
        if (after === before || !['cancelPayment', 'undo'].includes(operation)) return
        lost += 1
        expect(moneyOut(after), operation).toBeLessThanOrEqual(moneyIn(after) + takenBack(after))
      })
    })
  )
  expect(lost).toBeGreaterThan(0)
})
