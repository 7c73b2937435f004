import { expect, test } from 'vitest'
import { emptyIdIndex, type IdIndex } from '../../src/kernel/idIndex.js'
import type { Numbered } from '../../src/kernel/idTable.js'

// Past some thousands of ids the table is another one than a `Map`.

const many = Array.from({ length: 20_000 }, (_, n) => `INV-${n}`)

/** `Aa` and `BB` hash alike where each character counts 31 times the next one, and so does any row of them. */
const colliding = Array.from({ length: 1024 }, (_, n) => n.toString(2).padStart(10, '0').replaceAll('0', 'Aa').replaceAll('1', 'BB'))

function grown(start: IdIndex<Numbered>, from: number, ids: readonly string[]): IdIndex<Numbered> {
  return ids.reduce((index, id, place) => index.with({ id, seq: from + place + 1 }), start)
}

const seqsOf = (index: IdIndex<Numbered>, ids: readonly string[]): readonly (number | undefined)[] => ids.map((id) => index.find(id)?.seq)

test('LEDGER-2: each of many ids is found under its own number, and no other id is', () => {
  const index = grown(emptyIdIndex(), 0, many)
  expect(seqsOf(index, many)).toEqual(many.map((_, place) => place + 1))
  for (const id of ['INV-20000', 'INV-', 'inv-1', '', '__proto__', 'constructor']) expect(index.find(id), id).toBeUndefined()
})

test('an older version of a large index does not see what came later, and goes on by itself', () => {
  const older = grown(emptyIdIndex(), 0, many.slice(0, 9000))
  const newer = grown(older, 9000, many.slice(9000))
  const branch = grown(older, 9000, [...many.slice(9000)].reverse())
  expect(seqsOf(older, many.slice(8998, 9002))).toEqual([8999, 9000, undefined, undefined])
  expect(seqsOf(newer, ['INV-9000', 'INV-19999'])).toEqual([9001, 20_000])
  expect(seqsOf(branch, ['INV-9000', 'INV-19999', 'INV-8999'])).toEqual([20_000, 9001, 9000])
})

test('ids made to collide are found as any others, before and after the table grows', () => {
  const index = grown(grown(emptyIdIndex(), 0, colliding), 1024, many)
  expect(seqsOf(index, colliding)).toEqual(colliding.map((_, place) => place + 1))
  expect(seqsOf(index, many)).toEqual(many.map((_, place) => 1024 + place + 1))
  expect(index.find('AaBB'.repeat(6))).toBeUndefined()
  const late = grown(grown(emptyIdIndex(), 0, many), 20_000, colliding)
  expect(seqsOf(late, colliding)).toEqual(colliding.map((_, place) => 20_000 + place + 1))
  expect(late.find('BBAa'.repeat(6))).toBeUndefined()
})
