import { cancelItems, changes, orThrow, reconcileOldestFirst, refused, suggestedRefund, viewRefund, type Outcome } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOpening } from './arbitraries/openings.js'
import { aSequence } from './arbitraries/steps.js'
import { follow } from './checks/history.js'
import { deepFreeze } from './checks/library.js'
import { minor } from './checks/stored.js'
import { cancelAndCredit, suggestion as suggestionOfOracle } from './oracle/cancelItems.js'
import { asText } from './oracle/exact.js'
import { copyOf } from './oracle/model.js'

/** What is wrong, without the input to try instead: a question has none. */
function broken(outcome: Outcome<unknown>): unknown {
  return refused(outcome) ? outcome.left.map((error) => ({ ...error, try: undefined })) : []
}

test('REFUND-2: what is suggested is accepted, is what the limits say, and is exactly what is done', () => {
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      follow(opening, steps, ({ before: { ledger, model }, call }) => {
        if (call.operation !== 'cancelItems' || model.calls.some(({ input }) => input.id === call.input.id)) return
        const asked = { ...call.input, refund: undefined, expect: undefined }
        const text = JSON.stringify(ledger)
        const answer = suggestedRefund(ledger, deepFreeze(asked))
        const done = cancelItems(ledger, { ...asked, refund: 'suggested' })
        expect(JSON.stringify(ledger)).toBe(text)
        // A question posts no refund, so that it is further from 2^53-1 than the cancellation itself.
        if (refused(done) && done.left[0]._tag === 'TotalTooLarge') return
        expect(refused(answer)).toBe(refused(done))
        if (refused(answer) || refused(done)) return expect(broken(answer)).toEqual(broken(done))

        const { amount, bound, limits, plan, confirm, credited, coveredItems, coveredFee } = answer.right
        const trial = copyOf(model)
        expect(amount).toBe(asText(suggestionOfOracle(trial, asked.on, cancelAndCredit(trial, asked)), model.decimals))
        expect(plan.reduce((sum, part) => sum + minor(part.amount), 0n)).toBe(minor(amount))
        expect(minor(limits.credit)).toBe(minor(credited) - minor(coveredItems) - minor(coveredFee))
        if (bound !== 'policy') {
          const least = Object.values(limits).map(minor).reduce((a, b) => (a < b ? a : b))
          expect(minor(amount)).toBe(least)
          expect(minor(limits[bound] as string)).toBe(least)
        }

        const confirmed = orThrow(cancelItems(ledger, deepFreeze(confirm)))
        const made = orThrow(changes(ledger, confirmed)).documents.filter(({ kind }) => kind === 'refund')
        const refunds = made.map(({ id }) => orThrow(viewRefund(confirmed, { id })))
        expect(refunds.map((refund) => ({ payment: refund.payment, method: refund.method, amount: refund.amount }))).toEqual(plan)
        const facts = ({ right }: typeof done): unknown => right.entries.at(right.entries.length - 1)?.facts.filter(({ fact }) => fact !== 'capped')
        expect(facts({ ...done, right: confirmed })).toEqual(facts(done))

        const moved = orThrow(reconcileOldestFirst(ledger, { id: 'meanwhile', on: asked.on }))
        expect(cancelItems(moved, confirm)).toMatchObject({ left: [{ _tag: 'LedgerChanged' }] })
      })
    })
  )
})
