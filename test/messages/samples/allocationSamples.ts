import type { Sample } from './sample.js'

export const allocationSamples: readonly Sample[] = [
  {
    error: { _tag: 'DiscountExceedsAmount', rule: 'INVOICE-1', kind: 'limit', path: 'items[0].discount', asked: '1300.00', allowed: '1100.50' },
    english: 'A discount of 1,300.00 is more than what it is taken off. Enter 1,100.50 or less. Where: items[0].discount.',
    french: 'Un rabais de 1~300,00 dépasse le montant dont il est retranché. Entrez au plus 1~100,50. Où~: items[0].discount.'
  },
  {
    error: { _tag: 'DayTooLate', rule: 'INVOICE-6', kind: 'input', path: 'items[0].prorate.from', on: '2026-04-01', end: '2026-03-31' },
    english: 'April 1, 2026 is too late: the session ends on March 31, 2026. Use that day or an earlier one. Where: items[0].prorate.from.',
    french: 'Le 1er avril 2026 est trop tard~: la session finit le 31 mars 2026. Utilisez ce jour ou un jour plus tôt. Où~: items[0].prorate.from.'
  },
  {
    error: { _tag: 'TaxesUnknown', rule: 'CREDIT-2', kind: 'input', path: 'taxes', tax: 'included' },
    english: 'A credit with tax included needs its taxes. Name them, or choose a credit without tax. Where: taxes.',
    french: 'Un crédit avec l’option taxe comprise doit nommer ses taxes. Nommez-les, ou choisissez un crédit sans taxe. Où~: taxes.'
  },
  {
    error: { _tag: 'TaxesUnknown', rule: 'CREDIT-2', kind: 'input', path: 'taxes', tax: 'notIncluded' },
    english: 'A credit with tax added on top needs its taxes. Name them, or choose a credit without tax. Where: taxes.',
    french: 'Un crédit avec l’option taxe en sus doit nommer ses taxes. Nommez-les, ou choisissez un crédit sans taxe. Où~: taxes.'
  },
  {
    error: { _tag: 'InvoiceAlreadyPaid', rule: 'APPLY-1', kind: 'state', path: 'to', invoice: 'INV-1', open: '0.00' },
    english: 'Nothing can be put on invoice INV-1: 0.00 is open. Choose another one. Where: to.',
    french: 'On ne peut rien mettre de plus sur la facture INV-1~: il reste 0,00 à payer. Choisissez une autre facture, ou laissez le montant au compte. Où~: to.'
  },
  {
    error: { _tag: 'InvoiceAlreadyPaid', rule: 'APPLY-1', kind: 'state', path: 'to', invoice: 'INV-1', item: '2', open: '0.00' },
    english: 'Nothing can be put on item 2 of invoice INV-1: 0.00 is open. Choose another one. Where: to.',
    french: 'On ne peut rien mettre de plus sur l’article 2 de la facture INV-1~: il reste 0,00 à payer. Choisissez une autre facture, ou laissez le montant au compte. Où~: to.'
  },
  {
    error: { _tag: 'InvoiceAlreadyPaid', rule: 'APPLY-1', kind: 'state', path: 'to', refund: 'R-1', open: '0.00' },
    english: 'Nothing can be put on refund R-1: 0.00 is open. Choose another one. Where: to.',
    french: 'On ne peut rien mettre de plus sur le remboursement R-1~: il reste 0,00 à payer. Choisissez une autre facture, ou laissez le montant au compte. Où~: to.'
  },
  {
    error: { _tag: 'InvoiceAlreadyPaid', rule: 'APPLY-1', kind: 'state', path: 'to', invoice: 'INV-1', open: '1200.25', planned: '1200.25' },
    english: 'Nothing can be put on invoice INV-1: 1,200.25 is open, of which payments under way cover 1,200.25. Choose another one. Where: to.',
    french: 'On ne peut rien mettre de plus sur la facture INV-1~: il reste 1~200,25 à payer, dont 1~200,25 par des paiements en cours. Choisissez une autre facture, ou laissez le montant au compte. Où~: to.'
  },
  {
    error: { _tag: 'PaymentExceedsOpenAmount', rule: 'APPLY-2', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.25', invoice: 'INV-1', open: '1200.25', planned: '100.00' },
    english: 'A payment of 1,300.00 is more than the 1,200.25 open on invoice INV-1, of which payments under way cover 100.00. Enter 1,100.25 or less. Where: amount.',
    french: 'Un paiement de 1~300,00 dépasse les 1~200,25 à payer sur la facture INV-1, dont 100,00 par des paiements en cours. Entrez au plus 1~100,25. Où~: amount.'
  },
  {
    error: { _tag: 'CreditExceedsOpenAmount', rule: 'APPLY-2', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', invoice: 'INV-1', open: '1200.25' },
    english: 'A credit of 1,300.00 is more than the 1,200.25 open on invoice INV-1. Enter 1,100.50 or less. Where: amount.',
    french: 'Un crédit de 1~300,00 dépasse les 1~200,25 à payer sur la facture INV-1. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'CreditExceedsOpenAmount', rule: 'APPLY-2', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', invoice: 'INV-1', item: '2', open: '1200.25' },
    english: 'A credit of 1,300.00 is more than the 1,200.25 open on item 2 of invoice INV-1. Enter 1,100.50 or less. Where: amount.',
    french: 'Un crédit de 1~300,00 dépasse les 1~200,25 à payer sur l’article 2 de la facture INV-1. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'PaymentExceedsOpenAmount', rule: 'APPLY-2', kind: 'limit', path: 'to.split[0].amount', asked: '1300.00', allowed: '1100.50', invoice: 'INV-1', open: '1200.25' },
    english: 'A payment of 1,300.00 is more than the 1,200.25 open on invoice INV-1. Enter 1,100.50 or less. Where: to.split[0].amount.',
    french: 'Un paiement de 1~300,00 dépasse les 1~200,25 à payer sur la facture INV-1. Entrez au plus 1~100,50. Où~: to.split[0].amount.'
  },
  {
    error: { _tag: 'AmountExceedsUnapplied', rule: 'APPLY-2', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', source: 'CR-1', unapplied: '1200.25' },
    english: '1,300.00 is more than the 1,200.25 that CR-1 has left. Enter 1,100.50 or less. Where: amount.',
    french: '1~300,00 dépasse les 1~200,25 qui restent de CR-1. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'PartsExceedPayment', rule: 'PAYMENT-1', kind: 'limit', asked: '1300.00', allowed: '1100.50' },
    english: 'The parts add up to 1,300.00, which is more than the payment. Enter 1,100.50 or less.',
    french: 'Les parts totalisent 1~300,00, plus que le paiement. Entrez au plus 1~100,50.'
  },
  {
    error: { _tag: 'PaymentNotUsable', rule: 'PAYMENT-4', kind: 'state', path: 'source', payment: 'PAY-1', state: 'failed' },
    english: 'Payment PAY-1 cannot pay anything (failed). Choose another. Where: source.',
    french: 'Le paiement PAY-1 ne peut rien payer (échoué). Choisissez un autre paiement. Où~: source.'
  },
  {
    error: { _tag: 'PaymentNotUsable', rule: 'PAYMENT-4', kind: 'state', path: 'source', payment: 'PAY-1', state: 'cancelled' },
    english: 'Payment PAY-1 cannot pay anything (cancelled). Choose another. Where: source.',
    french: 'Le paiement PAY-1 ne peut rien payer (annulé). Choisissez un autre paiement. Où~: source.'
  },
  {
    error: { _tag: 'AllocationNotFound', rule: 'APPLY-6', kind: 'state', path: 'from', source: 'PAY-1', invoice: 'INV-1' },
    english: 'Nothing of PAY-1 is on invoice INV-1. Choose one that it pays. Where: from.',
    french: 'Rien de PAY-1 n’est sur la facture INV-1. Choisissez ce qu’il paie. Où~: from.'
  },
  {
    error: { _tag: 'AllocationNotFound', rule: 'APPLY-6', kind: 'state', path: 'from', source: 'PAY-1', invoice: 'INV-1', item: '2' },
    english: 'Nothing of PAY-1 is on item 2 of invoice INV-1. Choose one that it pays. Where: from.',
    french: 'Rien de PAY-1 n’est sur l’article 2 de la facture INV-1. Choisissez ce qu’il paie. Où~: from.'
  },
  {
    error: { _tag: 'AmountExceedsAllocation', rule: 'APPLY-6', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', source: 'PAY-1', allocated: '1200.25' },
    english: '1,300.00 is more than the 1,200.25 of PAY-1 that can be taken off there. Enter 1,100.50 or less. Where: amount.',
    french: '1~300,00 dépasse les 1~200,25 de PAY-1 qui peuvent en être retirés. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'AllocationHeld', rule: 'APPLY-6', kind: 'state', path: 'from', source: 'C-1/credit', invoice: 'INV-1' },
    english: 'Credit C-1/credit covers what was cancelled on invoice INV-1 and stays there. Choose another. Where: from.',
    french: 'Le crédit C-1/credit couvre ce qui a été annulé sur la facture INV-1 et doit y rester. Choisissez un autre crédit ou paiement. Où~: from.'
  },
  {
    error: { _tag: 'SourceNotEligible', rule: 'CREDIT-8', kind: 'state', path: 'to', source: 'CR-1', invoice: 'INV-1', item: '2' },
    english: 'CR-1 may not pay item 2 of invoice INV-1. Choose another invoice, or pay it with money. Where: to.',
    french: 'CR-1 ne peut pas payer l’article 2 de la facture INV-1. Choisissez une autre facture, ou payez-la en argent. Où~: to.'
  },
  {
    error: { _tag: 'SourceNotEligible', rule: 'CREDIT-8', kind: 'state', path: 'to', source: 'CR-1', invoice: 'INV-1' },
    english: 'CR-1 may not pay invoice INV-1. Choose another invoice, or pay it with money. Where: to.',
    french: 'CR-1 ne peut pas payer la facture INV-1. Choisissez une autre facture, ou payez-la en argent. Où~: to.'
  },
  {
    error: { _tag: 'SellsNoStoredValue', rule: 'POOL-3', kind: 'state', path: 'sold', invoice: 'INV-1', item: '2' },
    english: 'Item 2 of invoice INV-1 sells no stored value. Choose one that does. Where: sold.',
    french: 'L’article 2 de la facture INV-1 ne vend pas de valeur prépayée. Choisissez un article qui en vend. Où~: sold.'
  },
  {
    error: { _tag: 'PoolExpired', rule: 'POOL-1', kind: 'state', path: 'pools[0]', pool: 'GC-1', expires: '2026-12-31' },
    english: 'GC-1 expired after December 31, 2026. Choose another, change its last day, or state that its value is given up. Where: pools[0].',
    french: 'GC-1 n’est plus valable depuis le 31 décembre 2026. Choisissez une autre réserve, changez son dernier jour, ou renoncez à sa valeur. Où~: pools[0].'
  },
  {
    error: { _tag: 'AmountExceedsPools', rule: 'POOL-1', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', left: '1200.25' },
    english: '1,300.00 is more than the 1,200.25 of stored value left. Enter 1,100.50 or less. Where: amount.',
    french: '1~300,00 dépasse les 1~200,25 de valeur prépayée qui restent. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'StoredValueExceedsOpen', rule: 'POOL-2', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50' },
    english: 'A payment of 1,300.00 is more than is open there for that stored value. Enter 1,100.50 or less. Where: amount.',
    french: 'Un paiement de 1~300,00 dépasse ce que cette valeur prépayée peut y payer. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'EarmarksNotAllowed', rule: 'CREDIT-7', kind: 'policy', path: 'earmark', policy: 'plain' },
    english: 'The policy “plain” keeps no credit for people or tags. Leave the earmark out. Where: earmark.',
    french: 'La politique «~plain~» ne réserve aucun crédit à des personnes ou à des étiquettes. Laissez cette réserve de côté. Où~: earmark.'
  },
  {
    error: { _tag: 'CreditNotUsedAsDue', rule: 'CREDIT-5', kind: 'policy', policy: 'plain', autoApply: 'never' },
    english: 'Credit is not used as invoices fall due: the policy “plain” says never. Apply it by itself.',
    french: 'Le crédit n’est pas utilisé à l’échéance des factures~: la politique «~plain~» dit jamais. Appliquez-le à part.'
  },
  {
    error: { _tag: 'CreditNotAmendable', rule: 'CREDIT-10', kind: 'policy', path: 'amount', credit: 'CR-1', field: 'amount', because: 'byPolicy' },
    english: 'That part (amount) of credit CR-1 cannot be changed: the policy forbids it. Reverse the credit instead. Where: amount.',
    french: 'Cette partie (montant) du crédit CR-1 ne peut pas être changée~: la politique l’interdit. Annulez plutôt le crédit par une facture. Où~: amount.'
  },
  {
    error: { _tag: 'CreditNotAmendable', rule: 'CREDIT-10', kind: 'policy', path: 'day', credit: 'C-1', field: 'day', because: 'onItems' },
    english: 'That part (day) of credit C-1 cannot be changed: it is for the items that it credits. Reverse the credit instead. Where: day.',
    french: 'Cette partie (jour) du crédit C-1 ne peut pas être changée~: il revient aux articles qu’il crédite. Annulez plutôt le crédit par une facture. Où~: day.'
  },
  {
    error: { _tag: 'CreditNotAmendable', rule: 'CREDIT-10', kind: 'policy', path: 'amount', credit: 'T-1', field: 'amount', because: 'transferred' },
    english: 'That part (amount) of credit T-1 cannot be changed: it came from another account. Reverse the credit instead. Where: amount.',
    french: 'Cette partie (montant) du crédit T-1 ne peut pas être changée~: il vient d’un autre compte. Annulez plutôt le crédit par une facture. Où~: amount.'
  },
  {
    error: { _tag: 'CreditBelowUse', rule: 'CREDIT-10', kind: 'state', path: 'amount', credit: 'CR-1', asked: '1000.00', least: '1100.50' },
    english: 'Credit CR-1 cannot be less than the 1,100.50 that is applied or refunded. Enter 1,100.50 or more, not 1,000.00. Where: amount.',
    french: 'Le crédit CR-1 ne peut pas être inférieur aux 1~100,50 appliqués ou remboursés. Entrez au moins 1~100,50, et non 1~000,00. Où~: amount.'
  }
]
