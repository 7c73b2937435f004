import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { orThrow, type Ledger } from 'billing-rules'
import { journal, toBeancount, toCsv, toHledger, type Journal } from 'billing-rules/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDirectory } from '../package/packed.js'
import { anOpening } from '../properties/arbitraries/openings.js'
import { aSequence } from '../properties/arbitraries/steps.js'
import { endOf, follow } from '../properties/checks/history.js'
import { held } from './books.js'
import { addBeancount, addCsv, addHledger, cellsOf, type Added } from './parsers.js'
import { hostileClient } from './towns.js'

// The texts in the programs they are for, where those are installed (Debian: apt-get install hledger beancount), and
// always in readers of our own, so that a machine without them still adds up every posting.

function installed(program: string, ...given: readonly string[]): boolean {
  try {
    execFileSync(program, given, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const [hledger, beancount] = [installed('hledger', '--version'), installed('bean-check', '--version') && installed('bean-query', '--version')]
for (const [name, there] of [['hledger', hledger], ['beancount', beancount]] as const) {
  if (!there) console.warn(`${name} is not installed: its texts are only added up by the tests' own reader.`)
}

const generated = (seed: number): readonly Ledger[] =>
  fc.sample(fc.tuple(anOpening, aSequence), { numRuns: 12, seed }).map(([opening, steps]) => endOf(opening, follow(opening, steps)).ledger)

const towns: Readonly<Record<string, () => readonly Journal[]>> = {
  'an empty account': () => [orThrow(journal(hostileClient(), { to: '2026-01-01' }))],
  'hostile names': () => [orThrow(journal(hostileClient()))],
  'hostile names in many accounts and currencies': () => [
    orThrow(journal(hostileClient('CAD', 2, 7))), orThrow(journal(hostileClient('JPY', 0, 13))), orThrow(journal(hostileClient('KWD', 3, 21))),
    orThrow(journal(hostileClient({ code: 'pts; "x"', decimals: 8 }, 8, 29)))
  ],
  'a chart of the host': () => [orThrow(journal(hostileClient(), { chart: { receivable: '1100 Receivable; "A"', revenue: '(4000)', discounts: '[49]', cash: 'Assets', taxes: ':', creditsGiven: 'Equity:giving' } }))],
  'random accounts': () => generated(1).map((ledger, place) => ({ ...orThrow(journal(ledger)), account: `family-${place}` }))
}

/** Every account of every currency, as the journals themselves say, for a reader that knows accounts by other names. */
function totals(journals: readonly Journal[]): readonly bigint[] {
  const byKey = new Map<string, bigint>()
  for (const one of journals) {
    for (const [account, amount] of held(one)) byKey.set(JSON.stringify([account, one.currency]), (byKey.get(JSON.stringify([account, one.currency])) ?? 0n) + amount)
  }
  return sorted([...byKey.values()])
}

const sorted = (amounts: readonly bigint[]): readonly bigint[] => amounts.filter((amount) => amount !== 0n).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

function expectAll({ accounts, transactions }: Added, journals: readonly Journal[]): void {
  expect(transactions).toEqual(journals.flatMap((one) => one.transactions.map(() => 0n)))
  expect(sorted([...accounts.values()])).toEqual(totals(journals))
}

/** What a program says each account holds: `account commodity` and an integer. */
function byProgram(rows: readonly (readonly [account: string, amounts: string])[]): ReadonlyMap<string, bigint> {
  const found = new Map<string, bigint>()
  for (const [account, amounts] of rows) {
    for (const [, amount, commodity] of amounts.matchAll(/(-?[\d.]+)(?:E-\d+)? +([A-Z][A-Z0-9'._-]*|[A-Za-z]+|"[^"]+")/g)) found.set(`${account} ${commodity}`, BigInt((amount as string).replace('.', '')))
  }
  return found
}

const withoutZeros = (accounts: ReadonlyMap<string, bigint>): ReadonlyMap<string, bigint> => new Map([...accounts].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)))
const run = (program: string, ...given: readonly string[]): string => execFileSync(program, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8' } })

function written(name: string, text: string): string {
  const path = join(emptyDirectory(), name)
  writeFileSync(path, text)
  return path
}

describe.each(Object.entries(towns))('the texts of %s', (_, make) => {
  const journals = make()

  it('JOURNAL: CSV posts every transaction to the cent', () => expectAll(addCsv(orThrow(toCsv(journals))), journals))

  it(`JOURNAL: hledger ${hledger ? 'accepts the text and its balances are ours' : '(not installed) would read what our own reader adds up'}`, { timeout: 60_000 }, () => {
    const text = orThrow(toHledger(journals))
    const own = addHledger(text)
    expectAll(own, journals)
    if (!hledger) return
    const path = written('books.journal', text)
    run('hledger', '-f', path, 'check', '--strict', 'ordereddates')
    const rows = cellsOf(run('hledger', '-f', path, 'balance', '--flat', '--no-total', '-O', 'csv').replaceAll('\n', '\r\n')).slice(1)
    expect(withoutZeros(byProgram(rows.map(([account = '', amounts = '']) => [account, amounts])))).toEqual(withoutZeros(own.accounts))
  })

  it(`JOURNAL: beancount ${beancount ? 'accepts the text and its balances are ours' : '(not installed) would read what our own reader adds up'}`, { timeout: 60_000 }, () => {
    const text = orThrow(toBeancount(journals))
    const own = addBeancount(text)
    expectAll(own, journals)
    if (!beancount) return
    const path = written('books.beancount', text)
    run('bean-check', path)
    const answer = run('bean-query', '-q', '-f', 'csv', path, 'select account, sum(position) group by account order by account')
    const rows = answer.split(/\r?\n/).slice(1).map((line) => line.split(',')).map(([account = '', ...amounts]) => [account.trim(), amounts.join(' ').replaceAll('"', ' ')] as const)
    expect(withoutZeros(byProgram(rows))).toEqual(withoutZeros(own.accounts))
  })
})
