import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyIdIndex, type IdIndex } from '../../src/kernel/idIndex.js'

// The shared index beside a `Map` that is copied whole: any version can be continued, none sees what another one took.

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '10', '2', 'b', 'a', 'A']
const anId = fc.oneof(
  { arbitrary: fc.constantFrom(...NAMES), weight: 1 },
  { arbitrary: fc.nat({ max: 400 }).map((n) => `op${n}`), weight: 2 }
)

/** Where each id leads: its number, and a locator that no other id has. */
interface Noted {
  readonly seq: number
  readonly locator: number
}

interface Version {
  readonly index: IdIndex
  readonly twin: ReadonlyMap<string, Noted>
}

const empty = (): Version => ({ index: emptyIdIndex(), twin: new Map() })

function grown({ index, twin }: Version, id: string): Version {
  const noted = { seq: twin.size + 1, locator: (twin.size * 31 + id.length) * 16 + 4 }
  return { index: index.with(id, noted.locator), twin: new Map([...twin, [id, noted]]) }
}

function agree({ index, twin }: Version, ids: readonly string[]): void {
  for (const id of ids) expect({ seq: index.seqOf(id), locator: index.locate(id) }, id).toEqual(twin.get(id) ?? { seq: 0, locator: 0 })
}

test('LEDGER-2: every version of a forked index finds its own ids and no others', () => {
  const growth = fc.record({ version: fc.nat({ max: 9999 }), recent: fc.boolean(), ids: fc.array(anId, { minLength: 1, maxLength: 60, size: 'max' }) })
  fc.assert(
    fc.property(fc.array(growth, { minLength: 1, maxLength: 12, size: 'max' }), (growths) => {
      const versions: Version[] = [empty()]
      const all = new Set<string>([...NAMES, 'never'])
      for (const { version, recent, ids } of growths) {
        let one = versions[recent ? versions.length - 1 : version % versions.length] as Version
        for (const id of ids) {
          all.add(id)
          if (!one.twin.has(id)) one = grown(one, id)
        }
        versions.push(one)
      }
      for (const version of versions) agree(version, [...all])
    })
  )
})

test('two branches take the same id for different entries', () => {
  const base = grown(empty(), 'open')
  const one = grown(grown(base, 'a'), 'b')
  const other = grown(grown(base, 'b'), 'a')
  for (const version of [base, one, other]) agree(version, ['open', 'a', 'b'])
})

test('a branch outgrows the maps it keeps its ids in and gets a table', () => {
  const ids = Array.from({ length: 300 }, (_, n) => `op${n}`)
  const base = grown(empty(), 'open')
  let trunk = base
  let branch = base
  for (const id of ids) trunk = grown(trunk, id)
  for (const id of [...ids].reverse()) branch = grown(branch, id)
  for (const version of [base, trunk, branch]) agree(version, ['open', ...ids])
})
