import { balances, orThrow, restoreLedger, viewCredit, viewInvoice, viewPayment, viewRefund, type Ledger } from 'billing-rules'
import { expect, test } from 'vitest'
import { CONSISTENT, HARMLESS } from './checks/acceptedChanges.js'
import { DAYS } from './checks/figures.js'
import { POLICY, richLedger } from './checks/goodCalls.js'
import { at, placesIn, without, withAt, type Place } from './checks/places.js'

// A stored ledger with one thing changed: refused, or harmless. LEDGER-6, AUDIT.

const RICH = richLedger()
const STORED: unknown = JSON.parse(JSON.stringify(RICH))

const factsOf = (ledger: Ledger): readonly { readonly fact: string; readonly id?: string }[] => [...ledger.entries].flatMap((entry) => [...entry.facts])

/** Every figure that a page could show, on every day. */
function figures(ledger: Ledger): string {
  const ids = (kind: string): string[] => factsOf(ledger).flatMap(({ fact, id }) => (fact === kind && id !== undefined ? [id] : []))
  return JSON.stringify([
    DAYS.map((on) => balances(ledger, { on })),
    ids('invoice').map((id) => {
      const { total, tax, open, planned, items, due } = orThrow(viewInvoice(ledger, { id }))
      return [id, total, tax, open, planned, due, items.map((one) => [one.item, one.quantity, one.total, one.open, one.planned, one.credited, one.cancelledQuantity])]
    }),
    ids('credit').map((id) => {
      const { amount, unapplied, applied, refunded, uses } = orThrow(viewCredit(ledger, { id }))
      return [id, amount, unapplied, applied, refunded, uses]
    }),
    ids('payment').map((id) => {
      const { amount, state, unapplied, applied, refunded, uses } = orThrow(viewPayment(ledger, { id }))
      return [id, amount, state, unapplied, applied, refunded, uses]
    }),
    ids('refund').map((id) => {
      const { amount, state, sources } = orThrow(viewRefund(ledger, { id }))
      return [id, amount, state, sources]
    })
  ])
}

/** A place without the numbers: `entries.facts(invoice).items.amount`. */
function pattern(place: Place): string {
  let shown = ''
  place.forEach((step, index) => {
    if (typeof step === 'number') {
      const inner = at(STORED, place.slice(0, index + 1)) as { readonly fact?: string }
      if (typeof inner === 'object' && inner !== null && inner.fact !== undefined) shown += `(${inner.fact})`
    } else shown += shown === '' ? step : `.${step}`
  })
  return shown
}

/** Other values for a place, of its own type and of others. */
function othersFor(value: unknown): readonly unknown[] {
  const wrong = [null, 7, '', 'x', '2026-03-02', '0.00', '1.00', '999.99', [], {}, true, 'settled', 'pending', 'cash']
  if (typeof value === 'number') return [...wrong, value + 1, value - 1, -value, 0]
  if (typeof value !== 'string') return wrong
  const amount = /^\d+\.\d{2}$/.test(value) ? [`${value.slice(0, -1)}${(Number(value.slice(-1)) + 1) % 10}`, `1${value}`, `${value}0`] : []
  return [...wrong, ...amount, `${value}x`, 'INV-1', 'INV-2', 'CARD', 'CASH', 'CR', 'CAN', 'CAN/fee', 'a', '2', '2026-03-04', '2027-01-01', 'failed', 'offline']
}

interface Change {
  readonly what: string
  readonly stored: unknown
}

function changesAt(place: Place): readonly Change[] {
  const value = at(STORED, place)
  const shown = pattern(place)
  const others = othersFor(value).filter((other) => JSON.stringify(other) !== JSON.stringify(value))
  const parent = at(STORED, place.slice(0, -1))
  const twice = Array.isArray(parent) ? [{ what: `twice ${shown}`, stored: withAt(STORED, place.slice(0, -1), parent.flatMap((one, index) => (index === place[place.length - 1] ? [one, one] : [one]))) }] : []
  return [
    ...others.map((other) => ({ what: `changed ${shown}`, stored: withAt(STORED, place, other) })),
    { what: `dropped ${shown}`, stored: without(STORED, place) },
    ...twice
  ]
}

/** An entry's input is what was asked: nothing is worked out from it again. */
const shortened = (what: string): string => what.replace(/(entries\.input).*/, '$1')

test('LEDGER-6: a changed, shortened or doubled stored ledger is refused, but for what is listed', () => {
  const before = figures(RICH)
  expect(figures(orThrow(restoreLedger(STORED, [POLICY])))).toBe(before)
  const [same, other] = [new Set<string>(), new Set<string>()]
  for (const place of placesIn(STORED).filter((one) => one.length > 0)) {
    for (const { what, stored } of changesAt(place)) {
      const restored = restoreLedger(stored, [POLICY])
      if (restored._tag === 'Right') (figures(restored.right) === before ? same : other).add(shortened(what))
    }
  }
  expect([...same].sort()).toEqual([...HARMLESS].sort())
  expect([...other].sort()).toEqual([...CONSISTENT].sort())
}, 60_000)
