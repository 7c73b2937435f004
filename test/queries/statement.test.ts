import { either } from 'fp-ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amendCredit, balances, cancelItems, cancelPayment, chargeBack, failPayment, orThrow, recordInvoice, recordPayment, returnRefund, settlePayment, settleRefund, statement, voidCredit, voidInvoice, type StatementInput
} from 'billing-rules'
import { credited, invoiced, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'

const dayBefore = (day: string) => `${day.slice(0, 8)}${`${Number(day.slice(8)) - 1}`.padStart(2, '0')}`
const page = (ledger: ReturnType<typeof opened>, to: string, from?: string) => orThrow(statement(ledger, { to, from }))

describe('statement', () => {
  it('VIEW-2: opening and closing figures join one period to the next', () => {
    const ledger = credited(paid(invoiced(opened(), 'INV-1', '100.00', { on: '2026-08-10' }), 'PAY-1', '30.00', { on: '2026-08-31' }), 'CR-1', '5.00', undefined, '2026-09-01')
    const [august, september] = [page(ledger, '2026-08-31', '2026-08-01'), page(ledger, '2026-09-30', '2026-09-01')]
    expect([august.opening, august.closing, september.opening, september.closing]).toEqual(['0.00', '70.00', '70.00', '65.00'])
    expect([august.rows.length, september.rows.length, page(ledger, '2026-09-30').rows.length]).toEqual([2, 1, 3])
  })

  it('VIEW-2, VIEW-3: what was taken back after a period has a row in the period in which it was, with the difference', () => {
    const everything = opened({ creditReversal: 'unapplyThenVoid', amend: 'all' })
    let ledger = invoiced(invoiced(everything, 'INV-1', '100.00'), 'INV-2', '20.00')
    ledger = paid(paid(ledger, 'PAY-1', '60.00'), 'PAY-2', '30.00', { method: 'check' })
    ledger = credited(credited(ledger, 'CR-1', '10.00'), 'CR-2', '7.00')
    ledger = orThrow(chargeBack(ledger, { id: 'B-1', on: '2026-09-04', payment: 'PAY-2', amount: '5.00' }))
    ledger = orThrow(cancelPayment(ledger, { id: 'X-1', on: '2026-10-10', payment: 'PAY-1' }))
    ledger = orThrow(voidCredit(ledger, { id: 'X-2', on: '2026-10-11', credit: 'CR-1' }))
    ledger = orThrow(amendCredit(ledger, { id: 'X-3', on: '2026-10-12', credit: 'CR-2', amount: '9.00' }))
    ledger = orThrow(cancelPayment(ledger, { id: 'X-4', on: '2026-10-13', payment: 'PAY-2' }))
    ledger = orThrow(voidInvoice(ledger, { id: 'X-5', on: '2026-10-14', invoice: 'INV-2' }))
    const [september, october] = [page(ledger, '2026-09-30', '2026-09-01'), page(ledger, '2026-10-31', '2026-10-01')]
    expect(september.closing).toBe('18.00')
    expect([october.opening, october.income, october.cashflow, october.closing]).toEqual(['18.00', '-12.00', '85.00', '91.00'])
    expect(october.rows.map(({ on: day, document, kind, state, income, cashflow, balance }) => [day.slice(8), document, kind, state, income ?? cashflow, balance])).toEqual([
      ['10', 'PAY-1', 'payment', 'cancelled', '60.00', '78.00'],
      ['11', 'CR-1', 'credit', 'voided', '10.00', '88.00'],
      ['12', 'CR-2', 'credit', undefined, '-2.00', '86.00'],
      ['13', 'PAY-2', 'payment', 'cancelled', '30.00', '116.00'],
      ['13', 'PAY-2', 'chargedBack', undefined, '-5.00', '111.00'],
      ['14', 'INV-2', 'invoice', 'voided', '-20.00', '91.00']
    ])
    for (const to of ['2026-10-09', '2026-10-10', '2026-10-13']) {
      expect([page(ledger, '2026-12-31', to).opening, page(ledger, to, '2026-10-01').closing]).toEqual([dayBefore(to), to].map((day) => orThrow(balances(ledger, { on: day })).current))
    }
    // In one period it is one row, which does not count.
    expect(page(ledger, '2026-10-31', '2026-09-01').rows.filter(({ document }) => document === 'PAY-1')).toMatchObject([{ on, state: 'cancelled', counts: false }])
  })

  it('VIEW-2, REFUND-6: a refund that came back after a period', () => {
    const back = orThrow(returnRefund(orThrow(settleRefund(refunding(), { id: 'S-1', on: '2026-09-08', refund: 'C-1/refund-1' })), { id: 'S-2', on: '2026-10-02', refund: 'C-1/refund-1' }))
    expect(page(back, '2026-10-31', '2026-10-01')).toMatchObject({ opening: '0.00', closing: '-100.00', rows: [{ on: '2026-10-02', document: 'C-1/refund-1', state: 'returned', cashflow: '-100.00', counts: true }] })
  })

  it('CREDIT-10, VIEW-2: an amended credit counts from its first day, and each change of its amount from the day of that', () => {
    const ledger = credited(invoiced(opened({ amend: 'all', creditReversal: 'voidUnapplied' }), 'INV-1', '100.00'), 'CR-1', '40.00', undefined, '2026-09-10')
    const back = orThrow(amendCredit(ledger, { id: 'A-1', on: '2026-09-20', credit: 'CR-1', day: '2026-09-05', type: 'discount' }))
    const more = orThrow(amendCredit(back, { id: 'A-2', on: '2026-09-22', credit: 'CR-1', amount: '45.00', day: '2026-09-15' }))
    const rows = (of: typeof ledger, from?: string) => page(of, '2026-09-30', from).rows.filter(({ kind }) => kind === 'credit').map(({ on: day, seq, description, income, counts, balance }) => [day.slice(8), seq, description, income, counts, balance])
    expect(rows(back)).toEqual([['10', 3, 'discount', '-40.00', true, '60.00']])
    expect(rows(more)).toEqual([['10', 3, 'discount', '-40.00', true, '60.00'], ['22', 5, 'discount', '-5.00', true, '55.00']])
    expect(rows(more, '2026-09-07')).toEqual(rows(more))
    expect(rows(more, '2026-09-12')).toEqual(rows(more).slice(1))
    // On one day it is one row.
    expect(rows(orThrow(amendCredit(ledger, { id: 'A-1', on: '2026-09-10', credit: 'CR-1', amount: '30.00' })))).toEqual([['10', 3, 'goodwill', '-30.00', true, '70.00']])
    const voided = orThrow(voidCredit(more, { id: 'V-1', on: '2026-09-25', credit: 'CR-1' }))
    expect(rows(voided).map(([day, , , , counts]) => [day, counts])).toEqual([['10', false], ['22', false]])
    expect(rows(voided, '2026-09-23').map(([day, , , income, , balance]) => [day, income, balance])).toEqual([['25', '40.00', '95.00'], ['25', '5.00', '100.00']])
  })

  it('CREDIT-10, VIEW-2: whatever is amended, every running balance is the current balance of its day', () => {
    const dayOf = (number: number) => `2026-09-${`${number}`.padStart(2, '0')}`
    const change = fc.record({ on: fc.integer({ min: 1, max: 28 }), day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }), amount: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }) })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.array(change, { maxLength: 6 }), fc.integer({ min: 1, max: 28 }), (first, changes, from) => {
        let ledger = paid(invoiced(opened({ amend: 'all' }), 'INV-1', '100.00', { on: dayOf(12) }), 'PAY-1', '30.00', { on: dayOf(17) })
        ledger = credited(ledger, 'CR-1', '40.00', undefined, dayOf(first))
        changes.forEach(({ on: made, day, amount }, number) => {
          const input = { id: `A-${number}`, on: dayOf(made), credit: 'CR-1', ...(day === undefined ? {} : { day: dayOf(day) }), ...(amount === undefined ? {} : { amount: `${amount}.00` }) }
          ledger = either.match(() => ledger, (amended: typeof ledger) => amended)(amendCredit(ledger, input))
        })
        const { opening, closing, rows } = page(ledger, dayOf(28), dayOf(from))
        const all = page(ledger, dayOf(28)).rows
        expect([opening, closing]).toEqual([from === 1 ? '2026-08-31' : dayOf(from - 1), dayOf(28)].map((day) => orThrow(balances(ledger, { on: day })).current))
        for (let number = 1; number <= 28; number += 1) {
          const { current } = orThrow(balances(ledger, { on: dayOf(number) }))
          const last = (of: typeof rows) => of.filter((row) => row.on <= dayOf(number)).at(-1)?.balance
          expect([page(ledger, dayOf(number)).closing, last(all) ?? '0.00', number < from ? current : (last(rows) ?? opening)], dayOf(number)).toEqual([current, current, current])
        }
      })
    )
  })

  it('VIEW-2: rows are in the order of their day, then of their entry', () => {
    const ledger = paid(invoiced(invoiced(opened(), 'INV-2', '1.00', { on: '2026-09-02' }), 'INV-1', '1.00', { on: '2026-09-01' }), 'PAY-1', '1.00', { on: '2026-09-01' })
    expect(page(ledger, '2026-09-30').rows.map(({ document }) => document)).toEqual(['INV-1', 'PAY-1', 'INV-2'])
  })

  it('VIEW-2: an eCheck is shown while pending and moves the balance on the day it settled', () => {
    const pending = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '60.00', { method: 'eCheck' })
    const settled = orThrow(settlePayment(pending, { id: 'S-1', on: '2026-09-10', payment: 'PAY-1' }))
    expect(page(settled, '2026-09-09').rows.at(-1)).toMatchObject({ document: 'PAY-1', on, state: 'pending', counts: false, balance: '100.00' })
    expect(page(settled, '2026-09-10').rows.at(-1)).toMatchObject({ document: 'PAY-1', on: '2026-09-10', state: 'settled', counts: true, cashflow: '-60.00', balance: '40.00' })
    const failed = orThrow(failPayment(pending, { id: 'F-1', on: '2026-09-10', payment: 'PAY-1' }))
    expect(page(failed, '2026-09-30')).toMatchObject({ closing: '100.00', cashflow: '0.00', rows: [{}, { state: 'failed', counts: false }] })
  })

  it('VIEW-2: a refund adds to the balance in the cashflow column once it settled', () => {
    const settled = orThrow(settleRefund(refunding(), { id: 'S-1', on: '2026-09-08', refund: 'C-1/refund-1' }))
    const { rows, closing, income, cashflow } = page(settled, '2026-09-08')
    expect(rows.map(({ document, income: in_, cashflow: flow, balance }) => [document, in_ ?? flow, balance])).toEqual([
      ['INV-1', '100.00', '100.00'], ['PAY-1', '-100.00', '0.00'], ['C-1', '-100.00', '-100.00'], ['C-1/refund-1', '100.00', '0.00']
    ])
    expect([closing, income, cashflow]).toEqual(['0.00', '0.00', '0.00'])
  })

  it('VIEW-2: a row has one column', () => {
    for (const row of page(refunding(), on).rows) expect('income' in row).toBe(!('cashflow' in row))
  })

  const sold = (ledger: ReturnType<typeof opened>, id: string, number: string, people: string[] | undefined) =>
    orThrow(recordInvoice(ledger, { id, on, number, items: [{ description: 'Class', amount: '100.00', people }, { description: 'Book', amount: '10.00' }] }))
  const to = { invoice: 'INV-1' }
  // PAY-1 covers both items of INV-1; C-1 cancels Ana's and gives 100.00 of it back; CR-1 stays on the account.
  const ana = paid(sold(sold(opened(), 'INV-1', '2026-0017', ['Ana']), 'INV-2', '2026-0018', ['Ben']), 'PAY-1', '110.00', { to })
  const cancelled = orThrow(cancelItems(credited(ana, 'CR-1', '5.00'), { id: 'C-1', on: '2026-09-02', invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: { amount: '100.00' } }))
  const shown = (wanted: Partial<StatementInput>) => orThrow(statement(cancelled, { to: '2026-12-31', ...wanted })).rows.map(({ document }) => document)

  it('VIEW-2: every document with its reconciliation status, a refund with that of what it comes out of', () => {
    expect(orThrow(statement(cancelled, { to: '2026-12-31' })).rows.map(({ document, status }) => [document, status])).toEqual([
      ['INV-1', 'full'], ['INV-2', 'none'], ['PAY-1', 'full'], ['CR-1', 'none'], ['C-1', 'full'], ['C-1/refund-1', 'full']
    ])
    // On the day before, the payment stood on the invoice.
    expect(orThrow(statement(ana, { to: on })).rows.map(({ status }) => status)).toEqual(['full', 'none', 'full'])
    expect(orThrow(statement(paid(invoiced(opened(), 'INV-1', '9.00'), 'PAY-1', '9.00', { on: '2026-09-05', to }), { to: on })).rows.map(({ status }) => status)).toEqual(['none'])
  })

  it('VIEW-2, INVOICE-4, PAYMENT-1: a row says what an invoice is for, and who paid', () => {
    const charged = orThrow(recordInvoice(opened(), { id: 'FEE-1', on, kind: 'fee', items: [{ description: 'Late', amount: '10.00' }] }))
    const byGran = orThrow(recordPayment(invoiced(charged, 'INV-1', '100.00'), { id: 'PAY-1', on, amount: '60.00', method: 'cash', payer: 'Gran' }))
    const ledger = paid(byGran, 'PAY-2', '5.00')
    expect(page(ledger, on).rows.map(({ document, invoiceKind, payer }) => [document, invoiceKind, payer])).toEqual([
      ['FEE-1', 'fee', undefined], ['INV-1', 'sale', undefined], ['PAY-1', undefined, 'Gran'], ['PAY-2', undefined, undefined]
    ])
  })

  it('VIEW-2: rows by kind, by status, and newest first', () => {
    expect(shown({ kinds: ['payment', 'refund'] })).toEqual(['PAY-1', 'C-1/refund-1'])
    expect(shown({ status: ['none'] })).toEqual(['INV-2', 'CR-1'])
    expect(shown({ sort: 'newestFirst' })).toEqual(['C-1/refund-1', 'C-1', 'CR-1', 'PAY-1', 'INV-2', 'INV-1'])
    expect(shown({ kinds: ['credit'], status: ['full'], sort: 'newestFirst' })).toEqual(['C-1'])
  })

  it('VIEW-2: rows of a person: what names them, and what pays, paid or credits that', () => {
    expect(shown({ people: ['Ana'] })).toEqual(['INV-1', 'PAY-1', 'C-1', 'C-1/refund-1'])
    expect(shown({ people: ['Ben'] })).toEqual(['INV-2'])
    // Ana's paid item is credited and nothing refunded: that credit is on no item, and hers all the same.
    const kept = orThrow(cancelItems(ana, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    expect(orThrow(statement(kept, { to: on, people: ['Ana'], kinds: ['credit'] })).rows.map(({ document }) => document)).toEqual(['C-1'])
    expect(shown({ people: ['Zoe'] })).toEqual([])
  })

  it('VIEW-2: rows by number or id, in small or capital letters', () => {
    expect(shown({ search: '0018' })).toEqual(['INV-2'])
    expect(shown({ search: 'c-1' })).toEqual(['C-1', 'C-1/refund-1'])
    expect(shown({ search: 'nothing' })).toEqual([])
  })

  it('VIEW-2: a choice of rows changes no figure of the period and no running balance', () => {
    const all = orThrow(statement(cancelled, { to: '2026-12-31' }))
    const some = orThrow(statement(cancelled, { to: '2026-12-31', kinds: ['payment'], sort: 'newestFirst' }))
    expect({ ...some, rows: all.rows }).toEqual(all)
    expect(some.rows).toEqual([all.rows[2]])
    expect(some.rows[0]?.balance).toBe('110.00')
  })

  it('LEDGER-1: refuses kinds, statuses and orders that there are not', () => {
    const asked = { to: on, kinds: ['gift'], status: [], people: [''], sort: 'up', search: '' } as never
    expect(tagsOf(statement(opened(), asked))).toEqual(['UnknownChoice', 'InvalidList', 'InvalidText', 'UnknownChoice', 'InvalidText'])
  })

  it('LEDGER-1: refuses impossible days', () => {
    expect(tagsOf(statement(opened(), { to: '2026-02-30', from: 'x' }))).toEqual(['InvalidDay', 'InvalidDay'])
  })
})
