import { Decimal } from 'decimal.js'
import * as namespace from './hostileTexts.js'
import { hostileLists } from './hostileLists.js'
import { hostileObjects } from './hostileObjects.js'
import { boom, revoked } from './trap.js'

/** A name for messages, and how it is made: some cost much to make, some wear out. */
export type Hostile = readonly [name: string, make: () => unknown]

/** Those that change while they are looked at. */
export const WEARS_OUT = /changing|grows|generator|iterator|thenable/

const fixed = (name: string, value: unknown): Hostile => [name, () => value]

const primitives: readonly Hostile[] = [
  ...[undefined, null, true, false, 0, -0, 1, -1, 1.5, 2 ** 53, 1e21, 1e-7, NaN, Infinity, -Infinity].map((value) => fixed(`number-like ${String(value)}`, value)),
  ...[0n, 10n, -10n, 10n ** 1000n].map((value) => fixed(`bigint ${String(value).slice(0, 9)}`, value)),
  fixed('symbol', Symbol('hostile')),
  fixed('Symbol.iterator', Symbol.iterator),
  fixed('boxed string', Object('100.00')),
  fixed('boxed number', Object(1)),
  fixed('boxed bigint', Object(1n)),
  fixed('boxed symbol', Object(Symbol('boxed')))
]

const functions: readonly Hostile[] = [
  fixed('arrow', () => '1.00'),
  fixed('throwing function', () => {
    throw new Error('called')
  }),
  fixed('class', class Hostile {}),
  fixed('async function', async () => '1.00'),
  fixed('generator function', function* generate() {
    yield '1.00'
  }),
  fixed('bound', Function.prototype.call.bind(Array.prototype.slice)),
  fixed('Function', Function),
  ['revoked function proxy', () => revoked(() => undefined)]
]

const decimals: readonly Hostile[] = [
  ...['NaN', 'Infinity', '-Infinity', '-1', '-0', '1e1000000', '1e-1000000', '0.001', '90071992547409.92', '1e9000000000000000'].map((text) =>
    fixed(`Decimal ${text}`, new Decimal(text))
  ),
  ['forged Decimal', () => JSON.parse('{"toStringTag":"[object Decimal]","s":1,"e":0,"d":[7]}')],
  ['forged Decimal of text', () => JSON.parse('{"s":"x","e":0,"d":"evil"}')],
  ['Decimal with other digits', () => Object.assign(new Decimal('1'), { d: [NaN] })],
  ['Decimal with a huge exponent', () => Object.assign(new Decimal('1'), { e: 2 ** 53 })],
  ['Decimal with long digits', () => Object.assign(new Decimal('1'), { d: new Array(1_000_000).fill(9_999_999) })],
  ['Decimal with a throwing sign', () => Object.defineProperty(new Decimal('1'), 's', { get: boom })],
  ['Decimal with a throwing toString', () => Object.assign(new Decimal('1'), { toString: boom, valueOf: boom, toFixed: boom, toJSON: boom })]
]

/** Everything that is not a good input, by name. */
export const hostileValues: readonly Hostile[] = [
  ...primitives,
  ...namespace.hostileTexts.map((text) => fixed(`text ${JSON.stringify(text).slice(0, 40)}`, text)),
  ...functions,
  ...decimals,
  fixed('module namespace', namespace),
  ...hostileObjects,
  ...hostileLists
]
