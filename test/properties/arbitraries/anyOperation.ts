import { creditAsInvoicesFallDue, creditHeldUntilUsed, creditToNextInvoice, type Ledger, type Policy } from 'billing-rules'
import fc from 'fast-check'
import { examples } from '../../operations/everyOperation.js'
import { opened } from '../../operations/histories.js'

// Every operation there is, in any order, on whatever documents there are: each takes the input of its own example, its
// names and amounts replaced. What holds is seen through audit, the stored form and the two ways to a balance.

export const PRESETS: readonly Policy[] = [
  creditHeldUntilUsed,
  creditToNextInvoice,
  creditAsInvoicesFallDue,
  { ...creditHeldUntilUsed, creditReversal: 'unapplyThenVoid', autoApply: 'always' }
]

const aStep = fc.record({
  which: fc.nat({ max: 9999 }),
  /** What leads up to the example comes first, on documents of its own. */
  scene: fc.constantFrom(true, false, false),
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
export const laterPolicies = examples.flatMap(({ input }) => (typeof input['policy'] === 'object' ? [input['policy'] as Policy] : []))

export const dayAfter = (day: number): string => `2026-${`${9 + Math.floor(day / 28)}`.padStart(2, '0')}-${`${1 + (day % 28)}`.padStart(2, '0')}`

const runs = new Map(examples.map(({ name, run }) => [name, run]))

/** The operations that lead up to an example, and it, under names of their own. */
function sceneOf({ name, ledger, input }: (typeof examples)[number], place: number): readonly (readonly [string, object])[] {
  const before = [...ledger.entries].slice(1)
  const ids = [...before.map(({ id }) => id), 'OP-1']
  const renamed = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(renamed)
    if (typeof given === 'object' && given !== null) return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, renamed(value)]))
    return ids.some((id) => given === id || `${given}`.startsWith(`${id}/`)) ? `${place}-${given}` : given
  }
  const calls = before.map((entry): [string, unknown] => [entry.operation, { ...entry.input, id: entry.id }])
  return [...calls, [name, input] as [string, unknown]].map(([operation, given]) => [operation, renamed(given) as object])
}

/** Plays a history under one of the presets; each step is checked with the ledger before and after it. */
export function play(preset: number, steps: readonly Step[], check: (before: Ledger, after: Ledger, accepted: boolean) => void): Ledger {
  let ledger = opened({ ...PRESETS[preset], name: 'any' })
  let day = 0
  const perform = (operation: string, input: object): void => {
    const outcome = runs.get(operation)?.(ledger, { ...input, on: dayAfter(day) })
    const after = outcome?._tag === 'Right' ? outcome.right : ledger
    check(ledger, after, after !== ledger)
    ledger = after
  }
  steps.forEach((step, place) => {
    const table = place < 6 ? makers : examples
    const example = table[step.which % table.length] as (typeof examples)[number]
    day = Math.min(111, day + step.forward)
    if (step.scene) for (const [operation, input] of sceneOf(example, place)) perform(operation, input)
    else perform(example.name, { ...(inputOf(example.input, '', documentsOf(ledger), step, 0) as object), id: `op${place}` })
  })
  return ledger
}

/** A preset, and what is done under it. */
export const histories = fc.tuple(fc.nat({ max: PRESETS.length - 1 }), fc.array(aStep, { minLength: 40, maxLength: 45, size: 'max' }))
