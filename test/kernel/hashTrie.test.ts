import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyHashTrie, type HashTrie } from '../../src/kernel/hashTrie.js'
import { COLLIDING } from './collidingIds.js'

interface Named {
  readonly id: string
}

const NAMES = ['__proto__', 'constructor', 'toString', '', 'a', 'b']

function all(trie: HashTrie<Named>): string[] {
  const ids: string[] = []
  trie.forEach(({ id }) => ids.push(id))
  return ids.sort()
}

test('finds what was put in and nothing else, in every version', () => {
  const anId = fc.oneof(fc.constantFrom(...NAMES, ...COLLIDING.flat()), fc.string({ maxLength: 3 }), fc.nat({ max: 5000 }).map((n) => `op${n}`))
  fc.assert(
    fc.property(fc.uniqueArray(anId, { maxLength: 200, size: 'max' }), (ids) => {
      const versions: HashTrie<Named>[] = [emptyHashTrie()]
      for (const id of ids) versions.push((versions[versions.length - 1] as HashTrie<Named>).with({ id }))
      for (const size of new Set([0, 1, ids.length >> 1, ids.length].filter((one) => one <= ids.length))) {
        const trie = versions[size] as HashTrie<Named>
        expect(ids.map((id) => trie.find(id)?.id)).toEqual(ids.map((id, place) => (place < size ? id : undefined)))
        expect(all(trie)).toEqual(ids.slice(0, size).sort())
      }
    })
  )
})

test('ids of one hash live side by side at the deepest level', () => {
  for (const ids of COLLIDING) {
    let trie = emptyHashTrie<Named>()
    for (const id of ids) trie = trie.with({ id })
    for (const id of ids) expect(trie.find(id)).toEqual({ id })
    expect(all(trie)).toEqual([...ids].sort())
  }
})
