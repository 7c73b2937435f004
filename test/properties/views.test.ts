import * as library from 'billing-rules'
import {
  aging, available, balances, balancesByPerson, explain, knownAt, orThrow, paidFor, refused, statement, sumAmounts, upcomingPayments,
  type Balances, type Ledger, type Outcome
} from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyLedger } from './arbitraries/anyLedger.js'
import { anOpening } from './arbitraries/openings.js'
import { aSequence } from './arbitraries/steps.js'
import { dayShifted } from './checks/dayShifted.js'
import { endOf, follow } from './checks/history.js'
import { minor } from './checks/stored.js'

// What one view says agrees with what the others say, after any sequence, on every day.

const everyEnd = (check: (ledger: Ledger, days: readonly string[]) => void, most = 1): void =>
  fc.assert(
    fc.property(anyLedger, ({ ledger, days }) => check(ledger, days)),
    { numRuns: Math.max(1, Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) * most)) }
  )

type Operate = (ledger: Ledger, input: unknown) => Outcome
const OPERATIONS = library as unknown as Readonly<Record<string, Operate>>

const sum = (amounts: readonly string[]): bigint => amounts.reduce((all, amount) => all + minor(amount), 0n)
const VIEWED = ['invoice', 'credit', 'payment', 'refund']
const documentsOf = (ledger: Ledger): readonly string[] => [...ledger.entries].flatMap(({ facts }) => facts.flatMap((fact) => ('id' in fact && VIEWED.includes(fact.fact) ? fact.id : [])))

test('VIEW-1, VIEW-2: what is open by person and by age is what is open, due and overdue', () => {
  everyEnd((ledger, days) => {
    const made = new Map([...ledger.entries].flatMap(({ on, facts }) => facts.flatMap((fact): [string, string][] => (fact.fact === 'payment' ? [[fact.id, on]] : []))))
    for (const on of days) {
      const { open, due, overdue, pendingPayments } = orThrow(balances(ledger, { on }))
      const rows = orThrow(balancesByPerson(ledger, { on }))
      expect([sum(rows.map((row) => row.open)), sum(rows.map((row) => row.due)), sum(rows.map((row) => row.overdue))]).toEqual([open, due, overdue].map(minor))
      for (const row of rows) expect(minor(row.covered)).toBeGreaterThanOrEqual(0n)
      const { buckets, open: all } = orThrow(aging(ledger, { on, edges: [1, 3] }))
      expect([all, sum(buckets.map((bucket) => bucket.open)), sum(buckets.slice(1).map((bucket) => bucket.open))]).toEqual([open, minor(open), minor(overdue)])
      const upcoming = orThrow(upcomingPayments(ledger, { on }))
      const awaited = upcoming.filter((payment) => (payment.state === 'scheduled' ? made.get(payment.payment) ?? '' : payment.on) <= on)
      expect(sum(awaited.map(({ amount }) => amount))).toBe(minor(pendingPayments))
      for (const { covers, unapplied, amount } of upcoming) expect(sum([unapplied, ...covers.map((part) => part.amount)])).toBe(minor(amount))
    }
  })
})

test('VIEW-2, VIEW-3: each period opens with what the one before it closed with, and its rows are what lies between', () => {
  everyEnd((ledger, days) => {
    days.slice(1).forEach((to, place) => {
      const from = dayShifted(days[place] as string, 1)
      const { opening, closing, income, cashflow, rows } = orThrow(statement(ledger, { from, to }))
      expect([opening, closing]).toEqual([days[place] as string, to].map((on) => orThrow(balances(ledger, { on })).current))
      expect(minor(income) + minor(cashflow)).toBe(minor(closing) - minor(opening))
      expect(sum(rows.filter(({ counts }) => counts).map((row) => row.income ?? row.cashflow ?? '0'))).toBe(minor(closing) - minor(opening))
      for (const { on } of rows) expect([on >= from, on <= to]).toEqual([true, true])
    })
  })
})

test('VIEW-2: what was paid for a person day by day adds up to what was paid in all', () => {
  everyEnd((ledger, days) => {
    for (const { person } of orThrow(balancesByPerson(ledger, { on: '9999-12-31' }))) {
      if (person === undefined) continue
      const paid = (from: string, to: string): string => orThrow(paidFor(ledger, { person, from, to })).paid
      const before = ['0001-01-01', ...days]
      expect(sum([...before.map((day, place) => paid(day, dayShifted(days[place] ?? '9999-12-31', -1))), paid('9999-12-31', '9999-12-31')])).toBe(minor(paid('0001-01-01', '9999-12-31')))
      expect(minor(paid('0001-01-01', '9999-12-31'))).toBeGreaterThanOrEqual(0n)
    }
  })
})

test('VIEW-4: the steps of every figure add up to it', () => {
  everyEnd((ledger, days) => {
    for (const on of days) {
      for (const [figure, amount] of Object.entries(orThrow(balances(ledger, { on })))) {
        const { amount: explained, steps } = orThrow(explain(ledger, { balance: figure as keyof Balances, on }))
        expect([figure, explained, sum(steps.map((step) => step.amount))]).toEqual([figure, amount, minor(amount)])
      }
    }
    for (const document of documentsOf(ledger)) {
      const { amount, steps } = orThrow(explain(ledger, { document }))
      expect(sum(steps.map((step) => step.amount))).toBe(minor(amount))
    }
  }, 0.5)
})

test('VIEW-3: at each sequence the ledger is what it was', () => {
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      const taken = follow(opening, steps)
      const { ledger } = endOf(opening, taken)
      for (const { after } of taken) {
        const then = orThrow(knownAt(ledger, { seq: after.ledger.entries.length }))
        expect(JSON.stringify(then)).toBe(JSON.stringify(after.ledger))
        expect(orThrow(balances(then, { on: '2026-03-06' }))).toEqual(orThrow(balances(after.ledger, { on: '2026-03-06' })))
      }
    })
  )
})

test('VIEW-6: what the menu shows as possible is done, more is refused, and what it shows as impossible is', () => {
  everyEnd((ledger, days) => {
    const on = days.includes('2026-03-12') ? '2026-03-12' : '2026-12-28'
    for (const document of documentsOf(ledger)) {
      for (const line of orThrow(available(ledger, { document, on }))) {
        if (!line.possible) {
          expect(line.errors.length).toBeGreaterThan(0)
          continue
        }
        const operate = OPERATIONS[line.operation] as Operate
        const given = { id: 'MENU', on, ...line.input }
        expect(operate(ledger, given), JSON.stringify(line)).toMatchObject({ _tag: 'Right' })
        if (line.most === undefined || !('amount' in line.input)) continue
        const decimals = line.most.split('.')[1]?.length ?? 0
        const more = orThrow(sumAmounts([line.most, decimals === 0 ? '1' : '0.'.padEnd(decimals + 1, '0') + '1']))
        const beyond = JSON.parse(JSON.stringify(given).replaceAll(`"amount":"${line.most}"`, `"amount":"${more}"`)) as never
        expect(refused(operate(ledger, beyond)), JSON.stringify(line)).toBe(true)
      }
    }
  }, 0.5)
})

test('VIEW-2: choosing rows takes rows away and nothing else', () => {
  everyEnd((ledger) => {
    const all = orThrow(statement(ledger, { to: '9999-12-31' }))
    const some = orThrow(statement(ledger, { to: '9999-12-31', kinds: ['invoice', 'refund'], status: ['none', 'full'], sort: 'newestFirst' }))
    expect({ ...some, rows: [] }).toEqual({ ...all, rows: [] })
    expect([...some.rows].reverse()).toEqual(all.rows.filter(({ kind, status }) => (kind === 'invoice' || kind === 'refund') && (status === 'none' || status === 'full')))
  })
})
