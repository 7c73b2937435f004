import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyVector } from '../../src/kernel/versionedVector.js'
import type { Vector } from '../../src/kernel/vector.js'

// The persistent vector beside a plain array that is copied whole: the same batches on any version, every version kept.

/** A batch on one of the versions so far: sets by index, pushes, and whether a reading comes between. */
const aBatch = fc.record({
  version: fc.nat({ max: 9999 }),
  changes: fc.array(fc.oneof(fc.record({ push: fc.integer({ min: 1, max: 90 }) }), fc.record({ set: fc.nat({ max: 9999 }) })), { maxLength: 6, size: 'max' }),
  dropped: fc.integer({ min: 0, max: 5 })
})

interface Version {
  readonly vector: Vector<number>
  readonly twin: readonly number[]
}

let written = 0

function taken({ vector, twin }: Version, batch: { changes: readonly ({ push: number } | { set: number })[] }): Version {
  const edit = vector.edit()
  const copy = [...twin]
  for (const change of batch.changes) {
    if ('push' in change) {
      for (let more = 0; more < change.push; more += 1) {
        written += 1
        edit.push(written)
        copy.push(written)
      }
    } else if (copy.length > 0) {
      written += 1
      edit.set(change.set % copy.length, written)
      copy[change.set % copy.length] = written
    }
    expect(edit.length).toBe(copy.length)
    if (copy.length > 0) expect(edit.at((written * 7) % copy.length)).toBe(copy[(written * 7) % copy.length])
  }
  return { vector: edit.seal(), twin: copy }
}

function contents(vector: Vector<number>): number[] {
  return Array.from({ length: vector.length }, (_, index) => vector.at(index))
}

test('LEDGER-1: every version of a forked vector holds what its own batches wrote', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1200 }), fc.array(aBatch, { minLength: 1, maxLength: 25, size: 'max' }), (start, batches) => {
      const versions: Version[] = [taken({ vector: emptyVector(), twin: [] }, { changes: start === 0 ? [] : [{ push: start }] })]
      for (const batch of batches) {
        const from = versions[batch.version % versions.length] as Version
        // A batch that is dropped leaves no trace, as a preview does.
        if (batch.dropped === 0) taken(from, { changes: batch.changes })
        else versions.push(taken(from, batch))
      }
      for (const { vector, twin } of versions) expect(contents(vector)).toEqual(twin)
    })
  )
})

test('LEDGER-1: versions of a long vector stay what they were, however they are read, continued and dropped in turn', () => {
  // Few changes at a time, each to the version before or to one some steps back, with older ones read in between.
  const aStep = fc.record({ back: fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, { arbitrary: fc.nat({ max: 3 }), weight: 3 }, { arbitrary: fc.nat({ max: 300 }), weight: 1 }), change: fc.oneof(fc.record({ push: fc.integer({ min: 1, max: 3 }) }), fc.record({ set: fc.nat({ max: 9999 }) })), look: fc.nat({ max: 300 }) })
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 700 }), fc.array(aStep, { minLength: 40, maxLength: 400, size: 'max' }), (start, steps) => {
      const versions: Version[] = [taken({ vector: emptyVector(), twin: [] }, { changes: [{ push: start }] })]
      const at = (back: number): Version => versions[Math.max(0, versions.length - 1 - back)] as Version
      for (const { back, change, look } of steps) {
        versions.push(taken(at(back), { changes: [change] }))
        const { vector, twin } = at(look)
        const index = (look * 31) % twin.length
        expect(vector.at(index)).toBe(twin[index])
      }
      for (const { vector, twin } of versions) expect(contents(vector)).toEqual(twin)
    }),
    { numRuns: 60 }
  )
})

test('one element at a time to 5,000, each version kept at a boundary of the trie', () => {
  let vector = emptyVector<number>()
  const kept: Vector<number>[] = []
  for (let index = 0; index < 5000; index += 1) {
    const edit = vector.edit()
    edit.push(index)
    vector = edit.seal()
    if ([15, 16, 17, 31, 32, 33, 255, 256, 257, 271, 272, 1023, 1024, 1025, 1056, 4095, 4096, 4112, 4999].includes(index)) kept.push(vector)
  }
  for (const version of kept) expect(contents(version)).toEqual(Array.from({ length: version.length }, (_, index) => index))
})

test('two branches that append to the same full and half-full leaf do not see each other', () => {
  for (const start of [0, 1, 15, 16, 17, 31, 32, 33, 256, 1024, 1056]) {
    const base = taken({ vector: emptyVector(), twin: [] }, { changes: [{ push: start }] })
    const one = taken(base, { changes: [{ push: 3 }] })
    const other = taken(base, { changes: [{ push: 40 }, { set: start }, { set: 0 }] })
    const third = taken(one, { changes: [{ set: start }, { push: 1 }] })
    for (const { vector, twin } of [base, one, other, third]) expect(contents(vector)).toEqual(twin)
  }
})

test('a batch that changes nothing gives the same vector', () => {
  const { vector } = taken({ vector: emptyVector(), twin: [] }, { changes: [{ push: 40 }] })
  expect(vector.edit().seal()).toBe(vector)
})
