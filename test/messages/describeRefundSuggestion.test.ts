import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeRefundSuggestion } from '../../src/messages/describeRefundSuggestion.js'
import { english } from '../../src/messages/en.js'
import { french } from '../../src/messages/fr.js'
import type { SuggestionFacts } from '../../src/messages/suggestionFacts.js'
import type { RefundSuggestion } from '../../src/queries/suggestedRefund.js'

const suggestion: SuggestionFacts = {
  amount: '1045.00',
  bound: 'credit',
  limits: { credit: '1045.00', paidOnItems: '1060.00', moneyPaid: '1070.00', balance: '1080.00' },
  credited: '1100.00',
  coveredItems: '40.00',
  coveredFee: '15.00',
  plan: [
    { payment: 'PAY-1', method: 'card', amount: '1000.00' },
    { payment: 'PAY-2', method: 'cash', amount: '45.00' }
  ]
}
const without = { ...suggestion, amount: '0.00', plan: [] }

const cases: readonly (readonly [string, SuggestionFacts, string, string])[] = [
  [
    'credit',
    suggestion,
    '1,045.00 can be refunded: what is left of the credit of 1,100.00 after 40.00 for what was still open on the items and 15.00 for the fee. The other limits: 1,060.00 paid on the items and not yet refunded; 1,070.00 paid on the account and not given back; 1,080.00 that the account is in credit. 1,000.00 goes back to PAY-1 by card. 45.00 goes back to PAY-2 in cash.',
    '1~045,00 peut être remboursé~: ce qui reste du crédit de 1~100,00 après 40,00 pour ce qui restait à payer sur les articles et 15,00 pour les frais. Les autres limites~: 1~060,00 payé pour les articles et pas encore remboursé; 1~070,00 payé au compte et pas rendu; 1~080,00 dont le compte est créditeur. 1~000,00 revient à PAY-1 par carte. 45,00 revient à PAY-2 en argent comptant.'
  ],
  [
    'the whole credit',
    { ...suggestion, credited: '1045.00', coveredItems: '0.00', coveredFee: '0.00', plan: [] },
    '1,045.00 can be refunded: the whole credit of 1,045.00. The other limits: 1,060.00 paid on the items and not yet refunded; 1,070.00 paid on the account and not given back; 1,080.00 that the account is in credit.',
    '1~045,00 peut être remboursé~: tout le crédit de 1~045,00. Les autres limites~: 1~060,00 payé pour les articles et pas encore remboursé; 1~070,00 payé au compte et pas rendu; 1~080,00 dont le compte est créditeur.'
  ],
  [
    'no credit',
    { ...without, credited: '0.00', coveredItems: '0.00', coveredFee: '0.00', limits: { credit: '0.00', paidOnItems: '0.00', balance: '0.00' } },
    'Nothing can be refunded (0.00): the cancellation gives a credit of 0.00. The other limits: 0.00 paid on the items and not yet refunded; 0.00 that the account is in credit.',
    'Rien ne peut être remboursé (0,00)~: l’annulation donne un crédit de 0,00. Les autres limites~: 0,00 payé pour les articles et pas encore remboursé; 0,00 dont le compte est créditeur.'
  ],
  [
    'policy',
    { ...without, bound: 'policy' },
    'Nothing can be refunded (0.00): the policy gives credit, not money. The other limits: 1,045.00 of credit that is left; 1,060.00 paid on the items and not yet refunded; 1,070.00 paid on the account and not given back; 1,080.00 that the account is in credit.',
    'Rien ne peut être remboursé (0,00)~: la politique donne du crédit, pas d’argent. Les autres limites~: 1~045,00 de crédit qui reste; 1~060,00 payé pour les articles et pas encore remboursé; 1~070,00 payé au compte et pas rendu; 1~080,00 dont le compte est créditeur.'
  ],
  [
    'paidOnItems',
    { ...suggestion, bound: 'paidOnItems', amount: '1060.00', plan: [{ payment: 'PAY-1', method: 'interac', amount: '1060.00' }] },
    '1,060.00 can be refunded: no more than 1,060.00 was paid on the items and not yet refunded. The other limits: 1,045.00 of credit that is left; 1,070.00 paid on the account and not given back; 1,080.00 that the account is in credit. 1,060.00 goes back to PAY-1 by “interac”.',
    '1~060,00 peut être remboursé~: pas plus de 1~060,00 a été payé pour les articles sans être encore remboursé. Les autres limites~: 1~045,00 de crédit qui reste; 1~070,00 payé au compte et pas rendu; 1~080,00 dont le compte est créditeur. 1~060,00 revient à PAY-1 par «~interac~».'
  ],
  [
    'moneyPaid',
    { ...suggestion, bound: 'moneyPaid', amount: '1070.00', plan: [] },
    '1,070.00 can be refunded: the account paid no more than 1,070.00 that it did not get back. The other limits: 1,045.00 of credit that is left; 1,060.00 paid on the items and not yet refunded; 1,080.00 that the account is in credit.',
    '1~070,00 peut être remboursé~: le compte n’a pas payé plus de 1~070,00 qui ne lui a pas été rendu. Les autres limites~: 1~045,00 de crédit qui reste; 1~060,00 payé pour les articles et pas encore remboursé; 1~080,00 dont le compte est créditeur.'
  ],
  [
    'balance',
    { ...without, bound: 'balance', limits: { credit: '100.00', paidOnItems: '100.00', moneyPaid: '100.00', balance: '0.00' } },
    'Nothing can be refunded (0.00): afterwards the account is in credit by 0.00, and nobody is given money back while they owe. The other limits: 100.00 of credit that is left; 100.00 paid on the items and not yet refunded; 100.00 paid on the account and not given back.',
    'Rien ne peut être remboursé (0,00)~: le compte est ensuite créditeur de 0,00, et on ne rend pas d’argent à qui en doit. Les autres limites~: 100,00 de crédit qui reste; 100,00 payé pour les articles et pas encore remboursé; 100,00 payé au compte et pas rendu.'
  ]
]

describe('describeRefundSuggestion (REFUND-2, VIEW-7)', () => {
  it.each(cases)('%s', (_bound, facts, inEnglish, inFrench) => {
    expect(describeRefundSuggestion(facts)).toBe(inEnglish)
    expect(describeRefundSuggestion(facts, french).replaceAll('\u00a0', '~')).toBe(inFrench)
  })

  it('takes what suggestedRefund answers', () => {
    const take: (suggestion: RefundSuggestion) => string = describeRefundSuggestion
    expect(take).toBe(describeRefundSuggestion)
  })

  it('never throws, and says so when it is no suggestion', () => {
    for (const locale of [english, french]) {
      fc.assert(fc.property(fc.anything(), (value) => {
        expect(describeRefundSuggestion(value as never, locale)).toBe(locale.indescribable(undefined))
      }))
      for (const name of Object.keys(suggestion)) {
        const rest = Object.fromEntries(Object.entries(suggestion).filter(([key]) => key !== name))
        expect(describeRefundSuggestion(rest as never, locale)).toBe(locale.indescribable(undefined))
      }
    }
  })
})
