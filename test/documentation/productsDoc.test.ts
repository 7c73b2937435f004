import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as library from 'billing-rules'
import { expect, it } from 'vitest'
import { root } from '../package/packed.js'

it('docs/products.md names only calls that there are', () => {
  const text = readFileSync(join(root, 'docs/products.md'), 'utf8')
  const calls = [...text.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name ?? '')
  expect(calls.length).toBeGreaterThan(60)
  expect(calls.filter((name) => !(name in library))).toEqual([])
})
