import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeRefundSuggestion } from '../../src/messages/describeRefundSuggestion.js'
import { english } from '../../src/messages/en.js'
import { french } from '../../src/messages/fr.js'
import type { Locale } from '../../src/messages/locale.js'
import type { SuggestionFacts } from '../../src/messages/suggestionFacts.js'
import type { RefundSuggestion } from '../../src/queries/refundSuggestion.js'

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

const limits = 'The limits: 1,045.00 left of the credit, 1,060.00 of what was paid on the items, 1,070.00 of what the account paid, 1,080.00 in credit.'
const limites = 'Les limites~: 1~045,00 qui restent du crédit, 1~060,00 de ce qui a été payé pour les articles, 1~070,00 de ce que le compte a payé, 1~080,00 de solde créditeur.'

const cases: readonly (readonly [string, SuggestionFacts, string, string])[] = [
  [
    'credit',
    suggestion,
    `1,045.00 can be refunded: what is left of the credit of 1,100.00 after 40.00 for open items and 15.00 for the fee. ${limits} 1,000.00 goes back to PAY-1 by card. 45.00 goes back to PAY-2 by cash.`,
    `Remboursement possible de 1~045,00~: ce qui reste du crédit de 1~100,00 après 40,00 à payer sur les articles et 15,00 de frais. ${limites} 1~000,00 revient à PAY-1 (carte). 45,00 revient à PAY-2 (argent comptant).`
  ],
  [
    'without the limit of the account’s money',
    { ...without, credited: '0.00', coveredItems: '0.00', coveredFee: '0.00', limits: { credit: '0.00', paidOnItems: '0.00', balance: '0.00' } },
    '0.00 can be refunded: what is left of the credit of 0.00 after 0.00 for open items and 0.00 for the fee. The limits: 0.00 left of the credit, 0.00 of what was paid on the items, 0.00 in credit.',
    'Remboursement possible de 0,00~: ce qui reste du crédit de 0,00 après 0,00 à payer sur les articles et 0,00 de frais. Les limites~: 0,00 qui restent du crédit, 0,00 de ce qui a été payé pour les articles, 0,00 de solde créditeur.'
  ],
  [
    'policy',
    { ...without, bound: 'policy' },
    `0.00 can be refunded: the policy gives credit, not money. ${limits}`,
    `Remboursement possible de 0,00~: la politique donne du crédit, pas d’argent. ${limites}`
  ],
  [
    'paidOnItems',
    { ...suggestion, bound: 'paidOnItems', amount: '1060.00', plan: [{ payment: 'PAY-1', method: 'interac', amount: '1060.00' }] },
    `1,060.00 can be refunded: no more is left of what was paid on the items. ${limits} 1,060.00 goes back to PAY-1 by interac.`,
    `Remboursement possible de 1~060,00~: il ne reste pas plus de ce qui a été payé pour les articles. ${limites} 1~060,00 revient à PAY-1 (interac).`
  ],
  [
    'moneyPaid',
    { ...suggestion, bound: 'moneyPaid', amount: '1070.00', plan: [] },
    `1,070.00 can be refunded: no more is left of what the account paid. ${limits}`,
    `Remboursement possible de 1~070,00~: il ne reste pas plus de ce que le compte a payé. ${limites}`
  ],
  [
    'balance',
    { ...suggestion, bound: 'balance', amount: '1080.00', plan: [{ payment: 'PAY-1', method: 'other', amount: '1080.00' }] },
    `1,080.00 can be refunded: the account is in credit by no more. ${limits} 1,080.00 goes back to PAY-1 by another method.`,
    `Remboursement possible de 1~080,00~: le compte n’est pas créditeur de plus. ${limites} 1~080,00 revient à PAY-1 (autre mode).`
  ]
]

const refused = (locale: Locale): string =>
  locale === english
    ? 'This was refused. Check it, then try again.'
    : 'Ceci a été refusé, mais les détails manquent. Vérifiez ce qui a été saisi, puis réessayez.'

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
        expect(describeRefundSuggestion(value as never, locale)).toBe(refused(locale))
      }))
      for (const name of Object.keys(suggestion)) {
        const rest = Object.fromEntries(Object.entries(suggestion).filter(([key]) => key !== name))
        expect(describeRefundSuggestion(rest as never, locale)).toBe(refused(locale))
      }
    }
  })
})
