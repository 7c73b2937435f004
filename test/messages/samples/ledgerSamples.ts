import type { Sample } from './sample.js'

export const ledgerSamples: readonly Sample[] = [
  {
    error: { _tag: 'OperationIdReused', rule: 'LEDGER-2', kind: 'conflict', path: 'id', id: 'PAY-1', seq: 1004, operation: 'recordPayment' },
    english: 'The id PAY-1 stands for another operation already: entry 1,004, “recordPayment”. Choose another id. Where: id.',
    french: 'L’identifiant PAY-1 désigne déjà une autre opération~: l’écriture 1~004, «~recordPayment~». Choisissez un autre identifiant. Où~: id.'
  },
  {
    error: { _tag: 'LedgerChanged', rule: 'LEDGER-9', kind: 'conflict', path: 'expect.seq', expected: 12, found: 13 },
    english: 'The account has changed since it was looked at: its last entry is number 13, not 12. Look at it again, then try again. Where: expect.seq.',
    french: 'Le compte a changé depuis qu’il a été consulté~: sa dernière écriture est le numéro 13, et non 12. Consultez-le de nouveau, puis réessayez. Où~: expect.seq.'
  },
  {
    error: { _tag: 'DocumentNotFound', rule: 'LEDGER-1', kind: 'state', path: 'to.invoice', id: 'X-9', wanted: 'invoice' },
    english: 'There is no invoice X-9 in this account. Check its number. Where: to.invoice.',
    french: 'Il n’y a pas de facture X-9 dans ce compte. Vérifiez le numéro. Où~: to.invoice.'
  },
  {
    error: { _tag: 'DocumentNotFound', rule: 'LEDGER-1', kind: 'state', path: 'to.invoice', id: 'X-9', wanted: 'credit' },
    english: 'There is no credit X-9 in this account. Check its number. Where: to.invoice.',
    french: 'Il n’y a pas de crédit X-9 dans ce compte. Vérifiez le numéro. Où~: to.invoice.'
  },
  {
    error: { _tag: 'DocumentNotFound', rule: 'LEDGER-1', kind: 'state', path: 'to.invoice', id: 'X-9', wanted: 'payment' },
    english: 'There is no payment X-9 in this account. Check its number. Where: to.invoice.',
    french: 'Il n’y a pas de paiement X-9 dans ce compte. Vérifiez le numéro. Où~: to.invoice.'
  },
  {
    error: { _tag: 'DocumentNotFound', rule: 'LEDGER-1', kind: 'state', path: 'to.invoice', id: 'X-9', wanted: 'refund' },
    english: 'There is no refund X-9 in this account. Check its number. Where: to.invoice.',
    french: 'Il n’y a pas de remboursement X-9 dans ce compte. Vérifiez le numéro. Où~: to.invoice.'
  },
  {
    error: { _tag: 'DocumentNotFound', rule: 'LEDGER-1', kind: 'state', path: 'to.invoice', id: 'X-9', wanted: 'source' },
    english: 'There is no credit or payment X-9 in this account. Check its number. Where: to.invoice.',
    french: 'Il n’y a pas de crédit ni de paiement X-9 dans ce compte. Vérifiez le numéro. Où~: to.invoice.'
  },
  {
    error: { _tag: 'ItemNotFound', rule: 'APPLY-5', kind: 'state', path: 'to.item', invoice: 'INV-1', item: '7' },
    english: 'Invoice INV-1 has no item 7. Choose one of its items. Where: to.item.',
    french: 'La facture INV-1 n’a pas d’article 7. Choisissez un de ses articles. Où~: to.item.'
  },
  {
    error: { _tag: 'PersonNotOnAccount', rule: 'LEDGER-4', kind: 'state', path: 'items[0].people[0]', person: 'Zoé' },
    english: '“Zoé” is not on this account. Name somebody who is. Where: items[0].people[0].',
    french: '«~Zoé~» n’est pas dans ce compte. Nommez quelqu’un qui y est. Où~: items[0].people[0].'
  },
  {
    error: { _tag: 'UnknownCode', rule: 'PAYMENT-2', kind: 'policy', path: 'method', table: 'methods', given: 'cheque', known: ['card', 'cash', 'check'] },
    english: '“cheque” is not a payment method of the policy. Use “card”, “cash” or “check”. Where: method.',
    french: '«~cheque~» n’est pas un mode de paiement de la politique. Utilisez «~card~», «~cash~» ou «~check~». Où~: method.'
  },
  {
    error: { _tag: 'UnknownCode', rule: 'CREDIT-1', kind: 'policy', path: 'type', table: 'creditTypes', given: 'gift', known: ['goodwill'] },
    english: '“gift” is not a type of credit of the policy. Use “goodwill”. Where: type.',
    french: '«~gift~» n’est pas un type de crédit de la politique. Utilisez «~goodwill~». Où~: type.'
  },
  {
    error: { _tag: 'UnknownCode', rule: 'INVOICE-2', kind: 'policy', path: 'items[0].taxes[0]', table: 'taxes', given: 'VAT', known: [] },
    english: '“VAT” is not a tax of the policy. It has none: add it there first. Where: items[0].taxes[0].',
    french: '«~VAT~» n’est pas une taxe de la politique. Elle n’en a pas~: ajoutez-y d’abord ce code. Où~: items[0].taxes[0].'
  },
  {
    error: { _tag: 'DayTooEarly', rule: 'LEDGER-3', kind: 'state', path: 'on', on: '2026-09-01', earliest: '2026-09-15', document: 'INV-1' },
    english: 'September 1, 2026 is too early: INV-1 changed on September 15, 2026. Use that day or a later one. Where: on.',
    french: 'Le 1er septembre 2026 est trop tôt~: INV-1 a changé le 15 septembre 2026. Utilisez ce jour ou un jour plus tardif. Où~: on.'
  },
  {
    error: { _tag: 'TotalTooLarge', rule: 'MONEY-3', kind: 'limit', total: 'charges', asked: '90071992547409.91', allowed: '90071992547309.91' },
    english: 'The invoices and refunds of this account would add up to more than can be kept exactly: 90,071,992,547,409.91 was asked for, and at most 90,071,992,547,309.91 is possible. Use a smaller amount.',
    french: 'Les factures et les remboursements de ce compte dépasseraient ce qui peut être gardé exactement~: 90~071~992~547~409,91 a été demandé, et au plus 90~071~992~547~309,91 est possible. Utilisez un montant plus petit.'
  },
  {
    error: { _tag: 'TotalTooLarge', rule: 'MONEY-3', kind: 'limit', total: 'sources', asked: '90071992547409.91', allowed: '0.00' },
    english: 'The payments and credits of this account would add up to more than can be kept exactly: 90,071,992,547,409.91 was asked for, and at most 0.00 is possible. Use a smaller amount.',
    french: 'Les paiements et les crédits de ce compte dépasseraient ce qui peut être gardé exactement~: 90~071~992~547~409,91 a été demandé, et au plus 0,00 est possible. Utilisez un montant plus petit.'
  },
  {
    error: { _tag: 'UnknownFormat', rule: 'LEDGER-6', kind: 'input', path: 'format', found: '2' },
    english: 'The format of the stored account is “2”, which this release does not read. Use the release that wrote it, or a later one. Where: format.',
    french: 'Le format du compte enregistré est «~2~», que cette version ne lit pas. Utilisez la version qui l’a écrit, ou une plus récente. Où~: format.'
  },
  {
    error: { _tag: 'UnknownFormat', rule: 'LEDGER-6', kind: 'input', path: 'format', found: 'undefined' },
    english: 'The format of the stored account is “nothing”, which this release does not read. Use the release that wrote it, or a later one. Where: format.',
    french: 'Le format du compte enregistré est «~rien~», que cette version ne lit pas. Utilisez la version qui l’a écrit, ou une plus récente. Où~: format.'
  },
  {
    error: { _tag: 'UnknownPolicy', rule: 'LEDGER-6', kind: 'policy', path: 'policies', name: 'our-school', known: ['creditHeldUntilUsed'] },
    english: 'The stored account follows the policy “our-school”, which was not given: there is only “creditHeldUntilUsed”. Give that policy too. Where: policies.',
    french: 'Le compte enregistré suit la politique «~our-school~», qui n’a pas été donnée~: il y a seulement «~creditHeldUntilUsed~». Donnez aussi cette politique. Où~: policies.'
  },
  {
    error: { _tag: 'UnknownPolicy', rule: 'LEDGER-6', kind: 'policy', path: 'policies', name: 'our-school', known: [] },
    english: 'The stored account follows the policy “our-school”, which was not given. Give that policy too. Where: policies.',
    french: 'Le compte enregistré suit la politique «~our-school~», qui n’a pas été donnée. Donnez aussi cette politique. Où~: policies.'
  },
  {
    error: { _tag: 'InvalidPolicy', rule: 'INVOICE-2', kind: 'policy', path: 'policy.taxes', problem: 'badPercent', code: 'GST' },
    english: 'The policy contradicts itself: “GST” has a rate that is no percentage. Write it as text, such as "9.975". Where: policy.taxes.',
    french: 'La politique se contredit~: «~GST~» a un taux qui n’est pas un pourcentage. Écrivez-le en texte, par exemple "9.975". Où~: policy.taxes.'
  },
  {
    error: { _tag: 'InvalidPolicy', rule: 'INVOICE-2', kind: 'policy', path: 'policy.taxes', problem: 'duplicateCode', code: 'GST' },
    english: 'The policy contradicts itself: “GST” is there twice. Keep one of them. Where: policy.taxes.',
    french: 'La politique se contredit~: «~GST~» y est deux fois. Gardez-en un seul. Où~: policy.taxes.'
  },
  {
    error: { _tag: 'InvalidPolicy', rule: 'INVOICE-2', kind: 'policy', path: 'policy.taxes', problem: 'unknownCode', code: 'GST' },
    english: 'The policy contradicts itself: “GST” is used, but no tax has that code. Add the tax, or remove the code. Where: policy.taxes.',
    french: 'La politique se contredit~: «~GST~» est utilisé, mais aucune taxe n’a ce code. Ajoutez la taxe, ou enlevez le code. Où~: policy.taxes.'
  },
  {
    error: { _tag: 'InvalidPolicy', rule: 'INVOICE-2', kind: 'policy', path: 'policy.taxes', problem: 'cycle', code: 'GST' },
    english: 'The policy contradicts itself: “GST” is a tax on top of itself. Take it off its own base. Where: policy.taxes.',
    french: 'La politique se contredit~: «~GST~» est une taxe qui s’applique à elle-même. Enlevez-la de sa propre base. Où~: policy.taxes.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'sequenceWithoutGaps', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: entries follow each other without a gap. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: les écritures se suivent sans trou. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'idsUnique', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: an id is used once. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: un identifiant sert une seule fois. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'firstEntryOpens', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: the first entry, and no other, opens the account. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: la première écriture, et aucune autre, ouvre le compte. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'documentKnown', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: what an entry names is in the account. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: ce qu’une écriture nomme est dans le compte. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'amountsAddUp', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: amounts add up to their total. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: la somme des montants donne leur total. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'openWithinTotal', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: what is open of an item is between nothing and its total. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: le solde à payer d’un article est entre zéro et son total. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'sourceAddsUp', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: what is used and left of a payment or credit adds up to it. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: ce qui est utilisé et ce qui reste d’un paiement ou d’un crédit en donnent le montant. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'plannedWithinOpen', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: planned payments stay within what is open. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: les paiements prévus ne dépassent pas ce qui est à payer. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'creditWithinItem', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: the credit on an item stays within the item. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: le crédit d’un article ne dépasse pas l’article. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'quantityWithinItem', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: no more of an item is cancelled than was sold. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: on n’annule pas plus d’un article qu’il n’en a été vendu. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'refundWithinPayment', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: the refunds of a payment stay within it. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: les remboursements d’un paiement ne le dépassent pas. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'refundWithinMoneyPaid', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: refunds stay within the money that the account paid. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: les remboursements ne dépassent pas l’argent que le compte a payé. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'refundFunded', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: a refund comes out of a payment or credit. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: un remboursement provient d’un paiement ou d’un crédit. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'stateFollows', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: states follow each other in their order. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: les états se suivent dans leur ordre. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'dayFollows', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: days follow each other in their order. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: les jours se suivent dans leur ordre. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'moneyConserved', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: no money appears or disappears. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: aucun argent n’apparaît ni ne disparaît. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'balanceTwoWays', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005. The rule: the balance is the same, reckoned in two ways. About “INV-1” it says “100.00” instead of “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005. La règle~: le solde est le même, calculé de deux façons. Au sujet de «~INV-1~», il dit «~100.00~» au lieu de «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'NotASuccessor', rule: 'VIEW-5', kind: 'input', before: 12, after: 1011 },
    english: 'The second account, up to entry 1,011, does not continue the first one, up to entry 12. Give the same account twice, the earlier state first.',
    french: 'Le second compte, jusqu’à l’écriture 1~011, ne continue pas le premier, jusqu’à l’écriture 12. Donnez deux fois le même compte, l’état le plus ancien d’abord.'
  }
]
