import type { Sample } from './sample.js'

export const ledgerSamples: readonly Sample[] = [
  {
    error: { _tag: 'OperationIdReused', rule: 'LEDGER-2', kind: 'conflict', path: 'id', id: 'PAY-1', seq: 1004, operation: 'recordPayment' },
    english: 'The id PAY-1 belongs to another operation: entry 1,004, “recordPayment”. Choose another. Where: id.',
    french: 'L’identifiant PAY-1 désigne une autre opération~: l’écriture 1~004, «~recordPayment~». Choisissez un autre identifiant. Où~: id.'
  },
  {
    error: { _tag: 'LedgerChanged', rule: 'LEDGER-9', kind: 'conflict', path: 'expect.seq', expected: 12, found: 13 },
    english: 'The account has changed: its last entry is 13, not 12. Look at it, then try again. Where: expect.seq.',
    french: 'Le compte a changé~: sa dernière écriture est le numéro 13, et non 12. Consultez-le de nouveau, puis réessayez. Où~: expect.seq.'
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
    french: 'La politique n’a pas de mode de paiement «~cheque~». Utilisez «~card~», «~cash~» ou «~check~». Où~: method.'
  },
  {
    error: { _tag: 'UnknownCode', rule: 'CREDIT-1', kind: 'policy', path: 'type', table: 'creditTypes', given: 'gift', known: ['goodwill'] },
    english: '“gift” is not a type of credit of the policy. Use “goodwill”. Where: type.',
    french: 'La politique n’a pas de type de crédit «~gift~». Utilisez «~goodwill~». Où~: type.'
  },
  {
    error: { _tag: 'UnknownCode', rule: 'INVOICE-2', kind: 'policy', path: 'items[0].taxes[0]', table: 'taxes', given: 'VAT', known: [] },
    english: '“VAT” is not a tax of the policy. It has none: add it there. Where: items[0].taxes[0].',
    french: 'La politique n’a pas de taxe «~VAT~». Ajoutez-y d’abord ce code. Où~: items[0].taxes[0].'
  },
  {
    error: { _tag: 'DayTooEarly', rule: 'LEDGER-3', kind: 'state', path: 'on', on: '2026-09-01', earliest: '2026-09-15', document: 'INV-1' },
    english: 'September 1, 2026 is too early: INV-1 changed on September 15, 2026. Use that day or a later one. Where: on.',
    french: 'Le 1er septembre 2026 est trop tôt~: INV-1 a changé le 15 septembre 2026. Utilisez ce jour ou un jour plus tardif. Où~: on.'
  },
  {
    error: { _tag: 'PeriodClosed', rule: 'LEDGER-3', kind: 'state', path: 'on', on: '2026-09-01', closedUntil: '2026-09-30' },
    english: 'September 1, 2026 is in a period that was closed up to September 30, 2026. Use a later day. Where: on.',
    french: 'Le 1er septembre 2026 est dans une période fermée jusqu’au 30 septembre 2026. Utilisez un jour plus tardif. Où~: on.'
  },
  {
    error: { _tag: 'CurrenciesDiffer', rule: 'TRANSFER-1', kind: 'state', from: 'CAD', to: 'USD' },
    english: 'One account is kept in CAD, the other in USD. Choose accounts of one currency.',
    french: 'L’un des comptes est en CAD, l’autre en USD. Choisissez des comptes de même devise.'
  },
  {
    error: { _tag: 'TotalTooLarge', rule: 'MONEY-3', kind: 'limit', total: 'charges', asked: '90071992547409.91', allowed: '90071992547309.91' },
    english: 'With 90,071,992,547,409.91, the invoices and refunds of this account could not be kept exactly. Enter 90,071,992,547,309.91 or less.',
    french: 'Avec 90~071~992~547~409,91, les factures et remboursements de ce compte ne pourraient pas être gardés exactement. Entrez au plus 90~071~992~547~309,91.'
  },
  {
    error: { _tag: 'TotalTooLarge', rule: 'MONEY-3', kind: 'limit', total: 'sources', asked: '90071992547409.91', allowed: '0.00' },
    english: 'With 90,071,992,547,409.91, the payments and credits of this account could not be kept exactly. Nothing is allowed (0.00): leave it out.',
    french: 'Avec 90~071~992~547~409,91, les paiements et crédits de ce compte ne pourraient pas être gardés exactement. Rien n’est permis (0,00)~: laissez-le de côté.'
  },
  {
    error: { _tag: 'TotalTooLarge', rule: 'MONEY-3', kind: 'limit', path: 'add', total: 'pools', allowed: '0.01' },
    english: 'The gift cards and other pools of this account could not be kept exactly. Enter 0.01 or less. Where: add.',
    french: 'Les cartes-cadeaux et autres réserves de ce compte ne pourraient pas être gardés exactement. Entrez au plus 0,01. Où~: add.'
  },
  {
    error: { _tag: 'UnknownFormat', rule: 'LEDGER-6', kind: 'input', path: 'format', found: '2' },
    english: 'The stored account has the format “2”. Use a later release. Where: format.',
    french: 'Le compte enregistré a le format «~2~», que cette version ne lit pas. Utilisez la version qui l’a écrit, ou une plus récente. Où~: format.'
  },
  {
    error: { _tag: 'UnknownFormat', rule: 'LEDGER-6', kind: 'input', path: 'format', found: 'undefined' },
    english: 'The stored account has the format “nothing”. Use a later release. Where: format.',
    french: 'Le compte enregistré a le format «~rien~», que cette version ne lit pas. Utilisez la version qui l’a écrit, ou une plus récente. Où~: format.'
  },
  {
    error: { _tag: 'UnknownPolicy', rule: 'LEDGER-6', kind: 'policy', path: 'policies', name: 'our-school', known: ['creditHeldUntilUsed'] },
    english: 'The stored account follows the policy “our-school”, which was not given: there is only “creditHeldUntilUsed”. Give it too. Where: policies.',
    french: 'Le compte enregistré suit la politique «~our-school~», qui n’a pas été donnée~: il y a seulement «~creditHeldUntilUsed~». Donnez-la aussi. Où~: policies.'
  },
  {
    error: { _tag: 'UnknownPolicy', rule: 'LEDGER-6', kind: 'policy', path: 'policies', name: 'our-school', known: [] },
    english: 'The stored account follows the policy “our-school”, which was not given. Give it too. Where: policies.',
    french: 'Le compte enregistré suit la politique «~our-school~», qui n’a pas été donnée. Donnez-la aussi. Où~: policies.'
  },
  {
    error: { _tag: 'InvalidPolicy', rule: 'INVOICE-2', kind: 'policy', path: 'policy.taxes', problem: 'badPercent', code: 'GST' },
    english: 'The policy cannot be used: “GST” has no valid rate. Where: policy.taxes.',
    french: 'La politique ne peut pas servir~: «~GST~» n’a pas de taux valable. Écrivez-le en texte, par exemple "9.975". Où~: policy.taxes.'
  },
  {
    error: { _tag: 'InvalidPolicy', rule: 'INVOICE-2', kind: 'policy', path: 'policy.taxes', problem: 'duplicateCode', code: 'GST' },
    english: 'The policy cannot be used: “GST” is there twice. Keep one. Where: policy.taxes.',
    french: 'La politique ne peut pas servir~: «~GST~» y est deux fois. Gardez-en un seul. Où~: policy.taxes.'
  },
  {
    error: { _tag: 'InvalidPolicy', rule: 'INVOICE-2', kind: 'policy', path: 'policy.taxes', problem: 'unknownCode', code: 'GST' },
    english: 'The policy cannot be used: “GST” is no tax. Where: policy.taxes.',
    french: 'La politique ne peut pas servir~: «~GST~» n’est pas une taxe. Ajoutez la taxe, ou enlevez le code. Où~: policy.taxes.'
  },
  {
    error: { _tag: 'InvalidPolicy', rule: 'INVOICE-2', kind: 'policy', path: 'policy.taxes', problem: 'cycle', code: 'GST' },
    english: 'The policy cannot be used: “GST” is a tax on itself. Where: policy.taxes.',
    french: 'La politique ne peut pas servir~: «~GST~» est une taxe sur elle-même. Enlevez-la de sa propre base. Où~: policy.taxes.'
  },
  {
    error: { _tag: 'InvalidPolicy', rule: 'LEDGER-8', kind: 'policy', path: 'policy.name', problem: 'nameInUse', code: 'our-school' },
    english: 'The policy cannot be used: “our-school” is the name of another policy. Where: policy.name.',
    french: 'La politique ne peut pas servir~: «~our-school~» est le nom d’une autre politique. Donnez-lui un nouveau nom. Où~: policy.name.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'sequenceWithoutGaps', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “sequence without gaps”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: un trou entre les écritures. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'idsUnique', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “ids unique”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: un identifiant utilisé deux fois. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'firstEntryOpens', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “first entry opens”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: pas ouvert une seule fois, par la première écriture. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'documentKnown', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “document known”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: un document inconnu. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'amountsAddUp', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “amounts add up”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: une somme fausse. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'openWithinTotal', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “open within total”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: plus à payer que le total, ou moins que zéro. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'fundsAddUp', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “funds add up”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: un paiement ou un crédit dont les parts ne font pas le tout. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'plannedWithinOpen', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “planned within open”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: plus de prévu que ce qui est à payer. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'creditWithinItem', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “credit within item”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: plus de crédit que l’article. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'quantityWithinItem', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “quantity within item”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: plus d’annulé que de vendu. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'refundWithinPayment', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “refund within payment”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: plus de remboursé que le paiement. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'refundWithinMoneyPaid', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “refund within money paid”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: plus de remboursé que de payé. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'refundFunded', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “refund funded”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: un remboursement pris sur rien. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'stateFollows', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “state follows”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: des états en désordre. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'dayFollows', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “day follows”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: des jours en désordre. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'moneyConserved', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “money conserved”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: de l’argent créé ou perdu. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: 1005, check: 'balanceTwoWays', subject: 'INV-1', found: '100.00', wanted: '90.00' },
    english: 'The stored account is damaged at entry 1,005, against the rule “balance two ways”: “INV-1” has “100.00”, not “90.00”. Read it again from a backup.',
    french: 'Le compte enregistré est abîmé à l’écriture 1~005~: deux soldes différents. «~INV-1~» a «~100.00~», et non «~90.00~». Relisez-le à partir d’une sauvegarde.'
  },
  {
    error: { _tag: 'NotASuccessor', rule: 'VIEW-5', kind: 'input', before: 12, after: 1011 },
    english: 'The second account (entry 1,011) does not continue the first (entry 12). Give the earlier first.',
    french: 'Le second compte (écriture 1~011) ne continue pas le premier (écriture 12). Donnez deux fois le même compte, l’état le plus ancien d’abord.'
  }
]
