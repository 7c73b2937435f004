import type { Sample } from './sample.js'

export const allocationSamples: readonly Sample[] = [
  {
    error: { _tag: 'DiscountExceedsAmount', rule: 'INVOICE-1', kind: 'limit', path: 'items[0].discount', asked: '1300.00', allowed: '1100.50' },
    english: 'A discount of 1,300.00 is more than what it is taken off. Give a discount of 1,100.50 or less. Where: items[0].discount.',
    french: 'Un rabais de 1~300,00 dépasse le montant dont il est retranché. Rabattez au plus 1~100,50. Où~: items[0].discount.'
  },
  {
    error: { _tag: 'TaxesUnknown', rule: 'CREDIT-2', kind: 'input', path: 'taxes', tax: 'included' },
    english: 'The credit was asked for with tax included, but it is not known which taxes. Name them, or choose a credit without tax. Where: taxes.',
    french: 'Le crédit a été demandé avec l’option taxe comprise, mais on ne sait pas quelles taxes. Nommez-les, ou choisissez un crédit sans taxe. Où~: taxes.'
  },
  {
    error: { _tag: 'TaxesUnknown', rule: 'CREDIT-2', kind: 'input', path: 'taxes', tax: 'notIncluded' },
    english: 'The credit was asked for with tax added on top, but it is not known which taxes. Name them, or choose a credit without tax. Where: taxes.',
    french: 'Le crédit a été demandé avec l’option taxe en sus, mais on ne sait pas quelles taxes. Nommez-les, ou choisissez un crédit sans taxe. Où~: taxes.'
  },
  {
    error: { _tag: 'InvoiceAlreadyPaid', rule: 'APPLY-1', kind: 'state', path: 'to', invoice: 'INV-1', open: '0.00' },
    english: 'Nothing more can be put on invoice INV-1: 0.00 is open, so it is paid. Choose another invoice, or leave the amount on the account. Where: to.',
    french: 'On ne peut rien mettre de plus sur la facture INV-1~: il reste 0,00 à payer. Choisissez une autre facture, ou laissez le montant au compte. Où~: to.'
  },
  {
    error: { _tag: 'InvoiceAlreadyPaid', rule: 'APPLY-1', kind: 'state', path: 'to', invoice: 'INV-1', item: '2', open: '0.00' },
    english: 'Nothing more can be put on item 2 of invoice INV-1: 0.00 is open, so it is paid. Choose another invoice, or leave the amount on the account. Where: to.',
    french: 'On ne peut rien mettre de plus sur l’article 2 de la facture INV-1~: il reste 0,00 à payer. Choisissez une autre facture, ou laissez le montant au compte. Où~: to.'
  },
  {
    error: { _tag: 'CreditExceedsOpenAmount', rule: 'APPLY-2', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', invoice: 'INV-1', open: '1200.25' },
    english: 'A credit of 1,300.00 is more than the 1,200.25 open on invoice INV-1. Apply 1,100.50 or less. Where: amount.',
    french: 'Un crédit de 1~300,00 dépasse les 1~200,25 à payer sur la facture INV-1. Appliquez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'CreditExceedsOpenAmount', rule: 'APPLY-2', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', invoice: 'INV-1', item: '2', open: '1200.25' },
    english: 'A credit of 1,300.00 is more than the 1,200.25 open on item 2 of invoice INV-1. Apply 1,100.50 or less. Where: amount.',
    french: 'Un crédit de 1~300,00 dépasse les 1~200,25 à payer sur l’article 2 de la facture INV-1. Appliquez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'PaymentExceedsOpenAmount', rule: 'APPLY-2', kind: 'limit', path: 'to.split[0].amount', asked: '1300.00', allowed: '1100.50', invoice: 'INV-1', open: '1200.25' },
    english: 'A payment of 1,300.00 is more than the 1,200.25 open on invoice INV-1. Apply 1,100.50 or less. Where: to.split[0].amount.',
    french: 'Un paiement de 1~300,00 dépasse les 1~200,25 à payer sur la facture INV-1. Appliquez au plus 1~100,50. Où~: to.split[0].amount.'
  },
  {
    error: { _tag: 'AmountExceedsUnapplied', rule: 'APPLY-2', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', source: 'CR-1', unapplied: '1200.25' },
    english: '1,300.00 is more than the 1,200.25 that CR-1 has left. Use 1,100.50 or less. Where: amount.',
    french: '1~300,00 dépasse les 1~200,25 qui restent de CR-1. Utilisez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'PartsExceedPayment', rule: 'PAYMENT-1', kind: 'limit', asked: '1300.00', allowed: '1100.50' },
    english: 'The parts add up to 1,300.00, which is more than the payment. Lower them to 1,100.50 or less in all.',
    french: 'Les parts totalisent 1~300,00, plus que le paiement. Réduisez-les à 1~100,50 ou moins en tout.'
  },
  {
    error: { _tag: 'PaymentNotUsable', rule: 'PAYMENT-4', kind: 'state', path: 'source', payment: 'PAY-1', state: 'failed' },
    english: 'Payment PAY-1 cannot pay anything: it is marked as failed. Choose another payment, or record a new one. Where: source.',
    french: 'Le paiement PAY-1 ne peut rien payer~: il est marqué comme échoué. Choisissez un autre paiement, ou entrez-en un nouveau. Où~: source.'
  },
  {
    error: { _tag: 'PaymentNotUsable', rule: 'PAYMENT-4', kind: 'state', path: 'source', payment: 'PAY-1', state: 'cancelled' },
    english: 'Payment PAY-1 cannot pay anything: it is marked as cancelled. Choose another payment, or record a new one. Where: source.',
    french: 'Le paiement PAY-1 ne peut rien payer~: il est marqué comme annulé. Choisissez un autre paiement, ou entrez-en un nouveau. Où~: source.'
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
    english: '1,300.00 is more than the 1,200.25 of PAY-1 that can be taken off there. Take off 1,100.50 or less. Where: amount.',
    french: '1~300,00 dépasse les 1~200,25 de PAY-1 qui peuvent en être retirés. Retirez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'AllocationHeld', rule: 'APPLY-6', kind: 'state', path: 'from', source: 'C-1/credit', invoice: 'INV-1' },
    english: 'Credit C-1/credit was made by a cancellation on invoice INV-1 and has to stay there: it covers what was cancelled. Choose another credit or payment. Where: from.',
    french: 'Le crédit C-1/credit vient d’une annulation sur la facture INV-1 et doit y rester~: il couvre ce qui a été annulé. Choisissez un autre crédit ou paiement. Où~: from.'
  }
]
