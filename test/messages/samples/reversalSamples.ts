import type { Sample } from './sample.js'

export const reversalSamples: readonly Sample[] = [
  {
    error: { _tag: 'TransferExceedsCredit', rule: 'TRANSFER-1', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50' },
    english: 'A transfer of 1,300.00 is more than this account can give. Enter 1,100.50 or less. Where: amount.',
    french: 'Un transfert de 1~300,00 dépasse ce que ce compte peut donner. Entrez au plus 1~100,50. Où~: amount.'
  },
  {
    error: { _tag: 'VoidingForbidden', rule: 'REVERSE-1', kind: 'policy', policy: 'our-school', credit: 'CR-1' },
    english: 'The policy “our-school” never deletes a credit. Reverse CR-1 by an invoice.',
    french: 'La politique «~our-school~» ne supprime jamais un crédit. Contrepassez CR-1 par une facture.'
  },
  {
    error: { _tag: 'CreditInUse', rule: 'REVERSE-1', kind: 'state', path: 'credit', credit: 'CR-1', applied: '1300.00', refunded: '5.50' },
    english: 'Credit CR-1 is in use (1,300.00 on invoices, 5.50 refunded) and cannot be voided. Reverse it by an invoice. Where: credit.',
    french: 'Le crédit CR-1 est utilisé (1~300,00 sur des factures, 5,50 remboursé) et ne peut pas être annulé. Contrepassez-le par une facture. Où~: credit.'
  },
  {
    error: { _tag: 'AlreadyReversed', rule: 'REVERSE-1', kind: 'state', path: 'credit', credit: 'CR-1', invoice: 'RV-1' },
    english: 'Credit CR-1 was reversed already, by invoice RV-1. Look at that one. Where: credit.',
    french: 'Le crédit CR-1 a déjà été contrepassé par la facture RV-1. Consultez-la. Où~: credit.'
  },
  {
    error: { _tag: 'InvoiceCredited', rule: 'REVERSE-4', kind: 'state', path: 'invoice', invoice: 'INV-1', credits: ['C-1', 'W-1'] },
    english: 'Invoice INV-1 has credits that count: “C-1” or “W-1”. Void or undo these first. Where: invoice.',
    french: 'La facture INV-1 porte des crédits qui comptent~: «~C-1~» ou «~W-1~». Annulez-les d’abord. Où~: invoice.'
  },
  {
    error: { _tag: 'OperationDependedOn', rule: 'REVERSE-2', kind: 'state', path: 'operation', operation: 'CR-1', dependents: ['A-1', 'D-1'] },
    english: 'Later entries build on CR-1: “A-1” or “D-1”. Undo these first, the newest first. Where: operation.',
    french: 'Des écritures plus récentes s’appuient sur CR-1~: «~A-1~» ou «~D-1~». Annulez-les d’abord, la plus récente en premier. Où~: operation.'
  },
  {
    error: { _tag: 'CannotBeUndone', rule: 'REVERSE-2', kind: 'state', path: 'operation', operation: 'PAY-1', because: 'moneyMoved' },
    english: 'PAY-1 cannot be undone: its money has moved outside. Where: operation.',
    french: 'PAY-1 ne peut pas être défait~: l’argent a bougé au dehors. Où~: operation.'
  }
]
