import { balances, orThrow, pools, statement, type Ledger } from 'billing-rules'
import { journal, toBeancount, toCsv, toHledger } from 'billing-rules/journal'
import { describe, expect, it } from 'vitest'
import { readCaseFiles } from '../conformance/conformanceCase.js'
import { play } from '../conformance/play.js'
import { held, minor } from './books.js'
import { addBeancount, addCsv, addHledger } from './parsers.js'

// Every worked figure of the rule book is a history as well: whatever operation it plays, its books agree with the ledger.

function expectBooks(ledger: Ledger): void {
  const books = orThrow(journal(ledger))
  const days = new Set(books.transactions.map(({ on }) => on))
  for (const on of [...days, ...[...ledger.entries].map((entry) => entry.on), '9999-12-31']) {
    const accounts = held(books, on)
    const under = (name: string): bigint => [...accounts].filter(([account]) => account === name || account.startsWith(`${name}:`)).reduce((sum, [, amount]) => sum + amount, 0n)
    const { current, open, available, deposits, pendingRefunds } = orThrow(balances(ledger, { on }))
    const control = ['Assets:Receivable', 'Liabilities:CustomerCredits', 'Liabilities:CustomerDeposits', 'Liabilities:RefundsPending'].map(under)
    expect(control, on).toEqual([minor(open), -minor(available), -minor(deposits), -minor(pendingRefunds)])
    expect(control.reduce((sum, amount) => sum + amount), on).toBe(minor(current))
    const left = orThrow(pools(ledger, { on })).reduce((sum, pool) => sum + minor(pool.left), 0n)
    expect(under('Liabilities:StoredValue'), on).toBe(-left)
    const withoutPools = ![...accounts.keys()].some((account) => account.startsWith('Assets:StoredValueFunding'))
    if (withoutPools) expect(under('Assets:Cash'), on).toBe(-minor(orThrow(statement(ledger, { to: on })).cashflow))
    expect([...accounts.values()].reduce((sum, amount) => sum + amount, 0n), on).toBe(0n)
  }
  for (const added of [addHledger(orThrow(toHledger(books))), addBeancount(orThrow(toBeancount(books))), addCsv(orThrow(toCsv(books)))]) {
    expect(added.transactions).toEqual(books.transactions.map(() => 0n))
  }
}

for (const { file, content } of readCaseFiles()) {
  describe(`the books of ${file}`, () => {
    it.each(content.cases.map((one) => [one.it, one] as const))('JOURNAL: %s', (_, one) => expectBooks(play(one).after))
  })
}
