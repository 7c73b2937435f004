import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as library from 'billing-rules'
import { describe, expect, it } from 'vitest'
import { root } from '../package/packed.js'

const products = [
  { product: 'Amilia', folder: 'amilia', preset: 'creditHeldUntilUsed', procedures: 24 },
  { product: 'Class Manager', folder: 'classManager', preset: 'creditToNextInvoice', procedures: 6 },
  { product: 'Enrollsy', folder: 'enrollsy', preset: 'creditAsInvoicesFallDue', procedures: 5 }
]

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const text = read('docs/products.md')
const sections = text.split(/^## /m).slice(1)
const quoted = (cell: string): readonly string[] => [...cell.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name ?? '')

interface Row {
  readonly number: string
  readonly calls: readonly string[]
  readonly host: string
}

function rowsUnder(heading: string): readonly Row[] {
  const lines = sections.find((section) => section.startsWith(`${heading}\n`))?.split('\n') ?? []
  return lines.flatMap((line) => {
    const [number = '', , calls = '', host = ''] = line.split('|').slice(1, -1).map((cell) => cell.trim())
    return /^\d+$/.test(number) ? [{ number, calls: quoted(calls), host }] : []
  })
}

/** What a suite's files play: the names of their tests, and what they take from the library. */
function filesOf(folder: string): readonly { readonly names: readonly string[]; readonly imports: readonly string[] }[] {
  const path = join('test/products', folder)
  return readdirSync(join(root, path)).map((file) => {
    const source = read(join(path, file))
    const names = [...source.matchAll(/^test\((['"`])(.*)\1, /gm)].map(([, , name]) => name ?? '')
    return { names, imports: importsOf(source) }
  })
}

function importsOf(source: string): readonly string[] {
  return [...source.matchAll(/import \{([^}]*)\} from 'billing-rules'/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
}

/** The numbers that a test's name carries: `Enrollsy 1 and 3: ...`. */
function numbersOf(name: string, product: string): readonly string[] {
  const found = name.startsWith(`${product} `) ? /^(\(host\)|[\d and]+): /.exec(name.slice(product.length + 1)) : null
  return found?.[1]?.split(' and ') ?? []
}

describe('docs/products.md', () => {
  it('names only calls and presets that there are', () => {
    const calls = quoted(text)
    expect(calls.length).toBeGreaterThan(100)
    expect(calls.filter((name) => !(name in library))).toEqual([])
  })

  it.each(products)('has a table for $product, under its preset: every procedure, its calls, and what is left to the host', ({ product, preset, procedures }) => {
    const rows = rowsUnder(`${product}: \`${preset}\``)
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: procedures }, (_, place) => `${place + 1}`))
    expect(rows.filter(({ calls, host }) => calls.length === 0 || host === '').map(({ number }) => number)).toEqual([])
  })
})

describe('test/products', () => {
  it.each(products)('every test of $product carries the number of a procedure of the table, or says that it is of the host', ({ product, folder, procedures }) => {
    const known = ['(host)', ...Array.from({ length: procedures }, (_, place) => `${place + 1}`)]
    const names = filesOf(folder).flatMap((file) => file.names)
    expect(names.length).toBeGreaterThan(procedures)
    const stray = names.filter((name) => {
      const numbers = numbersOf(name, product)
      return numbers.length === 0 || numbers.some((number) => !known.includes(number))
    })
    expect(stray).toEqual([])
  })

  it.each(products)('every procedure of $product has a test, in a file that uses each call its row names', ({ product, folder, preset }) => {
    const files = filesOf(folder)
    const shared = importsOf(read('test/products/account.ts'))
    const missing = rowsUnder(`${product}: \`${preset}\``).flatMap(({ number, calls }) => {
      const playing = files.filter(({ names }) => names.some((name) => numbersOf(name, product).includes(number)))
      if (playing.length === 0) return [`${product} ${number} has no test`]
      const used = new Set([...shared, ...playing.flatMap(({ imports }) => imports)])
      return calls.filter((call) => !used.has(call)).map((call) => `${product} ${number}: ${call} is not played`)
    })
    expect(missing).toEqual([])
  })

  it.each(products)('every file of $product plays under its preset', ({ folder, preset }) => {
    expect(filesOf(folder).filter(({ imports }) => !imports.includes(preset))).toEqual([])
  })
})
