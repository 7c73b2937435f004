import { describe, expect, it } from 'vitest'
import { balances, billRecurring, cancelItems, changePolicy, creditHeldUntilUsed, ledgersEqual, orThrow, recordInvoice, replaceItem, restoreLedger, reverseCredit, schedulePayments, sendRefund, startRecurring, transferIn, transferOut } from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, issued, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'

const policies = [creditHeldUntilUsed]
const stored = () => JSON.parse(JSON.stringify(refunding()))

describe('restoreLedger', () => {
  it('LEDGER-6: reads back what was stored; the history, the figures and the next operation are equal', () => {
    const ledger = refunding()
    const back = orThrow(restoreLedger(stored(), policies))
    expect(ledgersEqual(back, ledger)).toBe(true)
    expect(JSON.stringify(back)).toBe(JSON.stringify(ledger))
    expect(orThrow(balances(back, { on }))).toEqual(orThrow(balances(ledger, { on })))
    const next = { id: 'INV-9', on, items: [{ description: 'x', amount: '1.00' }] }
    expect(ledgersEqual(orThrow(recordInvoice(back, next)), orThrow(recordInvoice(ledger, next)))).toBe(true)
  })

  it('LEDGER-2, LEDGER-6: what an operation of the longest id made has a longer one, which is read back and can be named', () => {
    const id = 'x'.repeat(120)
    const cancelled = orThrow(cancelItems(paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00', { method: 'card', to: { invoice: 'INV-1' } }), { id, on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))
    expect(tagsOf(restoreLedger(JSON.parse(JSON.stringify(cancelled)), policies))).toEqual([])
    expect(tagsOf(sendRefund(cancelled, { id: 'SENT', on, refund: `${id}/refund-1` }))).toEqual([])
  })

  it('LEDGER-6: refuses an unknown format and an unknown policy by name', () => {
    expect(errorOf(restoreLedger({ ...stored(), format: 2 }, policies))).toMatchObject({ _tag: 'UnknownFormat', rule: 'LEDGER-6', found: '2' })
    expect(errorOf(restoreLedger(stored(), [{ ...creditHeldUntilUsed, name: 'other' }]))).toMatchObject({ _tag: 'UnknownPolicy', rule: 'LEDGER-6', kind: 'policy', name: 'creditHeldUntilUsed', known: ['other'] })
  })

  const damages: readonly (readonly [string, (ledger: any) => void, string])[] = [
    ['a row is missing', (ledger) => ledger.entries.splice(1, 1), 'sequenceWithoutGaps'],
    ['a row is there twice', (ledger) => ledger.entries.push({ ...ledger.entries[1], seq: 5 }), 'idsUnique'],
    ['a credit was raised', (ledger) => { ledger.entries[3].facts.find((fact: any) => fact.fact === 'credit').amount = '150.00' }, 'amountsAddUp'],
    ['a payment was lowered', (ledger) => { ledger.entries[2].facts[0].amount = '90.00' }, 'fundsAddUp'],
    ['an item total was lowered', (ledger) => { ledger.entries[1].facts[0].items[0].total = '99.00' }, 'amountsAddUp'],
    ['a refund names another payment', (ledger) => { ledger.entries[3].facts.find((fact: any) => fact.fact === 'refund').payment = 'PAY-9' }, 'documentKnown'],
    ['a refund was raised', (ledger) => { ledger.entries[3].facts.find((fact: any) => fact.fact === 'refund').amount = '101.00' }, 'refundWithinMoneyPaid'],
    ['the account was renamed', (ledger) => { ledger.account = 'B-2' }, 'firstEntryOpens']
  ]
  it.each(damages)('LEDGER-6, AUDIT: refuses a ledger of which %s', (_what, damage, check) => {
    const ledger = stored()
    damage(ledger)
    expect(errorsOf(restoreLedger(ledger, policies))).toContainEqual(expect.objectContaining({ _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', check }))
  })

  /** An invoice with a plan, a subscription that billed, a gift card that was sold and used, a transfer, a reversal, a closed period. */
  const everyKind = () => {
    const series = { every: 'month', first: '2026-10-01', count: 3 } as const
    let ledger = orThrow(schedulePayments(invoiced(opened({}, { people: ['Ana'], owner: 'Dan' }), 'INV-1', '90.00'), { id: 'P', on, to: { invoice: 'INV-1', items: ['1'] }, method: 'cash', series }))
    ledger = orThrow(startRecurring(ledger, { id: 'GYM', on, every: 'week', from: on, description: 'Gym', amount: '10.00' }))
    ledger = orThrow(billRecurring(ledger, { id: 'B-1', on: '2026-09-08' }))
    ledger = orThrow(recordInvoice(ledger, { id: 'SALE', on: '2026-09-08', items: [{ description: 'Card', amount: '50.00', storedValue: 'giftCard' }] }))
    ledger = issued(ledger, 'GC-1', '50.00', { on: '2026-09-08', sold: { invoice: 'SALE', item: '1' } })
    ledger = paid(issued(ledger, 'SCH-1', '5.00', { on: '2026-09-08', kind: 'scholarship', method: 'scholarship' }), 'PAY-1', '5.00', { on: '2026-09-08', method: 'giftCard', to: { invoice: 'B-1/1' } })
    ledger = orThrow(transferOut(paid(ledger, 'PAY-2', '200.00', { on: '2026-09-08' }), { id: 'T-1', on: '2026-09-08', to: { account: 'B-2' }, amount: '20.00' }))
    ledger = orThrow(reverseCredit(credited(ledger, 'CR-1', '7.00', undefined, '2026-09-08'), { id: 'REV', on: '2026-09-08', credit: 'CR-1' }))
    ledger = orThrow(reverseCredit(credited(ledger, 'CR-2', '7.00', undefined, '2026-09-08'), { id: 'REV-2', on: '2026-09-08', credit: 'CR-2' }))
    ledger = orThrow(transferIn(ledger, { id: 'IN', on: '2026-09-08', from: { account: 'C-3' }, amount: '5.00', money: '0.00' }))
    ledger = orThrow(replaceItem(invoiced(ledger, 'INV-2', '10.00', { on: '2026-09-08' }), { id: 'NEW', on: '2026-09-08', invoice: 'INV-2', item: '1', with: { description: 'Yoga', people: ['Dan'], amount: '12.00' } }))
    return orThrow(changePolicy(ledger, { id: 'CLOSE', on: '2026-09-09', closedUntil: '2026-08-31' }))
  }
  const everyKindStored = () => JSON.parse(JSON.stringify(everyKind()))
  const fact = (ledger: any, id: string) => ledger.entries.flatMap(({ facts }: any) => facts).find((one: any) => one.id === id)
  const untrue: readonly (readonly [string, (ledger: any) => void, string])[] = [
    ['an instalment names a plan that is none', (ledger) => { fact(ledger, 'P/1').plan = 'GYM' }, 'documentKnown'],
    ['a plan pays an invoice that is not there', (ledger) => { fact(ledger, 'P').invoice = 'INV-7' }, 'documentKnown'],
    ['an invoice bills a plan', (ledger) => { fact(ledger, 'B-1/1').origin = 'P' }, 'documentKnown'],
    ['a subscription billed before its first day', (ledger) => { fact(ledger, 'B-1/1').on = '2026-08-25' }, 'dayFollows'],
    ['a reversal reverses nothing', (ledger) => { delete fact(ledger, 'REV').origin }, 'documentKnown'],
    ['a reversal reverses an invoice', (ledger) => { fact(ledger, 'REV').origin = 'INV-1' }, 'documentKnown'],
    ['a card was sold by nothing', (ledger) => { fact(ledger, 'GC-1').sold.item = '2' }, 'documentKnown'],
    ['a payment draws on a pool of another method', (ledger) => { fact(ledger, 'PAY-1').pool = 'SCH-1' }, 'documentKnown'],
    ['a transfer goes nowhere', (ledger) => { delete fact(ledger, 'T-1').transfer }, 'documentKnown'],
    ['a credit is reversed twice', (ledger) => { fact(ledger, 'REV-2').origin = 'CR-1' }, 'documentKnown'],
    ['a sale replaces an item of an invoice of which none was cancelled', (ledger) => { fact(ledger, 'SALE').origin = 'INV-1' }, 'documentKnown'],
    ['an item replaces one of another invoice', (ledger) => { fact(ledger, 'NEW/invoice').origin = 'INV-1' }, 'documentKnown'],
    ['a sale was billed by a subscription to something else', (ledger) => { fact(ledger, 'SALE').origin = 'GYM' }, 'documentKnown'],
    ['a fee follows from an invoice', (ledger) => { fact(ledger, 'NEW/invoice').kind = 'fee' }, 'documentKnown'],
    ['a transfer came from nowhere', (ledger) => { delete fact(ledger, 'IN').transfer }, 'documentKnown'],
    ['an instalment belongs to no plan', (ledger) => { delete fact(ledger, 'P/1').plan }, 'documentKnown'],
    ['a plan pays items of no invoice', (ledger) => { delete fact(ledger, 'P').invoice }, 'documentKnown'],
    ['an item is for somebody who is not on the account', (ledger) => { fact(ledger, 'INV-1').items[0].people = ['Zoe'] }, 'documentKnown'],
    ['an item is for somebody twice', (ledger) => { fact(ledger, 'INV-1').items[0].people = ['Ana', 'Ana'] }, 'documentKnown'],
    ['a subscription is for somebody who is not on the account', (ledger) => { fact(ledger, 'GYM').people = ['Zoe'] }, 'documentKnown'],
    ['a card is of somebody who is not on the account', (ledger) => { fact(ledger, 'SCH-1').holder = 'Zoe' }, 'documentKnown'],
    ['a credit is kept for somebody who is not on the account', (ledger) => { fact(ledger, 'CR-1').earmark = { people: ['Zoe'] } }, 'documentKnown'],
    ['a period was closed before its end', (ledger) => { ledger.entries.at(-1).facts[0].closedUntil = '2026-09-10' }, 'dayFollows']
  ]
  it.each(untrue)('LEDGER-6, AUDIT: refuses a ledger of which %s', (_what, damage, check) => {
    const ledger = everyKindStored()
    expect(ledgersEqual(orThrow(restoreLedger(ledger, policies)), everyKind())).toBe(true)
    damage(ledger)
    expect(errorsOf(restoreLedger(ledger, policies))).toContainEqual(expect.objectContaining({ _tag: 'DamagedEntry', check }))
  })

  it('LEDGER-6: past an entry that cannot be read it reads on, and judges nothing against a ledger that never was', () => {
    const ledger = stored()
    ledger.entries[2].on = '2026-02-30'
    expect(tagsOf(restoreLedger(ledger, policies))).toEqual(['InvalidDay'])
    ledger.entries[3].facts[0].fact = 'miracle'
    expect(tagsOf(restoreLedger(ledger, policies))).toEqual(['InvalidDay', 'UnknownChoice'])
    ledger.entries[1].facts[0].items[0].total = '99.00'
    expect(tagsOf(restoreLedger(ledger, policies))).toEqual(['InvalidDay', 'UnknownChoice', 'DamagedEntry'])
  })

  it('LEDGER-6: refuses what is no stored ledger, and never throws', () => {
    for (const value of [undefined, null, 1, 'x', [], {}, { format: 1 }, { format: 1, account: 'a', currency: 'CAD', entries: [] }]) {
      expect(tagsOf(restoreLedger(value, policies)).length).toBeGreaterThan(0)
    }
    expect(tagsOf(restoreLedger(stored(), [{}] as never))).toContain('MissingField')
  })
})
