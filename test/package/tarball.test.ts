import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as source from '../../src/index.js'
import * as codecs from '../../src/codecs/index.js'
import * as journals from '../../src/journal/index.js'
import * as french from '../../src/messages/fr.js'
import { emptyDirectory, packed, root, run } from './packed.js'

const entries = { 'billing-rules': source, 'billing-rules/fr': french, 'billing-rules/codecs': codecs, 'billing-rules/journal': journals }

const expectedFiles = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/codecs.cjs',
  'dist/codecs.d.cts',
  'dist/codecs.d.ts',
  'dist/codecs.js',
  'dist/fr.cjs',
  'dist/fr.d.cts',
  'dist/fr.d.ts',
  'dist/fr.js',
  'dist/index.cjs',
  'dist/index.d.cts',
  'dist/index.d.ts',
  'dist/index.js',
  'dist/journal.cjs',
  'dist/journal.d.cts',
  'dist/journal.d.ts',
  'dist/journal.js',
  'package.json'
]

/** Pieces that entries share: `dist/chunk-ABCD1234.js`, `dist/en-ABCD1234.d.ts`. */
const shared = /^dist\/[\w.]+-[\w-]{8}\.(c?js|d\.ts|d\.cts)$/

const keysOf = (entry: string, load: string): string =>
  `console.log(JSON.stringify(Object.keys(${load}(${JSON.stringify(entry)})).filter((key) => key !== 'default').sort()))\n`

const quickStart = (): string => {
  const block = /^```ts\r?\n([\s\S]*?)^```/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))
  expect(block, 'README.md shows no ```ts block').not.toBeNull()
  return block?.[1] ?? ''
}

const plain = (code: string, module: ts.ModuleKind): string =>
  ts.transpileModule(code, { compilerOptions: { module, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: false } }).outputText

const project = (type: 'module' | 'commonjs', tarball: string): string => {
  const directory = emptyDirectory()
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ name: `a-${type}-project`, version: '1.0.0', private: true, type }))
  run(directory, 'npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', tarball)
  return directory
}

const runFile = (directory: string, name: string, code: string): string => {
  writeFileSync(join(directory, name), code)
  return run(directory, process.execPath, name)
}

/** As a strict user's compiler sees our types and those of our dependencies. */
const typeCheck = (directory: string, code: string): void => {
  writeFileSync(join(directory, 'quick-start.ts'), `declare const console: { log(...values: unknown[]): void }\n${code}`)
  const strict = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022']
  run(directory, process.execPath, join(root, 'node_modules/typescript/bin/tsc'), ...strict, 'quick-start.ts')
}

describe('the tarball', () => {
  it('holds the files we mean to ship and no other', () => {
    const { files } = packed()
    expect(files.filter((file) => !shared.test(file)).sort()).toEqual(expectedFiles)
  })

  it('works in an ES module project', { timeout: 120_000 }, () => {
    const directory = project('module', packed().path)
    for (const [entry, module] of Object.entries(entries)) {
      expect(JSON.parse(runFile(directory, 'keys.js', keysOf(entry, 'await import')))).toEqual(Object.keys(module).sort())
    }
    expect(runFile(directory, 'quick-start.js', plain(quickStart(), ts.ModuleKind.ESNext))).not.toBe('')
    typeCheck(directory, quickStart())
  })

  it('works in a CommonJS project', { timeout: 120_000 }, () => {
    const directory = project('commonjs', packed().path)
    for (const [entry, module] of Object.entries(entries)) {
      expect(JSON.parse(runFile(directory, 'keys.js', keysOf(entry, 'require')))).toEqual(Object.keys(module).sort())
    }
    expect(runFile(directory, 'quick-start.js', plain(quickStart(), ts.ModuleKind.CommonJS))).not.toBe('')
    typeCheck(directory, quickStart())
  })
})
