import type { Sample } from './sample.js'

export const refundSamples: readonly Sample[] = [
  {
    error: { _tag: 'StateForbids', rule: 'PAYMENT-4', kind: 'state', path: 'payment', document: 'PAY-1', state: 'settled', allowedStates: ['pending', 'sent'] },
    english: 'The state of PAY-1 is settled; this can be done only while it is pending or sent to the processor. Where: payment.',
    french: 'PAY-1 est à l’état réglé; ceci n’est possible qu’à l’état en attente ou envoyé au processeur. Vérifiez que c’est le bon. Où~: payment.'
  },
  {
    error: { _tag: 'StateForbids', rule: 'REFUND-6', kind: 'state', path: 'refund', document: 'C-1/refund-1', state: 'scheduled', allowedStates: ['pending'] },
    english: 'The state of C-1/refund-1 is scheduled; this can be done only while it is pending. Where: refund.',
    french: 'C-1/refund-1 est à l’état prévu; ceci n’est possible qu’à l’état en attente. Vérifiez que c’est le bon. Où~: refund.'
  },
  {
    error: { _tag: 'StateForbids', rule: 'REVERSE-4', kind: 'state', path: 'invoice', document: 'INV-1', state: 'voided', allowedStates: ['owed'] },
    english: 'The state of INV-1 is voided; this can be done only while it is owed. Where: invoice.',
    french: 'INV-1 est à l’état annulé; ceci n’est possible qu’à l’état dû. Vérifiez que c’est le bon. Où~: invoice.'
  },
  {
    error: { _tag: 'StateForbids', rule: 'POOL-3', kind: 'state', path: 'invoice', document: 'GC-1', state: 'used', allowedStates: ['unused'] },
    english: 'The state of GC-1 is used; this can be done only while it is unused. Where: invoice.',
    french: 'GC-1 est à l’état entamé; ceci n’est possible qu’à l’état intact. Vérifiez que c’est le bon. Où~: invoice.'
  },
  {
    error: { _tag: 'PaymentRefunded', rule: 'PAYMENT-3', kind: 'state', path: 'payment', payment: 'PAY-1', refunds: ['R-2', 'R-1'] },
    english: 'Payment PAY-1 cannot be cancelled while R-2 or R-1 comes out of it. Cancel the refund first. Where: payment.',
    french: 'Le paiement PAY-1 ne peut pas être annulé tant que R-2 ou R-1 en sort. Annulez d’abord le remboursement. Où~: payment.'
  },
  {
    error: { _tag: 'ChargeBackExceedsPayment', rule: 'PAYMENT-6', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', payment: 'PAY-1' },
    english: 'The bank cannot take 1,300.00 back: that is more than is left of payment PAY-1. Enter 1,100.50 or less. Where: amount.',
    french: 'Une rétrofacturation de 1~300,00 dépasse ce qui reste du paiement PAY-1. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'WinExceedsChargeBack', rule: 'PAYMENT-6', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', payment: 'PAY-1' },
    english: '1,300.00 is more than the bank took back of payment PAY-1. Enter 1,100.50 or less. Where: amount.',
    french: '1~300,00 dépassent ce que la banque a repris du paiement PAY-1. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'ItemAlreadyCancelled', rule: 'CANCEL-5', kind: 'state', path: 'items[0]', invoice: 'INV-1', item: '2' },
    english: 'Item 2 of invoice INV-1 is cancelled already. Leave it out. Where: items[0].',
    french: 'L’article 2 de la facture INV-1 est déjà annulé. Laissez-le de côté. Où~: items[0].'
  },
  {
    error: { _tag: 'QuantityExceedsLeft', rule: 'CANCEL-5', kind: 'limit', path: 'items[0].quantity', asked: '3', allowed: '1.5', item: '2' },
    english: 'A quantity of 3 is more than is left of item 2. Enter 1.5 or less. Where: items[0].quantity.',
    french: 'Une quantité de 3 dépasse ce qui reste de l’article 2. Entrez au plus 1,5. Où~: items[0].quantity.'
  },
  {
    error: { _tag: 'CreditExceedsItem', rule: 'CANCEL-2', kind: 'limit', path: 'credit.amounts[0].amount', asked: '1300.00', allowed: '1100.50', item: '2' },
    english: 'A credit of 1,300.00 is more than item 2 has left to credit. Enter 1,100.50 or less. Where: credit.amounts[0].amount.',
    french: 'Un crédit de 1~300,00 dépasse ce qui reste à créditer de l’article 2. Entrez au plus 1~100,50. Où~: credit.amounts[0].amount.'
  },
  {
    error: { _tag: 'RefundsNotOffered', rule: 'REFUND-9', kind: 'policy', path: 'refund', policy: 'credit-only' },
    english: 'The policy “credit-only” gives credit, not money. Leave the refund out: the credit stays on the account. Where: refund.',
    french: 'La politique «~credit-only~» donne du crédit, pas d’argent. Ne demandez pas de remboursement~: le crédit reste au compte. Où~: refund.'
  },
  {
    error: { _tag: 'RefundExceedsCredit', rule: 'CANCEL-3', kind: 'limit', path: 'refund.amount', asked: '1300.00', allowed: '1100.50' },
    english: 'A refund of 1,300.00 is more than the credit left after what was open and the fee. Enter 1,100.50 or less. Where: refund.amount.',
    french: 'Un remboursement de 1~300,00 dépasse le crédit qui reste après ce qui était à payer et les frais. Entrez au plus 1~100,50. Où~: refund.amount.'
  },
  {
    error: { _tag: 'RefundExceedsPaidOnItems', rule: 'REFUND-1', kind: 'limit', path: 'refund.amount', asked: '1300.00', allowed: '1100.50' },
    english: 'A refund of 1,300.00 is more than was paid on the items and not yet refunded. Enter 1,100.50 or less. Where: refund.amount.',
    french: 'Un remboursement de 1~300,00 dépasse ce qui a été payé pour les articles et pas encore remboursé. Entrez au plus 1~100,50. Où~: refund.amount.'
  },
  {
    error: { _tag: 'RefundExceedsPayment', rule: 'REFUND-1', kind: 'limit', path: 'refund.plan[0].amount', asked: '1300.00', allowed: '1100.50', payment: 'PAY-1' },
    english: 'A refund of 1,300.00 is more than payment PAY-1 can give back. Enter 1,100.50 or less. Where: refund.plan[0].amount.',
    french: 'Un remboursement de 1~300,00 dépasse ce que le paiement PAY-1 peut rendre. Entrez au plus 1~100,50. Où~: refund.plan[0].amount.'
  },
  {
    error: { _tag: 'RefundExceedsMoneyPaid', rule: 'REFUND-1', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50' },
    english: 'A refund of 1,300.00 is more than the account paid and did not get back. Enter 1,100.50 or less. Where: amount.',
    french: 'Un remboursement de 1~300,00 dépasse ce que le compte a payé et qui ne lui a pas été rendu. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'RefundExceedsBalance', rule: 'REFUND-3', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', balance: '-1200.25' },
    english: 'A refund of 1,300.00 is more than the account is in credit: its balance, pending refunds counted, is -1,200.25. Enter 1,100.50 or less. Where: amount.',
    french: 'Un remboursement de 1~300,00 dépasse le crédit du compte~: son solde, remboursements en attente compris, est de -1~200,25. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'NothingToRefund', rule: 'REFUND-3', kind: 'state', balance: '20.00' },
    english: 'The account is not in credit: its balance, pending refunds counted, is 20.00. Add a credit first.',
    french: 'Le compte n’est pas créditeur~: son solde, remboursements en attente compris, est de 20,00. Ajoutez d’abord un crédit.'
  },
  {
    error: { _tag: 'RefundMethodForbidden', rule: 'REFUND-3', kind: 'policy', path: 'method', method: 'card', wanted: 'offlineMethod' },
    english: 'This cannot be refunded by card. Name an allowed offline method. Where: method.',
    french: 'Ceci ne peut pas être remboursé ainsi (carte). Choisissez un mode réglé à la main, comme l’argent comptant. Où~: method.'
  },
  {
    error: { _tag: 'RefundMethodForbidden', rule: 'REFUND-3', kind: 'policy', path: 'method', method: 'eCheck', wanted: 'paymentOfThatMethod' },
    english: 'This cannot be refunded by eCheck. Name an allowed payment of that method. Where: method.',
    french: 'Ceci ne peut pas être remboursé ainsi (chèque électronique). Nommez le paiement auquel l’argent revient. Où~: method.'
  },
  {
    error: { _tag: 'RefundMethodForbidden', rule: 'REFUND-3', kind: 'policy', path: 'method', method: 'interac', wanted: 'methodOfThePayment' },
    english: 'This cannot be refunded by interac. Name an allowed method of the payment. Where: method.',
    french: 'Ceci ne peut pas être remboursé ainsi (interac). Choisissez le mode du paiement auquel l’argent revient. Où~: method.'
  },
  {
    error: { _tag: 'ReleaseNotStated', rule: 'REFUND-5', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50', payment: 'PAY-1', unapplied: '1100.50' },
    english: '1,300.00 is more than the 1,100.50 of payment PAY-1 that pays no invoice. Say what becomes of the items it pays (released). Enter 1,100.50 or less. Where: amount.',
    french: '1~300,00 dépasse les 1~100,50 du paiement PAY-1 qui ne paient aucune facture. Dites ce qu’il advient des articles qu’il paie (released). Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'RefundNotCancellable', rule: 'REFUND-7', kind: 'state', path: 'refund', refund: 'REF-1', method: 'card', state: 'sent', until: '2026-09-01' },
    english: 'Refund REF-1 by card (sent to the processor) cannot be cancelled: only on September 1, 2026, before it was sent. Record an invoice instead. Where: refund.',
    french: 'Le remboursement REF-1 (carte, envoyé au processeur) ne peut pas être annulé~: il pouvait l’être le 1er septembre 2026 seulement, avant l’envoi. Enregistrez plutôt une facture. Où~: refund.'
  },
  {
    error: { _tag: 'RefundNotCancellable', rule: 'REFUND-7', kind: 'state', path: 'refund', refund: 'REF-1', method: 'wire', state: 'settled' },
    english: 'Refund REF-1 by wire (settled) cannot be cancelled. Record an invoice instead. Where: refund.',
    french: 'Le remboursement REF-1 (wire, réglé) ne peut pas être annulé. Enregistrez plutôt une facture. Où~: refund.'
  }
]
