import type { ExplanationMessages } from '../locale.js'

/** The explanation of a figure in French. */
export const explanation: ExplanationMessages = {
  figure: {
    current: 'Le solde au @on est de $amount.',
    expected: 'Le solde attendu est de $amount.',
    due: 'Au @on, $amount sont dus.',
    overdue: 'Au @on, $amount sont en retard.',
    open: '[Au @on, ]$amount restent à payer[ sur #document].',
    available: 'Au @on, $amount de crédit sont disponibles.',
    deposits: 'Au @on, $amount de paiements sont inutilisés.',
    pendingRefunds: 'Au @on, $amount de remboursements sont en attente.',
    pendingPayments: 'Au @on, $amount de paiements sont attendus.',
    unapplied: '[Au @on, ]$amount de #document sont inutilisés.',
    left: '[Au @on, ]il reste $amount de #document.',
    suggestion: 'Remboursement possible\u00a0: $amount.'
  },
  what: {
    invoice: 'facture #document',
    credit: 'crédit #document',
    payment: 'paiement #document',
    refund: 'remboursement #document',
    pool: 'émission de #document',
    allocated: '#source mis sur [l’article #item de ]#document',
    released: '#source enlevé de [l’article #item de ]#document',
    became: '#document est &state',
    chargedBack: 'la banque a repris de l’argent de #document',
    chargeBackWon: 'la banque a rendu de l’argent de #document',
    amended: '#document a été modifié',
    poolChanged: '#document a été modifié',
    open: 'à payer sur [l’article #item de ]#document',
    unapplied: 'inutilisé de #document',
    pending: '#document n’est pas réglé',
    credited: 'crédit pour ce qui est annulé',
    coveredItems: 'couvre ce qui est à payer sur les articles',
    coveredFee: 'couvre les frais',
    paidOnItems: '#document payé sur les articles',
    policy: 'la politique donne du crédit, pas d’argent',
    leftOut: 'laissé de côté\u00a0: daté de plus tard, ou pas plus n’est possible'
  },
  step: '@on\u00a0: ~what\u00a0: $amount (écriture $seq, #rule).'
}
