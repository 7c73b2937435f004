import { describe, expect, it } from 'vitest'
import { recordPayment } from 'billing-rules'
import { errorOf, on, opened, tagsOf } from '../operations/histories.js'

const pay = (more: object) => recordPayment(opened(), { id: 'PAY-1', on, amount: '1.00', method: 'cash', ...more })

describe('what an input may hold', () => {
  it('LEDGER-10: comments up to 2,000 characters, names up to 200, well-formed', () => {
    for (const [field, limit] of [['publicComment', 2000], ['privateComment', 2000], ['by', 200], ['payer', 200], ['reference', 200]] as const) {
      expect(tagsOf(pay({ [field]: 'x'.repeat(limit) }))).toEqual([])
      expect(errorOf(pay({ [field]: 'x'.repeat(limit + 1) }))).toMatchObject({ _tag: 'InvalidText', path: field, problem: 'tooLong', limit })
      expect(errorOf(pay({ [field]: '' }))).toMatchObject({ problem: 'empty' })
      expect(errorOf(pay({ [field]: 'a\ud800' }))).toMatchObject({ problem: 'malformed' })
      expect(tagsOf(pay({ [field]: 'emoji 😀, é' }))).toEqual([])
    }
  })

  it('LEDGER-10: up to 16 notes under keys that start with a letter', () => {
    const notes = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']))
    expect(tagsOf(pay({ meta: notes(16) }))).toEqual([])
    expect(errorOf(pay({ meta: notes(17) }))).toMatchObject({ _tag: 'InvalidList', rule: 'LEDGER-10', limit: 16 })
    expect(errorOf(pay({ meta: JSON.parse('{"__proto__": "x"}') }))).toMatchObject({ _tag: 'InvalidId', rule: 'LEDGER-10' })
    expect(errorOf(pay({ meta: { desk: 2 } }))).toMatchObject({ _tag: 'WrongType', path: 'meta.desk' })
  })

  it('LEDGER-2: ids are 1 to 120 of A-Z a-z 0-9 . _ : -', () => {
    for (const id of ['a', 'A.z_0:9-', 'x'.repeat(120), '__proto__', 'constructor']) expect(tagsOf(pay({ id }))).toEqual([])
    for (const id of ['', 'x'.repeat(121), 'a b', 'a/b', 'é', 'a\n', 7]) expect(tagsOf(pay({ id }))).toEqual(['InvalidId'])
  })

  it('LEDGER-3: days from 0001-01-01 to 9999-12-31, with leap years', () => {
    for (const day of ['0001-01-01', '9999-12-31', '2028-02-29', '2000-02-29']) expect(tagsOf(pay({ on: day }))).toEqual([])
    for (const day of ['0000-12-31', '10000-01-01', '2027-02-29', '1900-02-29', '2026-9-1', '2026-09-01T00:00', ' 2026-09-01', 20260901, new Date(0)]) {
      expect(tagsOf(pay({ on: day }))).toEqual(['InvalidDay'])
    }
  })

  it('LEDGER-9: a sequence is a whole number from 0', () => {
    for (const seq of [-1, 0.5, '1', Infinity]) expect(errorOf(pay({ expect: { seq } }))).toMatchObject({ _tag: 'WrongType', path: 'expect.seq', expected: 'whole number' })
  })

  it('MONEY-2: amounts in plain decimals only', () => {
    for (const amount of ['1', '1.0', '1.00', '0.01']) expect(tagsOf(pay({ amount }))).toEqual([])
    for (const amount of ['', '.5', '5.', '01', '1e2', '0x1', '+1', ' 1', '1 ', '1,00', '1_0', '-0', 'NaN', 'Infinity', '１', '1.000']) {
      expect(errorOf(pay({ amount }))).toMatchObject({ _tag: 'InvalidAmount', path: 'amount' })
    }
    for (const amount of [1, 1n, null, {}, [], true, Symbol('x')]) expect(tagsOf(pay({ amount }))).toEqual(['InvalidAmount'])
  })

  it('LEDGER-1: an error holds at most 64 characters of what was given', () => {
    expect((errorOf(pay({ amount: 'x'.repeat(500) }))['given'] as string).length).toBe(64)
  })
})
