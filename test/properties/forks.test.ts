import { orThrow, replay, type Ledger } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOpening } from './arbitraries/openings.js'
import { aSequence } from './arbitraries/steps.js'
import { standingOfLedger, standingOfModel } from './checks/figures.js'
import { endOf, follow, take, type Moment } from './checks/history.js'

const KEPT = 5

test('LEDGER-1: older ledgers stay valid: they are continued, and neither they nor the newest notice each other', () => {
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      const taken = follow(opening, steps)
      const moments = [...taken.map(({ before }) => before), endOf(opening, taken)]
      const kept = Array.from({ length: KEPT }, (_, place) => moments[Math.floor((place * (moments.length - 1)) / (KEPT - 1))] as Moment)
      const texts = kept.map(({ ledger }) => JSON.stringify(ledger))
      // Each is continued by the same steps backwards, one step at a time in turn, so that tails are appended to by turns.
      let branches = kept
      for (const step of [...steps].reverse().slice(0, 6)) {
        branches = branches.map((branch) => {
          const alone: Ledger = orThrow(replay(branch.ledger))
          const shared = take(branch, step)
          const unshared = take({ ...branch, ledger: alone }, step)
          expect(JSON.stringify(shared.outcome)).toBe(JSON.stringify(unshared.outcome))
          return shared.after
        })
      }
      kept.forEach(({ ledger }, place) => expect(JSON.stringify(ledger)).toBe(texts[place]))
      for (const { ledger, model } of [...kept, ...branches]) expect(standingOfLedger(ledger, model)).toEqual(standingOfModel(model))
    }),
    { numRuns: 60 }
  )
})

test('LEDGER-1: a ledger that hundreds of later operations have left behind is read and continued as if there were no other', () => {
  const aPick = fc.record({ moment: fc.nat({ max: 9999 }), step: fc.nat({ max: 9999 }) })
  const longSequence = fc.array(aSequence, { minLength: 16, maxLength: 16 }).map((sequences) => sequences.flat())
  fc.assert(
    fc.property(anOpening, longSequence, fc.array(aPick, { minLength: 40, maxLength: 40 }), (opening, steps, picks) => {
      const taken = follow(opening, steps)
      const moments = [...taken.map(({ before }) => before), endOf(opening, taken)]
      const texts = moments.map(({ ledger }) => JSON.stringify(ledger))
      for (const { moment, step } of picks) {
        const from = moments[moment % moments.length] as Moment
        const next = steps[step % steps.length] as (typeof steps)[number]
        const alone = take({ ...from, ledger: orThrow(replay(from.ledger)) }, next)
        const shared = take(from, next)
        expect(JSON.stringify(shared.outcome)).toBe(JSON.stringify(alone.outcome))
        moments.push(shared.after)
        texts.push(JSON.stringify(alone.after.ledger))
      }
      expect(moments.map(({ ledger }) => JSON.stringify(ledger))).toEqual(texts)
    }),
    // What fails is too long to look for something shorter.
    { numRuns: 6, endOnFailure: true }
  )
})
