import { allocationErrors } from './fr/allocationErrors.js'
import { inputErrors } from './fr/inputErrors.js'
import { ledgerErrors } from './fr/ledgerErrors.js'
import { refundErrors } from './fr/refundErrors.js'
import { refundSuggestion } from './fr/refundSuggestion.js'
import { terms } from './fr/terms.js'
import type { Locale } from './locale.js'

export type { ErrorMessages, Locale, Words } from './locale.js'
export type { SuggestionFacts } from './suggestionFacts.js'

const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']

const noBreak = '\u00a0'

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
  quotes: [`«${noBreak}`, `${noBreak}»`],
  or: 'ou',
  terms,
  day: (year, month, dayOfMonth) => `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${months[month - 1]} ${year}`,
  errors: { ...inputErrors, ...ledgerErrors, ...allocationErrors, ...refundErrors },
  refundSuggestion,
  where: (path) => `Où : ${path}.`,
  indescribable: (name) =>
    name === undefined
      ? 'Ceci a été refusé, mais la raison ne peut pas être mise en mots. Vérifiez ce qui a été saisi, puis réessayez.'
      : `Ceci a été refusé (${name}), mais les détails manquent. Vérifiez ce qui a été saisi, puis réessayez.`,
  typeset: (text) => text.replaceAll(' :', `${noBreak}:`)
}
