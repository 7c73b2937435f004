import { audit, refused } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOpening } from './arbitraries/openings.js'
import { aSequence } from './arbitraries/steps.js'
import { balancesOfLedger, balancesOfModel, DAYS, standingOfLedger, standingOfModel } from './checks/figures.js'
import { endOf, follow, type Taken } from './checks/history.js'

// The library beside a naive ledger that shares no code with it. Over-acceptance is what invariants alone do not see.

const says = ({ outcome }: Taken): string => (refused(outcome) ? outcome.left.map(({ _tag }) => _tag).join() : 'accepted')

test('LEDGER-1: an operation is accepted exactly when the rule book allows it, and the books agree after every step', () => {
  const counts = new Map<string, number>()
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      const taken = follow(opening, steps, (one, place) => {
        counts.set(says(one), (counts.get(says(one)) ?? 0) + 1)
        const legal = one.verdict.legal ? 'accepted' : one.verdict.why
        expect(one.outcome._tag === 'Right', `${place}: ${JSON.stringify(one.call)}: library ${says(one)}, oracle ${legal}`).toBe(one.verdict.legal)
        const { ledger, model } = one.after
        expect(audit(ledger), `audit after ${place}: ${JSON.stringify(one.call)}`).toMatchObject({ _tag: 'Right' })
        expect(standingOfLedger(ledger, model)).toEqual(standingOfModel(model))
        expect(balancesOfLedger(ledger, one.call.input.on)).toEqual(balancesOfModel(model, one.call.input.on))
      })
      const { ledger, model } = endOf(opening, taken)
      for (const on of DAYS) expect(balancesOfLedger(ledger, on), on).toEqual(balancesOfModel(model, on))
    }),
    { interruptAfterTimeLimit: 60_000 }
  )
  // A generator that is refused too often tests nothing, one that never is tests no limit.
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0)
  const share = (100 * (counts.get('accepted') ?? 0)) / all
  console.log(`${all} steps, ${share.toFixed(1)} % accepted, ${counts.size - 1} kinds of refusal`)
  expect(share).toBeGreaterThan(50)
  expect(share).toBeLessThan(85)
}, 120_000)
