import { ledgersEqual, refused } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOpening } from './arbitraries/openings.js'
import { spelled } from './arbitraries/spelling.js'
import { aSequence } from './arbitraries/steps.js'
import { accepted, endOf, follow } from './checks/history.js'
import { deepFreeze, perform } from './checks/library.js'

const SPELLINGS = ['canonical', 'short', 'decimal']

test('LEDGER-2: every accepted operation can be delivered again at any time, however it is spelled', () => {
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      const taken = follow(opening, steps)
      const { ledger } = endOf(opening, taken)
      const text = JSON.stringify(ledger)
      accepted(taken).forEach(({ call }, place) => {
        const input = spelled({ ...call.input, expect: { seq: 1 } }, SPELLINGS[place % 3] as string)
        const again = perform(ledger, { ...call, input: deepFreeze(input) })
        if (refused(again)) throw new Error(`${JSON.stringify(call)}: ${JSON.stringify(again.left)}`)
        expect(ledgersEqual(again.right, ledger)).toBe(true)
        expect(JSON.stringify(again.right)).toBe(text)
      })
    })
  )
})

test('LEDGER-2: the same id with other input, another day or another operation is refused', () => {
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      const taken = follow(opening, steps)
      const { ledger } = endOf(opening, taken)
      for (const { call } of accepted(taken)) {
        const { operation, input } = call
        const others = [
          { operation, input: { ...input, publicComment: 'other' } },
          { operation, input: { ...input, by: 'somebody' } },
          { operation, input: { ...input, meta: { note: 'other' } } },
          { operation, input: { ...input, on: '2026-02-27' } },
          operation === 'reconcileOldestFirst'
            ? { operation: 'recordPayment', input: { id: input.id, on: input.on, amount: '1', method: 'cash' } }
            : { operation: 'reconcileOldestFirst', input: { id: input.id, on: input.on } }
        ]
        for (const other of others) {
          const outcome = perform(ledger, other)
          expect(refused(outcome) && outcome.left.map(({ _tag }) => _tag), JSON.stringify(other)).toEqual(['OperationIdReused'])
        }
      }
    })
  )
})
