import { createRequire } from 'node:module'
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { NOT_AMOUNT, NOT_FINITE, TOO_LARGE, TOO_MANY_DECIMALS } from '../../src/money/amountProblem.js'
import { readDecimal } from '../../src/money/readDecimal.js'
import { runs } from './oracle.js'

const { Decimal: CommonJsDecimal } = createRequire(import.meta.url)('decimal.js') as { Decimal: typeof Decimal }
const defaults = { precision: 20, rounding: 4, toExpNeg: -7, toExpPos: 21, minE: -9e15, maxE: 9e15, modulo: 1, crypto: false } as const

/** Has the prototype of a Decimal, and fields of our choosing. */
const forged = (fields: object): object => Object.assign(Object.create(Decimal.prototype) as object, fields)

afterEach(() => {
  Decimal.set(defaults)
})

describe('readDecimal', () => {
  it.each([
    '0', '1', '7', '10', '137.97', '1200', '0.1', '0.01', '0.00000125', '1.0000001', '9999999', '10000000', '10000000.5', '99999999999999',
    '100000000000000', '100000000000000.0000001', '0.0000001', '0.00000001', '1234567.8901234', '90071992547409.91', '-1', '-137.97'
  ])('MONEY-1: reads %s', (text) => {
    expect(readDecimal(new Decimal(text))).toBe(text)
  })

  it('reads what toFixed writes, of any size within 40 places', () => {
    const digits = fc.bigInt({ min: -(10n ** 48n), max: 10n ** 48n })
    const property = fc.property(digits, fc.integer({ min: -60, max: 8 }), (unscaled, power) => {
      const Exact = Decimal.clone({ defaults: true, precision: 100 })
      const value = new Exact(`${String(unscaled)}e${String(power)}`)
      const text = readDecimal(value)
      if (value.e > 40) expect(text).toBe(TOO_LARGE)
      else if (value.e < -40) expect(text).toBe(TOO_MANY_DECIMALS)
      else expect([value.toFixed(), TOO_MANY_DECIMALS]).toContain(text)
      if (value.precision() <= 48) expect(text).not.toBe(value.e > 40 || value.e < -40 ? '' : TOO_MANY_DECIMALS)
    })
    fc.assert(property, runs(20))
  })

  it('MONEY-6: reads every copy and clone of decimal.js alike', () => {
    class Price extends Decimal {}
    const Rough = Decimal.clone({ precision: 3, defaults: true })
    for (const value of [new CommonJsDecimal('137.97'), new Rough('137.97'), new Price('137.97'), Object.freeze(new Decimal('137.97'))]) {
      expect(readDecimal(value)).toBe('137.97')
    }
    expect(CommonJsDecimal).not.toBe(Decimal)
  })

  it.each([
    { precision: 3 }, { toExpPos: 0 }, { toExpNeg: 0 }, { maxE: 2 }, { minE: -1 }, { rounding: 0 as const }, { precision: 1, toExpPos: 0, toExpNeg: 0 }
  ])('MONEY-6: a host that sets %j changes nothing, nor is its setting changed', (settings) => {
    const value = new Decimal('1234.56')
    Decimal.set(settings)
    expect(readDecimal(value)).toBe('1234.56')
    expect({ ...Decimal }).toMatchObject(settings)
  })

  it('MONEY-6: calls no method of the value', () => {
    const value = new Decimal('137.97')
    for (const name of ['toString', 'toFixed', 'valueOf', 'toJSON', 'constructor', Symbol.toPrimitive, Symbol.toStringTag]) {
      Object.defineProperty(value, name, { get: () => { throw new Error('read') } })
    }
    expect(readDecimal(value)).toBe('137.97')
  })

  it('MONEY-2: refuses NaN and Infinity', () => {
    for (const text of ['NaN', 'Infinity', '-Infinity']) expect(readDecimal(new Decimal(text))).toBe(NOT_FINITE)
  })

  it('MONEY-2: keeps the sign of -0 for the caller to refuse', () => {
    expect(readDecimal(new Decimal('-0'))).toBe('-0')
  })

  it('refuses huge exponents at once', () => {
    expect(readDecimal(new Decimal('1e41'))).toBe(TOO_LARGE)
    expect(readDecimal(new Decimal('1e9000000000000000'))).toBe(TOO_LARGE)
    expect(readDecimal(new Decimal('1e-41'))).toBe(TOO_MANY_DECIMALS)
    expect(readDecimal(new Decimal('1e-9000000000000000'))).toBe(TOO_MANY_DECIMALS)
    expect(readDecimal(new Decimal('1e40'))).toBe('1' + '0'.repeat(40))
    expect(readDecimal(new Decimal('1e-40'))).toBe('0.' + '0'.repeat(39) + '1')
    expect(readDecimal(new Decimal('0.' + '1234567'.repeat(8)))).toBe('0.' + '1234567'.repeat(8))
    expect(readDecimal(new Decimal('0.' + '1234567'.repeat(8) + '1'))).toBe(TOO_MANY_DECIMALS)
    expect(readDecimal(new Decimal('0.' + '12'.repeat(100_000)))).toBe(TOO_MANY_DECIMALS)
  })

  it('refuses what JSON can forge', () => {
    const forgeries = [
      '{"toStringTag":"[object Decimal]","s":1,"e":0,"d":[7]}',
      '{"__proto__":{"toStringTag":"[object Decimal]"},"s":1,"e":0,"d":[7]}',
      '{"s":1,"e":0,"d":[7]}', '[7]', '{}', '{"toStringTag":"[object Decimal]","s":"x","e":0,"d":"evil"}'
    ]
    for (const text of forgeries) expect(readDecimal(JSON.parse(text) as object)).toBe(NOT_AMOUNT)
    expect(readDecimal(Object.assign(Object.create(null) as object, { s: 1, e: 0, d: [7] }))).toBe(NOT_AMOUNT)
    expect(readDecimal(structuredClone({ ...new Decimal(7), constructor: undefined }))).toBe(NOT_AMOUNT)
  })

  it('refuses JSON even when something has polluted Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'toStringTag', { value: '[object Decimal]', configurable: true })
    try {
      expect(readDecimal({ s: 1, e: 0, d: [7] })).toBe(NOT_AMOUNT)
    } finally {
      delete (Object.prototype as { toStringTag?: string }).toStringTag
    }
  })

  it.each([
    ['no fields', {}],
    ['a sign of 0', { s: 0, e: 0, d: [7] }],
    ['a sign of 2', { s: 2, e: 0, d: [7] }],
    ['text as sign', { s: '1', e: 0, d: [7] }],
    ['a fractional exponent', { s: 1, e: 0.5, d: [7] }],
    ['text as exponent', { s: 1, e: '0', d: [7] }],
    ['an exponent of NaN', { s: 1, e: NaN, d: [7] }],
    ['text as digits', { s: 1, e: 0, d: 'evil' }],
    ['an array-like', { s: 1, e: 0, d: { length: 1, 0: 7 } }],
    ['an infinite exponent', { s: 1, e: Infinity, d: [7] }],
    ['no digits', { s: 1, e: 0, d: [] }],
    ['no digits, at an exponent that asks for seven', { s: 1, e: 6, d: [] }],
    ['a hole', { s: 1, e: 7, d: [1, , 3] }],
    ['a fraction in a word', { s: 1, e: 0, d: [7.5] }],
    ['a negative word', { s: 1, e: 0, d: [-7] }],
    ['a word above 9999999', { s: 1, e: 7, d: [10_000_000] }],
    ['a second word above 9999999', { s: 1, e: 8, d: [1, 10_000_000] }],
    ['text as word', { s: 1, e: 0, d: ['7'] }],
    ['an object as word', { s: 1, e: 0, d: [{ toString: () => '7' }] }],
    ['words that do not fit the exponent', { s: 1, e: 2, d: [7] }],
    ['a leading zero word', { s: 1, e: 0, d: [0, 7] }],
    ['zero with an exponent', { s: 1, e: 3, d: [0] }]
  ])('refuses a Decimal with %s', (_, fields) => {
    expect(readDecimal(forged(fields))).toBe(NOT_AMOUNT)
  })

  it('refuses what throws, and what is revoked', () => {
    const throwing = { get: () => { throw new Error('read') } }
    expect(readDecimal(new Proxy(new Decimal(7), { getPrototypeOf: () => { throw new Error('read') } }))).toBe(NOT_AMOUNT)
    for (const field of ['s', 'e', 'd']) expect(readDecimal(Object.defineProperty(forged({}), field, throwing))).toBe(NOT_AMOUNT)
    const words = Proxy.revocable([7], {})
    const whole = Proxy.revocable(new Decimal(7), {})
    words.revoke()
    whole.revoke()
    expect(readDecimal(forged({ s: 1, e: 0, d: words.proxy }))).toBe(NOT_AMOUNT)
    expect(readDecimal(whole.proxy)).toBe(NOT_AMOUNT)
  })

  it('reads each field and word once, so that no answer can change in between', () => {
    const reads = new Map<string | symbol, number>()
    const count = <T extends object>(target: T, prefix: string): T =>
      new Proxy(target, {
        get: (of, key, receiver): unknown => {
          reads.set(prefix + String(key), (reads.get(prefix + String(key)) ?? 0) + 1)
          return Reflect.get(of, key, receiver)
        }
      })
    const value = new Decimal('137.97')
    expect(readDecimal(count(forged({ s: value.s, e: value.e, d: count(value.d, 'd.') }), ''))).toBe('137.97')
    expect(Object.fromEntries(reads)).toEqual({ s: 1, e: 1, d: 1, 'd.length': 1, 'd.0': 1, 'd.1': 1 })
  })
})
