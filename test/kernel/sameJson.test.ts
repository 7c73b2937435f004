import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameJson } from '../../src/kernel/sameJson.js'

/** JSON text with the keys of every object sorted: equal text, equal JSON. */
function sorted(value: any): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.keys(value)
    .sort()
    .map((key) => [key, sorted(value[key])])
    .concat([['', 'object']])
}

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)))

test('LEDGER-2: equal exactly when the JSON is, whatever the order of keys', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(sameJson(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)))
      expect(sameJson(b, a)).toBe(sameJson(a, b))
    })
  )
})

test('a copy with the keys the other way round is equal', () => {
  const reversed = (value: any): any => {
    if (Array.isArray(value)) return value.map(reversed)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)])
    return Object.fromEntries(entries.reverse() as [string, unknown][])
  }
  fc.assert(
    fc.property(json, (value) => {
      expect(sameJson(value, reversed(value))).toBe(true)
    })
  )
})

test.each([
  [[], {}],
  [{}, null],
  [null, []],
  [[undefined], [null]],
  ['1', 1],
  [{ a: 1 }, { b: 1 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: null }, { b: null }],
  [[1, 2], [2, 1]],
  [{ 0: 'a' }, ['a']],
  [JSON.parse('{"__proto__":1}'), {}],
  [{ toString: null }, { valueOf: null }],
  [false, 0],
  ['', false]
])('%j is not %j', (a, b) => {
  expect(sameJson(a as any, b as any)).toBe(false)
  expect(sameJson(b as any, a as any)).toBe(false)
})
