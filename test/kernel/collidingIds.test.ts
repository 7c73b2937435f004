import { expect, test } from 'vitest'
import { COLLIDING } from './collidingIds.js'

/** FNV-1a over 32 bits, from its definition in bigint. */
function fnv1a(id: string): bigint {
  let hash = 0x811c9dc5n
  for (let index = 0; index < id.length; index += 1) hash = ((hash ^ BigInt(id.charCodeAt(index))) * 0x01000193n) & 0xffffffffn
  return hash
}

test('the ids collide, so that the tests beside this one test what they say', () => {
  for (const ids of COLLIDING) expect(new Set(ids.map(fnv1a)).size).toBe(1)
})
