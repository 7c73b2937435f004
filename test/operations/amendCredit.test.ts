import { describe, expect, it } from 'vitest'
import { amendCredit, applyCredit, audit, available, balances, cancelItems, changePolicy, ledgersEqual, orThrow, recordInvoice, refundFromCredit, refused, replay, restoreLedger, statement, undo, viewCredit, viewInvoice, type AmendCreditInput, type Ledger, type StoredLedger } from 'billing-rules'
import { creditHeldUntilUsed } from 'billing-rules'
import { linesOfEntry } from '../journal/books.js'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const empty = opened({ amend: 'all' })
const amend = (ledger: Ledger, more: Partial<AmendCreditInput>) => amendCredit(ledger, { id: 'AM-1', on: '2026-09-10', credit: 'CR-1', ...more })
const credit = (ledger: Ledger) => orThrow(viewCredit(ledger, { id: 'CR-1' }))

describe('amendCredit', () => {
  it('CREDIT-10: the amount, from the day of the change on; the days before show what it was', () => {
    const before = credited(empty, 'CR-1', '40.00')
    const after = orThrow(amend(before, { amount: '45.00' }))
    expect(credit(after)).toMatchObject({ amount: '45.00', unapplied: '45.00' })
    expect(orThrow(balances(after, { on: '2026-09-10' }))).toMatchObject({ current: '-45.00', available: '45.00' })
    const later = invoiced(after, 'INV-1', '1.00', { on: '2026-12-01' })
    expect(orThrow(balances(later, { on: '2026-09-09' })).current).toBe('-40.00')
    expect(orThrow(viewCredit(later, { id: 'CR-1', on: '2026-09-09' })).amount).toBe('40.00')
    expect([...after.entries].map(({ operation }) => operation)).toEqual(['openLedger', 'applyCredit', 'amendCredit'])
    expect(refused(audit(later))).toBe(false)
    expect(ledgersEqual(orThrow(restoreLedger(JSON.parse(JSON.stringify(later)), [{ ...creditHeldUntilUsed, amend: 'all' }])), later)).toBe(true)
    expect(orThrow(replay(later, { seq: 2 })).entries.length).toBe(2)
  })

  it('CREDIT-10: never below what is applied or refunded', () => {
    const used = credited(invoiced(paid(empty, 'PAY-1', '10.00'), 'INV-1', '30.00'), 'CR-1', '80.00', { invoice: 'INV-1' })
    const both = orThrow(refundFromCredit(used, { id: 'R-1', on, from: ['CR-1'], amount: '10.00', method: 'cash' }))
    expect(errorOf(amend(both, { amount: '39.99' }))).toMatchObject({ _tag: 'CreditBelowUse', rule: 'CREDIT-10', credit: 'CR-1', asked: '39.99', least: '40.00' })
    expect(credit(orThrow(amend(both, { amount: '40.00' })))).toMatchObject({ amount: '40.00', applied: '30.00', refunded: '10.00', unapplied: '0.00' })
  })

  it('MONEY-3, LEDGER-7: the largest amount it can be given leaves room for all other payments and credits', () => {
    const other = credited(credited(empty, 'CR-1', '40.00'), 'CR-2', '10.00')
    const error = errorOf(amend(other, { amount: '90071992547399.92' }))
    expect(error).toMatchObject({ _tag: 'TotalTooLarge', rule: 'MONEY-3', path: 'amount', total: 'sources', asked: '90071992547399.92', allowed: '90071992547399.91' })
    expect(tagsOf(amendCredit(other, error['try'] as AmendCreditInput))).toEqual([])
  })

  it('CREDIT-10, CREDIT-2: the tax follows the amount', () => {
    const policy = { amend: 'all', taxes: [{ code: 'GST', percent: '5' }] } as const
    const taxed = orThrow(applyCredit(opened(policy), { id: 'CR-1', on, amount: '100.00', tax: 'included', type: 'goodwill', taxes: ['GST'] }))
    expect(credit(taxed).taxes).toMatchObject([{ code: 'GST', amount: '4.76' }])
    // 50 less 50 / 1.05: 2.38.
    expect(credit(orThrow(amend(taxed, { amount: '50.00' })))).toMatchObject({ amount: '50.00', taxes: [{ code: 'GST', percent: '5', amount: '2.38' }] })
  })

  it('CREDIT-10: day, type and classification; not to a day after its first use', () => {
    const used = credited(invoiced(empty, 'INV-1', '30.00'), 'CR-1', '80.00', undefined, '2026-09-05')
    const applied = orThrow(applyCredit(used, { id: 'U', on: '2026-09-08', credit: 'CR-1', to: { invoice: 'INV-1' } }))
    expect(credit(orThrow(amend(applied, { day: '2026-09-07', type: 'discount', classification: 'spring' })))).toMatchObject({ on: '2026-09-07', type: 'discount', classification: 'spring', amount: '80.00' })
    expect(errorOf(amend(applied, { day: '2026-09-09' }))).toMatchObject({ _tag: 'OutOfRange', rule: 'CREDIT-10', path: 'day', given: '2026-09-09', range: '..2026-09-08' })
    expect(errorOf(amend(used, { day: '2026-09-11' }))).toMatchObject({ _tag: 'OutOfRange', range: '..2026-09-10' })
    expect(errorOf(amend(used, { type: 'bribe' }))).toMatchObject({ _tag: 'UnknownCode', table: 'creditTypes' })
  })

  it('CREDIT-10, CREDIT-1: with its type the code for the books, unless the credit was given one of its own', () => {
    const creditTypes = [{ code: 'goodwill', ledgerCode: '4900' }, { code: 'sibling', ledgerCode: '4950' }, { code: 'discount' }]
    const policy = { ...creditHeldUntilUsed, amend: 'all', creditTypes } as const
    const given = credited(opened(policy), 'CR-1', '40.00')
    const retyped = (ledger: Ledger, id: string, type: string) => orThrow(amendCredit(ledger, { id, on: '2026-09-10', credit: 'CR-1', type }))
    const sibling = retyped(given, 'AM-1', 'sibling')
    const none = retyped(sibling, 'AM-2', 'discount')
    const again = retyped(none, 'AM-3', 'goodwill')
    expect([given, sibling, none, again, orThrow(undo(again, { id: 'U', on: '2026-09-10', operation: 'AM-3' })), orThrow(undo(none, { id: 'U', on: '2026-09-10', operation: 'AM-2' }))].map((ledger) => credit(ledger).ledgerCode)).toEqual(['4900', '4950', undefined, '4900', undefined, '4950'])
    expect(orThrow(viewCredit(again, { id: 'CR-1', on: '2026-09-09' })).ledgerCode).toBe('4900')
    // The books follow: what was taken from one account moves to the next.
    expect(['AM-1', 'AM-2', 'AM-3'].map((id) => linesOfEntry(again, id))).toEqual([
      ['Income:Revenue:4950 40.00', 'Income:Revenue:4900 -40.00'],
      ['Income:CreditsGiven:discount 40.00', 'Income:Revenue:4950 -40.00'],
      ['Income:Revenue:4900 40.00', 'Income:CreditsGiven:discount -40.00']
    ])
    expect(ledgersEqual(orThrow(restoreLedger(JSON.parse(JSON.stringify(again)), [policy])), again)).toBe(true)
    expect([...none.entries].at(-1)?.facts).toEqual([{ fact: 'amended', document: 'CR-1', type: 'discount', ledgerCode: null }])
    const own = orThrow(applyCredit(opened(policy), { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill', ledgerCode: '4999' }))
    expect(credit(retyped(own, 'AM-1', 'sibling')).ledgerCode).toBe('4999')
  })

  it('LEDGER-6, CREDIT-10: a stored amendment of the type that says no code keeps the one there was', () => {
    const creditTypes = [{ code: 'goodwill', ledgerCode: '4900' }, { code: 'sibling', ledgerCode: '4950' }]
    const policy = { ...creditHeldUntilUsed, amend: 'all', creditTypes } as const
    const stored = JSON.parse(JSON.stringify(orThrow(amend(credited(opened(policy), 'CR-1', '40.00'), { type: 'sibling' })))) as StoredLedger
    const entries = stored.entries.map((entry) => ({ ...entry, facts: entry.facts.map((fact) => (fact.fact === 'amended' ? { fact: fact.fact, document: fact.document, type: 'sibling' } : fact)) }))
    expect(credit(orThrow(restoreLedger({ ...stored, entries }, [policy])))).toMatchObject({ type: 'sibling', ledgerCode: '4900' })
    const unknown = stored.entries.map((entry) => ({ ...entry, facts: entry.facts.map((fact) => (fact.fact === 'amended' ? { ...fact, ledgerCode: 4950 } : fact)) }))
    expect(tagsOf(restoreLedger({ ...stored, entries: unknown }, [policy]))).toEqual(['WrongType'])
  })

  it('LEDGER-3: not to a day in a closed period, though a credit that lies there can be amended', () => {
    const close = (day: string): Ledger => orThrow(changePolicy(credited(empty, 'CR-1', '80.00', undefined, day), { id: 'CLOSE', on: '2026-09-05', closedUntil: '2026-08-31' }))
    expect(errorOf(amend(close('2026-09-02'), { day: '2026-08-31' }))).toEqual({ _tag: 'PeriodClosed', rule: 'LEDGER-3', kind: 'state', path: 'day', on: '2026-08-31', closedUntil: '2026-08-31' })
    expect(tagsOf(amend(close('2026-09-02'), { day: '2026-09-01' }))).toEqual([])
    expect(tagsOf(amend(close('2026-08-20'), { day: '2026-08-20', amount: '70.00' }))).toEqual([])
  })

  it('CREDIT-10, LEDGER-10: a comment takes the place of the one before it', () => {
    const noted = orThrow(applyCredit(empty, { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill', publicComment: 'Sorry' }))
    const once = orThrow(amend(noted, { publicComment: 'For the flood', privateComment: 'SECRET' }))
    expect(credit(once).publicComment).toBe('For the flood')
    expect(credit(orThrow(amend(once, { id: 'AM-2', amount: '41.00' }))).publicComment).toBe('For the flood')
    expect(orThrow(statement(once, { to: '2026-09-30' })).rows[0]?.publicComment).toBe('For the flood')
    const twice = orThrow(amend(once, { id: 'AM-3', on: '2026-09-20', publicComment: 'For the fire' }))
    expect(['2026-09-09', '2026-09-10', '2026-09-20'].map((day) => orThrow(viewCredit(twice, { id: 'CR-1', on: day })).publicComment)).toEqual(['Sorry', 'For the flood', 'For the fire'])
    expect(JSON.stringify([credit(once), orThrow(statement(once, { to: '2026-09-30' }))])).not.toContain('SECRET')
  })

  it('CREDIT-10: something is to change; who did it and the host\'s own record are no part of the credit', () => {
    const before = credited(empty, 'CR-1', '40.00')
    expect(errorOf(amend(before, { by: 'Zoe', meta: { ticket: '7' } }))).toEqual({ _tag: 'MissingField', rule: 'CREDIT-10', kind: 'input', path: 'amount' })
    expect(tagsOf(amend(before, { credit: 'X' }))).toEqual(['MissingField', 'DocumentNotFound'])
    for (const more of [{ privateComment: 'x' }, { classification: 'spring' }, { amount: '40.00' }]) expect(tagsOf(amend(before, more))).toEqual([])
    const menu = (ledger: Ledger) => orThrow(available(ledger, { document: 'CR-1', on })).find(({ operation }) => operation === 'amendCredit')
    expect([before, credited(opened({ amend: 'notes' }), 'CR-1', '40.00')].map(menu)).toMatchObject([{ possible: true }, { possible: true }])
    expect(menu(credited(opened(), 'CR-1', '40.00'))).toMatchObject({ possible: false, errors: [{ _tag: 'CreditNotAmendable' }] })
  })

  it('CREDIT-10: never, notes or all', () => {
    const never = credited(opened(), 'CR-1', '40.00')
    expect(errorOf(amend(never, { publicComment: 'x' }))).toMatchObject({ _tag: 'CreditNotAmendable', rule: 'CREDIT-10', field: 'comments', because: 'byPolicy' })
    const notes = credited(opened({ amend: 'notes' }), 'CR-1', '40.00')
    expect(tagsOf(amend(notes, { publicComment: 'x' }))).toEqual([])
    expect(errorOf(amend(notes, { type: 'discount' }))).toMatchObject({ _tag: 'CreditNotAmendable', field: 'type', because: 'byPolicy' })
  })

  it('CREDIT-10: amount and day of a cancellation are its items\'', () => {
    const cancelled = orThrow(cancelItems(invoiced(empty, 'INV-1', '30.00'), { id: 'CR-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    expect(errorOf(amend(cancelled, { amount: '31.00' }))).toMatchObject({ _tag: 'CreditNotAmendable', field: 'amount', because: 'onItems' })
    expect(tagsOf(amend(cancelled, { classification: 'spring' }))).toEqual([])
  })

  it('CREDIT-5: under always what was raised is used', () => {
    const owing = orThrow(recordInvoice(credited(opened({ amend: 'all', autoApply: 'always' }), 'CR-1', '10.00'), { id: 'INV-1', on, items: [{ description: 'Class', amount: '30.00' }] }))
    expect(orThrow(viewInvoice(orThrow(amend(owing, { amount: '25.00' })), { id: 'INV-1' })).open).toBe('5.00')
  })

  it('LEDGER-3: not before the last change of the credit; an unknown credit first of all', () => {
    const twice = orThrow(amend(credited(empty, 'CR-1', '40.00'), { amount: '45.00' }))
    expect(errorOf(amend(twice, { id: 'AM-2', on: '2026-09-09', amount: '46.00' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-10', document: 'CR-1' })
    expect(errorOf(amend(twice, { id: 'AM-2', credit: 'CR-9', amount: '46.00' }))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'credit' })
  })
})
