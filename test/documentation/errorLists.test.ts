import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { available, type BillingError, type Ledger } from 'billing-rules'
import { expect, it } from 'vitest'
import { readCaseFiles } from '../conformance/conformanceCase.js'
import { play } from '../conformance/play.js'
import { root } from '../package/packed.js'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const quoted = (text: string): readonly string[] => [...text.matchAll(/`([A-Z]\w+)`/g)].map(([, tag]) => tag ?? '')

/** The input errors, and what every operation can be refused with: they stand once, beside `BillingErrors`. */
const shared = [
  ...(/export type InputError =([\s\S]*)$/.exec(read('src/model/errors/inputErrors.ts'))?.[1]?.match(/\w+/g) ?? []),
  ...quoted(/\/\*\*[\s\S]*?export type BillingErrors/.exec(read('src/model/outcome.ts'))?.[0] ?? '')
]

/** The errors that the documentation of an operation lists. */
const listed = (operation: string): readonly string[] => quoted(/^ \* Errors( of [\w ]+)?:[\s\S]*? \* @example/m.exec(read(`src/operations/${operation}.ts`))?.[0] ?? '')

/** What a ledger's operations were refused with: in the case itself, and when each is tried on each document. */
function refusals(ledger: Ledger, on: string): readonly (readonly [string, readonly BillingError[]])[] {
  const documents = [...ledger.entries].flatMap(({ facts }) => facts.flatMap((fact) => ('id' in fact ? fact.id : [])))
  return documents.flatMap((document) => {
    const lines = available(ledger, { document, on })
    return lines._tag === 'Left' ? [] : lines.right.flatMap((line) => (line.possible ? [] : [[line.operation, line.errors] as const]))
  })
}

const cases = readCaseFiles().flatMap(({ content }) => content.cases)

it('what an operation is refused with, anywhere in the conformance cases, stands in its documentation', () => {
  expect(shared).toEqual(expect.arrayContaining(['WrongType', 'OperationIdReused']))
  const unlisted = new Set<string>()
  for (const one of cases) {
    const { after, refusal } = play(one)
    const last = one.operations.at(-1)
    const found = refusals(after, one.on)
    for (const [operation, errors] of last === undefined || refusal === undefined ? found : [...found, [last.do, refusal] as const]) {
      for (const { _tag } of errors) if (![...shared, ...listed(operation)].includes(_tag)) unlisted.add(`${operation}: ${_tag}`)
    }
  }
  expect([...unlisted]).toEqual([])
})
