import { describe, expect, it } from 'vitest'
import {
  applyCredit, balances, cancelItems, explain, orThrow, settlePayment, settleRefund, suggestedRefund, sumAmounts, viewCredit, viewInvoice, viewPayment,
  type Balances, type Explanation, type Ledger, type SuggestedRefundInput
} from 'billing-rules'
import { examples } from '../operations/everyOperation.js'
import { credited, errorOf, invoiced, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'

const to = { invoice: 'INV-1' }
const told = ({ amount, steps }: Explanation) => [amount, steps.map((step) => [step.seq, step.what, step.document, step.rule, step.amount])]
const balance = (ledger: Ledger, figure: keyof Balances, day = on) => orThrow(explain(ledger, { balance: figure, on: day }))
const document = (ledger: Ledger, id: string, day?: string) => orThrow(explain(ledger, { document: id, on: day }))

// Sold 100.00 and 20.00; an eCheck of 70.00 settles on 7 September; goodwill of 15.00 covers part of the rest.
const pending = paid(invoiced(opened(), 'INV-1', ['100.00', '20.00'], { due: '2026-09-10' }), 'PAY-1', '70.00', { method: 'eCheck', to })
const settled = orThrow(settlePayment(pending, { id: 'S-1', on: '2026-09-07', payment: 'PAY-1' }))
const ledger = orThrow(applyCredit(settled, { id: 'CR-1', on: '2026-09-08', amount: '15.00', tax: 'waived', type: 'goodwill', to }))

describe('explain', () => {
  it('VIEW-4: the current balance by what happened, with entry, rule and amount', () => {
    expect(told(balance(ledger, 'current', '2026-09-08'))).toEqual(['35.00', [
      [2, 'invoice', 'INV-1', 'INVOICE-1', '120.00'], [4, 'became', 'PAY-1', 'PAYMENT-4', '-70.00'], [5, 'credit', 'CR-1', 'CREDIT-3', '-15.00']
    ]])
    expect(balance(ledger, 'current', '2026-09-08').steps[1]).toEqual({ seq: 4, id: 'S-1', on: '2026-09-07', operation: 'settlePayment', what: 'became', document: 'PAY-1', state: 'settled', rule: 'PAYMENT-4', amount: '-70.00' })
  })

  it.each(examples)('VIEW-4: what $name puts on something or takes off has the rule of $name behind it', ({ run, ledger: before, input }) => {
    const after = orThrow(run(before, input))
    const facts = after.entries.at(after.entries.length - 1)?.facts ?? []
    for (const fact of facts) {
      if (fact.fact !== 'allocated' && fact.fact !== 'released') continue
      const own = document(after, fact.source).steps.filter(({ seq, source }) => seq === after.entries.length && source === fact.source)
      expect(own.map(({ rule }) => rule)).not.toContain('APPLY-2')
    }
  })

  it('VIEW-4, VIEW-3: on a past day, only what had happened; the expected balance counts all', () => {
    expect(told(balance(ledger, 'current', '2026-09-06'))).toEqual(['120.00', [[2, 'invoice', 'INV-1', 'INVOICE-1', '120.00']]])
    expect(told(balance(pending, 'expected'))).toEqual(['50.00', [[2, 'invoice', 'INV-1', 'INVOICE-1', '120.00'], [3, 'payment', 'PAY-1', 'PAYMENT-4', '-70.00']]])
  })

  it('VIEW-4: what is open on an invoice, allocation by allocation', () => {
    expect(document(ledger, 'INV-1').steps).toMatchObject([
      { seq: 2, what: 'invoice', amount: '120.00' },
      { seq: 4, operation: 'settlePayment', what: 'became', document: 'PAY-1', state: 'settled', amount: '-70.00' },
      { seq: 5, id: 'CR-1', what: 'allocated', document: 'INV-1', item: '1', source: 'CR-1', rule: 'APPLY-3', amount: '-15.00' }
    ])
    expect(document(ledger, 'INV-1', '2026-09-07')).toMatchObject({ figure: 'open', on: '2026-09-07', document: 'INV-1', amount: '50.00' })
  })

  it('VIEW-4: what is left of a payment and of a credit; a refund and its funding', () => {
    // The payment paid the item, left it for the cancellation's credit, and was refunded.
    expect(told(document(refunding(), 'PAY-1'))).toEqual(['0.00', [
      [3, 'payment', 'PAY-1', 'PAYMENT-4', '100.00'], [3, 'allocated', 'INV-1', 'PAYMENT-1', '-100.00'],
      [4, 'released', 'INV-1', 'CANCEL-3', '100.00'], [4, 'allocated', 'C-1/refund-1', 'CANCEL-3', '-100.00']
    ]])
    expect(told(document(refunding(), 'C-1'))).toEqual(['0.00', [[4, 'credit', 'C-1', 'CREDIT-3', '100.00'], [4, 'allocated', 'INV-1', 'CANCEL-3', '-100.00']]])
    expect(told(document(refunding(), 'C-1/refund-1'))).toEqual(['0.00', [[4, 'refund', 'C-1/refund-1', 'REFUND-6', '100.00'], [4, 'allocated', 'C-1/refund-1', 'CANCEL-3', '-100.00']]])
  })

  it('VIEW-4: due, available and pending by what they are the sum of', () => {
    const more = credited(paid(refunding(), 'PAY-2', '5.00'), 'CR-1', '7.00')
    expect(told(balance(ledger, 'due', '2026-09-10'))).toEqual(['35.00', [[2, 'open', 'INV-1', 'VIEW-1', '15.00'], [2, 'open', 'INV-1', 'VIEW-1', '20.00']]])
    expect(told(balance(ledger, 'overdue', '2026-09-10'))).toEqual(['0.00', []])
    expect([told(balance(more, 'available')), told(balance(more, 'deposits'))]).toEqual([['7.00', [[6, 'unapplied', 'CR-1', 'CREDIT-3', '7.00']]], ['5.00', [[5, 'unapplied', 'PAY-2', 'PAYMENT-1', '5.00']]]])
    expect(told(balance(more, 'pendingRefunds'))).toEqual(['100.00', [[4, 'pending', 'C-1/refund-1', 'REFUND-6', '100.00']]])
    expect(told(balance(pending, 'pendingPayments'))).toEqual(['70.00', [[3, 'pending', 'PAY-1', 'PAYMENT-4', '70.00']]])
  })

  const histories = [...examples.map(({ run, ledger: before, input, name }, index) => [`${index} ${name}`, orThrow(run(before, input))] as const), ['a settled refund', orThrow(settleRefund(refunding(), { id: 'S', on: '2026-09-09', refund: 'C-1/refund-1' }))] as const]
  it.each(histories)('VIEW-4: steps add up to every balance and every document after %s', (_name, after) => {
    for (const day of ['2026-08-31', on, '2026-09-09', '2027-01-01']) {
      for (const [figure, amount] of Object.entries(orThrow(balances(after, { on: day })))) {
        const explained = balance(after, figure as keyof Balances, day)
        expect([figure, day, explained.amount]).toEqual([figure, day, amount])
        expect(total(explained)).toBe(amount)
      }
    }
    for (const { facts } of after.entries) {
      for (const fact of facts) {
        if (fact.fact === 'invoice') expect(document(after, fact.id).amount).toBe(orThrow(viewInvoice(after, { id: fact.id })).open)
        if (fact.fact === 'credit') expect(document(after, fact.id).amount).toBe(orThrow(viewCredit(after, { id: fact.id })).unapplied)
        if (fact.fact === 'payment') expect(document(after, fact.id).amount).toBe(orThrow(viewPayment(after, { id: fact.id })).unapplied)
        if ('id' in fact && fact.fact !== 'plan' && fact.fact !== 'recurring') expect(total(document(after, fact.id))).toBe(document(after, fact.id).amount)
      }
    }
  })

  it('LEDGER-1: refuses what is no figure, no document and no input', () => {
    expect(errorOf(explain(ledger, { document: 'INV-9' }))).toMatchObject({ _tag: 'DocumentNotFound', path: 'document', id: 'INV-9', wanted: 'document' })
    expect(errorOf(explain(ledger, { document: 'CR-1', on: '2026-09-07' }))).toMatchObject({ _tag: 'DocumentNotFound', id: 'CR-1' })
    expect(tagsOf(explain(ledger, { balance: 'mood', on: 'x' } as never))).toEqual(['UnknownChoice', 'InvalidDay'])
    expect(tagsOf(explain(ledger, {} as never))).toEqual(['MissingField'])
  })
})

describe('explain a suggestion', () => {
  const asked: SuggestedRefundInput = { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full' }
  const owing = invoiced(opened(), 'INV-1', '100.00')
  const because = (so: Ledger, more: Partial<SuggestedRefundInput> = {}) => {
    const suggestion = { ...asked, ...more }
    const explained = orThrow(explain(so, { suggestion }))
    const { amount, bound } = orThrow(suggestedRefund(so, suggestion))
    expect([explained.amount, explained.bound, total(explained)]).toEqual([amount, bound, amount])
    return [explained.bound, ...told(explained)]
  }

  it('VIEW-4, REFUND-2: bound by the credit: 100.00 less 40.00 open less the fee of 15.00', () => {
    const ledger60 = paid(owing, 'PAY-1', '60.00', { to })
    expect(because(ledger60, { fee: { description: 'Fee', amount: '15.00' } })).toEqual(['credit', '45.00', [
      [4, 'credited', 'C-1', 'CANCEL-1', '100.00'], [4, 'coveredItems', 'C-1', 'CANCEL-3', '-40.00'], [4, 'coveredFee', 'C-1', 'CANCEL-4', '-15.00']
    ]])
  })

  it('VIEW-4, REFUND-2: bound by what was paid on the items', () => {
    const goodwill = paid(credited(owing, 'CR-1', '30.00', to), 'PAY-1', '70.00', { to })
    expect(because(goodwill)).toEqual(['paidOnItems', '70.00', [[4, 'paidOnItems', 'PAY-1', 'REFUND-1', '70.00']]])
  })

  it('VIEW-4, REFUND-2: bound by the balance: 100.00 free less 75.00 due elsewhere', () => {
    const two = invoiced(paid(owing, 'PAY-1', '100.00', { to }), 'INV-2', '75.00')
    expect(because(two)).toEqual(['balance', '25.00', [[5, 'unapplied', 'C-1', 'CREDIT-3', '100.00'], [4, 'open', 'INV-2', 'REFUND-2', '-75.00']]])
  })

  it('VIEW-4, REFUND-2: owing more than that, nothing, and what was left out', () => {
    const two = invoiced(paid(owing, 'PAY-1', '100.00', { to }), 'INV-2', '175.00')
    expect(because(two)).toEqual(['balance', '0.00', [[5, 'unapplied', 'C-1', 'CREDIT-3', '100.00'], [4, 'open', 'INV-2', 'REFUND-2', '-175.00'], [5, 'leftOut', 'C-1', 'REFUND-2', '75.00']]])
  })

  it('VIEW-4, REFUND-9: a policy that gives no money', () => {
    expect(because(paid(invoiced(opened({ refunds: 'creditOnly' }), 'INV-1', '100.00'), 'PAY-1', '60.00', { to }))).toEqual(['policy', '0.00', [[4, 'policy', 'C-1', 'REFUND-9', '0.00']]])
  })

  it('VIEW-4: refused as the suggestion is, with the place in the input; and it changes nothing', () => {
    const before = JSON.stringify(owing)
    expect(errorOf(explain(owing, { suggestion: { ...asked, invoice: 'INV-9' } }))).toMatchObject({ _tag: 'DocumentNotFound', path: 'suggestion.invoice' })
    expect(errorOf(explain(owing, { suggestion: { ...asked, credit: 'half' as never } }))).toMatchObject({ path: 'suggestion.credit' })
    because(owing)
    expect(JSON.stringify(owing)).toBe(before)
    expect(tagsOf(cancelItems(owing, { ...asked, refund: 'none' }))).toEqual([])
  })
})

function total({ steps }: Explanation): string {
  return orThrow(sumAmounts(['0.00', ...steps.map(({ amount }) => amount)]))
}
