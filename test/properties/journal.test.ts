import { balances, orThrow, statement, type Ledger } from 'billing-rules'
import { journal, type Journal } from 'billing-rules/journal'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { held, minor } from '../journal/books.js'
import { dayShifted } from './checks/dayShifted.js'
import { anyLedger } from './arbitraries/anyLedger.js'

// The books of any sequence, against what the ledger itself says on each day.

const everyEnd = (check: (ledger: Ledger, books: Journal, days: readonly string[]) => void): void =>
  fc.assert(fc.property(anyLedger, ({ ledger, days }) => check(ledger, orThrow(journal(ledger)), days)))

/** What all accounts under a name hold on a day. */
const under = (books: Journal, name: string, on: string): bigint =>
  [...held(books, on)].filter(([account]) => account === name || account.startsWith(`${name}:`)).reduce((sum, [, amount]) => sum + amount, 0n)

test('JOURNAL: every transaction adds up to zero, in postings of different accounts that are none of them zero', () => {
  everyEnd((ledger, books) => {
    let before = ''
    for (const { postings, seq, id, on } of books.transactions) {
      expect(postings.reduce((sum, { amount }) => sum + minor(amount), 0n)).toBe(0n)
      expect(postings.every(({ amount }) => minor(amount) !== 0n)).toBe(true)
      expect(new Set(postings.map(({ account }) => account)).size).toBe(postings.length)
      expect(ledger.entries.at(seq - 1)?.id).toBe(id)
      const place = `${on} ${`${seq}`.padStart(9, '0')}`
      expect(place > before).toBe(true)
      before = place
    }
    const used = new Set(books.transactions.flatMap(({ postings }) => postings.map(({ account }) => account)))
    expect(books.accounts.map(({ account }) => account)).toEqual([...used].sort())
  })
})

test('JOURNAL: on every day the accounts hold what the balances of that day say', () => {
  everyEnd((ledger, books, days) => {
    for (const on of days) {
      const { current, open, available, deposits, pendingRefunds } = orThrow(balances(ledger, { on }))
      const figures = ['Assets:Receivable', 'Liabilities:CustomerCredits', 'Liabilities:CustomerDeposits', 'Liabilities:RefundsPending'].map((name) => under(books, name, on))
      expect(figures, on).toEqual([minor(open), -minor(available), -minor(deposits), -minor(pendingRefunds)])
      expect(figures.reduce((sum, amount) => sum + amount), on).toBe(minor(current))
    }
  })
})

test('JOURNAL: on every day the money is what the cashflow column of the statement says, and what is earned the income column', () => {
  everyEnd((ledger, books, days) => {
    for (const to of days) {
      const { cashflow, income } = orThrow(statement(ledger, { to }))
      const money = under(books, 'Assets:Cash', to) + under(books, 'Liabilities:StoredValue', to)
      const earned = ['Income', 'Expenses', 'Liabilities:Taxes', 'Assets:ClientTransfers'].reduce((sum, name) => sum + under(books, name, to), 0n)
      // What fills a gift card is in no column, and what sells one is in that of the income.
      const funding = under(books, 'Assets:StoredValueFunding', to)
      expect(money + earned + funding, to).toBe(-minor(cashflow) - minor(income))
      if (funding === 0n) expect([money, earned], to).toEqual([-minor(cashflow), -minor(income)])
    }
  })
})

test('JOURNAL: each tax is what was charged less what was credited', () => {
  everyEnd((ledger, books) => {
    const taxes = new Map<string, bigint>()
    const add = (code: string, amount: bigint): void => void taxes.set(code, (taxes.get(code) ?? 0n) + amount)
    const voided = new Set([...ledger.entries].flatMap(({ facts }) => facts.flatMap((fact) => (fact.fact === 'became' && fact.state === 'voided' ? fact.document : []))))
    for (const { facts } of ledger.entries) {
      for (const fact of facts) {
        if ('id' in fact && voided.has(fact.id)) continue
        if (fact.fact === 'invoice') for (const item of fact.items) for (const { code, amount } of item.taxes ?? []) add(code, -minor(amount))
        if (fact.fact === 'credit') for (const { code, amount } of fact.taxes ?? []) add(code, minor(amount))
      }
    }
    for (const [code, amount] of taxes) expect(held(books).get(`Liabilities:Taxes:${code}`) ?? 0n).toBe(amount)
  })
})

test('JOURNAL: periods that follow each other are the whole, whatever the chart', () => {
  everyEnd((ledger, books, days) => {
    const [first, second] = [orThrow(journal(ledger, { to: days[4] as string })), orThrow(journal(ledger, { from: dayShifted(days[4] as string, 1) }))]
    expect([...first.transactions, ...second.transactions]).toEqual(books.transactions)
    const renamed = orThrow(journal(ledger, { chart: { receivable: 'R', customerCredits: 'R', customerDeposits: 'R', refundsPending: 'R' } }))
    for (const on of days) expect(under(renamed, 'R', on)).toBe(minor(orThrow(balances(ledger, { on })).current))
  })
})
