import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page } from '../../docs/examples/demo/page.js'
import { play } from '../../docs/examples/demo/play.js'
import { Problem } from '../../docs/examples/demo/problem.js'
import { readOperations } from '../../docs/examples/demo/readOperations.js'
import { runDemo } from './runDemo.js'

const open = { operation: 'openLedger', input: { id: 'OPEN', on: '2026-09-01', account: 'a', currency: 'CAD' } }
const payment = { operation: 'recordPayment', input: { id: 'PAY-1', on: '2026-09-02', amount: '60.00', method: 'cash' } }
const file = { title: 'A test', pageDay: '2026-09-30', policy: { preset: 'creditHeldUntilUsed' }, operations: [open, payment] }

/** What the file is refused with. */
const problemOf = (text: string): string => {
  try {
    play(readOperations(text))
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
  return 'no problem'
}

const withSecond = (second: unknown): string => problemOf(JSON.stringify({ ...file, operations: [open, second] }))
const withField = (field: Record<string, unknown>): string => problemOf(JSON.stringify({ ...file, ...field }))

describe('a file of operations', () => {
  it('that is right has no problem', () => expect(problemOf(JSON.stringify(file))).toBe('no problem'))

  it('that is no JSON', () => {
    expect(problemOf('{ "title": ')).toMatch(/^this is not JSON: /)
    expect(problemOf('[]')).toBe('the file should hold one JSON object, { "title", "pageDay", "policy", "operations" }.')
  })

  it('with a wrong field of its own', () => {
    expect(withField({ title: 7 })).toBe('field title: it should be text.')
    expect(withField({ pageDay: '2026-02-30' })).toBe('field pageDay: it should be a day, YYYY-MM-DD.')
    expect(withField({ policy: { preset: 'generous' } })).toBe(
      'field policy.preset: it should be one of creditHeldUntilUsed, creditToNextInvoice, creditAsInvoicesFallDue.'
    )
    expect(withField({ operations: [] })).toBe('field operations: it should be a list with one operation or more.')
    expect(withField({ titel: 'x' })).toBe('field titel: a file has no such field.')
    expect(withField({ operations: [payment] })).toBe('operation 1 (id PAY-1), field operation: the first one should be "openLedger".')
  })

  it('with a policy that the library refuses', () => {
    expect(withField({ policy: { ...file.policy, taxes: [{ code: 'GST', percent: '5' }, { code: 'GST', percent: '6' }] } })).toMatch(
      /^operation 1 \(id OPEN\): openLedger was refused\.\n {2}field policy\.taxes: .*GST/
    )
  })

  it('with an operation there is not', () => {
    expect(withSecond({ ...payment, operation: 'recordPayments' })).toMatch(
      /^operation 2 \(id PAY-1\), field operation: there is no operation "recordPayments"\. There are recordInvoice, recordPayment,.* suggestedRefund\.$/
    )
    expect(withSecond({ input: payment.input })).toMatch(/^operation 2 \(id PAY-1\), field operation: there is no operation without a name\./)
    expect(withSecond('recordPayment')).toBe('operation 2: it should be an object, { "operation", "input" }.')
    expect(withSecond({ ...payment, operation: '__proto__' })).toMatch(/there is no operation "__proto__"/)
  })

  it('with a field that an operation has not', () => {
    expect(withSecond({ ...payment, note: 'x' })).toBe('operation 2 (id PAY-1), field note: an operation has no such field.')
    expect(withSecond({ ...payment, expected: 'error' })).toBe('operation 2 (id PAY-1), field expected: it should be "refused", or absent.')
    expect(withSecond({ ...payment, remark: 3 })).toBe('operation 2 (id PAY-1), field remark: it should be text.')
    expect(withSecond({ operation: 'recordPayment' })).toBe('operation 2 (id missing), field input: it should be an object.')
  })

  it('with a wrong input: every field that is wrong is named', () => {
    const words = withSecond({ ...payment, input: { id: 'PAY-1', on: '2026-09-31', amount: 60, methd: 'cash' } })
    expect(words).toMatch(/^operation 2 \(id PAY-1\): recordPayment was refused\.\n/)
    for (const field of ['on', 'amount', 'methd', 'method']) expect(words).toContain(`\n  field ${field}: `)
  })

  it('with a refusal that it does not expect', () => {
    const input = { id: 'CR-1', on: '2026-09-02', credit: 'CR-9', to: { invoice: 'INV-9' } }
    expect(withSecond({ operation: 'applyCredit', input })).toMatch(
      /^operation 2 \(id CR-1\): applyCredit was refused\.\n {2}field credit: .*CR-9.*\n {2}field to\.invoice: .*INV-9/
    )
    expect(withSecond({ operation: 'applyCredit', input, expected: 'refused' })).toBe('no problem')
    const ask = { id: 'C-1', on: '2026-09-02', invoice: 'INV-9', items: [{ item: '1' }], credit: 'full' }
    expect(withSecond({ operation: 'suggestedRefund', input: ask })).toMatch(/^operation 2 \(id C-1\): suggestedRefund was refused\.\n {2}field invoice: /)
  })

  it('with a transfer to no account, to an account of another operation, and of more than there is', () => {
    const give = { operation: 'transferCredit', to: 'b', input: { id: 'G-1', on: '2026-09-02', amount: '9.00' } }
    expect(withSecond({ ...give, to: undefined })).toMatch(/^operation 2 \(id G-1\), field to: it should be the account/)
    expect(withSecond({ ...payment, to: 'b' })).toMatch(/^operation 2 \(id PAY-1\), field to: /)
    expect(withSecond(give)).toMatch(/^operation 2 \(id G-1\): transferCredit was refused\.\n {2}field amount: /)
    expect(withSecond({ ...give, expected: 'refused' })).toBe('no problem')
    expect(withSecond({ ...give, to: 'a', expected: 'refused' })).toBe('no problem')
    expect(withSecond({ ...give, input: { id: 'G-1', amount: '9.00' } })).toMatch(/^operation 2 \(id G-1\): transferCredit was refused\.\n {2}field on: /)
  })

  it('that expects a refusal and gets none', () => {
    expect(withSecond({ ...payment, expected: 'refused' })).toBe(
      'operation 2 (id PAY-1), field expected: it was to be refused, but nothing speaks against it.'
    )
  })

  it('that confirms what nobody suggested', () => {
    expect(withSecond({ operation: 'cancelItems', confirm: 'C-1' })).toBe(
      'operation 2 (id C-1), field confirm: no suggestedRefund before it bears this id.'
    )
    expect(withSecond({ operation: 'recordPayment', confirm: 'C-1' })).toMatch(/^operation 2 \(id C-1\), field confirm: it should be the id/)
  })
})

describe('the page of a file', () => {
  const pageOf = (second: unknown, more: object = {}): readonly string[] => {
    const read = readOperations(JSON.stringify({ ...file, ...more, operations: [open, second] }))
    return page(read, play(read))
  }

  it('is printed whatever a refused operation was given', () => {
    const shown = (second: object) => pageOf({ ...second, expected: 'refused' }).find((line) => line.startsWith(' 2 '))
    expect(shown({ operation: 'changePolicy', input: { id: 'P-2', on: '2026-09-02', policy: { name: 7 } } })).toMatch(/^ 2 {2}2026-09-02 {2}P-2 .* unchanged$/)
    expect(shown({ ...payment, input: { ...payment.input, policy: 'x' } })).toMatch(/ unchanged$/)
    expect(shown({ ...payment, input: { amount: '60.00' } })).toMatch(/^ 2 +recordPayment .* unchanged$/)
  })

  it('has no line above 100 columns, however long a title and large the amounts', () => {
    const lines = pageOf({ ...payment, input: { ...payment.input, amount: '12345678901234.00' } }, { title: 'All of it '.repeat(20) })
    expect(lines.filter((line) => line.length > 100)).toEqual([])
    expect(lines.join(' ')).toContain('-12345678901234.00')
  })
})

it('the program says so on stderr, with exit code 1', { timeout: 60_000 }, () => {
  const directory = mkdtempSync(join(tmpdir(), 'billing-rules-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const path = join(directory, 'broken.json')
  expect(runDemo(path)).toEqual({
    out: '',
    error: 'broken.json: there is no such file, or it cannot be read. Give a file of operations (.json) or of invoices (.csv).\n',
    code: 1
  })
  writeFileSync(path, JSON.stringify({ ...file, operations: [open, { ...payment, operation: 'pay' }] }))
  const { out, error, code } = runDemo(path)
  expect({ out, code }).toEqual({ out: '', code: 1 })
  expect(error).toMatch(/^broken\.json: operation 2 \(id PAY-1\), field operation: there is no operation "pay"\./)
  writeFileSync(path, `\uFEFF${JSON.stringify(file)}`)
  expect(runDemo(path)).toMatchObject({ error: '', code: 0 })
})
