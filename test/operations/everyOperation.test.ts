import { describe, expect, it } from 'vitest'
import * as billing from 'billing-rules'
import { audit, changes, orThrow, recordInvoice, refused, statement, viewCredit, viewInvoice, viewPayment, viewRefund } from 'billing-rules'
import { examples } from './everyOperation.js'
import { errorOf, tagsOf } from './histories.js'

describe.each(examples)('$name as every operation', ({ run, ledger, input, other }) => {
  it('LEDGER-1: returns a new ledger with one entry more and leaves the given one as it was', () => {
    const before = JSON.stringify(ledger)
    const after = orThrow(run(ledger, input))
    expect(after.entries.length).toBe(ledger.entries.length + 1)
    expect(JSON.stringify(ledger)).toBe(before)
    expect(after.entries.at(-1 + after.entries.length)).toMatchObject({ id: 'OP-1', on: input.on, seq: after.entries.length })
    expect(refused(audit(after))).toBe(false)
  })

  it('LEDGER-1: takes deeply frozen input and changes nothing of it', () => {
    expect(tagsOf(run(frozen(ledger), frozen(structuredClone(input))))).toEqual([])
  })

  it('LEDGER-2: the same id with the same input gives the ledger back, whatever happened since', () => {
    const after = orThrow(run(ledger, input))
    const later = orThrow(recordInvoice(after, { id: 'LATER', on: '2026-12-01', items: [{ description: 'Class', amount: '999.00' }] }))
    expect(orThrow(run(later, { ...input, expect: { seq: 77 } }))).toBe(later)
  })

  it('LEDGER-2: the same id with other input is refused, before any other rule', () => {
    const after = orThrow(run(ledger, input))
    const error = errorOf(run(after, { ...input, ...other, expect: { seq: 77 } }))
    expect(error).toMatchObject({ _tag: 'OperationIdReused', rule: 'LEDGER-2', kind: 'conflict', path: 'id', id: 'OP-1', seq: after.entries.length })
    expect(tagsOf(run(after, { ...input, on: '2026-09-02' }))).toEqual(['OperationIdReused'])
    expect(tagsOf(run(after, { ...input, publicComment: 'new' }))).toEqual(['OperationIdReused'])
  })

  it('LEDGER-9: is refused when the ledger has moved on, and accepted at the sequence it names', () => {
    const seq = ledger.entries.length
    expect(errorOf(run(ledger, { ...input, expect: { seq: seq - 1 } }))).toMatchObject({ _tag: 'LedgerChanged', rule: 'LEDGER-9', expected: seq - 1, found: seq })
    expect(tagsOf(run(ledger, { ...input, expect: { seq } }))).toEqual([])
  })

  it('LEDGER-1: refuses what it does not know, what is missing and what is no ledger', () => {
    expect(errorOf(run(ledger, { ...input, colour: 'red' }))).toMatchObject({ _tag: 'UnknownField', path: 'colour' })
    expect(tagsOf(run(ledger, { on: input.on }))).toContain('MissingField')
    expect(errorOf(run(structuredClone(ledger.toJSON()) as never, input))).toMatchObject({ _tag: 'NotALedger', found: 'object' })
    for (const value of [undefined, null, 7, 'x', []]) expect(tagsOf(run(ledger, value))[0]).toBe('WrongType')
    const hostile = { ...input, get on(): string { throw new Error('boo') } }
    expect(tagsOf(run(ledger, hostile))).toContain('UnreadableInput')
  })

  it('LEDGER-10: keeps comments, who did it and meta; nothing private is in any view or statement', () => {
    const secret = { by: 'SECRET-Eva', privateComment: 'SECRET-late', meta: { desk: 'SECRET-2' } }
    const after = orThrow(run(ledger, { ...input, ...secret, publicComment: 'Hello' }))
    expect(after.entries.at(after.entries.length - 1)?.input).toMatchObject({ ...secret, publicComment: 'Hello' })
    const views: unknown[] = [orThrow(statement(after, { to: '2027-01-01' }))]
    for (const id of ['INV-1', 'PAY-1', 'CR-1', 'C-1', 'C-1/refund-1', 'OP-1', 'OP-1/fee', 'OP-1/refund-1']) {
      for (const view of [viewInvoice, viewCredit, viewPayment, viewRefund]) views.push(view(after, { id }))
    }
    expect(JSON.stringify(views)).not.toContain('SECRET')
  })

  it('VIEW-5: changes tells this entry and no other', () => {
    const after = orThrow(run(ledger, input))
    expect(orThrow(changes(ledger, after)).entries.map(({ id }) => id)).toEqual(['OP-1'])
    expect(orThrow(changes(after, after)).entries).toEqual([])
  })
})

it('LEDGER-1: the table above holds every public operation', () => {
  // Queries take `{ on }` or `{ id }`; an operation is what wants an id and a day of its own. Opening takes no ledger.
  const others = ['suggestedRefund', 'suggestedCreditRefund', 'openLedger']
  const operations = Object.entries(billing).filter(([, value]) => {
    if (typeof value !== 'function') return false
    const outcome = attempt(value as (ledger: unknown, input: unknown) => unknown)
    return missing(outcome, 'id') && missing(outcome, 'on')
  })
  const named = operations.map(([name]) => name).filter((name) => !others.includes(name))
  expect(named.sort()).toEqual([...new Set(examples.map(({ name }) => name))].sort())
})

function attempt(call: (ledger: unknown, input: unknown) => unknown): unknown {
  try {
    return call(examples[0]?.ledger, {})
  } catch {
    return undefined
  }
}

function missing(outcome: unknown, path: string): boolean {
  const errors = (outcome as { left?: unknown } | undefined)?.left
  return Array.isArray(errors) && errors.some((error) => error._tag === 'MissingField' && error.path === path)
}

function frozen<A>(value: A): A {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
