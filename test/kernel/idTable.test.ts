import { expect, test } from 'vitest'
import { emptyIdIndex, type IdIndex } from '../../src/kernel/idIndex.js'

// Past some thousands of ids the table is another one than a `Map`.

const many = Array.from({ length: 20_000 }, (_, n) => `INV-${n}`)

const FACTOR = 0x9e3779b1
const INVERSE = 0x0e8b2f51

/**
 * Ids of eight characters that hash alike: to four chosen ones belongs one word that ends at the same hash, and some of
 * those words are characters of ids.
 */
const colliding = ((): readonly string[] => {
  const ids: string[] = []
  for (let n = 0; ids.length < 1024; n += 1) {
    const begin = n.toString(36).padStart(4, '0')
    const word = [...begin].reduce((word, one) => (word << 8) | one.charCodeAt(0), 0)
    const product = Math.imul(word, FACTOR)
    const end = product ^ (product >>> 15) ^ Math.imul(0x12345678, INVERSE)
    const characters = String.fromCharCode(end >>> 24, (end >>> 16) & 255, (end >>> 8) & 255, end & 255)
    if (/^[\w.:-]{4}$/.test(characters)) ids.push(begin + characters)
  }
  return ids
})()

/** Every length that an id of a document can have, each but the last the beginning of the next. */
const long = Array.from({ length: 136 }, (_, n) => 'zZ9._:-/'.repeat(17).slice(0, n + 1))

/** The locator of an id is its number and 7 more. */
function grown(start: IdIndex, from: number, ids: readonly string[]): IdIndex {
  return ids.reduce((index, id, place) => index.with(id, from + place + 8), start)
}

const seqsOf = (index: IdIndex, ids: readonly string[]): readonly number[] => ids.map((id) => index.seqOf(id))
const locatorsOf = (index: IdIndex, ids: readonly string[]): readonly number[] => ids.map((id) => index.locate(id))
const numbers = (from: number, { length }: readonly unknown[]): readonly number[] => Array.from({ length }, (_, place) => from + place)

test('LEDGER-2: each of many ids is found under its own number, and no other id is', () => {
  const index = grown(emptyIdIndex(), 0, many)
  expect(seqsOf(index, many)).toEqual(numbers(1, many))
  expect(locatorsOf(index, many)).toEqual(numbers(8, many))
  for (const id of ['INV-20000', 'INV-', 'inv-1', '', '__proto__', 'constructor']) expect([index.seqOf(id), index.locate(id)], id).toEqual([0, 0])
})

test('an older version of a large index does not see what came later, and goes on by itself', () => {
  const older = grown(emptyIdIndex(), 0, many.slice(0, 9000))
  const newer = grown(older, 9000, many.slice(9000))
  const branch = grown(older, 9000, [...many.slice(9000)].reverse())
  expect(seqsOf(older, many.slice(8998, 9002))).toEqual([8999, 9000, 0, 0])
  expect(locatorsOf(older, many.slice(8998, 9002))).toEqual([9006, 9007, 0, 0])
  expect(seqsOf(newer, ['INV-9000', 'INV-19999'])).toEqual([9001, 20_000])
  expect(seqsOf(branch, ['INV-9000', 'INV-19999', 'INV-8999'])).toEqual([20_000, 9001, 9000])
  expect(locatorsOf(branch, ['INV-9000', 'INV-19999', 'INV-8999'])).toEqual([20_007, 9008, 9007])
})

test('a branch of a small index that outgrows it keeps the ids it began with', () => {
  const older = grown(emptyIdIndex(), 0, [...long, ...many.slice(0, 400)])
  grown(older, 536, many.slice(400, 900))
  const branch = grown(older, 536, [...many.slice(400, 900)].reverse())
  expect(seqsOf(branch, [...long, ...many.slice(0, 400)])).toEqual(numbers(1, [...long, ...many.slice(0, 400)]))
  expect(seqsOf(branch, ['INV-899', 'INV-400', 'INV-900'])).toEqual([537, 1036, 0])
})

test('ids of every length are told apart, in a table of any size', () => {
  const index = grown(grown(emptyIdIndex(), 0, many), 20_000, long)
  expect(seqsOf(index, long)).toEqual(numbers(20_001, long))
  const small = grown(emptyIdIndex(), 0, long)
  expect(locatorsOf(small, long)).toEqual(numbers(8, long))
  expect(seqsOf(grown(small, 136, many), long)).toEqual(numbers(1, long))
})

test('ids made to collide are found as any others, before and after the table grows', () => {
  const index = grown(grown(emptyIdIndex(), 0, colliding), 1024, many)
  expect(seqsOf(index, colliding)).toEqual(numbers(1, colliding))
  expect(seqsOf(index, many)).toEqual(numbers(1025, many))
  expect(Math.imul(FACTOR, INVERSE)).toBe(1)
  const late = grown(grown(emptyIdIndex(), 0, many), 20_000, colliding)
  expect(seqsOf(late, colliding)).toEqual(numbers(20_001, colliding))
})
