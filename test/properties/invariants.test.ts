import { audit, balances, orThrow, refused, statement, viewPayment, type Ledger } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOpening } from './arbitraries/openings.js'
import { aSequence } from './arbitraries/steps.js'
import { DAYS } from './checks/figures.js'
import { begin, follow, type Taken } from './checks/history.js'
import { perform } from './checks/library.js'
import { factsOf, minor } from './checks/stored.js'

// What holds after every step of any sequence, seen through the public queries and the stored form alone.

const everyStep = (check: (taken: Taken) => void): void =>
  fc.assert(fc.property(anOpening, aSequence, (opening, steps) => void follow(opening, steps, check)))

test('LEDGER-1: a refused operation leaves nothing, an accepted one adds one entry and changes no older value', () => {
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      const texts: [Ledger, string][] = []
      follow(opening, steps, ({ before, outcome, after, verdict }) => {
        texts.push([before.ledger, JSON.stringify(before.ledger)])
        if (refused(outcome)) return
        const added = after.ledger.entries.length - before.ledger.entries.length
        expect(added).toBe(verdict.legal && verdict.repeated ? 0 : 1)
        expect(after.ledger.entries.at(after.ledger.entries.length - 1)?.seq).toBe(after.ledger.entries.length)
      })
      for (const [ledger, text] of texts) expect(JSON.stringify(ledger)).toBe(text)
    })
  )
})

test('AUDIT: every ledger passes, on every day', () => {
  everyStep(({ after }) => expect(audit(after.ledger)).toMatchObject({ _tag: 'Right' }))
})

test('REFUND-1: never more is refunded than was paid, neither of a payment nor on the account', () => {
  everyStep(({ after: { ledger } }) => {
    const [payments, refunds] = [factsOf(ledger, 'payment'), factsOf(ledger, 'refund')]
    const states = new Map([...payments, ...refunds].map(({ id, state }) => [id, state as string]))
    for (const { document, state } of factsOf(ledger, 'became')) states.set(document, state)
    const ended = ['failed', 'returned', 'cancelled']
    const standing = refunds.filter(({ id }) => !ended.includes(states.get(id) as string))
    for (const { id, amount } of payments) {
      const back = standing.filter(({ payment }) => payment === id).reduce((sum, refund) => sum + minor(refund.amount), 0n)
      expect(back).toBeLessThanOrEqual(minor(amount))
      const view = orThrow(viewPayment(ledger, { id }))
      const gone = minor(view.chargedBack ?? '0')
      expect(minor(view.unapplied) + minor(view.applied) + minor(view.refunded)).toBe(ended.includes(states.get(id) as string) ? 0n : minor(amount) - gone)
    }
    // What a bank took back later does not undo a refund: the client owes it.
    if (standing.some(({ limitLifted }) => limitLifted) || factsOf(ledger, 'chargedBack').length > 0) return
    const paid = payments.filter(({ id }) => states.get(id) === 'settled').reduce((sum, { amount }) => sum + minor(amount), 0n)
    expect(standing.reduce((sum, { amount }) => sum + minor(amount), 0n)).toBeLessThanOrEqual(paid)
  })
})

test('CREDIT-3: allocating, releasing and reconciling change no balance on any day', () => {
  const moving = ['allocate', 'deallocate', 'reconcileOldestFirst', 'splitCreditAcrossInvoices']
  everyStep(({ call, before, after }) => {
    const putToUse = call.operation === 'applyCredit' && call.input.credit !== undefined
    if (!moving.includes(call.operation) && !putToUse) return
    for (const on of DAYS) {
      const [was, is] = [orThrow(balances(before.ledger, { on })), orThrow(balances(after.ledger, { on }))]
      expect([is.current, is.expected, is.pendingPayments, is.pendingRefunds]).toEqual([was.current, was.expected, was.pendingPayments, was.pendingRefunds])
    }
  })
})

test('CREDIT-4: a credit moves no money, the cashflow column is identical before and after', () => {
  const cashflow = (ledger: Ledger): unknown =>
    orThrow(statement(ledger, { to: '9999-12-31' }))
      .rows.filter((row) => row.cashflow !== undefined)
      .map((row) => ({ ...row, balance: undefined, status: undefined }))
  everyStep(({ call, before, after }) => {
    if (call.operation !== 'applyCredit') return
    expect(cashflow(after.ledger)).toEqual(cashflow(before.ledger))
    const text = (ledger: Ledger): string => orThrow(statement(ledger, { to: '9999-12-31' })).cashflow
    expect(text(after.ledger)).toBe(text(before.ledger))
  })
})

test('VIEW-2: the statement of every day closes with the current balance of that day', () => {
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      const taken = follow(opening, steps)
      const ledger = taken[taken.length - 1]?.after.ledger as Ledger
      for (const to of DAYS) {
        const { opening: opened, closing, income, cashflow, rows } = orThrow(statement(ledger, { to }))
        expect(closing).toBe(orThrow(balances(ledger, { on: to })).current)
        expect(minor(opened) + minor(income) + minor(cashflow)).toBe(minor(closing))
        const counted = rows.filter(({ counts }) => counts).reduce((sum, row) => sum + minor(row.income ?? row.cashflow ?? '0'), 0n)
        expect(counted).toBe(minor(closing))
      }
    })
  )
})

test('LEDGER-7: what a limit error tells to try is accepted, or meets another limit on another field', () => {
  everyStep(({ call, before, outcome }) => {
    if (!refused(outcome) || outcome.left.length !== 1) return
    const [error] = outcome.left
    if (error.kind !== 'limit' || !('try' in error) || error.try === undefined) return
    const tried = perform(before.ledger, { operation: call.operation, input: error.try })
    const next = refused(tried) ? tried.left.map(({ path }) => path) : []
    expect(next, JSON.stringify(error)).not.toContain(error.path)
    // The last phase of an operation looks at amounts: nothing comes after it. These limits stand before another one.
    const first = ['QuantityExceedsLeft', 'CreditExceedsItem', 'DiscountExceedsAmount']
    if (first.includes(error._tag)) return
    // What is touched, and so the earliest day, depends on how much it is.
    expect(['chargeBack', 'refundPayment'].includes(call.operation) ? next.filter((path) => path !== 'on') : next).toEqual([])
  })
})

test('REFUND-1: a refund that is still pending counts in what the account has left to refund', () => {
  const opening = { preset: 0, autoApply: 'never', refundLimit: 'moneyPaid', refunds: 'money', cardFromCredit: 'never', rounding: 'halfUp', taxRounding: 'perItem', reconcileSources: 'payments', oldestBy: 'invoiceDay', people: false, currency: 'CAD' } as const
  const on = '2026-03-02'
  const calls = [
    { operation: 'recordInvoice', input: { id: 'INV', on, items: [{ description: 'Class', amount: '100.00' }] } },
    { operation: 'recordPayment', input: { id: 'CARD', on, amount: '100.00', method: 'card', to: { invoice: 'INV' } } },
    { operation: 'applyCredit', input: { id: 'CR', on, amount: '70.00', tax: 'waived', type: 'goodwill' } },
    { operation: 'cancelItems', input: { id: 'C', on, invoice: 'INV', items: [{ item: '1' }], credit: 'full', refund: { amount: '60.00' } } }
  ]
  const ledger = calls.reduce((before, call) => orThrow(perform(before, call)), begin(opening).ledger)
  const refund = (amount: string): unknown => perform(ledger, { operation: 'refundFromCredit', input: { id: 'R', on, from: ['CR'], amount, method: 'cash' } })
  expect(refund('40.01')).toMatchObject({ left: [{ _tag: 'RefundExceedsMoneyPaid', allowed: '40.00' }] })
  expect(refund('40.00')).toMatchObject({ _tag: 'Right' })
})
