import type { Sample } from './sample.js'

export const scheduleSamples: readonly Sample[] = [
  {
    error: { _tag: 'PlanExceedsOpenAmount', rule: 'SCHEDULE-4', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', open: '1100.50' },
    english: 'A plan of 1,300.00 is more than the 1,100.50 that is open and not planned yet, or leaves nothing for instalments. Enter 1,100.50 or less. Where: amount.',
    french: 'Un plan de 1~300,00 dépasse ce qui est à payer et pas encore prévu (1~100,50), ou ne laisse rien pour les versements. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'CreditNotWithInstalments', rule: 'SCHEDULE-5', kind: 'policy', path: 'credits', policy: 'our-school' },
    english: 'The policy “our-school” does not let credit pay while a plan is made. Leave the credits out; apply one to an instalment later. Where: credits.',
    french: 'La politique «~our-school~» ne permet pas de payer par crédit en établissant un plan. Laissez les crédits de côté~: appliquez-en un plus tard à un versement. Où~: credits.'
  }
]
