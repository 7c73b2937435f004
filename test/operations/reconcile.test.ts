import { describe, expect, it } from 'vitest'
import { audit, changes, orThrow, reconcile, reconcileOldestFirst, refused, type Ledger, type ReconcileByInput } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const run = (ledger: Ledger, strategy: ReconcileByInput['strategy'], more: object = {}) => {
  const after = orThrow(reconcile(ledger, { id: 'R-1', on, strategy, ...more }))
  expect(refused(audit(after))).toBe(false)
  return after
}

/** `PAY-1 > INV-1 100.00`, in the order it was matched. */
function matched(ledger: Ledger, strategy: ReconcileByInput['strategy'], more: object = {}): string[] {
  const { allocated, released } = orThrow(changes(ledger, run(ledger, strategy, more)))
  expect(released).toEqual([])
  return allocated.map(({ source, charge, amount }) => `${source} > ${charge} ${amount}`)
}

const owing = (amounts: readonly string[], days: readonly { on?: string; due?: string }[] = []): Ledger =>
  amounts.reduce((ledger, amount, place) => invoiced(ledger, `INV-${place + 1}`, amount, days[place]), opened())

describe('reconcile', () => {
  const three = paid(owing(['60.00', '100.00', '40.00'], [{ due: '2026-10-31' }, { due: '2026-10-01' }, { due: '2026-09-15' }]), 'PAY-1', '120.00')

  it('RECONCILE-6: oldest first is what reconcileOldestFirst does', () => {
    expect(matched(three, 'oldestFirst')).toEqual(['PAY-1 > INV-1 60.00', 'PAY-1 > INV-2 60.00'])
    const [one, other] = [run(three, 'oldestFirst'), orThrow(reconcileOldestFirst(three, { id: 'R-1', on }))]
    expect(JSON.stringify([...one.entries].at(-1)?.facts)).toBe(JSON.stringify([...other.entries].at(-1)?.facts))
  })

  it('RECONCILE-6: due first, whatever the policy calls oldest', () => {
    expect(matched(three, 'dueFirst')).toEqual(['PAY-1 > INV-3 40.00', 'PAY-1 > INV-2 80.00'])
  })

  it('RECONCILE-6: largest and smallest open amount first, of one amount the oldest', () => {
    expect(matched(three, 'largestFirst')).toEqual(['PAY-1 > INV-2 100.00', 'PAY-1 > INV-1 20.00'])
    expect(matched(three, 'smallestFirst')).toEqual(['PAY-1 > INV-3 40.00', 'PAY-1 > INV-1 60.00', 'PAY-1 > INV-2 20.00'])
    const same = paid(owing(['50.00', '50.00'], [{ on: '2026-08-02' }, { on: '2026-08-01' }]), 'PAY-1', '50.00')
    expect([matched(same, 'largestFirst'), matched(same, 'smallestFirst')]).toEqual([['PAY-1 > INV-2 50.00'], ['PAY-1 > INV-2 50.00']])
  })

  it('RECONCILE-6: what an item has open counts, not what it charged', () => {
    const partly = paid(paid(owing(['100.00', '60.00']), 'PAY-0', '70.00', { to: { invoice: 'INV-1' } }), 'PAY-1', '10.00')
    expect(matched(partly, 'largestFirst')).toEqual(['PAY-1 > INV-2 10.00'])
  })

  it('RECONCILE-6, MONEY-5: proportional: 120.00 over 60, 100 and 40 is 36, 60 and 24', () => {
    expect(matched(three, 'proportional')).toEqual(['PAY-1 > INV-1 36.00', 'PAY-1 > INV-2 60.00', 'PAY-1 > INV-3 24.00'])
  })

  it('RECONCILE-6, MONEY-5: proportional parts are rounded so that they add up: 1.00 over three of 10 is 0.34, 0.33, 0.33', () => {
    expect(matched(paid(owing(['10.00', '10.00', '10.00']), 'PAY-1', '1.00'), 'proportional')).toEqual(['PAY-1 > INV-1 0.34', 'PAY-1 > INV-2 0.33', 'PAY-1 > INV-3 0.33'])
    expect(matched(paid(owing(['10.00', '10.00', '10.00']), 'PAY-1', '0.02'), 'proportional')).toEqual(['PAY-1 > INV-1 0.01', 'PAY-1 > INV-2 0.01'])
  })

  it('RECONCILE-6: several payments share as one sum, the oldest used first: 30 and 30 over 80 and 40 are 40 and 20', () => {
    const two = paid(paid(owing(['80.00', '40.00']), 'PAY-1', '30.00'), 'PAY-2', '30.00')
    expect(matched(two, 'proportional')).toEqual(['PAY-1 > INV-1 30.00', 'PAY-2 > INV-1 10.00', 'PAY-2 > INV-2 20.00'])
  })

  it('RECONCILE-6: with enough for all, every strategy pays all, and says what is left', () => {
    const rich = paid(three, 'PAY-2', '90.00')
    for (const strategy of ['oldestFirst', 'dueFirst', 'largestFirst', 'smallestFirst', 'proportional', 'exactSumFirst', 'quebec1572', 'france1342-10', 'germany366'] as const) {
      const { leftovers, balance } = orThrow(changes(rich, run(rich, strategy)))
      expect(leftovers).toMatchObject([{ amount: '10.00', because: 'nothingOpen' }])
      expect(balance).toEqual({ before: '-10.00', after: '-10.00' })
    }
  })

  it('RECONCILE-1, RECONCILE-3: what pending payments will cover, later documents and credits are left alone', () => {
    let ledger = paid(owing(['50.00', '50.00', '30.00'], [{}, {}, { on: '2026-09-02' }]), 'ECH', '50.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    ledger = credited(paid(ledger, 'PAY-1', '130.00'), 'CR-1', '5.00')
    const { allocated, leftovers } = orThrow(changes(ledger, run(ledger, 'proportional')))
    expect(allocated).toMatchObject([{ charge: 'INV-2', amount: '50.00' }])
    expect(leftovers).toMatchObject([{ source: 'PAY-1', amount: '80.00', because: 'laterDay' }, { source: 'CR-1', because: 'policy' }])
    expect(matched(ledger, 'smallestFirst', { sources: 'paymentsAndCredits' })).toEqual(['PAY-1 > INV-2 50.00'])
  })

  it('RECONCILE-4: a second run changes nothing more', () => {
    for (const strategy of ['proportional', 'exactSumFirst', 'quebec1572'] as const) {
      const once = run(three, strategy)
      expect(orThrow(changes(once, run(once, strategy, { id: 'R-2' }))).allocated).toEqual([])
    }
  })
})

describe('an exact sum', () => {
  const exact = (amounts: readonly string[], ...payments: readonly string[]) =>
    matched(payments.reduce((ledger, amount, place) => paid(ledger, `PAY-${place + 1}`, amount), owing(amounts)), 'exactSumFirst')

  it('RECONCILE-6: 250.00 pays the invoices of 100 and 150, not the older one of 120', () => {
    expect(exact(['120.00', '100.00', '150.00'], '250.00')).toEqual(['PAY-1 > INV-2 100.00', 'PAY-1 > INV-3 150.00'])
  })

  it('RECONCILE-6: one invoice rather than two, and of two sets as large the one that comes first', () => {
    expect(exact(['40.00', '60.00', '100.00'], '100.00')).toEqual(['PAY-1 > INV-3 100.00'])
    expect(exact(['70.00', '40.00', '60.00', '30.00'], '100.00')).toEqual(['PAY-1 > INV-1 70.00', 'PAY-1 > INV-4 30.00'])
  })

  it('RECONCILE-6: an invoice is the sum of its items', () => {
    const ledger = paid(invoiced(owing(['80.00']), 'INV-2', ['30.00', '45.00']), 'PAY-1', '75.00')
    expect(matched(ledger, 'exactSumFirst')).toEqual(['PAY-1 > INV-2 30.00', 'PAY-1 > INV-2 45.00'])
  })

  it('RECONCILE-6: what fits nowhere goes oldest first, after everything that fits', () => {
    expect(exact(['120.00', '100.00', '150.00'], '30.00', '150.00')).toEqual(['PAY-2 > INV-3 150.00', 'PAY-1 > INV-1 30.00'])
  })

  it('RECONCILE-6: each invoice is used once, the older payment first', () => {
    expect(exact(['10.00', '50.00', '20.00'], '50.00', '50.00')).toEqual(['PAY-1 > INV-2 50.00', 'PAY-2 > INV-1 10.00', 'PAY-2 > INV-3 20.00'])
  })

  it('RECONCILE-6: it is bounded: the 41st invoice is not looked at, and a search without end is given up', () => {
    const many = Array.from({ length: 41 }, (_, place) => `${1000 + place}.00`)
    expect(exact(many, '1039.00')).toEqual(['PAY-1 > INV-40 1039.00'])
    expect(exact(many, '1040.00')).toEqual(['PAY-1 > INV-1 1000.00', 'PAY-1 > INV-2 40.00'])
    const even = Array.from({ length: 40 }, (_, place) => `${500 + place * 2}.00`)
    expect(exact(even, '4001.00')[0]).toBe('PAY-1 > INV-1 500.00')
  })
})

describe('the legal orders of imputation', () => {
  // On 1 September: A was due in July, B in June though it was invoiced later, C and D fell due together in August, E is not due.
  const days = [{ on: '2026-05-01', due: '2026-07-01' }, { on: '2026-05-20', due: '2026-06-01' }, { on: '2026-07-10', due: '2026-08-01' }, { on: '2026-07-10', due: '2026-08-01' }, { on: '2026-04-01', due: '2026-12-01' }]
  const debts = owing(['100.00', '50.00', '60.00', '30.00', '80.00'], days)
  const impute = (strategy: 'quebec1572' | 'france1342-10' | 'germany366', amount: string, first?: readonly { invoice: string }[]) =>
    matched(paid(debts, 'P', amount), strategy, first === undefined ? {} : { first }).map((line) => line.slice('P > INV-'.length))

  it('RECONCILE-6: Quebec (CCQ 1572): due debts, the one that fell due first, those of one day in proportion, then the others', () => {
    expect(impute('quebec1572', '70.00')).toEqual(['2 50.00', '1 20.00'])
    expect(impute('quebec1572', '180.00')).toEqual(['2 50.00', '1 100.00', '3 20.00', '4 10.00'])
    expect(impute('quebec1572', '250.00')).toEqual(['2 50.00', '1 100.00', '3 60.00', '4 30.00', '5 10.00'])
  })

  it('RECONCILE-6: France (1342-10) and Germany (BGB 366): due debts, the oldest, those of one day in proportion, then the others', () => {
    for (const law of ['france1342-10', 'germany366'] as const) {
      expect(impute(law, '120.00')).toEqual(['1 100.00', '2 20.00'])
      expect(impute(law, '180.00')).toEqual(['1 100.00', '2 50.00', '3 20.00', '4 10.00'])
      expect(impute(law, '250.00')).toEqual(['1 100.00', '2 50.00', '3 60.00', '4 30.00', '5 10.00'])
    }
  })

  it('RECONCILE-6: the debtor chooses first; in Quebec not a debt to come before one that is due (CCQ 1569)', () => {
    const chosen = [{ invoice: 'INV-5' }, { invoice: 'INV-3' }]
    expect(impute('france1342-10', '150.00', chosen)).toEqual(['5 80.00', '3 60.00', '1 10.00'])
    expect(impute('germany366', '150.00', chosen)).toEqual(['5 80.00', '3 60.00', '1 10.00'])
    expect(impute('quebec1572', '150.00', chosen)).toEqual(['3 60.00', '2 50.00', '1 40.00'])
    expect(impute('quebec1572', '250.00', chosen)).toEqual(['3 60.00', '2 50.00', '1 100.00', '4 30.00', '5 10.00'])
  })

  it('RECONCILE-6: what falls due on the day is due', () => {
    const ledger = paid(owing(['10.00', '10.00'], [{ due: '2026-09-02' }, { due: on }]), 'P', '10.00')
    expect(matched(ledger, 'france1342-10')).toEqual(['P > INV-2 10.00'])
  })
})

describe('a strategy as data', () => {
  const ledger = paid(owing(['60.00', '100.00', '40.00', '100.00']), 'PAY-1', '50.00')

  it('RECONCILE-6: the largest share in proportion', () => {
    expect(matched(ledger, { order: ['largest'], ties: 'proportional' })).toEqual(['PAY-1 > INV-2 25.00', 'PAY-1 > INV-4 25.00'])
  })

  it('RECONCILE-6: nothing decides: as recorded', () => {
    expect(matched(ledger, { order: [], ties: 'asRecorded' })).toEqual(['PAY-1 > INV-1 50.00'])
  })

  it('RECONCILE-6: an exact sum first, then in proportion', () => {
    expect(matched(paid(ledger, 'PAY-2', '100.00'), { order: ['smallest'], ties: 'proportional', exactSumFirst: true })).toEqual(['PAY-2 > INV-2 100.00', 'PAY-1 > INV-3 40.00', 'PAY-1 > INV-1 10.00'])
  })

  it('RECONCILE-6, MONEY-5: what an exact sum took is not shared again: of 30.00 over 60 and 30, 20 and 10', () => {
    const both = paid(paid(owing(['60.00', '100.00', '30.00']), 'PAY-1', '100.00'), 'PAY-2', '30.01')
    expect(matched(both, { order: [], ties: 'proportional', exactSumFirst: true })).toEqual(['PAY-1 > INV-2 100.00', 'PAY-2 > INV-1 20.01', 'PAY-2 > INV-3 10.00'])
  })

  it('RECONCILE-6: who is named goes first, or where the strategy says; an item too', () => {
    expect(matched(ledger, { order: ['largest'], ties: 'asRecorded' }, { first: [{ invoice: 'INV-3', item: '1' }] })).toEqual(['PAY-1 > INV-3 40.00', 'PAY-1 > INV-2 10.00'])
    expect(matched(ledger, { order: ['largest', 'named'], ties: 'asRecorded' }, { first: [{ invoice: 'INV-4' }] })).toEqual(['PAY-1 > INV-4 50.00'])
  })
})

describe('what reconcile refuses', () => {
  const ledger = paid(owing(['60.00']), 'PAY-1', '50.00')
  const ask = (more: object) => reconcile(ledger, { id: 'R-1', on, strategy: 'oldestFirst', ...more } as ReconcileByInput)

  it('LEDGER-1: a strategy it does not know, and what is no strategy', () => {
    expect(errorOf(ask({ strategy: 'random' }))).toMatchObject({ _tag: 'UnknownChoice', path: 'strategy' })
    expect(errorsOf(ask({ strategy: { order: ['age'] } })).map(({ path }) => path)).toEqual(['strategy.order[0]', 'strategy.ties'])
    expect(tagsOf(ask({ strategy: undefined }))).toEqual(['MissingField'])
  })

  it('RECONCILE-6: what is named has to be there, and is named once', () => {
    expect(errorOf(ask({ first: [{ invoice: 'INV-9' }] }))).toMatchObject({ _tag: 'DocumentNotFound', path: 'first[0].invoice' })
    expect(errorOf(ask({ first: [{ invoice: 'INV-1', item: '9' }] }))).toMatchObject({ _tag: 'ItemNotFound', path: 'first[0].item' })
    expect(errorOf(ask({ first: [{ invoice: 'INV-1' }, { invoice: 'INV-1', item: '1' }] }))).toMatchObject({ _tag: 'NamedTwice', rule: 'RECONCILE-6', path: 'first[1]' })
  })
})
