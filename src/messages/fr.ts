import { errors } from './fr/errors.js'
import { explanation } from './fr/explanation.js'
import { words } from './fr/words.js'
import type { Locale } from './locale.js'

export type { ErrorMessages, Locale, Words } from './locale.js'
export type { ExplainedStepFacts, ExplanationFacts } from './explanationFacts.js'
export type { SuggestionFacts } from './suggestionFacts.js'

/**
 * French, with the separators and the currency signs of Canada; the spaces inside figures and before a colon do not
 * break. For those of another country change the tag: `{ ...french, tag: 'fr-FR' }`. (VIEW-7)
 *
 * @example
 * ```ts
 * import { formatDay } from 'billing-rules'
 * import { french } from 'billing-rules/fr'
 *
 * console.log(formatDay('2026-09-15', french)) // => 15 septembre 2026
 * ```
 */
export const french: Locale = {
  tag: 'fr-CA',
  quotes: ['«\u00a0', '\u00a0»'],
  or: ' ou ',
  day: (year, month, dayOfMonth) =>
    `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')[month - 1]} ${year}`,
  words,
  errors,
  explanation,
  limit: ' Entrez au plus $allowed.',
  nothing: ' Rien n’est permis ($allowed)\u00a0: laissez-le de côté.',
  where: '[ Où\u00a0: #path.]',
  refused: 'Ceci a été refusé[ (#_tag, #rule)], mais les détails manquent. Vérifiez ce qui a été saisi, puis réessayez.',
  suggestion: {
    amount: 'Remboursement possible de $amount\u00a0: ',
    because: {
      policy: 'la politique donne du crédit, pas d’argent',
      credit: 'ce qui reste du crédit de $credited après $coveredItems à payer sur les articles et $coveredFee de frais',
      paidOnItems: 'il ne reste pas plus de ce qui a été payé pour les articles',
      moneyPaid: 'il ne reste pas plus de ce que le compte a payé',
      balance: 'le compte n’est pas créditeur de plus'
    },
    others:
      '. Les limites\u00a0: $credit qui restent du crédit, $paidOnItems de ce qui a été payé pour les articles,[ $moneyPaid de ce que le compte a payé,] $balance de solde créditeur.',
    part: ' $amount revient à #payment (&method).'
  }
}
