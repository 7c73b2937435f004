import type { Hostile } from './hostileValues.js'
import { boom, revoked } from './trap.js'

const INPUT = '{"id":"X","on":"2026-03-01","amount":"1.00","invoice":"INV","item":"1","method":"cash"}'

const TRAPS = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'set', 'defineProperty'] as const

function cyclic(): unknown {
  const value: Record<string, unknown> = JSON.parse(INPUT)
  value['self'] = value
  value['meta'] = value
  value['items'] = [value]
  return value
}

function nested(depth: number): unknown {
  let value: unknown = '1.00'
  for (let level = 0; level < depth; level += 1) value = { amount: value, item: value }
  return value
}

/** A getter whose answer is good at first and another thing each time after. */
function changing(): unknown {
  let calls = 0
  const answers: unknown[] = ['1.00', '-1.00', {}, NaN, '9'.repeat(500)]
  const value = {}
  for (const key of Object.keys(JSON.parse(INPUT))) {
    Object.defineProperty(value, key, { enumerable: true, get: () => answers[Math.min(answers.length - 1, calls++)] })
  }
  return value
}

function withKeys(count: number): unknown {
  const value: Record<string, unknown> = {}
  for (let key = 0; key < count; key += 1) value[`key${key}`] = key
  return value
}

/** Objects that throw, lie, inherit, recurse or are something else than they look. */
export const hostileObjects: readonly Hostile[] = [
  ['empty object', () => ({})],
  ['null prototype', () => Object.assign(Object.create(null), JSON.parse(INPUT))],
  ['inherited fields', () => Object.create(JSON.parse(INPUT))],
  ['inherited from an array', () => Object.create([])],
  ['own __proto__ from JSON', () => JSON.parse(`{"__proto__":{"polluted":true},${INPUT.slice(1)}`)],
  ['own constructor from JSON', () => JSON.parse(`{"constructor":{"prototype":{"polluted":true}},${INPUT.slice(1)}`)],
  ['own toString from JSON', () => JSON.parse('{"toString":"x","valueOf":1,"hasOwnProperty":2}')],
  ['extra symbol key', () => ({ ...JSON.parse(INPUT), [Symbol('extra')]: 1 })],
  ['not enumerable fields', () => Object.defineProperties({}, { id: { value: 'X' }, on: { value: '2026-03-01' } })],
  ['frozen', () => Object.freeze(JSON.parse(INPUT))],
  ['cyclic', cyclic],
  ['nested 100', () => nested(100)],
  ['nested 100,000', () => nested(100_000)],
  ['100,000 keys', () => withKeys(100_000)],
  ['changing getters', changing],
  ['throwing getters', () => Object.defineProperty({ id: 'X' }, 'on', { enumerable: true, get: boom })],
  ['getter that throws a function', () => Object.defineProperty({}, 'id', { enumerable: true, get: () => { throw boom } })],
  ['getter that throws undefined', () => Object.defineProperty({}, 'id', { enumerable: true, get: () => { throw undefined } })],
  ['setter only', () => Object.defineProperty({}, 'id', { enumerable: true, set: boom })],
  ['throwing toString and valueOf', () => ({ toString: boom, valueOf: boom, toJSON: boom, [Symbol.toPrimitive]: boom })],
  ['throwing toStringTag', () => Object.defineProperty({}, Symbol.toStringTag, { get: boom })],
  ['thenable', () => ({ then: boom })],
  ['infinite iterator', () => ({ *[Symbol.iterator]() { for (;;) yield '1.00' } })],
  ['length without being a list', () => ({ length: 3, 0: 'a', 1: 'b', 2: 'c' })],
  ['arguments', () => new Function('return arguments')('a', 'b')],
  ['revoked proxy', () => revoked({})],
  ...TRAPS.map((trap): Hostile => [`proxy whose ${trap} throws`, () => new Proxy(JSON.parse(INPUT), { [trap]: boom })]),
  ['proxy whose every trap throws', () => new Proxy(JSON.parse(INPUT), new Proxy({}, { get: () => boom }))],
  ['proxy with keys without end', () => new Proxy({}, { ownKeys: () => Array.from({ length: 5000 }, (_, key) => `k${key}`), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }) })],
  ['proxy that has everything', () => new Proxy({}, { has: () => true, get: (_target, key) => (typeof key === 'string' ? key : undefined) })],
  ['proxy of itself below', () => { const proxy: object = new Proxy({}, { get: () => proxy, ownKeys: () => ['id', 'on', 'items'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }); return proxy }],
  ['Date', () => new Date(0)],
  ['invalid Date', () => new Date(NaN)],
  ['RegExp', () => /x/g],
  ['Map', () => new Map([['id', 'X']])],
  ['Set', () => new Set(['X'])],
  ['WeakMap', () => new WeakMap()],
  ['Promise', () => Promise.resolve('1.00')],
  ['Error', () => new Error('x', { cause: cyclic() })],
  ['ArrayBuffer', () => new ArrayBuffer(8)],
  ['Uint8Array', () => new Uint8Array([1, 2, 3])],
  ['BigInt64Array', () => new BigInt64Array(2)],
  ['DataView', () => new DataView(new ArrayBuffer(8))],
  ['generator', () => (function* generate() { yield 1 })()],
  ['class instance', () => new (class Input { id = 'X'; on = '2026-03-01'; #secret = 1; secret(): number { return this.#secret } })()],
  ['private look-alike', () => ({ account: 'a', currency: 'CAD', entries: [], toJSON: boom })],
  ['Math', () => Math],
  ['globalThis', () => globalThis],
  ['Intl', () => Intl],
  ['Reflect', () => Reflect]
]
