import { expect, it } from 'vitest'
import { operations } from '../../docs/examples/demo/operations.js'
import { examples } from '../operations/everyOperation.js'

it('a file can name every operation on a ledger', () => {
  const names = new Set(examples.map(({ name }) => name))
  expect([...names].filter((name) => !operations.has(name))).toEqual([])
  expect([...operations.keys()].filter((name) => !names.has(name))).toEqual([])
})
