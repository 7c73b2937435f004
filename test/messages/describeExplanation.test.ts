import { describe, expect, it } from 'vitest'
import { describeExplanation, english, explain, orThrow, suggestedRefund } from 'billing-rules'
import { french } from 'billing-rules/fr'
import { explanation as inEnglish } from '../../src/messages/en/explanation.js'
import { explanation as inFrench } from '../../src/messages/fr/explanation.js'
import { invoiced, on, opened, paid, refunding } from '../operations/histories.js'

const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '))
const ledger = paid(invoiced(opened(), 'INV-1', '1100.00'), 'PAY-1', '60.00', { to: { invoice: 'INV-1' } })
const example = orThrow(explain(ledger, { document: 'INV-1', on }))

describe('describeExplanation', () => {
  it('VIEW-4, VIEW-7: in English and French, figure first, then each step', () => {
    expect(describeExplanation(example)).toEqual([
      'On September 1, 2026, 1,040.00 is open on INV-1.',
      'September 1, 2026: invoice INV-1: 1,100.00 (entry 2, INVOICE-1).',
      'September 1, 2026: PAY-1 put on item 1 of INV-1: -60.00 (entry 3, PAYMENT-1).'
    ])
    expect(plain(describeExplanation(example, french))).toEqual([
      'Au 1er septembre 2026, 1 040,00 restent à payer sur INV-1.',
      '1er septembre 2026 : facture INV-1 : 1 100,00 (écriture 2, INVOICE-1).',
      '1er septembre 2026 : PAY-1 mis sur l’article 1 de INV-1 : -60,00 (écriture 3, PAYMENT-1).'
    ])
  })

  it('VIEW-7: without a day, a state in words, and a suggestion', () => {
    expect(describeExplanation(orThrow(explain(ledger, { document: 'PAY-1' })))[0]).toBe('0.00 of PAY-1 is unused.')
    const suggestion = { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full' } as const
    expect(describeExplanation(orThrow(explain(ledger, { suggestion })))).toEqual([
      `${orThrow(suggestedRefund(ledger, suggestion)).amount} can be refunded.`,
      'September 1, 2026: credit for what is cancelled: 1,100.00 (entry 4, CANCEL-1).',
      'September 1, 2026: covers what is open on the items: -1,040.00 (entry 4, CANCEL-3).'
    ])
    const state = { ...example, steps: [{ ...example.steps[0], what: 'became', state: 'sent' } as never] }
    expect(describeExplanation(state)[1]).toContain('INV-1 is sent to the processor')
  })

  it('VIEW-7: every figure and every step has its words in both, and each names the amount', () => {
    expect(Object.keys(inFrench.figure)).toEqual(Object.keys(inEnglish.figure))
    expect(Object.keys(inFrench.what)).toEqual(Object.keys(inEnglish.what))
    const facts = { ...example, source: 'S', state: 'failed', item: '1' }
    for (const locale of [english, french]) {
      for (const figure of Object.keys(inEnglish.figure)) {
        for (const what of Object.keys(inEnglish.what)) {
          const lines = describeExplanation({ ...facts, figure, steps: [{ ...facts, what, seq: 7, rule: 'VIEW-1' }] } as never, locale)
          expect(lines.length).toBe(2)
          for (const line of lines) expect(plain([line])[0]).toMatch(/1[ ,]040[.,]00/)
        }
      }
    }
  })

  it('VIEW-7: what is no explanation gives a sentence, and nothing throws', () => {
    for (const value of [undefined, null, {}, { figure: 'constructor', steps: [] }, { ...example, steps: [{}] }, { ...example, figure: '__proto__' }, { ...example, steps: [{ ...example.steps[0], what: 'toString' }] }]) {
      expect(describeExplanation(value as never)).toEqual(['This was refused. Check it, then try again.'])
    }
    expect(describeExplanation(example, {} as never)).toHaveLength(1)
    expect(describeExplanation(orThrow(explain(refunding(), { balance: 'current', on })), { ...french, explanation: undefined })[0]).toContain('balance')
  })
})
