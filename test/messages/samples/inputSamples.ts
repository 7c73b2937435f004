import type { Sample } from './sample.js'

export const inputSamples: readonly Sample[] = [
  {
    error: { _tag: 'NotALedger', rule: 'LEDGER-1', kind: 'input', found: 'object' },
    english: 'An account’s ledger was expected, and a record of fields was given. Open one with openLedger, or read a stored one with restoreLedger; a copy made by structuredClone or JSON is none.',
    french: 'Le registre d’un compte était attendu. Reçu~: un groupe de champs. Ouvrez-en un avec openLedger, ou relisez-en un avec restoreLedger; une copie faite par structuredClone ou JSON n’en est pas un.'
  },
  {
    error: { _tag: 'NotALedger', rule: 'LEDGER-1', kind: 'input', found: 'undefined' },
    english: 'An account’s ledger was expected, and nothing was given. Open one with openLedger, or read a stored one with restoreLedger; a copy made by structuredClone or JSON is none.',
    french: 'Le registre d’un compte était attendu. Reçu~: rien. Ouvrez-en un avec openLedger, ou relisez-en un avec restoreLedger; une copie faite par structuredClone ou JSON n’en est pas un.'
  },
  {
    error: { _tag: 'WrongType', rule: 'LEDGER-1', kind: 'input', path: 'account', expected: 'text', found: 'number' },
    english: 'This field takes text, and a number was given. Give text. Where: account.',
    french: 'Ce champ prend un texte. Reçu~: un nombre. Donnez un texte. Où~: account.'
  },
  {
    error: { _tag: 'WrongType', rule: 'LEDGER-1', kind: 'input', path: 'items', expected: 'list', found: 'object' },
    english: 'This field takes a list, and a record of fields was given. Give a list. Where: items.',
    french: 'Ce champ prend une liste. Reçu~: un groupe de champs. Donnez une liste. Où~: items.'
  },
  {
    error: { _tag: 'WrongType', rule: 'LEDGER-1', kind: 'input', path: 'items[0].taxIncluded', expected: 'true or false', found: 'null' },
    english: 'This field takes true or false, and nothing was given. Give true or false. Where: items[0].taxIncluded.',
    french: 'Ce champ prend vrai ou faux. Reçu~: rien. Donnez vrai ou faux. Où~: items[0].taxIncluded.'
  },
  {
    error: { _tag: 'WrongType', rule: 'LEDGER-1', kind: 'input', path: 'expect.seq', expected: 'whole number', found: 'string' },
    english: 'This field takes a whole number from 0, and text was given. Give a whole number from 0. Where: expect.seq.',
    french: 'Ce champ prend un nombre entier à partir de 0. Reçu~: un texte. Donnez un nombre entier à partir de 0. Où~: expect.seq.'
  },
  {
    error: { _tag: 'MissingField', rule: 'LEDGER-1', kind: 'input', path: 'items[0].description' },
    english: 'A required field is missing. Fill it in. Where: items[0].description.',
    french: 'Un champ obligatoire manque. Remplissez-le. Où~: items[0].description.'
  },
  {
    error: { _tag: 'UnknownField', rule: 'LEDGER-1', kind: 'input', path: 'amuont' },
    english: 'There is no such field here. Remove it, or check its spelling. Where: amuont.',
    french: 'Ce champ n’existe pas ici. Enlevez-le, ou vérifiez son orthographe. Où~: amuont.'
  },
  {
    error: { _tag: 'UnreadableInput', rule: 'LEDGER-1', kind: 'input' },
    english: 'The input could not be read: it failed while it was looked at. Give plain values.',
    french: 'La saisie n’a pas pu être lue~: la lecture d’une valeur a échoué. Donnez des valeurs simples.'
  },
  {
    error: { _tag: 'ConflictingFields', rule: 'INVOICE-1', kind: 'input', path: 'items[0]', fields: ['unitPrice', 'amount'] },
    english: 'Exactly one of these fields is needed. Fill in “unitPrice” or “amount”, and only one. Where: items[0].',
    french: 'Il faut exactement un de ces champs. Remplissez «~unitPrice~» ou «~amount~», et un seul. Où~: items[0].'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'number', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD: it is a number, and numbers do not keep every cent. Give it as text, between quotation marks. Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD~: c’est un nombre, et un nombre ne garde pas chaque cent. Donnez-le en texte, entre guillemets. Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'bigint', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD: nothing says whether it counts whole units or cents. Give it as text, such as "12.50". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD~: rien ne dit s’il compte des unités entières ou des cents. Donnez-le en texte, par exemple "12.50". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'notAmount', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD: it is neither text nor an intact Decimal. Give it as text, such as "12.50". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD~: ce n’est ni un texte ni un Decimal intact. Donnez-le en texte, par exemple "12.50". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'grammar', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD: it takes digits and at most one decimal point. Remove spaces, separators, signs and leading zeros. Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD~: il faut des chiffres et au plus un point décimal. Enlevez espaces, séparateurs, signes et zéros de tête. Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'negative', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD: it is below zero. Give it without the minus sign. Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD~: c’est inférieur à zéro. Donnez-le sans le signe moins. Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'notFinite', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD: it is not a finite figure. Give a figure. Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD~: ce n’est pas une valeur finie. Donnez-en une. Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'tooManyDecimals', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD: it has too many decimals. Give fewer of them. Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD~: il y a trop de décimales. Donnez-en moins. Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'tooLarge', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD: it is too large to be kept exactly. Give a smaller one. Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD~: c’est trop grand pour être gardé exactement. Donnez une valeur plus petite. Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'tooLong', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD: it has more than 40 characters. Shorten it. Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD~: il y a plus de 40 caractères. Raccourcissez-le. Où~: amount.'
  },
  {
    error: { _tag: 'InvalidDecimal', rule: 'INVOICE-1', kind: 'input', path: 'items[0].quantity', problem: 'tooManyDecimals', given: '0.1234567' },
    english: '“0.1234567” is not a quantity, unit price or percentage: it has too many decimals. Give fewer of them. Where: items[0].quantity.',
    french: '«~0.1234567~» n’est pas une quantité, un prix unitaire ou un pourcentage~: il y a trop de décimales. Donnez-en moins. Où~: items[0].quantity.'
  },
  {
    error: { _tag: 'InvalidDecimal', rule: 'INVOICE-1', kind: 'input', path: 'credit.percent', problem: 'grammar', given: '10%' },
    english: '“10%” is not a quantity, unit price or percentage: it takes digits and at most one decimal point. Remove spaces, separators, signs and leading zeros. Where: credit.percent.',
    french: '«~10%~» n’est pas une quantité, un prix unitaire ou un pourcentage~: il faut des chiffres et au plus un point décimal. Enlevez espaces, séparateurs, signes et zéros de tête. Où~: credit.percent.'
  },
  {
    error: { _tag: 'OutOfRange', rule: 'MONEY-1', kind: 'input', path: 'amount', given: '0', range: '> 0' },
    english: '“0” is out of range. Give a figure above 0. Where: amount.',
    french: '«~0~» est hors limites. Donnez une valeur supérieure à 0. Où~: amount.'
  },
  {
    error: { _tag: 'OutOfRange', rule: 'MONEY-1', kind: 'input', path: 'credit.percent', given: '120', range: '0..100' },
    english: '“120” is out of range. Give a percentage above 0 and up to 100. Where: credit.percent.',
    french: '«~120~» est hors limites. Donnez un pourcentage supérieur à 0 et d’au plus 100. Où~: credit.percent.'
  },
  {
    error: { _tag: 'InvalidDay', rule: 'LEDGER-3', kind: 'input', path: 'on', given: '2026-02-30' },
    english: '“2026-02-30” is not a day of the calendar. Write year, month and day as YYYY-MM-DD, such as 2026-09-01. Where: on.',
    french: '«~2026-02-30~» n’est pas un jour du calendrier. Écrivez l’année, le mois et le jour sous la forme AAAA-MM-JJ, par exemple 2026-09-01. Où~: on.'
  },
  {
    error: { _tag: 'InvalidDay', rule: 'LEDGER-3', kind: 'input', path: 'on', given: 'undefined' },
    english: '“nothing” is not a day of the calendar. Write year, month and day as YYYY-MM-DD, such as 2026-09-01. Where: on.',
    french: '«~rien~» n’est pas un jour du calendrier. Écrivez l’année, le mois et le jour sous la forme AAAA-MM-JJ, par exemple 2026-09-01. Où~: on.'
  },
  {
    error: { _tag: 'InvalidId', rule: 'LEDGER-2', kind: 'input', path: 'id', given: 'INV 1' },
    english: '“INV 1” cannot be an id. Use 1 to 120 characters: the letters A to Z and a to z, digits, and . _ : - only. Where: id.',
    french: '«~INV 1~» ne peut pas servir d’identifiant. Utilisez de 1 à 120 caractères~: les lettres A à Z et a à z, des chiffres, et . _~: - seulement. Où~: id.'
  },
  {
    error: { _tag: 'InvalidText', rule: 'LEDGER-1', kind: 'input', path: 'account', problem: 'empty', limit: 200 },
    english: 'This text is empty. Write something, at most 200 characters. Where: account.',
    french: 'Ce texte est vide. Écrivez quelque chose, en au plus 200 caractères. Où~: account.'
  },
  {
    error: { _tag: 'InvalidText', rule: 'LEDGER-1', kind: 'input', path: 'publicComment', problem: 'tooLong', limit: 2000 },
    english: 'This text is too long. Write at most 2,000 characters. Where: publicComment.',
    french: 'Ce texte est trop long. Écrivez au plus 2~000 caractères. Où~: publicComment.'
  },
  {
    error: { _tag: 'InvalidText', rule: 'LEDGER-1', kind: 'input', path: 'publicComment', problem: 'malformed', limit: 2000 },
    english: 'This text holds a broken character. Write it again, with at most 2,000 characters. Where: publicComment.',
    french: 'Ce texte contient un caractère brisé. Réécrivez-le, avec au plus 2~000 caractères. Où~: publicComment.'
  },
  {
    error: { _tag: 'InvalidList', rule: 'LEDGER-1', kind: 'input', path: 'items', problem: 'empty', limit: 1000 },
    english: 'This list is empty. Give at least 1 element, and at most 1,000. Where: items.',
    french: 'Cette liste est vide. Donnez au moins 1 élément, et au plus 1~000. Où~: items.'
  },
  {
    error: { _tag: 'InvalidList', rule: 'LEDGER-1', kind: 'input', path: 'taxes', problem: 'tooLong', limit: 20 },
    english: 'This list is too long. Give at most 20. Where: taxes.',
    french: 'Cette liste est trop longue. Donnez-en au plus 20. Où~: taxes.'
  },
  {
    error: { _tag: 'UnknownChoice', rule: 'LEDGER-1', kind: 'input', path: 'credit', given: 'all', choices: ['full', 'none'] },
    english: '“all” is not a choice here. Use “full” or “none”. Where: credit.',
    french: '«~all~» n’est pas un choix ici. Utilisez «~full~» ou «~none~». Où~: credit.'
  },
  {
    error: { _tag: 'UnknownChoice', rule: 'LEDGER-1', kind: 'input', path: 'release', given: 'money', choices: ['payment'] },
    english: '“money” is not a choice here. Use “payment”. Where: release.',
    french: '«~money~» n’est pas un choix ici. Utilisez «~payment~». Où~: release.'
  },
  {
    error: { _tag: 'NamedTwice', rule: 'APPLY-4', kind: 'input', path: 'parts[1]', given: 'INV-1' },
    english: '“INV-1” is named twice. Name it once. Where: parts[1].',
    french: '«~INV-1~» est nommé deux fois. Nommez-le une seule fois. Où~: parts[1].'
  },
  {
    error: { _tag: 'UnknownCurrency', rule: 'MONEY-1', kind: 'input', path: 'currency', given: 'CAN' },
    english: '“CAN” is not a known currency. Use a code of ISO 4217 such as CAD, or give the currency’s own code with its decimals, 0 to 8. Where: currency.',
    french: '«~CAN~» n’est pas une devise connue. Utilisez un code ISO 4217 comme CAD, ou donnez le code de la devise avec ses décimales, de 0 à 8. Où~: currency.'
  },
  {
    error: { _tag: 'MoreErrors', rule: 'LEDGER-1', kind: 'input', total: 1240 },
    english: 'There are 1,240 errors in all, more than are listed. Correct these, then try again.',
    french: 'Il y a 1~240 erreurs en tout, plus que celles de la liste. Corrigez celles-ci, puis réessayez.'
  }
]
