import { readFileSync } from 'node:fs'
import * as codecs from 'billing-rules/codecs'
import { creditHeldUntilUsed } from 'billing-rules'
import { describe, expect, it } from 'vitest'
import { examples } from '../operations/everyOperation.js'
import { on } from '../operations/histories.js'

/** Those whose input type is not called after them. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['splitCreditAcrossInvoices', 'splitCreditInput'],
  ['reconcileOldestFirst', 'reconcileInput'],
  ['reconcile', 'reconcileByInput']
])

function codecOf(operation: string): codecs.InputCodec<unknown> | undefined {
  const name = otherNames.get(operation) ?? `${operation}Input`
  return (codecs as unknown as Record<string, codecs.InputCodec<unknown>>)[name]
}

/** Inputs of the operations that take no ledger, or two. */
const others: readonly (readonly [string, object])[] = [
  ['openLedger', { id: 'open', on, account: 'A-1', currency: 'CAD', policy: creditHeldUntilUsed }],
  ['acceptGiftCard', { id: 'OP-1', on, card: 'GC-1', holder: 'Ana' }],
  ['transferCredit', { id: 'OP-1', on, amount: '10.00' }]
]

describe('the codec of every input', () => {
  it('every operation that the package exports has one', () => {
    const index = readFileSync(new URL('../../src/index.ts', import.meta.url), 'utf8')
    const operations = [...index.matchAll(/from '\.\/operations\/(\w+)\.js'/g)].map(([, name = '']) => name)
    expect(operations.length).toBeGreaterThan(50)
    expect(operations.filter((name) => codecOf(name) === undefined)).toEqual([])
  })

  const inputs = [...examples.map(({ name, input }) => [name, input] as const), ...others]
  it.each(inputs)('reads what %s takes, and nothing beside it', (name, input) => {
    const codec = codecOf(name)?.('CAD')
    expect(codec?.decode(input)).toEqual({ _tag: 'Right', right: input })
    expect(codec?.is({ ...input, surprise: 1 })).toBe(false)
    expect(codec?.is({ ...input, id: '' })).toBe(false)
  })
})
