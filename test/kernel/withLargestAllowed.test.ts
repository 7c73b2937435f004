import { expect, test } from 'vitest'
import { withLargestAllowed } from '../../src/kernel/withLargestAllowed.js'

const limit = (path: string | undefined, allowed: string): any => ({ _tag: 'AmountExceedsUnapplied', rule: 'APPLY-2', kind: 'limit', path, asked: '9.00', allowed })

const tried = (path: string | undefined, allowed: string, input: any): unknown => (withLargestAllowed([limit(path, allowed)], () => input, () => true)[0] as any).try

test.each([
  ['amount', { id: 'a', amount: '9.00' }, { id: 'a', amount: '5.00' }],
  ['amount', { id: 'a' }, { id: 'a', amount: '5.00' }],
  ['parts[1].amount', { parts: [{ amount: '1.00' }, { amount: '9.00' }] }, { parts: [{ amount: '1.00' }, { amount: '5.00' }] }],
  ['refund.plan[0].amount', { refund: { plan: [{ payment: 'P', amount: '9.00' }] } }, { refund: { plan: [{ payment: 'P', amount: '5.00' }] } }],
  ['items[10].quantity', { items: Array.from({ length: 11 }, () => ({ quantity: '9' })) }, { items: Array.from({ length: 11 }, (_, at) => ({ quantity: at === 10 ? '5.00' : '9' })) }]
])('LEDGER-7: the largest amount allowed takes the place of the one at %s', (path, input, wanted) => {
  const before = structuredClone(input)
  expect(tried(path, '5.00', input)).toEqual(wanted)
  expect(input).toEqual(before)
})

test('LEDGER-7: nothing allowed, nothing to try', () => {
  for (const nothing of ['0', '0.00', '0.000']) expect(tried('amount', nothing, { amount: '9.00' })).toBeUndefined()
})

test('LEDGER-7: what would be refused all the same is not there to try', () => {
  const input: any = { id: 'a', amount: '9.00' }
  expect(withLargestAllowed([limit('amount', '5.00')], () => input, (retry: any) => retry.amount !== '5.00')[0]).not.toHaveProperty('try')
})

test.each([
  [undefined, { amount: '9.00' }],
  ['amount.deeper', { amount: '9.00' }],
  ['parts.amount', { parts: [] }]
])('a place that the input does not have (%s) is not invented', (path, input) => {
  expect(tried(path, '5.00', input)).toBeUndefined()
})

test('other errors stay as they are, and the input is written for limits only', () => {
  const error: any = { _tag: 'DocumentNotFound', rule: 'LEDGER-1', kind: 'state', path: 'credit', id: 'x', wanted: 'credit' }
  const [same] = withLargestAllowed([error], () => {
    throw new Error('not asked for')
  }, () => true)
  expect(same).toBe(error)
})
