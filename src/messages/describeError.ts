import type { BillingError } from '../model/errors/billingError.js'
import { attempt } from './attempt.js'
import { english } from './en.js'
import { fill } from './fill.js'
import type { Locale } from './locale.js'

/**
 * An error in words: what is wrong, with the figures; what would be allowed; what to do; and where in the input.
 * Amounts are in the ledger's currency, in major units. (VIEW-7)
 *
 * It is total: a value that is no error of this library, or that lacks fields or throws when read, gives a sentence
 * that says so.
 *
 * @example
 * ```ts
 * import { describeError } from 'billing-rules'
 * import { french } from 'billing-rules/fr'
 *
 * const error = { _tag: 'ItemNotFound', rule: 'APPLY-5', kind: 'state', path: 'to.item', invoice: 'INV-1', item: '7' } as const
 * console.log(describeError(error)) // => Invoice INV-1 has no item 7. Choose one of its items. Where: to.item.
 * console.log(describeError(error, french).replaceAll('\u00a0', ' '))
 * // => La facture INV-1 n’a pas d’article 7. Choisissez un de ses articles. Où : to.item.
 * ```
 */
export function describeError(error: BillingError, locale: Locale = english): string {
  return (
    attempt(() => fill(templateOf(error, locale), error, locale)) ??
    attempt(() => fill(locale.refused, error, locale)) ??
    fill(english.refused, {}, english)
  )
}

/**
 * Facts are cut before anything is made of them, since a forged list can be endless. `concat` is a method of texts
 * only: a name that is no error's, such as `constructor`, throws.
 */
function templateOf(error: BillingError, locale: Locale): string {
  const advice = error.kind !== 'limit' ? '' : /[1-9]/.test(error.allowed.slice(0, 64)) ? locale.limit : locale.nothing
  const tag = error._tag.slice(0, 64) as BillingError['_tag']
  return locale.errors[tag].concat(advice, locale.where)
}
