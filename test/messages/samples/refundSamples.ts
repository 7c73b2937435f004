import type { Sample } from './sample.js'

export const refundSamples: readonly Sample[] = [
  {
    error: { _tag: 'StateForbids', rule: 'PAYMENT-4', kind: 'state', path: 'payment', document: 'PAY-1', state: 'settled', allowedStates: ['pending', 'sent'] },
    english: 'The state of PAY-1 is settled; this can be done only while it is pending or sent to the processor. Check that it is the right one. Where: payment.',
    french: 'PAY-1 est à l’état réglé; ceci n’est possible qu’à l’état en attente ou envoyé au processeur. Vérifiez que c’est le bon. Où~: payment.'
  },
  {
    error: { _tag: 'StateForbids', rule: 'REFUND-6', kind: 'state', path: 'refund', document: 'C-1/refund-1', state: 'scheduled', allowedStates: ['pending'] },
    english: 'The state of C-1/refund-1 is scheduled; this can be done only while it is pending. Check that it is the right one. Where: refund.',
    french: 'C-1/refund-1 est à l’état prévu; ceci n’est possible qu’à l’état en attente. Vérifiez que c’est le bon. Où~: refund.'
  },
  {
    error: { _tag: 'ItemAlreadyCancelled', rule: 'CANCEL-5', kind: 'state', path: 'items[0]', invoice: 'INV-1', item: '2' },
    english: 'Item 2 of invoice INV-1 is cancelled already, all of it. Leave it out. Where: items[0].',
    french: 'L’article 2 de la facture INV-1 est déjà annulé en entier. Laissez-le de côté. Où~: items[0].'
  },
  {
    error: { _tag: 'QuantityExceedsLeft', rule: 'CANCEL-5', kind: 'limit', path: 'items[0].quantity', asked: '3', allowed: '1.5', item: '2' },
    english: 'A quantity of 3 is more than is left of item 2. Cancel 1.5 or less. Where: items[0].quantity.',
    french: 'Une quantité de 3 dépasse ce qui reste de l’article 2. Annulez-en au plus 1,5. Où~: items[0].quantity.'
  },
  {
    error: { _tag: 'CreditExceedsItem', rule: 'CANCEL-2', kind: 'limit', path: 'credit.amounts[0].amount', asked: '1300.00', allowed: '1100.50', item: '2' },
    english: 'A credit of 1,300.00 is more than item 2 has left to credit. Give 1,100.50 or less. Where: credit.amounts[0].amount.',
    french: 'Un crédit de 1~300,00 dépasse ce qui reste à créditer de l’article 2. Donnez au plus 1~100,50. Où~: credit.amounts[0].amount.'
  },
  {
    error: { _tag: 'RefundsNotOffered', rule: 'REFUND-9', kind: 'policy', path: 'refund', policy: 'credit-only' },
    english: 'No money is given back under the policy “credit-only”, only credit. Leave the refund out: the credit stays on the account. Where: refund.',
    french: 'La politique «~credit-only~» ne rend pas d’argent, seulement du crédit. Ne demandez pas de remboursement~: le crédit reste au compte. Où~: refund.'
  },
  {
    error: { _tag: 'RefundExceedsCredit', rule: 'CANCEL-3', kind: 'limit', path: 'refund.amount', asked: '1300.00', allowed: '1100.50' },
    english: 'A refund of 1,300.00 is more than the credit that is left once what was open and the fee are covered. Refund 1,100.50 or less. Where: refund.amount.',
    french: 'Un remboursement de 1~300,00 dépasse le crédit qui reste une fois couverts ce qui était à payer et les frais. Remboursez au plus 1~100,50. Où~: refund.amount.'
  },
  {
    error: { _tag: 'RefundExceedsPaidOnItems', rule: 'REFUND-1', kind: 'limit', path: 'refund.amount', asked: '1300.00', allowed: '1100.50' },
    english: 'A refund of 1,300.00 is more than the money paid on these items and not yet refunded. Refund 1,100.50 or less. Where: refund.amount.',
    french: 'Un remboursement de 1~300,00 dépasse l’argent payé pour ces articles et pas encore remboursé. Remboursez au plus 1~100,50. Où~: refund.amount.'
  },
  {
    error: { _tag: 'RefundExceedsPayment', rule: 'REFUND-1', kind: 'limit', path: 'refund.plan[0].amount', asked: '1300.00', allowed: '1100.50', payment: 'PAY-1' },
    english: 'A refund of 1,300.00 is more than payment PAY-1 can give back. Refund 1,100.50 or less. Where: refund.plan[0].amount.',
    french: 'Un remboursement de 1~300,00 dépasse ce que le paiement PAY-1 peut rendre. Remboursez au plus 1~100,50. Où~: refund.plan[0].amount.'
  },
  {
    error: { _tag: 'RefundExceedsMoneyPaid', rule: 'REFUND-1', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50' },
    english: 'A refund of 1,300.00 is more than the money that the account paid and did not get back. Refund 1,100.50 or less. Where: amount.',
    french: 'Un remboursement de 1~300,00 dépasse l’argent que le compte a payé et qui ne lui a pas été rendu. Remboursez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'RefundExceedsBalance', rule: 'REFUND-3', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', balance: '-1200.25' },
    english: 'A refund of 1,300.00 is more than the account is in credit: its balance, pending refunds counted, is -1,200.25. Refund 1,100.50 or less. Where: amount.',
    french: 'Un remboursement de 1~300,00 dépasse le crédit du compte~: son solde, remboursements en attente compris, est de -1~200,25. Remboursez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'NothingToRefund', rule: 'REFUND-3', kind: 'state', balance: '20.00' },
    english: 'There is nothing to refund: the account is not in credit. Its balance, pending refunds counted, is 20.00. Add a credit first.',
    french: 'Il n’y a rien à rembourser~: le compte n’est pas créditeur. Son solde, remboursements en attente compris, est de 20,00. Ajoutez d’abord un crédit.'
  },
  {
    error: { _tag: 'RefundMethodForbidden', rule: 'REFUND-3', kind: 'policy', path: 'method', method: 'card', wanted: 'offlineMethod' },
    english: 'This cannot be refunded by card. Choose a method that is settled by hand, such as cash, check or transfer. Where: method.',
    french: 'Ceci ne peut pas être remboursé par carte. Choisissez un mode réglé à la main, comme l’argent comptant, le chèque ou le virement. Où~: method.'
  },
  {
    error: { _tag: 'RefundMethodForbidden', rule: 'REFUND-3', kind: 'policy', path: 'method', method: 'eCheck', wanted: 'paymentOfThatMethod' },
    english: 'This cannot be refunded by eCheck. Name the payment by that method that it goes back to. Where: method.',
    french: 'Ceci ne peut pas être remboursé par chèque électronique. Nommez le paiement de ce mode auquel il revient. Où~: method.'
  },
  {
    error: { _tag: 'RefundMethodForbidden', rule: 'REFUND-3', kind: 'policy', path: 'method', method: 'interac', wanted: 'methodOfThePayment' },
    english: 'This cannot be refunded by “interac”. Choose the method of the payment that it goes back to. Where: method.',
    french: 'Ceci ne peut pas être remboursé par «~interac~». Choisissez le mode du paiement auquel il revient. Où~: method.'
  }
]
