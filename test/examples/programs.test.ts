import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { root } from '../package/packed.js'
import { outputs } from './outputs.js'

const directory = join(root, 'docs/examples')
const programs = readdirSync(directory).filter((name) => name.endsWith('.ts')).sort()

const source = (name: string): string => readFileSync(join(directory, name), 'utf8')

/** Everything a program may not hold, by the syntax tree, so that `either as E` and text in quotes do not count. */
const faultsIn = (code: string): ReadonlyArray<string> => {
  const faults: Array<string> = []
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && node.type.getText() !== 'const') faults.push(`cast: ${node.getText()}`)
    if (ts.isTypeAssertionExpression(node)) faults.push(`cast: ${node.getText()}`)
    if (ts.isNonNullExpression(node)) faults.push(`not null: ${node.getText()}`)
    if (ts.isIdentifier(node) && node.text === 'Number') faults.push('Number')
    if (node.kind === ts.SyntaxKind.AnyKeyword) faults.push('any')
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('program.ts', code, ts.ScriptTarget.ES2022, true))
  const imported = ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName)
  return [...faults, ...imported.filter((name) => name !== 'billing-rules' && name !== 'fp-ts').map((name) => `import: ${name}`)]
}

describe('the programs of docs/examples', () => {
  afterEach(() => vi.restoreAllMocks())

  it('are the five we know', () => expect(programs).toEqual(Object.keys(outputs).sort()))

  it.each(Object.entries(outputs))('%s prints what it should', async (name, expected) => {
    const printed: Array<string> = []
    vi.spyOn(console, 'log').mockImplementation((...values: ReadonlyArray<unknown>) => void printed.push(values.join(' ')))
    await import(/* @vite-ignore */ join(directory, name))
    expect(printed).toEqual(expected)
  })

  it.each(programs)('%s has under 40 lines, none of them wide', (name) => {
    const lines = source(name).trimEnd().split('\n')
    expect(lines.length).toBeLessThan(40)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(150)
  })

  it.each(programs)('%s needs no cast, no Number and no other package', (name) => expect(faultsIn(source(name))).toEqual([]))

  it('a fault would be seen', () => {
    const faulty = "import fs from 'node:fs'\nconst a = Number('1') as unknown\nconst b = fs!\nconst c = <any>b"
    expect(faultsIn(faulty)).toEqual([
      "cast: Number('1') as unknown",
      'Number',
      'not null: fs!',
      'cast: <any>b',
      'any',
      'import: node:fs'
    ])
  })
})
