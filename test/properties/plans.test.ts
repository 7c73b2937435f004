import {
  applyCredit, applyCreditToInstalment, audit, cancelItems, cancelScheduledPayment, changeScheduledPayment, collectPayment, creditHeldUntilUsed, deallocate, failPayment,
  openLedger, orThrow, recordInvoice, recordPayment, refused, restoreLedger, schedulePayments, upcomingPayments, viewInvoice, viewPayment, type Ledger, type Outcome, type Policy
} from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'

// Whatever is done around plans: they never promise more than is open, on any day, and every ledger passes AUDIT.

const DAYS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => `2026-03-0${day}`)
const cents = fc.integer({ min: 1, max: 9000 }).map((minor) => (minor / 100).toFixed(2))
const pick = fc.nat(20)
const on = fc.constantFrom(...DAYS)

const step = fc.oneof(
  fc.record({ do: fc.constant('plan' as const), on, invoice: fc.constantFrom(undefined, 'INV-1', 'INV-2'), items: fc.boolean(), amount: fc.option(cents, { nil: undefined }), count: fc.integer({ min: 1, max: 5 }), every: fc.constantFrom('week' as const, 'month' as const), payers: fc.boolean(), down: fc.option(cents, { nil: undefined }) }),
  fc.record({ do: fc.constantFrom('pay' as const, 'eCheck' as const, 'credit' as const), on, invoice: fc.constantFrom('INV-1', 'INV-2'), amount: cents }),
  fc.record({ do: fc.constant('cancelItem' as const), on, item: fc.constantFrom('1', '2') }),
  fc.record({ do: fc.constantFrom('collect' as const, 'cancel' as const, 'fail' as const, 'take' as const, 'toInstalment' as const), on, pick }),
  fc.record({ do: fc.constant('change' as const), on, pick, amount: fc.option(cents, { nil: undefined }), day: fc.option(on, { nil: undefined }) })
)
type Step = typeof step extends fc.Arbitrary<infer A> ? A : never

function instalments(ledger: Ledger): readonly string[] {
  return ledger.toJSON().entries.flatMap(({ facts }) => facts.flatMap((fact) => (fact.fact === 'payment' ? fact.id : [])))
}

function play(ledger: Ledger, one: Step, id: string): Outcome {
  const payments = instalments(ledger)
  const payment = 'pick' in one ? (payments[one.pick % Math.max(1, payments.length)] ?? 'none') : 'none'
  switch (one.do) {
    case 'plan': {
      const to = one.invoice === undefined ? undefined : { invoice: one.invoice, items: one.items ? ['1'] : undefined }
      const payers = one.payers ? [{ payer: 'Ann', share: '2' }, { payer: 'Bob', share: '1' }] : undefined
      const downPayment = one.down === undefined ? undefined : { amount: one.down, method: 'cash' }
      return schedulePayments(ledger, { id, on: one.on, to, amount: one.amount, method: 'eCheck', downPayment, payers, series: { every: one.every, first: one.on, count: one.count } })
    }
    case 'pay':
    case 'eCheck':
      return recordPayment(ledger, { id, on: one.on, amount: one.amount, method: one.do === 'pay' ? 'cash' : 'eCheck', to: { invoice: one.invoice } })
    case 'credit':
      return applyCredit(ledger, { id, on: one.on, amount: one.amount, tax: 'waived', type: 'goodwill', to: { invoice: one.invoice } })
    case 'cancelItem':
      return cancelItems(ledger, { id, on: one.on, invoice: 'INV-1', items: [{ item: one.item }], credit: 'full', refund: 'suggested' })
    case 'collect':
      return collectPayment(ledger, { id, on: one.on, payment })
    case 'cancel':
      return cancelScheduledPayment(ledger, { id, on: one.on, payment })
    case 'fail':
      return failPayment(ledger, { id, on: one.on, payment })
    case 'take':
      return deallocate(ledger, { id, on: one.on, source: payment, from: { invoice: 'INV-1' } })
    case 'toInstalment': {
      const credit = ledger.toJSON().entries.flatMap(({ facts }) => facts.flatMap((fact) => (fact.fact === 'credit' ? fact.id : [])))[0] ?? 'none'
      return applyCreditToInstalment(ledger, { id, on: one.on, credit, plan: payment.split('/')[0] ?? 'none' })
    }
    case 'change':
      return changeScheduledPayment(ledger, { id, on: one.on, payment, amount: one.amount, day: one.day })
  }
}

test('SCHEDULE-4, AUDIT: whatever happens, plans promise no more than is open, on any day, and survive storing', () => {
  fc.assert(
    fc.property(fc.constantFrom('reduceLast' as const, 'reduceNext' as const, 'spread' as const), fc.array(step, { minLength: 1, maxLength: 25, size: 'max' }), (planTrim, steps) => {
      const policy: Policy = { ...creditHeldUntilUsed, planTrim }
      let ledger = orThrow(openLedger({ id: 'open', on: '2026-03-01', account: 'a', currency: 'CAD', policy }))
      for (const [id, amounts] of [['INV-1', ['70.00', '50.00']], ['INV-2', ['33.33']]] as const) {
        ledger = orThrow(recordInvoice(ledger, { id, on: '2026-03-01', items: amounts.map((amount) => ({ description: 'Class', amount })) }))
      }
      steps.forEach((one, place) => {
        const outcome = play(ledger, one, `S${place}`)
        if (refused(outcome)) return
        ledger = outcome.right
        expect(audit(ledger)).toMatchObject({ _tag: 'Right' })
        for (const { payment, amount, unapplied, covers, state } of orThrow(upcomingPayments(ledger, { on: '2026-03-09' }))) {
          const covered = covers.reduce((sum, part) => sum + Number(part.amount) * 100, 0)
          expect(Math.round(covered + Number(unapplied) * 100), payment).toBe(Math.round(Number(amount) * 100))
          expect(orThrow(viewPayment(ledger, { id: payment })).state).toBe(state)
        }
      })
      for (const day of DAYS) {
        for (const id of ['INV-1', 'INV-2']) {
          for (const { open, planned } of orThrow(viewInvoice(ledger, { id, on: day })).items) expect(Number(planned)).toBeLessThanOrEqual(Number(open))
        }
      }
      expect(JSON.stringify(orThrow(restoreLedger(JSON.parse(JSON.stringify(ledger)), [policy])))).toBe(JSON.stringify(ledger))
    })
  )
})
