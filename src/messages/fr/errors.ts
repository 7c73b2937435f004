import type { ErrorMessages } from '../locale.js'

/** The errors in French: what is wrong, with the figures, and what to do. What a limit allows follows by itself. */
export const errors: ErrorMessages = {
  NotALedger:
    'Il faut un registre. Reçu\u00a0: &found. Ouvrez-en un avec openLedger, ou relisez-en un avec restoreLedger; une copie faite par structuredClone ou JSON n’en est pas un.',
  WrongType: 'Reçu\u00a0: &found. Donnez &expected.',
  MissingField: 'Un champ obligatoire manque. Remplissez-le.',
  UnknownField: 'Ce champ n’existe pas ici. Enlevez-le, ou vérifiez son orthographe.',
  UnreadableInput: 'La saisie n’a pas pu être lue. Donnez des valeurs simples.',
  ConflictingFields: 'Remplissez %fields\u00a0: exactement un de ces champs.',
  InvalidAmount: '%given n’est pas un montant en #currency (&problem). Écrivez-le en texte, par exemple "12".',
  InvalidDecimal: '%given n’est pas une quantité, un prix unitaire ou un pourcentage (&problem). Écrivez-le en texte, par exemple "12".',
  OutOfRange: '%given est hors limites. Donnez &range.',
  InvalidDay: '%given n’est pas un jour du calendrier. Écrivez-le sous la forme AAAA-MM-JJ, par exemple 2026-09-01.',
  InvalidId: '%given ne peut pas servir d’identifiant. Utilisez de 1 à 120 caractères\u00a0: A à Z, a à z, 0 à 9 et . _ : - seulement.',
  InvalidText: 'Ce texte est &problem. Écrivez au plus $limit caractères.',
  InvalidList: 'Le contenu de cette liste est &problem. Donnez au plus $limit éléments.',
  UnknownChoice: '%given n’est pas un choix ici. Utilisez %choices.',
  NamedTwice: '%given est nommé deux fois. Nommez-le une seule fois.',
  UnknownCurrency: '%given n’est pas une devise connue. Utilisez un code ISO 4217, par exemple CAD, ou donnez aussi ses décimales, de 0 à 8.',
  MoreErrors: 'Il y a $total erreurs en tout, plus que celles de la liste. Corrigez celles-ci, puis réessayez.',

  OperationIdReused: 'L’identifiant #id désigne une autre opération\u00a0: l’écriture $seq, %operation. Choisissez un autre identifiant.',
  LedgerChanged: 'Le compte a changé\u00a0: sa dernière écriture est le numéro $found, et non $expected. Consultez-le de nouveau, puis réessayez.',
  DocumentNotFound: 'Il n’y a pas de &wanted #id dans ce compte. Vérifiez le numéro.',
  ItemNotFound: 'La facture #invoice n’a pas d’article #item. Choisissez un de ses articles.',
  PersonNotOnAccount: '%person n’est pas dans ce compte. Nommez quelqu’un qui y est.',
  UnknownCode: 'La politique n’a pas de &table %given. [Utilisez %known|Ajoutez-y d’abord ce code].',
  DayTooEarly: 'Le @on est trop tôt\u00a0: #document a changé le @earliest. Utilisez ce jour ou un jour plus tardif.',
  TotalTooLarge: 'Avec $asked de plus, les &total de ce compte ne pourraient pas être gardés exactement.',
  UnknownFormat: 'Le compte enregistré a le format %found, que cette version ne lit pas. Utilisez la version qui l’a écrit, ou une plus récente.',
  UnknownPolicy: 'Le compte enregistré suit la politique %name, qui n’a pas été donnée[\u00a0: il y a seulement %known]. Donnez-la aussi.',
  InvalidPolicy: 'La politique se contredit\u00a0: %code &problem.',
  DamagedEntry: 'Le compte enregistré est abîmé à l’écriture $seq\u00a0: &check. %subject a %found, et non %wanted. Relisez-le à partir d’une sauvegarde.',
  NotASuccessor:
    'Le second compte (écriture $after) ne continue pas le premier (écriture $before). Donnez deux fois le même compte, l’état le plus ancien d’abord.',

  DiscountExceedsAmount: 'Un rabais de $asked dépasse le montant dont il est retranché.',
  TaxesUnknown: 'Un crédit avec l’option &tax doit nommer ses taxes. Nommez-les, ou choisissez un crédit sans taxe.',
  InvoiceAlreadyPaid:
    'On ne peut rien mettre de plus sur [l’article #item de ]la facture #invoice\u00a0: il reste $open à payer. Choisissez une autre facture, ou laissez le montant au compte.',
  CreditExceedsOpenAmount: 'Un crédit de $asked dépasse les $open à payer sur [l’article #item de ]la facture #invoice.',
  PaymentExceedsOpenAmount: 'Un paiement de $asked dépasse les $open à payer sur [l’article #item de ]la facture #invoice.',
  AmountExceedsUnapplied: '$asked dépasse les $unapplied qui restent de #source.',
  PartsExceedPayment: 'Les parts totalisent $asked, plus que le paiement.',
  PaymentNotUsable: 'Le paiement #payment ne peut rien payer (&state). Choisissez un autre paiement.',
  AllocationNotFound: 'Rien de #source n’est sur [l’article #item de ]la facture #invoice. Choisissez ce qu’il paie.',
  AmountExceedsAllocation: '$asked dépasse les $allocated de #source qui peuvent en être retirés.',
  AllocationHeld: 'Le crédit #source couvre ce qui a été annulé sur la facture #invoice et doit y rester. Choisissez un autre crédit ou paiement.',

  StateForbids: '#document est à l’état &state; ceci n’est possible qu’à l’état &allowedStates. Vérifiez que c’est le bon.',
  ItemAlreadyCancelled: 'L’article #item de la facture #invoice est déjà annulé. Laissez-le de côté.',
  QuantityExceedsLeft: 'Une quantité de $asked dépasse ce qui reste de l’article #item.',
  CreditExceedsItem: 'Un crédit de $asked dépasse ce qui reste à créditer de l’article #item.',
  RefundsNotOffered: 'La politique %policy donne du crédit, pas d’argent. Ne demandez pas de remboursement\u00a0: le crédit reste au compte.',
  RefundExceedsCredit: 'Un remboursement de $asked dépasse le crédit qui reste après ce qui était à payer et les frais.',
  RefundExceedsPaidOnItems: 'Un remboursement de $asked dépasse ce qui a été payé pour les articles et pas encore remboursé.',
  RefundExceedsPayment: 'Un remboursement de $asked dépasse ce que le paiement #payment peut rendre.',
  RefundExceedsMoneyPaid: 'Un remboursement de $asked dépasse ce que le compte a payé et qui ne lui a pas été rendu.',
  RefundExceedsBalance: 'Un remboursement de $asked dépasse le crédit du compte\u00a0: son solde, remboursements en attente compris, est de $balance.',
  NothingToRefund: 'Le compte n’est pas créditeur\u00a0: son solde, remboursements en attente compris, est de $balance. Ajoutez d’abord un crédit.',
  RefundMethodForbidden: 'Ceci ne peut pas être remboursé ainsi (&method). &wanted.'
}
