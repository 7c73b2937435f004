import { describe, expect, it } from 'vitest'
import { allocate, applyCredit, cancelItems, changeScheduledPayment, collectPayment, creditHeldUntilUsed, failRefund, issuePool, openLedger, orThrow, recordInvoice, recordPayment, schedulePayments, settlePayment, settleRefund, type Ledger } from 'billing-rules'
import { defaultChart, journal } from 'billing-rules/journal'
import { credited, errorOf, invoiced, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'
import { held, linesOf, linesOfEntry, withFacts } from './books.js'

const taxed = { taxes: [{ code: 'GST', percent: '5' }, { code: 'QST', percent: '9.975' }] }

const sold = (items: readonly object[], policy = {}): Ledger =>
  orThrow(recordInvoice(opened(policy), { id: 'INV-1', on, items: items as never }))

describe('journal', () => {
  it('JOURNAL: an empty ledger has no transaction', () => {
    expect(orThrow(journal(opened()))).toEqual({ account: 'A-1', currency: 'CAD', decimals: 2, accounts: [], transactions: [] })
  })

  // 120.00 at 5 % is 6.00, at 9.975 % 11.97; in all 137.97.
  it('JOURNAL: an invoice is owed; its taxes are not ours, the rest is revenue by ledger code', () => {
    const ledger = sold([{ description: 'Swimming', amount: '120.00', taxes: ['GST', 'QST'], ledgerCode: 'SWIM' }, { description: 'Cap', amount: '8.00' }], taxed)
    expect(orThrow(journal(ledger)).transactions).toEqual([
      {
        seq: 2, id: 'INV-1', on, description: 'recordInvoice INV-1: Swimming, Cap',
        postings: [
          { account: 'Assets:Receivable', amount: '145.97' },
          { account: 'Liabilities:Taxes:GST', amount: '-6.00' },
          { account: 'Liabilities:Taxes:QST', amount: '-11.97' },
          { account: 'Income:Revenue:SWIM', amount: '-120.00' },
          { account: 'Income:Revenue', amount: '-8.00' }
        ]
      }
    ])
  })

  it('JOURNAL: a free invoice moves nothing', () => expect(linesOf(sold([{ description: 'Trial', amount: '0.00' }]))).toEqual([]))

  it('JOURNAL: money on an invoice pays what is owed, what is left of it is a deposit until it is put to use', () => {
    const ledger = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '130.00', { to: { invoice: 'INV-1' } })
    expect(linesOfEntry(ledger, 'PAY-1')).toEqual(['Assets:Cash:cash 130.00', 'Liabilities:CustomerDeposits -30.00', 'Assets:Receivable -100.00'])
    const later = orThrow(allocate(invoiced(ledger, 'INV-2', '20.00'), { id: 'A-1', on: '2026-09-03', source: 'PAY-1', to: { invoice: 'INV-2' } }))
    expect(linesOfEntry(later, 'A-1')).toEqual(['Liabilities:CustomerDeposits 20.00', 'Assets:Receivable -20.00'])
  })

  it('JOURNAL: a payment that has not settled is in no account; on the day it settles all of it is', () => {
    const pending = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '60.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    expect(linesOfEntry(pending, 'PAY-1')).toEqual([])
    const settled = orThrow(settlePayment(pending, { id: 'S-1', on: '2026-09-10', payment: 'PAY-1' }))
    expect(linesOf(settled).slice(2)).toEqual(['2026-09-10 S-1 Assets:Cash:eCheck 60.00', '2026-09-10 S-1 Assets:Receivable -60.00'])
  })

  // 100.00 that includes 5 % and 9.975 %: 4.35 and 8.68 of tax, 86.97 net (CREDIT-2).
  it('JOURNAL: a credit is owed to the client, less tax and revenue; a credit type has its account', () => {
    const ledger = orThrow(applyCredit(opened(taxed), { id: 'CR-1', on, amount: '100.00', tax: 'included', type: 'goodwill', taxes: ['GST', 'QST'] }))
    expect(linesOfEntry(ledger, 'CR-1')).toEqual(['Liabilities:Taxes:GST 4.35', 'Liabilities:Taxes:QST 8.68', 'Income:CreditsGiven:goodwill 86.97', 'Liabilities:CustomerCredits -100.00'])
    const coded = orThrow(applyCredit(opened(), { id: 'CR-1', on, amount: '9.00', tax: 'waived', type: 'goodwill', ledgerCode: 'SWIM' }))
    expect(linesOfEntry(coded, 'CR-1')).toEqual(['Income:Revenue:SWIM 9.00', 'Liabilities:CustomerCredits -9.00'])
  })

  // 120.00 + 6.00 + 11.97 is credited whole; a fee of 15.00; 137.97 - 15.00 goes back to the card.
  it('JOURNAL: a cancellation takes back the revenue and taxes of its items; the refund is owed until it has left', () => {
    const invoice = sold([{ description: 'Swimming', amount: '120.00', taxes: ['GST', 'QST'], ledgerCode: 'SWIM' }], taxed)
    const ledger = orThrow(recordPayment(invoice, { id: 'PAY-1', on, amount: '137.97', method: 'card', to: { invoice: 'INV-1' } }))
    const fee = { description: 'Fee', amount: '15.00', ledgerCode: 'FEES' }
    const cancelled = orThrow(cancelItems(ledger, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', fee, refund: 'suggested' }))
    expect([...linesOfEntry(cancelled, 'C-1')].sort()).toEqual([
      'Income:Revenue:FEES -15.00', 'Income:Revenue:SWIM 120.00', 'Liabilities:RefundsPending -122.97', 'Liabilities:Taxes:GST 6.00', 'Liabilities:Taxes:QST 11.97'
    ])
    const settled = orThrow(settleRefund(cancelled, { id: 'S-1', on: '2026-09-08', refund: 'C-1/refund-1' }))
    expect(linesOfEntry(settled, 'S-1')).toEqual(['Liabilities:RefundsPending 122.97', 'Assets:Cash:card -122.97'])
  })

  it('JOURNAL: a refund that failed is no longer owed as one, and the client has it as before', () => {
    const failed = orThrow(failRefund(refunding(), { id: 'F-1', on: '2026-09-09', refund: 'C-1/refund-1' }))
    const after = held(orThrow(journal(failed)))
    expect(linesOfEntry(failed, 'F-1')[0]).toBe('Liabilities:RefundsPending 100.00')
    expect([after.get('Liabilities:RefundsPending'), after.get('Assets:Receivable')]).toEqual([0n, 0n])
  })

  // 100.00 less 10 %: 90.00. With 25 % of tax inside 100.00, net 80.00: the discount of 10.00 is 8.00 net and 2.00 tax.
  it('JOURNAL: discounts are posted apart where the chart names an account for them, without the tax in them', () => {
    const ledger = sold([{ description: 'Class', amount: '100.00', discount: { percent: '10' } }])
    expect(linesOf(ledger).slice(1)).toEqual(['2026-09-01 INV-1 Income:Revenue -90.00'])
    const chart = { discounts: '4900' }
    expect(linesOfEntry(ledger, 'INV-1', { chart })).toEqual(['Assets:Receivable 90.00', '4900 10.00', 'Income:Revenue -100.00'])
    const included = sold([{ description: 'Class', amount: '100.00', discount: { amount: '10.00' }, taxes: ['VAT'], taxIncluded: true }], { taxes: [{ code: 'VAT', percent: '25' }] })
    expect(linesOfEntry(included, 'INV-1', { chart })).toEqual(['Assets:Receivable 90.00', '4900 8.00', 'Liabilities:Taxes:VAT -18.00', 'Income:Revenue -80.00'])
  })

  it('JOURNAL: the host names accounts, by role and by code; two roles may share one', () => {
    const ledger = paid(sold([{ description: 'A', amount: '50.00', taxes: ['GST'], ledgerCode: '__proto__' }, { description: 'B', amount: '50.00', ledgerCode: 'constructor' }], taxed), 'PAY-1', '3.00')
    const chart = JSON.parse('{ "receivable": "1100", "customerDeposits": "1100", "revenue": "4000", "ledgerCodes": { "__proto__": "4010" }, "taxCodes": { "GST": "2300" }, "methods": { "cash": "1000" } }')
    expect(linesOf(ledger, { chart }).map((line) => line.split(' ').slice(2).join(' '))).toEqual(['1100 102.50', '2300 -2.50', '4010 -50.00', '4000:constructor -50.00', '1000 3.00', '1100 -3.00'])
    expect(orThrow(journal(ledger, { chart })).accounts).toEqual([
      { account: '1000', type: 'asset' }, { account: '1100', type: 'asset' }, { account: '2300', type: 'liability' }, { account: '4000:constructor', type: 'income' }, { account: '4010', type: 'income' }
    ])
    expect(linesOf(ledger, { chart: defaultChart })).toEqual(linesOf(ledger))
  })

  it('JOURNAL: what takes effect on a later day is a transaction of that day; an entry can have several', () => {
    const late = invoiced(invoiced(opened(), 'INV-1', '10.00'), 'INV-2', '20.00', { on: '2026-09-20' })
    const ledger = orThrow(recordPayment(late, { id: 'PAY-1', on: '2026-09-02', amount: '30.00', method: 'cash', to: { split: [{ invoice: 'INV-1', amount: '10.00' }, { invoice: 'INV-2', amount: '20.00' }] } }))
    expect(linesOf(ledger).slice(2)).toEqual([
      '2026-09-02 PAY-1 Assets:Cash:cash 30.00', '2026-09-02 PAY-1 Liabilities:CustomerDeposits -20.00', '2026-09-02 PAY-1 Assets:Receivable -10.00',
      '2026-09-20 INV-2 Assets:Receivable 20.00', '2026-09-20 INV-2 Income:Revenue -20.00',
      '2026-09-20 PAY-1 Liabilities:CustomerDeposits 20.00', '2026-09-20 PAY-1 Assets:Receivable -20.00'
    ])
  })

  it('JOURNAL: a period has its own transactions and accounts, both ends in', () => {
    const ledger = credited(paid(invoiced(opened(), 'INV-1', '10.00'), 'PAY-1', '10.00', { on: '2026-09-30' }), 'CR-1', '1.00', undefined, '2026-10-01')
    const september = orThrow(journal(ledger, { from: '2026-09-30', to: '2026-09-30' }))
    expect(september.transactions.map(({ id }) => id)).toEqual(['PAY-1'])
    expect(september.accounts.map(({ account }) => account)).toEqual(['Assets:Cash:cash', 'Liabilities:CustomerDeposits'])
    expect(linesOf(ledger, { to: '2026-09-30' }).concat(linesOf(ledger, { from: '2026-10-01' }))).toEqual(linesOf(ledger))
  })

  it('JOURNAL: a long description ends within 200 characters, and no character is cut in two', () => {
    const [transaction] = orThrow(journal(sold([{ description: '\ud83c\udfca'.repeat(900), amount: '1.00' }]))).transactions
    expect([...(transaction?.description ?? '')].length).toBe(200)
    expect(() => encodeURIComponent(transaction?.description ?? '')).not.toThrow()
  })

  it('LEDGER-1: refuses what is no ledger, no day and no name', () => {
    expect(tagsOf(journal({} as Ledger))).toEqual(['NotALedger'])
    expect(tagsOf(journal(opened(), { from: '2026-02-30', to: 7 } as never))).toEqual(['InvalidDay', 'InvalidDay'])
    expect(tagsOf(journal(opened(), { chart: { receivable: '', cahs: 'x', methods: { cash: 1 } } } as never))).toEqual(['InvalidText', 'UnknownField', 'WrongType'])
    expect(errorOf(journal(opened(), { chart: { methods: { cash: '' } } }))).toMatchObject({ path: 'chart.methods.cash' })
    expect(tagsOf(journal(opened(), { chart: { methods: ['cash'] } } as never))).toEqual(['WrongType'])
    expect(tagsOf(journal(opened(), { chart: { methods: Object.fromEntries(Array.from({ length: 1001 }, (_, place) => [`m${place}`, 'x'])) } }))).toEqual(['InvalidList'])
    expect(tagsOf(journal(opened(), { get chart(): never { throw new Error('no') } } as never))).toEqual(['UnreadableInput'])
  })

  it('JOURNAL: currencies without decimals, and with three', () => {
    const yen = orThrow(openLedger({ id: 'open', on, account: 'A', currency: 'JPY', policy: creditHeldUntilUsed }))
    expect(linesOf(invoiced(yen, 'INV-1', '1200'))[0]).toBe('2026-09-01 INV-1 Assets:Receivable 1200')
    expect(linesOf(invoiced(opened({}, { currency: 'KWD' }), 'INV-1', '1.250'))[0]).toBe('2026-09-01 INV-1 Assets:Receivable 1.250')
  })
})

describe('journal of what changes a document', () => {
  const check = (): Ledger => paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00', { method: 'check', to: { invoice: 'INV-1' } })
  const released = { fact: 'released', source: 'PAY-1', charge: 'INV-1', item: '1' } as const

  it('JOURNAL, PAYMENT-6: a charge-back takes the money, and the invoice is owed again; a win gives it back', () => {
    const taken = withFacts(check(), 'CB-1', '2026-09-10', [{ ...released, amount: '60.00' as never }, { fact: 'chargedBack', payment: 'PAY-1', amount: '60.00' as never }])
    expect(linesOfEntry(taken, 'CB-1')).toEqual(['Assets:Receivable 60.00', 'Assets:Cash:check -60.00'])
    const won = withFacts(taken, 'CB-2', '2026-09-20', [{ fact: 'chargeBackWon', payment: 'PAY-1', amount: '60.00' as never }])
    expect(linesOfEntry(won, 'CB-2')).toEqual(['Assets:Cash:check 60.00', 'Liabilities:CustomerDeposits -60.00'])
  })

  it('JOURNAL, REVERSE-4: a voided invoice or credit leaves no trace but its two transactions', () => {
    const freed = withFacts(check(), 'V-1', '2026-09-10', [{ ...released, amount: '100.00' as never }, { fact: 'became', document: 'INV-1', state: 'voided', on: '2026-09-10' }])
    expect(linesOfEntry(freed, 'V-1')).toEqual(['Income:Revenue 100.00', 'Liabilities:CustomerDeposits -100.00'])
    const voided = withFacts(credited(opened(), 'CR-1', '5.00'), 'V-1', '2026-09-10', [{ fact: 'became', document: 'CR-1', state: 'voided', on: '2026-09-10' }])
    expect(linesOfEntry(voided, 'V-1')).toEqual(['Liabilities:CustomerCredits 5.00', 'Income:CreditsGiven:goodwill -5.00'])
  })

  it('JOURNAL, CREDIT-10: an amended credit is posted as the difference, its type as a move', () => {
    const ledger = withFacts(credited(opened(), 'CR-1', '5.00'), 'AM-1', '2026-09-10', [{ fact: 'amended', document: 'CR-1', amount: '8.00' as never, type: 'adjustment' }])
    expect(linesOfEntry(ledger, 'AM-1')).toEqual(['Income:CreditsGiven:adjustment 8.00', 'Income:CreditsGiven:goodwill -5.00', 'Liabilities:CustomerCredits -3.00'])
  })

  it('JOURNAL, SCHEDULE-3: a payment to come is posted on the day it settles, as it was changed until then', () => {
    const series = { every: 'month', first: '2026-10-01', count: 1 } as const
    const scheduled = orThrow(schedulePayments(invoiced(opened(), 'INV-1', '12.00'), { id: 'P', on, to: { invoice: 'INV-1' }, amount: '10.00', method: 'check', series }))
    const changed = orThrow(changeScheduledPayment(scheduled, { id: 'AM-1', on: '2026-10-01', payment: 'P/1', amount: '12.00', method: 'cash' }))
    const collected = orThrow(collectPayment(changed, { id: 'S-1', on: '2026-12-01', payment: 'P/1' }))
    expect(linesOf(collected).filter((line) => !line.includes('INV-1'))).toEqual(['2026-12-01 S-1 Assets:Cash:cash 12.00', '2026-12-01 S-1 Assets:Receivable -12.00'])
  })

  it('JOURNAL, REVERSE-3: a write-off is an expense, not revenue lost, unless the credit names a ledger code', () => {
    const writeOff = { fact: 'credit', id: 'W', on, amount: '40.00' as never, tax: 'included', type: 'writeOff', invoice: 'INV-1', items: [{ item: '1', amount: '40.00' as never }], purpose: 'writeOff' } as const
    expect(linesOfEntry(withFacts(invoiced(opened(), 'INV-1', '100.00'), 'W', on, [writeOff]), 'W')).toEqual(['Expenses:WriteOffs 40.00', 'Liabilities:CustomerCredits -40.00'])
    expect(linesOfEntry(withFacts(invoiced(opened(), 'INV-1', '100.00'), 'W', on, [{ ...writeOff, ledgerCode: 'BAD' }]), 'W')).toEqual(['Income:Revenue:BAD 40.00', 'Liabilities:CustomerCredits -40.00'])
  })

  it('JOURNAL, REVERSE-1: the invoice that reverses a credit undoes it in the accounts of that credit', () => {
    const item = { item: '1', description: 'Reversal', quantity: '1', amount: '9.00' as never, total: '9.00' as never }
    const reversal = withFacts(credited(opened(), 'CR-1', '9.00'), 'R', '2026-09-10', [{ fact: 'invoice', id: 'R', on: '2026-09-10', kind: 'reversal', origin: 'CR-1', items: [item] }])
    expect(linesOfEntry(reversal, 'R')).toEqual(['Assets:Receivable 9.00', 'Income:CreditsGiven:goodwill -9.00'])
  })

  it('JOURNAL, TRANSFER-1: what goes to another account and what comes from one meet in one account', () => {
    const transfer = { account: 'B', money: '0.00' as never }
    const item = { item: '1', description: 'To B', quantity: '1', amount: '9.00' as never, total: '9.00' as never }
    const out = withFacts(credited(opened(), 'CR-1', '9.00'), 'T', on, [{ fact: 'invoice', id: 'T', on, kind: 'transfer', items: [item], transfer }, { fact: 'allocated', source: 'CR-1', charge: 'T', item: '1', amount: '9.00' as never }])
    expect(linesOfEntry(out, 'T')).toEqual(['Liabilities:CustomerCredits 9.00', 'Assets:ClientTransfers -9.00'])
    const into = withFacts(opened(), 'T', on, [{ fact: 'credit', id: 'T', on, amount: '9.00' as never, tax: 'waived', type: 'transfer', transfer }])
    expect(linesOfEntry(into, 'T')).toEqual(['Assets:ClientTransfers 9.00', 'Liabilities:CustomerCredits -9.00'])
  })

  it('JOURNAL, POOL-1: a pool is owed to who holds it; what it pays, gets back and is changed by comes off that', () => {
    const pool = { fact: 'pool', id: 'GC', on, kind: 'giftCard', amount: '50.00' as never, method: 'giftCard' } as const
    const filled = withFacts(invoiced(opened(), 'INV-1', '100.00'), 'GC', on, [pool])
    expect(linesOfEntry(filled, 'GC')).toEqual(['Assets:StoredValueFunding:giftCard 50.00', 'Liabilities:StoredValue:giftCard -50.00'])
    const terms = { method: 'giftCard', channel: 'storedValue', cancelRefund: 'always', pool: 'GC' } as const
    const redeemed = withFacts(filled, 'P', on, [
      { fact: 'payment', id: 'P', on, amount: '30.00' as never, state: 'settled', cancelPayment: 'always', ...terms },
      { fact: 'allocated', source: 'P', charge: 'INV-1', item: '1', amount: '30.00' as never }
    ])
    expect(linesOfEntry(redeemed, 'P')).toEqual(['Liabilities:StoredValue:giftCard 30.00', 'Assets:Receivable -30.00'])
    const emptied = withFacts(redeemed, 'X', on, [{ fact: 'poolChanged', pool: 'GC', removed: '20.00' as never }])
    expect(linesOfEntry(emptied, 'X')).toEqual(['Liabilities:StoredValue:giftCard 20.00', 'Assets:StoredValueFunding:giftCard -20.00'])
  })
  it('JOURNAL, POOL-3: a gift card that is sold is no revenue; the card that is issued for it is what is owed', () => {
    const items = [{ description: 'Card', amount: '50.00', storedValue: 'giftCard', ledgerCode: 'CARDS' }]
    const sold = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items }))
    expect(linesOfEntry(sold, 'INV-1')).toEqual(['Assets:Receivable 50.00', 'Assets:StoredValueFunding:giftCard -50.00'])
    const issued = orThrow(issuePool(sold, { id: 'GC', on, kind: 'giftCard', amount: '50.00', method: 'giftCard', sold: { invoice: 'INV-1', item: '1' } }))
    const after = held(orThrow(journal(issued)))
    expect([after.get('Assets:StoredValueFunding:giftCard'), after.get('Liabilities:StoredValue:giftCard')]).toEqual([0n, -5000n])
    const chart = { methods: { giftCard: '2600 Cards' }, funding: { giftCard: '2600 Cards' } }
    expect(linesOfEntry(issued, 'INV-1', { chart })[1]).toBe('2600 Cards -50.00')
    expect(linesOfEntry(issued, 'GC', { chart })).toEqual([])
    const cancelled = orThrow(cancelItems(sold, { id: 'C', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    expect(linesOfEntry(cancelled, 'C')).toEqual(['Assets:StoredValueFunding:giftCard 50.00', 'Assets:Receivable -50.00'])
  })
})
