import { balances, ledgersEqual, orThrow, viewInvoice, viewPayment, type Ledger } from 'billing-rules'
import { describe, expect, it } from 'vitest'
import { growth, grownLedger } from './cases/growth.js'
import { proportion } from './cases/proportion.js'
import { decimalLoop, plainLoop, reconcile, reconcileDecimals, reconciled } from './cases/reconcile.js'
import { restore, restored, storedText } from './cases/restore.js'
import { smallAccount, smallBalances, smallSteps } from './cases/smallAccount.js'
import { growingStream, pairAt, streamAt, timeOfSlot } from './cases/stream.js'
import type { Effort } from './interleave.js'
import { emptyLedger, ledgerSteps, majorUnits, playOnLedger } from './workload/ledgerSteps.js'
import { ledgerOfOpenItems, openItems } from './workload/openItems.js'
import { operationStream } from './workload/operationStream.js'

// Here nothing is timed: what is compared has to do the same work, or a ratio says nothing.
const once: Effort = { slotMs: 0, rounds: 1, warmUpMs: 0 }
const late = '2060-01-01'

const owed = (ledger: Ledger): string => orThrow(balances(ledger, { on: late })).current
const signed = (cents: number): string => (cents < 0 ? `-${majorUnits(-cents)}` : majorUnits(cents))

describe('the programs that are compared', () => {
  it('agree on the small account of ten documents and ten operations', () => {
    const steps = smallSteps()
    expect(steps).toHaveLength(20)
    const [ours, theirs] = smallBalances(steps)
    expect(ours).toBe(theirs)
    expect(ours).not.toBe('0.00')
  })

  it('agree on the operation stream, slot after slot: balance, what is open and what is left', () => {
    const pair = pairAt(operationStream(120, Infinity), 40)
    for (let slot = 0; slot < 8; slot += 1) timeOfSlot(pair, 40 + slot * 10, 10, slot % 2 === 0)
    const { ledger, account } = pair
    expect(ledger.entries.length - 1).toBe(120)
    expect(owed(ledger)).toBe(signed(account.balance))
    for (const { id, open } of account.items.values()) expect(orThrow(viewInvoice(ledger, { id })).open).toBe(majorUnits(open))
    for (const { id, left } of account.sources.values()) expect(orThrow(viewPayment(ledger, { id })).unapplied).toBe(majorUnits(left))
  })

  it('take their share of each kind of operation', () => {
    const stream = operationStream(600)
    const share = (kind: string): number => stream.filter((one) => one.kind === kind).length / stream.length
    expect(['invoice', 'payment', 'allocate', 'refund'].map((kind) => share(kind).toFixed(1))).toEqual(['0.3', '0.2', '0.4', '0.1'])
  })

  it('match the same amounts of the same sources and items', () => {
    const given = openItems(60)
    const ledger = reconciled(ledgerOfOpenItems(given))
    const { facts } = ledger.entries.at(ledger.entries.length - 1)!
    const ours = facts.flatMap((fact) => (fact.fact === 'allocated' ? { source: fact.source, item: fact.charge, amount: fact.amount } : []))
    const plain = plainLoop(given).run()
    const decimal = decimalLoop(given).run()
    expect(ours.length).toBeGreaterThan(60)
    expect(ours).toEqual(plain.map((match) => ({ ...match, amount: majorUnits(match.amount) })))
    expect(ours).toEqual(decimal.map((match) => ({ ...match, amount: match.amount.toFixed(2) })))
  })

  it('restore the ledger that was stored', () => {
    const text = storedText(50)
    const ledger = playOnLedger(emptyLedger(), ledgerSteps(operationStream(50)))
    expect(ledgersEqual(restored(JSON.parse(text)), ledger)).toBe(true)
  })

  it('grow a ledger to the size asked for, with steps of every kind to go on with', () => {
    const { ledger, next } = grownLedger(60)
    const documents = [...ledger.entries].flatMap(({ facts }) => facts).filter(({ fact }) => /^(invoice|payment|refund)$/.test(fact))
    expect(documents).toHaveLength(60)
    for (const [kind, steps] of next) expect(steps.length, kind).toBeGreaterThan(5)
  })
})

describe('the benchmarks run', () => {
  it.each([
    ['small account', () => smallAccount(once), 2],
    ['growth', () => growth(once, 40, 80), 10],
    ['stream', () => streamAt(40, { accounts: 2, slots: 2, warmUpSlots: 1, operations: 10 }), 3],
    ['growing stream', () => growingStream(300, 20), 3],
    ['reconcile', () => reconcile(once, 30), 2],
    ['reconcile decimals', () => reconcileDecimals(once, 30), 1],
    ['restore', () => restore(once, 20), 2],
    ['proportion', () => proportion(once, 4, 8), 9]
  ])('%s', (_name, measure, figures) => {
    const measured = measure()
    expect(measured).toHaveLength(figures)
    for (const { name, value } of measured) expect(value, name).toBeGreaterThan(0)
  })
})
