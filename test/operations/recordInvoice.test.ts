import { describe, expect, it } from 'vitest'
import { balancesByPerson, describeError, orThrow, recordInvoice, viewInvoice, type InvoiceItemInput } from 'billing-rules'
import { french } from 'billing-rules/fr'
import { errorOf, errorsOf, on, opened, tagsOf } from './histories.js'

const record = (items: readonly InvoiceItemInput[], more: object = {}, ledger = opened()) => recordInvoice(ledger, { id: 'INV-1', on, ...more, items })
const line = { description: 'Class', amount: '10.00' }

describe('recordInvoice', () => {
  it('INVOICE-1: numbers items from 1, quantity 1, due on its day, a sale', () => {
    const view = orThrow(viewInvoice(orThrow(record([line, { ...line, item: 'book' }, line])), { id: 'INV-1' }))
    expect(view).toMatchObject({ due: on, kind: 'sale', total: '30.00', open: '30.00', status: 'none' })
    expect(view.items.map(({ item, quantity }) => [item, quantity])).toEqual([['1', '1'], ['book', '1'], ['3', '1']])
  })

  it('INVOICE-1: a unit price or an amount, not both and not neither', () => {
    expect(errorOf(record([{ description: 'x' }]))).toMatchObject({ _tag: 'ConflictingFields', rule: 'INVOICE-1', path: 'items[0]', fields: ['unitPrice', 'amount'] })
    expect(errorOf(record([{ ...line, unitPrice: '1.00' }]))).toMatchObject({ _tag: 'ConflictingFields' })
  })

  it('INVOICE-1: quantities are above zero, with up to 6 decimals', () => {
    const priced = (quantity: string) => record([{ description: 'x', quantity, unitPrice: '1' }])
    expect(tagsOf(priced('0.000001'))).toEqual([])
    expect(errorOf(priced('0'))).toMatchObject({ _tag: 'OutOfRange', path: 'items[0].quantity', range: '> 0' })
    expect(errorOf(priced('0.0000001'))).toMatchObject({ _tag: 'InvalidDecimal', rule: 'INVOICE-1', problem: 'tooManyDecimals' })
  })

  it('INVOICE-1: a line half way is rounded as the policy says: 5 x 0.001 and 15 x 0.001', () => {
    const halves = [{ description: 'x', quantity: '5', unitPrice: '0.001' }, { description: 'y', quantity: '15', unitPrice: '0.001' }]
    const totals = (rounding: 'halfUp' | 'halfEven') =>
      orThrow(viewInvoice(orThrow(record(halves, {}, opened({ rounding }))), { id: 'INV-1' })).items.map(({ total }) => total)
    expect(totals('halfUp')).toEqual(['0.01', '0.02'])
    expect(totals('halfEven')).toEqual(['0.00', '0.02'])
  })

  it('INVOICE-1: a percentage is above 0 and up to 100', () => {
    const off = (percent: string) => record([{ ...line, discount: { percent } }])
    expect(tagsOf(off('100'))).toEqual([])
    expect(errorOf(off('100.000001'))).toMatchObject({ _tag: 'OutOfRange', range: '0..100', path: 'items[0].discount.percent' })
  })

  it('INVOICE-3: an invoice discount of all that is left is allowed, a cent more is not', () => {
    const items = [{ ...line, discount: { amount: '2.00' } }, line]
    expect(tagsOf(record(items, { discount: { amount: '18.00' } }))).toEqual([])
    const refusal = record(items, { discount: { amount: '18.01' } })
    expect(errorOf(refusal)).toMatchObject({ _tag: 'DiscountExceedsAmount', rule: 'INVOICE-3', kind: 'limit', path: 'discount.amount', asked: '18.01', allowed: '18.00' })
    expect(tagsOf(recordInvoice(opened(), errorOf(refusal)['try'] as never))).toEqual([])
  })

  it('LEDGER-7: the try of a line discount works', () => {
    const refusal = record([{ ...line, discount: { amount: '12.00' } }])
    expect(orThrow(viewInvoice(orThrow(recordInvoice(opened(), errorOf(refusal)['try'] as never)), { id: 'INV-1' })).total).toBe('0.00')
  })

  it('LEDGER-2, INVOICE-2: the same item or tax twice is refused', () => {
    expect(errorOf(record([line, { ...line, item: '1' }]))).toMatchObject({ _tag: 'NamedTwice', path: 'items[1].item', given: '1' })
    const taxed = opened({ taxes: [{ code: 'GST', percent: '5' }] })
    expect(errorOf(record([{ ...line, taxes: ['GST', 'GST'] }], {}, taxed))).toMatchObject({ _tag: 'NamedTwice', rule: 'INVOICE-2', path: 'items[0].taxes[1]' })
  })

  it('LEDGER-1: all errors of a phase come together, in the order of the documentation', () => {
    const ledger = opened({}, { people: ['Ben'] })
    const items = [{ description: 'x', people: ['Dan'], taxes: ['GST'] }, { ...line, item: '1' }]
    expect(tagsOf(record(items, {}, ledger))).toEqual(['ConflictingFields', 'NamedTwice', 'PersonNotOnAccount', 'UnknownCode'])
    expect(tagsOf(record([{ ...line, people: ['Dan'], discount: { amount: '99.00' } }], {}, ledger))).toEqual(['PersonNotOnAccount'])
  })

  it('MONEY-3: a line, a tax or a total beyond 2^53-1 is refused', () => {
    const largest = '90071992547409.91'
    expect(tagsOf(record([{ description: 'x', amount: largest }]))).toEqual([])
    expect(errorOf(record([{ description: 'x', amount: largest }, { description: 'y', amount: '0.01' }]))).toMatchObject({ _tag: 'TotalTooLarge', rule: 'MONEY-3', total: 'charges', allowed: largest })
    expect(tagsOf(record([{ description: 'x', quantity: '9007199254', unitPrice: '9000000' }]))).toEqual(['TotalTooLarge'])
    // What was asked is itself no figure that can be kept: it is left out, and so is it in the sentence.
    const beyond = errorOf(record([{ description: 'x', quantity: '9007199254', unitPrice: '9000000' }]))
    expect(beyond).toEqual({ _tag: 'TotalTooLarge', rule: 'MONEY-3', kind: 'limit', total: 'charges', allowed: largest })
    expect(describeError(beyond)).toBe('The invoices and refunds of this account could not be kept exactly. Enter 90,071,992,547,409.91 or less.')
    expect(describeError(beyond, french).replaceAll('\u00a0', ' ')).toBe('Les factures et remboursements de ce compte ne pourraient pas être gardés exactement. Entrez au plus 90 071 992 547 409,91.')
    expect(tagsOf(record([{ description: 'x', amount: largest, taxes: ['T'] }], {}, opened({ taxes: [{ code: 'T', percent: '0.000001' }] })))).toEqual(['TotalTooLarge'])
  })

  it('LEDGER-1: 1 to 1,000 items, and at most 100 errors, the last of them MoreErrors', () => {
    expect(errorOf(record([]))).toMatchObject({ _tag: 'InvalidList', problem: 'empty', path: 'items' })
    expect(tagsOf(record(Array.from({ length: 1000 }, () => line)))).toEqual([])
    expect(errorOf(record(Array.from({ length: 1001 }, () => line)))).toMatchObject({ _tag: 'InvalidList', problem: 'tooLong', limit: 1000 })
    const errors = errorsOf(record(Array.from({ length: 150 }, () => ({ ...line, amount: 'x' }))))
    expect(errors).toHaveLength(100)
    expect(errors[99]).toMatchObject({ _tag: 'MoreErrors', total: 150 })
  })

  it('LEDGER-4: nobody is named twice on an item: two shares would be theirs', () => {
    const forThem = (people: readonly string[], ledger = opened()) => recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '10.00', people }] })
    expect(errorOf(forThem(['Ana', 'Ben', 'Ana']))).toEqual({ _tag: 'NamedTwice', rule: 'LEDGER-4', kind: 'input', path: 'items[0].people[2]', given: 'Ana' })
    expect(tagsOf(forThem(['Zoe', 'Ana', 'Ana'], opened({}, { people: ['Ana'] })))).toEqual(['PersonNotOnAccount', 'NamedTwice'])
  })

  it('LEDGER-1, LEDGER-4: an item for nobody in particular, whether no people, tags and taxes are named or none of them', () => {
    const one = { description: 'Class', amount: '10.00' }
    const none = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items: [{ ...one, people: [], tags: [], taxes: [] }] }))
    const left = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items: [one] }))
    expect([...none.entries].at(-1)?.facts).toEqual([...left.entries].at(-1)?.facts)
    expect(orThrow(balancesByPerson(none, { on })).map(({ person, open }) => [person, open])).toEqual([[undefined, '10.00']])
  })
})
