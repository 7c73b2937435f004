import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './packed.js'

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

const manifest = (directory: string): Manifest => JSON.parse(readFileSync(join(root, directory, 'package.json'), 'utf8'))

const runsOnInstall = ({ scripts = {} }: Manifest): ReadonlyArray<string> =>
  ['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => scripts[name] !== undefined)

const three = ['decimal.js', 'fp-ts', 'io-ts']

it('three packages come with us, and bring no others', () => {
  expect(Object.keys(manifest('.').dependencies ?? {})).toEqual(three)
  for (const name of three) expect(manifest(`node_modules/${name}`).dependencies ?? {}, name).toEqual({})
})

it('nothing runs when we are installed', () => {
  expect(runsOnInstall(manifest('.'))).toEqual([])
  for (const name of three) expect(runsOnInstall(manifest(`node_modules/${name}`)).filter((script) => script !== 'prepare'), name).toEqual([])
})

it('the lock file names no registry', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
})
