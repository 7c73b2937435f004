import { describe, expect, it } from 'vitest'
import { billRecurring, changePolicy, changeRecurring, changes, creditHeldUntilUsed, endRecurring, issuePool, orThrow, recordPayment, suspendRecurring, viewInvoice, viewRecurring, type Ledger } from 'billing-rules'
import { on, opened, tagsOf } from '../operations/histories.js'
import { subscribed } from '../operations/recurring.js'

const shown = (ledger: Ledger, day?: string) => orThrow(viewRecurring(ledger, { id: 'GYM', on: day }))
const run = (ledger: Ledger, day: string, id = `R-${day}`) => orThrow(billRecurring(ledger, { id, on: day }))
const start = subscribed()

describe('viewRecurring', () => {
  it('RECUR-1: its terms, what it billed and what comes next', () => {
    const billed = run(start, '2026-02-28', 'R')
    const paid = orThrow(recordPayment(billed, { id: 'PAY-1', on: '2026-02-28', amount: '60.00', method: 'cash', to: 'oldestFirst' }))
    expect(shown(paid)).toEqual({
      id: 'GYM', on: '2026-01-31', every: 'month', from: '2026-01-31', description: 'Gym', amount: '40.00', changes: [],
      invoices: [{ invoice: 'R/1', on: '2026-01-31', total: '40.00', status: 'full' }, { invoice: 'R/2', on: '2026-02-28', total: '40.00', status: 'partial' }],
      nextInvoice: { on: '2026-03-31', kind: 'sale', items: [{ item: '1', description: 'Gym', quantity: '1', amount: '40.00', total: '40.00' }] }
    })
  })

  it('RECUR-2: what was changed, oldest first; an end and a rest', () => {
    const dearer = orThrow(changeRecurring(start, { id: 'C', on: '2026-02-01', recurring: 'GYM', from: '2026-03-01', amount: '45.00' }))
    const resting = orThrow(suspendRecurring(dearer, { id: 'S', on: '2026-02-01', recurring: 'GYM', from: '2026-02-01', until: '2026-02-28' }))
    const ended = orThrow(endRecurring(resting, { id: 'E', on: '2026-02-02', recurring: 'GYM', until: '2026-03-31' }))
    expect(shown(ended).changes).toEqual([{ from: '2026-03-01', amount: '45.00' }, { from: '2026-02-01', suspendedUntil: '2026-02-28' }, { from: '2026-03-31', until: '2026-03-31' }])
    expect(shown(run(ended, '2026-01-31')).nextInvoice).toMatchObject({ on: '2026-03-31', items: [{ total: '45.00' }] })
    expect(shown(run(ended, '2026-03-31'))).not.toHaveProperty('nextInvoice')
    expect(shown(ended, '2026-02-01').changes).toHaveLength(2)
  })

  // Each line: what is billed next is what was foretold, to the cent, the day and the tax line.
  const GST = { code: 'GST', percent: '5' }
  const taxed = subscribed({ taxes: ['GST'], dueAfter: 10, amount: '33.33', people: ['Ana'], tags: ['gym'], ledgerCode: '400' }, opened({ taxes: [GST] }, { people: ['Ana'] }))
  const histories: readonly (readonly [string, Ledger])[] = [
    ['at first', start],
    ['after a short month', run(start, '2026-02-28')],
    ['weekly', run(subscribed({ every: 'week' }), '2026-02-20')],
    ['with taxes and a due day', taxed],
    ['with the tax in it', subscribed({ taxes: ['GST'], taxIncluded: true }, opened({ taxes: [GST] }))],
    ['under another policy', orThrow(changePolicy(run(taxed, '2026-02-28'), { id: 'P', on: '2026-03-01', policy: { ...creditHeldUntilUsed, name: 'next', taxes: [{ ...GST, percent: '10' }] } }))],
    ['at another amount', orThrow(changeRecurring(start, { id: 'C', on: '2026-01-31', recurring: 'GYM', from: '2026-01-31', amount: '0.01' }))],
    ['after a rest', orThrow(suspendRecurring(start, { id: 'S', on: '2026-01-31', recurring: 'GYM', from: '2026-01-01', until: '2026-04-15' }))],
    ['where credit is used by itself', subscribed({}, opened({ autoApply: 'nextInvoice' }))]
  ]
  it.each(histories)('RECUR-1: billRecurring bills exactly what was foretold: %s', (_name, ledger) => {
    const { nextInvoice } = shown(ledger)
    if (nextInvoice === undefined) throw new Error('nothing is foretold')
    const billed = run(ledger, nextInvoice.on, 'RUN')
    const [fact, ...others] = orThrow(changes(ledger, billed)).entries.flatMap(({ facts }) => facts)
    expect(others).toEqual([])
    expect(fact).toEqual({ fact: 'invoice', id: 'RUN/1', origin: 'GYM', ...nextInvoice })
    expect(orThrow(viewInvoice(billed, { id: 'RUN/1' })).due).toBe(nextInvoice.due ?? nextInvoice.on)
    // The day before, nothing is billed.
    expect(orThrow(changes(ledger, run(ledger, dayBefore(nextInvoice.on), 'EARLY'))).documents).toEqual([])
  })

  it('RECUR-1: foretells nothing that could not be billed', () => {
    const untaxed = orThrow(changePolicy(taxed, { id: 'P', on: '2026-03-01', policy: { ...creditHeldUntilUsed, name: 'none' } }))
    expect(tagsOf(billRecurring(untaxed, { id: 'R', on: '2026-03-31' }))).toEqual(['UnknownCode'])
    expect(shown(untaxed)).not.toHaveProperty('nextInvoice')
  })

  it('VIEW-5: recurring charges and pools are among the documents made', () => {
    expect(orThrow(changes(opened(), start)).documents).toEqual([{ id: 'GYM', kind: 'recurring' }])
    const card = orThrow(issuePool(opened(), { id: 'GC-1', on, kind: 'giftCard', amount: '50.00', method: 'giftCard' }))
    expect(orThrow(changes(opened(), card)).documents).toEqual([{ id: 'GC-1', kind: 'pool' }])
  })
})

/** The test's own calendar. */
function dayBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10)
}
