import { ledgersEqual, orThrow, replay, restoreLedger, type Ledger } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOpening, policyOf, type Opening } from './arbitraries/openings.js'
import { aSequence } from './arbitraries/steps.js'
import { endOf, follow } from './checks/history.js'
import { deepFreeze, perform } from './checks/library.js'

const restored = (ledger: Ledger, opening: Opening): Ledger =>
  deepFreeze(orThrow(restoreLedger(deepFreeze(JSON.parse(JSON.stringify(ledger))), [policyOf(opening)])))

test('LEDGER-5, LEDGER-6: replayed and restored ledgers are equal after every step, and write the same text', () => {
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      const taken = follow(opening, steps, ({ after: { ledger } }) => {
        for (const copy of [restored(ledger, opening), orThrow(replay(ledger))]) {
          expect(ledgersEqual(copy, ledger)).toBe(true)
          expect(JSON.stringify(copy)).toBe(JSON.stringify(ledger))
        }
      })
      const { ledger } = endOf(opening, taken)
      expect(restored(ledger, opening)).toEqual(ledger)
      expect(orThrow(replay(ledger))).toEqual(ledger)
    })
  )
})

test('LEDGER-5: replaying up to a sequence gives the ledger that was there then', () => {
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      const taken = follow(opening, steps)
      const { ledger } = endOf(opening, taken)
      for (const { before } of taken) {
        const seq = before.ledger.entries.length
        expect(JSON.stringify(orThrow(replay(ledger, { seq })))).toBe(JSON.stringify(before.ledger))
      }
    })
  )
})

test('LEDGER-6: a restored ledger goes on exactly as the one it was stored from', () => {
  fc.assert(
    fc.property(anOpening, aSequence, fc.nat({ max: 39 }), fc.boolean(), (opening, steps, at, byReplay) => {
      let twin: Ledger | undefined
      follow(opening, steps, ({ before, given, outcome }, place) => {
        if (place === at % steps.length) twin = byReplay ? orThrow(replay(before.ledger)) : restored(before.ledger, opening)
        if (twin === undefined) return
        const answer = perform(twin, given)
        expect(JSON.stringify(answer)).toBe(JSON.stringify(outcome))
        if (answer._tag === 'Right') twin = answer.right
      })
    })
  )
})

test('two ledgers that differ are not equal, to the library and to the test runner', () => {
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      follow(opening, steps, ({ before, after }) => {
        if (before.ledger.entries.length === after.ledger.entries.length) return
        expect(ledgersEqual(before.ledger, after.ledger)).toBe(false)
        expect(ledgersEqual(after.ledger, before.ledger)).toBe(false)
      })
      const taken = follow(opening, steps)
      const [first] = taken
      const last = endOf(opening, taken)
      if (first !== undefined && last.ledger.entries.length > 1) expect(first.before.ledger).not.toEqual(last.ledger)
    }),
    { numRuns: 20 }
  )
})
