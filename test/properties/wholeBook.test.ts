import { audit, balances, creditAsInvoicesFallDue, creditHeldUntilUsed, creditToNextInvoice, ledgersEqual, orThrow, replay, restoreLedger, statement, type Ledger, type Policy } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examples } from '../operations/everyOperation.js'
import { opened } from '../operations/histories.js'

// Every operation there is, in any order, on whatever documents there are: each takes the input of its own example, its
// names and amounts replaced. What holds is seen through audit, the stored form and the two ways to a balance.

const PRESETS = [creditHeldUntilUsed, creditToNextInvoice, creditAsInvoicesFallDue]

const aStep = fc.record({
  which: fc.nat({ max: 9999 }),
  names: fc.array(fc.nat({ max: 99 }), { minLength: 4, maxLength: 4 }),
  amount: fc.integer({ min: 1, max: 12_000 }),
  exact: fc.boolean(),
  forward: fc.constantFrom(0, 0, 0, 1, 20)
})
type Step = typeof aStep extends fc.Arbitrary<infer A> ? A : never

/** At first what makes documents, so that there is something to work on. */
const makers = examples.filter(({ name }) => ['recordInvoice', 'recordPayment', 'applyCredit', 'issuePool', 'startRecurring'].includes(name))

type Documents = ReadonlyMap<string, readonly string[]>

function documentsOf(ledger: Ledger): Documents {
  const found = new Map<string, string[]>()
  for (const { id, facts } of ledger.entries) {
    found.set('operation', [...(found.get('operation') ?? []), id])
    for (const fact of facts) if ('id' in fact) found.set(fact.fact, [...(found.get(fact.fact) ?? []), fact.id])
  }
  found.set('source', [...(found.get('payment') ?? []), ...(found.get('credit') ?? [])])
  return found
}

/** Which documents a field of an input names. */
const named: Readonly<Record<string, string>> = {
  invoice: 'invoice', payment: 'payment', instalment: 'payment', refund: 'refund', credit: 'credit', source: 'source', from: 'source', pool: 'pool', pools: 'pool', plan: 'plan', recurring: 'recurring', operation: 'operation'
}

function inputOf(given: unknown, key: string, documents: Documents, step: Step, depth: number): unknown {
  if (Array.isArray(given)) return given.map((one: unknown, place) => inputOf(one, key, documents, { ...step, names: step.names.map((name) => name + place) }, depth + 1))
  if (typeof given === 'object' && given !== null) return Object.fromEntries(Object.entries(given).map(([inner, value]) => [inner, inputOf(value, inner, documents, step, depth + 1)]))
  if (typeof given !== 'string') return given
  if (key === 'amount' || key === 'add' || key === 'remove') return step.exact ? given : `${Math.floor(step.amount / 100)}.${`${step.amount % 100}`.padStart(2, '0')}`
  if (key === 'item') return `${1 + ((step.names[3] ?? 0) % 2)}`
  const kind = named[key]
  const all = kind === undefined ? undefined : documents.get(kind)
  return all === undefined || all.length === 0 ? given : all[(step.names[depth % 4] ?? 0) % all.length]
}

/** The policies that `changePolicy` names. */
const laterPolicies = examples.flatMap(({ input }) => (typeof input['policy'] === 'object' ? [input['policy'] as Policy] : []))

const dayAfter = (day: number): string => `2026-${`${9 + Math.floor(day / 28)}`.padStart(2, '0')}-${`${1 + (day % 28)}`.padStart(2, '0')}`

function play(preset: number, steps: readonly Step[], check: (before: Ledger, after: Ledger, accepted: boolean) => void): Ledger {
  let ledger = opened({ ...PRESETS[preset], name: 'any' })
  let day = 0
  steps.forEach((step, place) => {
    const table = place < 6 ? makers : examples
    const example = table[step.which % table.length] as (typeof examples)[number]
    day = Math.min(111, day + step.forward)
    const input = { ...(inputOf(example.input, '', documentsOf(ledger), step, 0) as object), id: `op${place}`, on: dayAfter(day) }
    const outcome = example.run(ledger, input)
    const after = outcome._tag === 'Right' ? outcome.right : ledger
    check(ledger, after, outcome._tag === 'Right')
    ledger = after
  })
  return ledger
}

const histories = fc.tuple(fc.nat({ max: 2 }), fc.array(aStep, { minLength: 10, maxLength: 40, size: 'max' }))

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
