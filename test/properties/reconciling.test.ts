import { changes, orThrow, reconcileOldestFirst, viewInvoice, type Ledger } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOpening } from './arbitraries/openings.js'
import { aSequence } from './arbitraries/steps.js'
import { endOf, follow, type Moment } from './checks/history.js'
import { minor } from './checks/stored.js'
import { total } from './oracle/exact.js'
import type { Model } from './oracle/model.js'
import { isSettled, open, payables, planned, sources, unapplied } from './oracle/standing.js'

const ON = '2026-03-07'

/** What could be matched: items with room and settled sources with something left, each dated up to the day, in ledger order. */
function eligible(model: Model, kinds: string): { items: readonly Row[]; from: readonly Row[] } {
  const due = model.policy.oldestBy === 'dueDay'
  const items = payables(model)
    .filter(({ on }) => on <= ON)
    .map((charge) => ({ key: charge.key, age: due ? `${charge.due} ${charge.on}` : charge.on, amount: open(model, charge) - planned(model, charge) }))
  const from = sources(model)
    .filter((source) => source.on <= ON && isSettled(model, source) && (kinds === 'paymentsAndCredits' || source.kind === 'payment'))
    .map((source) => ({ key: source.id, age: source.on, amount: unapplied(model, source) }))
  return { items: items.filter(({ amount }) => amount > 0n), from: from.filter(({ amount }) => amount > 0n) }
}

interface Row {
  readonly key: string
  readonly age: string
  readonly amount: bigint
}

/** Nobody got anything while an older one in the full order was left with something. */
function demandOldestFirst(rows: readonly Row[], gained: ReadonlyMap<string, bigint>): void {
  const byAge = [...rows].sort((a, b) => (a.age < b.age ? -1 : a.age > b.age ? 1 : 0))
  byAge.forEach((row, place) => {
    if ((gained.get(row.key) ?? 0n) === 0n) return
    for (const older of byAge.slice(0, place)) expect(gained.get(older.key), `${older.key} before ${row.key}`).toBe(older.amount)
  })
}

function summed(rows: readonly { readonly key: string; readonly amount: bigint }[]): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { key, amount } of rows) sums.set(key, (sums.get(key) ?? 0n) + amount)
  return sums
}

test('RECONCILE-1 to 4: maximal, oldest first on both sides, existing allocations stay, and the second time changes nothing', () => {
  fc.assert(
    fc.property(anOpening, aSequence, fc.constantFrom('payments' as const, 'paymentsAndCredits' as const), (opening, steps, kinds) => {
      const { ledger, model }: Moment = endOf(opening, follow(opening, steps))
      const once = orThrow(reconcileOldestFirst(ledger, { id: 'once', on: ON, sources: kinds }))
      const { allocated, released } = orThrow(changes(ledger, once))
      const { items, from } = eligible(model, kinds)
      const moved = allocated.map(({ source, charge, item, amount }) => ({ source, key: item === undefined ? charge : `${charge} ${item}`, amount: minor(amount) }))
      const [toItems, fromSources] = [summed(moved), summed(moved.map(({ source, amount }) => ({ key: source, amount })))]

      expect(released).toEqual([])
      const [room, money] = [total(items.map(({ amount }) => amount)), total(from.map(({ amount }) => amount))]
      expect(total(moved.map(({ amount }) => amount))).toBe(room < money ? room : money)
      for (const { key, amount } of items) expect(toItems.get(key) ?? 0n).toBeLessThanOrEqual(amount)
      for (const { key, amount } of from) expect(fromSources.get(key) ?? 0n).toBeLessThanOrEqual(amount)
      expect([...toItems.keys()].every((key) => items.some((row) => row.key === key))).toBe(true)
      expect([...fromSources.keys()].every((key) => from.some((row) => row.key === key))).toBe(true)
      demandOldestFirst(items, toItems)
      demandOldestFirst(from, fromSources)
      expect(moved.length).toBeLessThanOrEqual(Math.max(0, items.length + from.length - 1))

      const twice = orThrow(reconcileOldestFirst(once, { id: 'twice', on: ON, sources: kinds }))
      expect(orThrow(changes(once, twice)).allocated).toEqual([])
      const shown = (one: Ledger): unknown => model.documents.filter(({ kind }) => kind === 'invoice').map(({ id }) => orThrow(viewInvoice(one, { id })))
      expect(shown(twice)).toEqual(shown(once))
    })
  )
})
