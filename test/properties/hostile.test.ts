import * as library from 'billing-rules'
import { audit, ledgersEqual, openLedger, orThrow, restoreLedger, type Ledger } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileValues, WEARS_OUT } from './arbitraries/hostileValues.js'
import { goodCalls, POLICY, richLedger } from './checks/goodCalls.js'
import { placesIn, withAt, type Place } from './checks/places.js'

// Any value at all, at any place of any call: nothing throws, an answer stays small, nothing outside changes.

const FUNCTIONS = new Map(Object.entries(library).filter((pair): pair is [string, (...args: any[]) => any] => typeof pair[1] === 'function'))
const CALLS = goodCalls()

/** `orThrow` throws and says so; `refused` and `step` take what this library made, not input from outside. */
const TRUSTING = ['orThrow', 'refused', 'step']

/** They put in words what this library made: a list that is millions long does not come from there. */
const OWN_MADE = ['describeRefundSuggestion', 'describeExplanation', 'formatAmount']

const MOST_ERRORS = 100
const MOST_TEXT = 65_536
const MOST_TIME = 1500

function call(name: string, args: readonly unknown[]): unknown {
  return (FUNCTIONS.get(name) as (...args: unknown[]) => unknown)(...args)
}

/** Made once, unless it wears out: some take longer to make than to refuse. */
const VALUES = hostileValues.map(([label, make]) => {
  const once = WEARS_OUT.test(label) ? undefined : { value: make() }
  return [label, once === undefined ? make : (): unknown => once.value] as const
})

/** Calls, and looks at the answer; `make` gives fresh arguments, since some values wear out. */
function demandCalm(name: string, where: string, make: () => readonly unknown[]): void {
  const start = performance.now()
  let answer: unknown
  try {
    answer = call(name, make())
  } catch (problem) {
    throw new Error(`${name}, ${where}: it throws`, { cause: problem })
  }
  if (performance.now() - start > MOST_TIME) {
    const again = performance.now()
    call(name, make())
    expect(performance.now() - again, `${name}, ${where}: milliseconds`).toBeLessThan(MOST_TIME)
  }
  if (typeof answer !== 'object' || answer === null || !('_tag' in answer)) return
  const { left, right } = answer as { left?: readonly unknown[]; right?: unknown }
  if (left === undefined) return demandWhole(name, where, right)
  expect(left.length, `${name}, ${where}: errors`).toBeGreaterThan(0)
  expect(left.length, `${name}, ${where}: errors`).toBeLessThanOrEqual(MOST_ERRORS)
  const text = JSON.stringify(left)
  expect(text.length, `${name}, ${where}: characters of errors`).toBeLessThan(MOST_TEXT)
  expect(JSON.parse(text), `${name}, ${where}: errors are JSON`).toEqual(JSON.parse(JSON.stringify(left)))
}

/** A hostile input that was accepted all the same made a ledger like any other. */
function demandWhole(name: string, where: string, right: unknown): void {
  if (!(Object.getPrototypeOf(Object(right)) === Object.getPrototypeOf(RICH))) return
  const ledger = right as Ledger
  if (ledgersEqual(ledger, RICH)) return
  expect(audit(ledger), `${name}, ${where}: audit`).toMatchObject({ _tag: 'Right' })
  const text = JSON.stringify(ledger)
  if (JSON.parse(text).entries.some(namesAnotherPolicy)) return
  const restored = restoreLedger(JSON.parse(text), [POLICY])
  expect(restored, `${name}, ${where}: restored`).toMatchObject({ _tag: 'Right' })
  expect(JSON.stringify(orThrow(restored)), `${name}, ${where}: stored`).toBe(text)
}

/** Its first entry, or one that changes the policy, names one that is not at hand here. */
function namesAnotherPolicy({ facts }: { readonly facts: readonly { readonly fact: string; readonly policy?: string }[] }): boolean {
  return facts.some(({ fact, policy }) => (fact === 'opened' || fact === 'policyChanged') && policy !== POLICY.name)
}

/** A locale is code of the host's, as a callback is: one that is none is an input, what is inside a real one is not. */
function isInsideLocale(name: string, args: readonly unknown[], place: Place): boolean {
  return /^(describe|format)/.test(name) && place[0] === args.length - 1 && place.length > 1
}

const RICH = richLedger()

const builtIns = (): string => [Object, Array, String, Number, Function, Map, Set, Symbol, Error].map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join()).join('|')

test('every exported function is called here, or says why not', () => {
  const named = [...FUNCTIONS.keys()].filter((name) => !TRUSTING.includes(name))
  expect([...CALLS.keys()]).toEqual(expect.arrayContaining(named))
  expect(hostileValues.length).toBeGreaterThanOrEqual(150)
  for (const [name, calls] of CALLS) for (const args of calls) expect(() => call(name, args), name).not.toThrow()
})

test.each([...CALLS.keys()].filter((name) => !TRUSTING.includes(name)))('LEDGER-1: %s answers any value at any place of its arguments', (name) => {
  const before = builtIns()
  for (const args of CALLS.get(name) ?? []) {
    const places = placesIn(args).filter((place) => place.length > 0 && !isInsideLocale(name, args, place))
    // A stored ledger has too many places for every value: each field once more in the test of changed ledgers.
    const near = name === 'restoreLedger' ? places.filter((place) => place.length < 4 || (place[2] === 'entries' && place[3] === 5)) : places
    for (const [label, make] of VALUES.filter(([label]) => !OWN_MADE.includes(name) || !/sparse|length 20000000|^text "x/.test(label))) {
      for (const place of near.filter((_, index) => near.length < 60 || index % 3 === label.length % 3)) {
        demandCalm(name, `${label} at ${place.join('.')}`, () => withAt(args, place, make()) as readonly unknown[])
      }
      demandCalm(name, `${label} alone`, () => [make()])
      demandCalm(name, `${label} everywhere`, () => args.map(make))
    }
  }
  demandCalm(name, 'no arguments', () => [])
  expect(builtIns()).toBe(before)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

const anything = fc.anything({ withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSet: true, withSparseArray: true, withTypedArray: true, maxDepth: 3 })

test('LEDGER-1: any value that can be made up, as a ledger, as an input and inside one', () => {
  const names = [...CALLS.keys()].filter((name) => !TRUSTING.includes(name))
  const where: readonly { name: string; args: readonly unknown[]; place: Place }[] = names.flatMap((name) =>
    (CALLS.get(name) ?? []).flatMap((args) => placesIn(args).filter((place) => place.length > 0 && !isInsideLocale(name, args, place)).map((place) => ({ name, args, place })))
  )
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), anything, (dice, value) => {
      const { name, args, place } = where[dice % where.length] as (typeof where)[number]
      demandCalm(name, place.join('.'), () => withAt(args, place, value) as readonly unknown[])
      const other = names[dice % names.length] as string
      demandCalm(other, 'alone', () => [value, value])
    }),
    { numRuns: 20 * (fc.readConfigureGlobal().numRuns ?? 100) }
  )
})

test('a forged, cloned or wrapped ledger is no ledger', () => {
  const forgeries = [
    structuredClone(JSON.parse(JSON.stringify(RICH))),
    { ...RICH },
    Object.create(RICH),
    Object.create(Object.getPrototypeOf(RICH)),
    Object.assign(Object.create(Object.getPrototypeOf(RICH)), RICH),
    new Proxy(RICH, {}),
    [RICH]
  ]
  for (const forged of forgeries) {
    expect(audit(forged as Ledger)).toMatchObject({ left: [{ _tag: 'NotALedger' }] })
    expect(ledgersEqual(forged as Ledger, RICH)).toBe(false)
  }
})

test('the same opening again and again gives the same text, whatever hostile calls came between', () => {
  const [opening] = (CALLS.get('openLedger') ?? [])[0] as [Parameters<typeof openLedger>[0]]
  expect(JSON.stringify(richLedger())).toBe(JSON.stringify(RICH))
  expect(JSON.stringify(openLedger(opening))).toBe(JSON.stringify(openLedger(opening)))
})
