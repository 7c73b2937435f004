import { describe, expect, it } from 'vitest'
import {
  audit, balances, billRecurring, changePolicy, changes, creditHeldUntilUsed, endRecurring, ledgersEqual, orThrow, replay, restoreLedger, undo, viewInvoice, type Ledger
} from 'billing-rules'
import { errorOf, errorsOf, opened, tagsOf } from './histories.js'
import { billed, subscribed } from './recurring.js'

const run = (ledger: Ledger, on: string, id = `RUN-${on}`) => orThrow(billRecurring(ledger, { id, on }))
const documents = (before: Ledger, after: Ledger) => orThrow(changes(before, after)).documents.map(({ id }) => id)

describe('billRecurring', () => {
  it('RECUR-1: month ends clamp to the first day: 31 January, 28 February, 31 March', () => {
    const ledger = run(subscribed(), '2026-04-30', 'R')
    expect(billed(ledger, 'R', 4)).toEqual(['2026-01-31 40.00', '2026-02-28 40.00', '2026-03-31 40.00', '2026-04-30 40.00'])
    expect(orThrow(balances(ledger, { on: '2026-02-28' })).current).toBe('80.00')
    expect(orThrow(viewInvoice(ledger, { id: 'R/1' }))).toMatchObject({ kind: 'sale', origin: 'GYM', due: '2026-01-31' })
    expect(tagsOf(audit(ledger))).toEqual([])
  })

  it('RECUR-1: each once, however often it is run, and whatever day a run stands for', () => {
    const start = subscribed()
    const [march, again] = [run(start, '2026-03-31'), run(run(start, '2026-03-31'), '2026-03-31', 'AGAIN')]
    expect(documents(start, march)).toEqual(['RUN-2026-03-31/1', 'RUN-2026-03-31/2', 'RUN-2026-03-31/3'])
    expect(documents(march, again)).toEqual([])
    expect(documents(again, run(again, '2026-02-28'))).toEqual([])
    expect(documents(again, run(again, '2026-04-29'))).toEqual([])
    expect(billed(run(again, '2026-05-01', 'R'), 'R', 1)).toEqual(['2026-04-30 40.00'])
    expect(run(march, '2026-03-31')).toBe(march)
  })

  it('RECUR-1: month by month is as all at once', () => {
    const months = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-12-31', '2027-02-28', '2027-03-01']
    const ledger = months.reduce((so, day) => run(so, day), subscribed())
    expect(orThrow(balances(ledger, { on: '2027-03-01' })).current).toBe('560.00')
    expect(orThrow(balances(run(subscribed(), '2027-03-01'), { on: '2027-03-01' })).current).toBe('560.00')
  })

  it('RECUR-1: weekly to its last day; several charges by day', () => {
    const both = subscribed({ id: 'YOGA', every: 'week', from: '2026-02-02', until: '2026-02-16', amount: '10.00' }, subscribed({ until: '2026-02-28' }))
    expect(billed(run(both, '2026-12-31', 'R'), 'R', 5)).toEqual([
      '2026-01-31 40.00', '2026-02-02 10.00', '2026-02-09 10.00', '2026-02-16 10.00', '2026-02-28 40.00'
    ])
    expect(documents(both, run(both, '2026-12-31'))).toHaveLength(5)
    const weekly = subscribed({ every: 'week' })
    const runs = ['2026-02-06', '2026-02-07', '2026-02-20', '2026-02-21', '2026-02-28'].map((day) => documents(weekly, run(weekly, day)).length)
    expect(runs).toEqual([1, 2, 3, 4, 5])
  })

  it('RECUR-1: taxes are those of the policy in force; the due day follows the invoice day', () => {
    const policy = (name: string, percent: string) => ({ ...creditHeldUntilUsed, name, taxes: [{ code: 'GST', percent }] })
    const start = subscribed({ taxes: ['GST'], dueAfter: 15 }, opened(policy('old', '5')))
    const first = run(start, '2026-02-28', 'R1')
    expect(billed(first, 'R1', 2)).toEqual(['2026-01-31 42.00', '2026-02-28 42.00'])
    expect(orThrow(viewInvoice(first, { id: 'R1/2' })).due).toBe('2026-03-15')
    const other = orThrow(changePolicy(first, { id: 'P', on: '2026-03-01', policy: policy('new', '10') }))
    expect(billed(run(other, '2026-03-31', 'R2'), 'R2', 1)).toEqual(['2026-03-31 44.00'])
    const untaxed = orThrow(changePolicy(first, { id: 'P', on: '2026-03-01', policy: { ...creditHeldUntilUsed, name: 'none' } }))
    expect(errorOf(billRecurring(untaxed, { id: 'R2', on: '2026-03-31' }))).toMatchObject({ _tag: 'UnknownCode', path: 'GYM.taxes[0]', given: 'GST' })
    expect(tagsOf(billRecurring(untaxed, { id: 'R2', on: '2026-03-30' }))).toEqual([])
  })

  it('RECUR-1, LEDGER-3: what was due in a closed period bears the day of the run, once', () => {
    const closed = orThrow(changePolicy(subscribed(), { id: 'P', on: '2026-03-05', closedUntil: '2026-02-28' }))
    const ledger = run(closed, '2026-03-31', 'R')
    expect(billed(ledger, 'R', 3)).toEqual(['2026-03-31 40.00', '2026-03-31 40.00', '2026-03-31 40.00'])
    expect(documents(ledger, run(ledger, '2026-04-29'))).toEqual([])
    expect(tagsOf(audit(ledger))).toEqual([])
  })

  it('RECUR-1, RECUR-2: what bears the day of the run counts as billed for its own, so an end that moves leaves no month out', () => {
    const ended = orThrow(endRecurring(subscribed(), { id: 'E-1', on: '2026-02-28', recurring: 'GYM', until: '2026-02-28' }))
    const closed = orThrow(changePolicy(ended, { id: 'P', on: '2026-04-01', closedUntil: '2026-02-28' }))
    const late = run(closed, '2026-04-30', 'R-1')
    expect(billed(late, 'R-1', 2)).toEqual(['2026-04-30 40.00', '2026-04-30 40.00'])
    const longer = orThrow(endRecurring(late, { id: 'E-2', on: '2026-04-30', recurring: 'GYM', until: '2026-12-31' }))
    for (const ledger of [longer, orThrow(replay(longer)), orThrow(restoreLedger(JSON.parse(JSON.stringify(longer)), [creditHeldUntilUsed]))]) {
      expect(billed(run(ledger, '2026-05-31', 'R-2'), 'R-2', 3)).toEqual(['2026-03-31 40.00', '2026-04-30 40.00', '2026-05-31 40.00'])
    }
    const again = orThrow(undo(late, { id: 'U-1', on: '2026-04-30', operation: 'R-1' }))
    expect(billed(run(again, '2026-04-30', 'R-2'), 'R-2', 2)).toEqual(['2026-04-30 40.00', '2026-04-30 40.00'])
  })

  it('LEDGER-6, RECUR-1: a ledger stored before invoices knew the day that they are for is read as it was', () => {
    const closed = orThrow(changePolicy(subscribed(), { id: 'P', on: '2026-03-05', closedUntil: '2026-02-28' }))
    const stored = JSON.parse(JSON.stringify(run(closed, '2026-03-30', 'R')))
    const facts = stored.entries[3].facts
    expect(facts.map((fact: { period?: string }) => fact.period)).toEqual(['2026-01-31', '2026-02-28'])
    for (const period of ['2026-01-30', '2026-03-01', '2026-03-30']) {
      const damaged = { ...stored, entries: stored.entries.with(3, { ...stored.entries[3], facts: [facts[0], { ...facts[1], period }] }) }
      expect(errorOf(restoreLedger(damaged, [creditHeldUntilUsed]))).toMatchObject({ _tag: 'DamagedEntry', check: 'dayFollows', subject: 'R/2' })
    }
    for (const fact of facts) delete fact.period
    const old = orThrow(restoreLedger(stored, [creditHeldUntilUsed]))
    expect(documents(old, run(old, '2026-04-30'))).toHaveLength(2)
  })

  it('RECUR-1: a charge agreed later than the run is not there yet', () => {
    const late = subscribed({ on: '2026-03-01' })
    expect(documents(late, run(late, '2026-02-28'))).toEqual([])
    expect(documents(late, run(late, '2026-03-01'))).toHaveLength(2)
  })

  it('RECUR-1: a run of more than 1,000 invoices is refused', () => {
    const weekly = subscribed({ every: 'week' })
    expect(errorOf(billRecurring(weekly, { id: 'R', on: '9999-12-31' }))).toMatchObject({ _tag: 'OutOfRange', rule: 'RECUR-1', path: 'on', range: 'atMostInvoices' })
    expect(documents(weekly, run(weekly, '2045-03-25'))).toHaveLength(1000)
    expect(tagsOf(billRecurring(weekly, { id: 'R', on: '2045-04-01' }))).toEqual(['OutOfRange'])
  })

  it('LEDGER-5, LEDGER-6: what is billed survives storage and replay', () => {
    const ledger = run(subscribed(), '2026-03-31')
    const back = orThrow(restoreLedger(JSON.parse(JSON.stringify(ledger)), [creditHeldUntilUsed]))
    for (const same of [back, orThrow(replay(ledger))]) {
      expect(ledgersEqual(same, ledger)).toBe(true)
      expect(documents(same, run(same, '2026-04-30'))).toEqual(['RUN-2026-04-30/1'])
    }
  })

  it('AUDIT: an invoice of no recurring charge cannot bear another day than its entry', () => {
    const stored = JSON.parse(JSON.stringify(run(subscribed(), '2026-03-31')))
    stored.entries[2].facts[0].origin = 'ELSE'
    expect(errorsOf(restoreLedger(stored, [creditHeldUntilUsed]))).toMatchObject([{ _tag: 'DamagedEntry', check: 'dayFollows' }, { check: 'documentKnown', subject: 'ELSE' }])
  })
})
