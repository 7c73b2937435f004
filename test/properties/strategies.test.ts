import { audit, changes, orThrow, reconcile, refused, restoreLedger, type ItemRank, type Ledger, type StrategyName, type Target } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOpening, policyOf } from './arbitraries/openings.js'
import { aSequence } from './arbitraries/steps.js'
import { endOf, follow, type Moment } from './checks/history.js'
import { minor } from './checks/stored.js'
import { least, shared, total } from './oracle/exact.js'
import type { Model } from './oracle/model.js'
import { isSettled, open, payables, planned, sources, unapplied } from './oracle/standing.js'

// RECONCILE-6 worked out a second time: items in groups of one rank, one sum of money, group by group.

const ON = '2026-03-07'

/** The named strategies once more, from docs/rules.md. */
const BOOK: Readonly<Record<Exclude<StrategyName, 'exactSumFirst'>, { readonly order: readonly ItemRank[]; readonly share: boolean }>> = {
  oldestFirst: { order: ['named', 'oldest'], share: false },
  dueFirst: { order: ['named', 'dueDay', 'invoiceDay'], share: false },
  largestFirst: { order: ['named', 'largest', 'oldest'], share: false },
  smallestFirst: { order: ['named', 'smallest', 'oldest'], share: false },
  proportional: { order: ['named'], share: true },
  quebec1572: { order: ['due', 'named', 'dueDay'], share: true },
  'france1342-10': { order: ['named', 'due', 'invoiceDay'], share: true },
  germany366: { order: ['named', 'due', 'invoiceDay'], share: true }
}

interface Row {
  readonly key: string
  readonly invoice: string
  readonly on: string
  readonly due: string
  readonly room: bigint
}

function itemsOf(model: Model): readonly Row[] {
  return payables(model)
    .filter(({ on }) => on <= ON)
    .map((charge) => ({ key: charge.key, invoice: charge.key.split(' ')[0] as string, on: charge.on, due: charge.due, room: open(model, charge) - planned(model, charge) }))
    .filter(({ room }) => room > 0n)
}

function moneyOf(model: Model, kinds: string): readonly { readonly key: string; readonly on: string; readonly amount: bigint }[] {
  return sources(model)
    .filter((source) => source.on <= ON && isSettled(model, source) && (kinds === 'paymentsAndCredits' || source.kind === 'payment'))
    .map((source) => ({ key: source.id, on: source.on, amount: unapplied(model, source) }))
    .filter(({ amount }) => amount > 0n)
}

/** One text for each criterion, so that the smaller text goes first. */
function rankOf(row: Row, criterion: ItemRank, first: readonly string[], oldestBy: string): string {
  const amount = (value: bigint): string => value.toString().padStart(20, '0')
  switch (criterion) {
    case 'named':
      return first.includes(row.invoice) ? String(first.indexOf(row.invoice)).padStart(4, '0') : '9999'
    case 'due':
      return row.due <= ON ? 'a' : 'b'
    case 'dueDay':
      return row.due
    case 'invoiceDay':
      return row.on
    case 'oldest':
      return oldestBy === 'dueDay' ? `${row.due} ${row.on}` : row.on
    case 'largest':
      return amount(10n ** 19n - row.room)
    case 'smallest':
      return amount(row.room)
  }
}

function expected(items: readonly Row[], money: bigint, order: readonly ItemRank[], share: boolean, first: readonly string[], oldestBy: string): Map<string, bigint> {
  const ranked = items.map((row) => ({ row, rank: order.map((one) => rankOf(row, one, first, oldestBy)).join('|') }))
  const ranks = [...new Set(ranked.map(({ rank }) => rank))].sort()
  const gained = new Map<string, bigint>()
  let left = money
  for (const rank of ranks) {
    const group = ranked.filter((one) => one.rank === rank).map(({ row }) => row)
    const given = least(left, total(group.map(({ room }) => room)))
    const parts = share ? shared(given, group.map(({ room }) => room)) : group.map(() => 0n)
    let unshared = given
    group.forEach((row, place) => {
      const part = share ? (parts[place] as bigint) : least(unshared, row.room)
      unshared -= part
      if (part > 0n) gained.set(row.key, part)
    })
    left -= given
  }
  return gained
}

function summed(rows: readonly { readonly key: string; readonly amount: bigint }[]): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { key, amount } of rows) sums.set(key, (sums.get(key) ?? 0n) + amount)
  return sums
}

interface Moved {
  readonly source: string
  readonly key: string
  readonly invoice: string
  readonly amount: bigint
}

function demandSound(before: Ledger, after: Ledger, again: Ledger, opening: Parameters<typeof policyOf>[0]): readonly Moved[] {
  const { allocated, released, balance } = orThrow(changes(before, after))
  expect(released).toEqual([])
  expect(balance.before).toBe(balance.after)
  expect(refused(audit(after))).toBe(false)
  expect(JSON.stringify(orThrow(restoreLedger(JSON.parse(JSON.stringify(after)), [policyOf(opening)])))).toBe(JSON.stringify(after))
  expect(orThrow(changes(after, again)).allocated).toEqual([])
  return allocated.map(({ source, charge, item, amount }) => ({ source, key: item === undefined ? charge : `${charge} ${item}`, invoice: charge, amount: minor(amount) }))
}

const kinds = fc.constantFrom('payments' as const, 'paymentsAndCredits' as const)
const names = fc.constantFrom(...(Object.keys(BOOK) as (keyof typeof BOOK)[]))

test('RECONCILE-6, MONEY-5: every strategy gives each item what the book gives it, oldest money first, and the second time nothing', () => {
  fc.assert(
    fc.property(anOpening, aSequence, kinds, names, fc.array(fc.nat({ max: 99 }), { maxLength: 3 }), (opening, steps, sourcesUsed, strategy, chosen) => {
      const { ledger, model }: Moment = endOf(opening, follow(opening, steps))
      const invoices = model.documents.filter(({ kind }) => kind === 'invoice').map(({ id }) => id)
      const first = invoices.length === 0 ? [] : [...new Set(chosen.map((n) => invoices[n % invoices.length] as string))]
      const named: readonly Target[] | undefined = first.length === 0 ? undefined : first.map((invoice) => ({ invoice }))
      const run = (from: Ledger, id: string): Ledger => orThrow(reconcile(from, { id, on: ON, strategy, sources: sourcesUsed, ...(named === undefined ? {} : { first: named }) }))

      const once = run(ledger, 'once')
      const moved = demandSound(ledger, once, run(once, 'twice'), opening)
      const [items, money] = [itemsOf(model), moneyOf(model, sourcesUsed)]
      const { order, share } = BOOK[strategy]
      const want = expected(items, total(money.map(({ amount }) => amount)), order, share, first, model.policy.oldestBy)
      const [toItems, fromSources] = [summed(moved), summed(moved.map(({ source, amount }) => ({ key: source, amount })))]
      expect([...toItems].sort()).toEqual([...want].sort())

      const byAge = [...money].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      byAge.forEach(({ key }, place) => {
        if (fromSources.has(key)) for (const older of byAge.slice(0, place)) expect(fromSources.get(older.key), `${older.key} before ${key}`).toBe(older.amount)
      })
    })
  )
})

/** Every set of places, the smallest sets first, then as a dictionary has them. */
function setsOf(count: number): readonly (readonly number[])[] {
  const sets = Array.from({ length: 2 ** count - 1 }, (_, n) => Array.from({ length: count }, (_, place) => place).filter((place) => ((n + 1) >> place) & 1))
  const text = (set: readonly number[]): string => String.fromCharCode(set.length, ...set)
  return sets.sort((a, b) => (text(a) < text(b) ? -1 : 1))
}

test('RECONCILE-6: an exact set of invoices goes before everything else, the smallest and earliest of them', () => {
  fc.assert(
    fc.property(anOpening, aSequence, kinds, (opening, steps, sourcesUsed) => {
      const { ledger, model }: Moment = endOf(opening, follow(opening, steps))
      const run = (from: Ledger, id: string): Ledger => orThrow(reconcile(from, { id, on: ON, strategy: 'exactSumFirst', sources: sourcesUsed }))
      const once = run(ledger, 'once')
      const moved = demandSound(ledger, once, run(once, 'twice'), opening)

      const byRank = (row: Row): string => rankOf(row, 'oldest', [], model.policy.oldestBy)
      const items = [...itemsOf(model)].sort((a, b) => (byRank(a) < byRank(b) ? -1 : byRank(a) > byRank(b) ? 1 : 0))
      let invoices = [...summed(items.map(({ invoice, room }) => ({ key: invoice, amount: room })))]
      fc.pre(invoices.length <= 8)
      const money = [...moneyOf(model, sourcesUsed)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      const rest: bigint[] = []
      for (const { key, amount } of money) {
        const set = setsOf(invoices.length).find((places) => total(places.map((place) => (invoices[place] as [string, bigint])[1])) === amount)
        if (set === undefined) {
          rest.push(amount)
          continue
        }
        const paid = set.map((place) => invoices[place] as [string, bigint])
        const toInvoices = summed(moved.filter(({ source }) => source === key).map(({ invoice, amount: part }) => ({ key: invoice, amount: part })))
        expect([...toInvoices].sort()).toEqual([...paid].sort())
        invoices = invoices.filter((invoice) => !paid.includes(invoice))
      }
      const others = items.filter(({ invoice }) => invoices.some(([id]) => id === invoice))
      const want = expected(others, total(rest), ['oldest'], false, [], model.policy.oldestBy)
      expect([...summed(moved.filter(({ invoice }) => invoices.some(([id]) => id === invoice)))].sort()).toEqual([...want].sort())
    })
  )
})
