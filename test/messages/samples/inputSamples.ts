import type { Sample } from './sample.js'

export const inputSamples: readonly Sample[] = [
  {
    error: { _tag: 'NotALedger', rule: 'LEDGER-1', kind: 'input', found: 'object' },
    english: 'This is a record, not a ledger. Use openLedger or restoreLedger; a structuredClone is none.',
    french: 'Il faut un registre. Reçu~: un groupe de champs. Ouvrez-en un avec openLedger, ou relisez-en un avec restoreLedger; une copie faite par structuredClone ou JSON n’en est pas un.'
  },
  {
    error: { _tag: 'NotALedger', rule: 'LEDGER-1', kind: 'input', found: 'undefined' },
    english: 'This is nothing, not a ledger. Use openLedger or restoreLedger; a structuredClone is none.',
    french: 'Il faut un registre. Reçu~: rien. Ouvrez-en un avec openLedger, ou relisez-en un avec restoreLedger; une copie faite par structuredClone ou JSON n’en est pas un.'
  },
  {
    error: { _tag: 'WrongType', rule: 'LEDGER-1', kind: 'input', path: 'account', expected: 'text', found: 'number' },
    english: 'This is a number. Give text. Where: account.',
    french: 'Reçu~: un nombre. Donnez un texte. Où~: account.'
  },
  {
    error: { _tag: 'WrongType', rule: 'LEDGER-1', kind: 'input', path: 'items', expected: 'list', found: 'object' },
    english: 'This is a record. Give a list. Where: items.',
    french: 'Reçu~: un groupe de champs. Donnez une liste. Où~: items.'
  },
  {
    error: { _tag: 'WrongType', rule: 'LEDGER-1', kind: 'input', path: 'items[0].taxIncluded', expected: 'true or false', found: 'null' },
    english: 'This is nothing. Give true or false. Where: items[0].taxIncluded.',
    french: 'Reçu~: rien. Donnez vrai ou faux. Où~: items[0].taxIncluded.'
  },
  {
    error: { _tag: 'WrongType', rule: 'LEDGER-1', kind: 'input', path: 'expect.seq', expected: 'whole number', found: 'string' },
    english: 'This is text. Give whole number. Where: expect.seq.',
    french: 'Reçu~: un texte. Donnez un nombre entier à partir de 0. Où~: expect.seq.'
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
    english: 'This could not be read. Give plain values.',
    french: 'La saisie n’a pas pu être lue. Donnez des valeurs simples.'
  },
  {
    error: { _tag: 'ConflictingFields', rule: 'INVOICE-1', kind: 'input', path: 'items[0]', fields: ['unitPrice', 'amount'] },
    english: 'Fill in “unitPrice” or “amount”: exactly one of them. Where: items[0].',
    french: 'Remplissez «~unitPrice~» ou «~amount~»~: exactement un de ces champs. Où~: items[0].'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'number', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD (a number). Write it as text, such as "12". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD (un nombre). Écrivez-le en texte, par exemple "12". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'bigint', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD (bigint). Write it as text, such as "12". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD (un bigint). Écrivez-le en texte, par exemple "12". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'notAmount', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD (neither text nor Decimal). Write it as text, such as "12". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD (ni texte ni Decimal). Écrivez-le en texte, par exemple "12". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'grammar', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD (not plain digits with at most one point). Write it as text, such as "12". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD (pas de simples chiffres avec au plus un point). Écrivez-le en texte, par exemple "12". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'negative', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD (negative). Write it as text, such as "12". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD (inférieur à zéro). Écrivez-le en texte, par exemple "12". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'notFinite', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD (not finite). Write it as text, such as "12". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD (pas une valeur finie). Écrivez-le en texte, par exemple "12". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'tooManyDecimals', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD (too many decimals). Write it as text, such as "12". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD (trop de décimales). Écrivez-le en texte, par exemple "12". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'tooLarge', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD (too large). Write it as text, such as "12". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD (trop grand). Écrivez-le en texte, par exemple "12". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidAmount', rule: 'MONEY-2', kind: 'input', path: 'amount', problem: 'tooLong', given: '1,200', currency: 'CAD' },
    english: '“1,200” is not an amount in CAD (too long). Write it as text, such as "12". Where: amount.',
    french: '«~1,200~» n’est pas un montant en CAD (trop long). Écrivez-le en texte, par exemple "12". Où~: amount.'
  },
  {
    error: { _tag: 'InvalidDecimal', rule: 'INVOICE-1', kind: 'input', path: 'items[0].quantity', problem: 'tooManyDecimals', given: '0.1234567' },
    english: '“0.1234567” is not a quantity, unit price or percentage (too many decimals). Write it as text, such as "12". Where: items[0].quantity.',
    french: '«~0.1234567~» n’est pas une quantité, un prix unitaire ou un pourcentage (trop de décimales). Écrivez-le en texte, par exemple "12". Où~: items[0].quantity.'
  },
  {
    error: { _tag: 'InvalidDecimal', rule: 'INVOICE-1', kind: 'input', path: 'credit.percent', problem: 'grammar', given: '10%' },
    english: '“10%” is not a quantity, unit price or percentage (not plain digits with at most one point). Write it as text, such as "12". Where: credit.percent.',
    french: '«~10%~» n’est pas une quantité, un prix unitaire ou un pourcentage (pas de simples chiffres avec au plus un point). Écrivez-le en texte, par exemple "12". Où~: credit.percent.'
  },
  {
    error: { _tag: 'OutOfRange', rule: 'MONEY-1', kind: 'input', path: 'amount', given: '0', range: '> 0' },
    english: '“0” is out of range. Give more than 0. Where: amount.',
    french: '«~0~» est hors limites. Donnez plus de 0. Où~: amount.'
  },
  {
    error: { _tag: 'OutOfRange', rule: 'MONEY-1', kind: 'input', path: 'credit.percent', given: '120', range: '0..100' },
    english: '“120” is out of range. Give more than 0, up to 100. Where: credit.percent.',
    french: '«~120~» est hors limites. Donnez plus de 0 et au plus 100. Où~: credit.percent.'
  },
  {
    error: { _tag: 'InvalidDay', rule: 'LEDGER-3', kind: 'input', path: 'on', given: '2026-02-30' },
    english: '“2026-02-30” is not a day of the calendar. Write it as YYYY-MM-DD. Where: on.',
    french: '«~2026-02-30~» n’est pas un jour du calendrier. Écrivez-le sous la forme AAAA-MM-JJ, par exemple 2026-09-01. Où~: on.'
  },
  {
    error: { _tag: 'InvalidDay', rule: 'LEDGER-3', kind: 'input', path: 'on', given: 'undefined' },
    english: '“nothing” is not a day of the calendar. Write it as YYYY-MM-DD. Where: on.',
    french: '«~rien~» n’est pas un jour du calendrier. Écrivez-le sous la forme AAAA-MM-JJ, par exemple 2026-09-01. Où~: on.'
  },
  {
    error: { _tag: 'InvalidId', rule: 'LEDGER-2', kind: 'input', path: 'id', given: 'INV 1' },
    english: '“INV 1” cannot be an id. Use 1 to 120 of A-Z a-z 0-9 . _ : - only. Where: id.',
    french: '«~INV 1~» ne peut pas servir d’identifiant. Utilisez de 1 à 120 caractères~: A à Z, a à z, 0 à 9 et . _ : - seulement. Où~: id.'
  },
  {
    error: { _tag: 'InvalidText', rule: 'LEDGER-1', kind: 'input', path: 'account', problem: 'empty', limit: 200 },
    english: 'This text is empty. Write up to 200 characters. Where: account.',
    french: 'Ce texte est vide. Écrivez au plus 200 caractères. Où~: account.'
  },
  {
    error: { _tag: 'InvalidText', rule: 'LEDGER-1', kind: 'input', path: 'publicComment', problem: 'tooLong', limit: 2000 },
    english: 'This text is too long. Write up to 2,000 characters. Where: publicComment.',
    french: 'Ce texte est trop long. Écrivez au plus 2~000 caractères. Où~: publicComment.'
  },
  {
    error: { _tag: 'InvalidText', rule: 'LEDGER-1', kind: 'input', path: 'publicComment', problem: 'malformed', limit: 2000 },
    english: 'This text is malformed. Write up to 2,000 characters. Where: publicComment.',
    french: 'Ce texte est coupé dans un caractère. Écrivez au plus 2~000 caractères. Où~: publicComment.'
  },
  {
    error: { _tag: 'InvalidList', rule: 'LEDGER-1', kind: 'input', path: 'items', problem: 'empty', limit: 1000 },
    english: 'This list is empty. Give up to 1,000 elements. Where: items.',
    french: 'Le contenu de cette liste est vide. Donnez au plus 1~000 éléments. Où~: items.'
  },
  {
    error: { _tag: 'InvalidList', rule: 'LEDGER-1', kind: 'input', path: 'taxes', problem: 'tooLong', limit: 20 },
    english: 'This list is too long. Give up to 20 elements. Where: taxes.',
    french: 'Le contenu de cette liste est trop long. Donnez au plus 20 éléments. Où~: taxes.'
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
    english: '“CAN” is not a known currency. Use an ISO 4217 code, or give its decimals too. Where: currency.',
    french: '«~CAN~» n’est pas une devise connue. Utilisez un code ISO 4217, par exemple CAD, ou donnez aussi ses décimales, de 0 à 8. Où~: currency.'
  },
  {
    error: { _tag: 'MoreErrors', rule: 'LEDGER-1', kind: 'input', total: 1240 },
    english: 'There are 1,240 errors in all. Correct these, then try again.',
    french: 'Il y a 1~240 erreurs en tout, plus que celles de la liste. Corrigez celles-ci, puis réessayez.'
  }
]
