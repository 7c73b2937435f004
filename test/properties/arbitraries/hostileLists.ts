import type { Hostile } from './hostileValues.js'
import { boom, revoked } from './trap.js'

// Long enough to be noticed when somebody walks it, short enough for a run that fails to end.
const lengths: readonly unknown[] = [-1, 0.5, 20_000_000, NaN, Infinity, -Infinity, '5', 5n, null, undefined, {}, true]

function sparse(length: number): unknown {
  const list: unknown[] = []
  list.length = length
  return list
}

function cyclic(): unknown {
  const list: unknown[] = []
  list.push(list, list)
  return list
}

function throwingAt(place: number): unknown {
  const list: unknown[] = ['a', 'b', 'c']
  Object.defineProperty(list, place, { enumerable: true, get: boom })
  return list
}

function growing(): unknown {
  const list: unknown[] = []
  Object.defineProperty(list, 0, { enumerable: true, configurable: true, get: () => list.push({}) })
  return list
}

/** Lists that are long, empty in places, endless, lying about their length, or no lists. */
export const hostileLists: readonly Hostile[] = [
  ['empty list', () => []],
  ['list of a list of a list', () => [[[[[]]]]]],
  ['list of nothing', () => [undefined, null]],
  ['list of one good item', () => [{ item: '1', amount: '1.00', invoice: 'INV' }]],
  ['list of 1,001 items', () => Array.from({ length: 1001 }, () => ({ description: 'x', amount: '1.00' }))],
  ['list of 1,000 bad items', () => Array.from({ length: 1000 }, () => ({ a: 1, b: 2, c: 3, amount: -1 }))],
  ['list of 1,000 long texts', () => Array.from({ length: 1000 }, () => 'x'.repeat(5000))],
  ['list of 100,000', () => new Array(100_000).fill({})],
  ['sparse list of 1,000,000', () => sparse(1_000_000)],
  ['sparse list of 30,000,000', () => sparse(30_000_000)],
  ['sparse list of 2^32-1', () => sparse(2 ** 32 - 1)],
  ['list with a hole', () => [, '1'] as unknown[]],
  ['cyclic list', cyclic],
  ['list that throws at 0', () => throwingAt(0)],
  ['list that throws at 2', () => throwingAt(2)],
  ['list that grows while it is read', growing],
  ['list with fields', () => Object.assign(['1'], { id: 'X', on: '2026-03-01', invoice: 'INV' })],
  ['list without a prototype', () => Object.setPrototypeOf(['1'], null)],
  ['list whose methods throw', () => Object.assign([{}], { map: boom, forEach: boom, flatMap: boom, slice: boom, [Symbol.iterator]: boom })],
  ['list of a subclass', () => new (class Listed extends Array<unknown> {})(3)],
  ['list of a subclass whose species throws', () => new (class Listed extends Array<unknown> { static override get [Symbol.species](): ArrayConstructor { return boom() } })(3)],
  ['list of proxies that throw', () => [new Proxy({}, { get: boom, ownKeys: boom })]],
  ['list of symbols', () => [Symbol('a'), Symbol.iterator]],
  ['list of bigints', () => [1n, 2n]],
  ['list of functions', () => [boom, () => undefined]],
  ['list of __proto__ keys', () => JSON.parse('[{"__proto__":{"polluted":true}},{"constructor":{"prototype":{"polluted":true}}}]')],
  ['revoked list proxy', () => revoked([])],
  ...lengths.map((length): Hostile => [
    `list proxy of length ${String(length)}`,
    () => new Proxy([{ item: '1', description: 'x', amount: '1.00' }], { get: (target, key) => (key === 'length' ? length : Reflect.get(target, key)) })
  ]),
  ['list proxy whose length throws', () => new Proxy([], { get: boom })],
  ['list proxy with an element at every index', () => new Proxy([], { get: (_target, key) => (key === 'length' ? 1000 : {}) })]
]
