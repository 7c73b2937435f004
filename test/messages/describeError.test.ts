import { describe, expect, it } from 'vitest'
import { describeError } from '../../src/messages/describeError.js'
import { english } from '../../src/messages/en.js'
import { french } from '../../src/messages/fr.js'
import { formatDay } from '../../src/messages/formatDay.js'
import type { Locale } from '../../src/messages/locale.js'
import type { BillingError } from '../../src/model/errors/billingError.js'
import { locales, samples } from './samples/all.js'

const amounts = ['asked', 'allowed', 'left', 'open', 'planned', 'unapplied', 'allocated', 'balance', 'least', 'applied', 'refunded']
const days = ['closedUntil', 'earliest', 'end', 'expires', 'on', 'until']
const worded = ['expected', 'found', 'given', 'range', 'state', 'allowedStates', 'tax', 'because', 'field', 'autoApply']

/** Facts that pick a phrase instead of standing in the sentence, and what every error has. */
const notShown = ['_tag', 'rule', 'kind', 'problem', 'table', 'wanted', 'check', 'total', 'method']
const shownInDamage = ['wanted']

/** How a fact stands in the sentence, written without the code under test where that is possible. */
const shown = (name: string, fact: unknown, locale: Locale): readonly string[] => {
  if (Array.isArray(fact)) return fact.map((one: string) => word(name, one, locale))
  if (typeof fact === 'number') return [new Intl.NumberFormat(locale.tag).format(fact)]
  const text = String(fact)
  if (days.includes(name)) return [formatDay(text, locale)]
  if (amounts.includes(name)) return [locale === english ? grouped(text, ',', '.') : grouped(text, '\u00a0', ',')]
  return [word(name, text, locale)]
}

const word = (name: string, code: string, { words }: Locale): string => (worded.includes(name) ? (words[code] ?? code) : code)

const grouped = (text: string, group: string, point: string): string => {
  const [whole = '', decimals] = text.split('.')
  const groups = whole.replaceAll(/\B(?=(\d{3})+$)/g, group)
  return decimals === undefined ? groups : groups + point + decimals
}

const facts = (error: BillingError): readonly (readonly [string, unknown])[] =>
  Object.entries(error).filter(
    ([name]) => !notShown.includes(name) || (error._tag === 'DamagedEntry' && shownInDamage.includes(name)) || (error._tag === 'MoreErrors' && name === 'total')
  )

describe('describeError (VIEW-7)', () => {
  it.each(samples)('$error._tag: $english', (sample) => {
    expect(describeError(sample.error)).toBe(sample.english)
    expect(describeError(sample.error, french).replaceAll('\u00a0', '~')).toBe(sample.french)
  })

  it.each(Object.keys(english.errors))('%s has a sample', (tag) => {
    expect(samples.some(({ error }) => error._tag === tag)).toBe(true)
  })

  it.each(locales.map((locale) => [locale.tag, locale] as const))('every fact stands in the sentence: %s', (_tag, locale) => {
    for (const { error } of samples) {
      const sentence = describeError(error, locale)
      for (const [name, fact] of facts(error)) {
        for (const text of shown(name, fact, locale)) expect(sentence, `${error._tag}.${name}`).toContain(text)
      }
    }
  })

  it('ends each sentence, and says nothing of the machine or of the inside', () => {
    for (const { english: said, french: dit } of samples) {
      for (const sentence of [said, dit]) {
        expect(sentence).toMatch(/^\S.*\.$/)
        expect(sentence.replace(/ (Where|Où~): .*/, '')).not.toMatch(/undefined|\[object|NaN|\bcharges?\b|\bsources?\b|\bnull\b/)
      }
    }
  })

  it('is a different sentence in each language', () => {
    for (const { error } of samples) expect(describeError(error, french)).not.toBe(describeError(error))
  })

  it('says to do without where nothing is allowed (LEDGER-7)', () => {
    const error = { _tag: 'RefundExceedsCredit', rule: 'CANCEL-3', kind: 'limit', asked: '10.00', allowed: '0.00' } as const
    expect(describeError(error)).toBe(
      'A refund of 10.00 is more than the credit left after what was open and the fee. Nothing is allowed (0.00): leave it out.'
    )
    expect(describeError(error, french)).toContain(' Rien n’est permis (0,00)\u00a0: laissez-le de côté.')
  })

  it('takes a sentence of the host in place of ours', () => {
    const ours: Locale = { ...english, errors: { ...english.errors, ItemNotFound: 'No %item.' } }
    const error = { _tag: 'ItemNotFound', rule: 'APPLY-5', kind: 'state', invoice: 'INV-1', item: '7' } as const
    expect(describeError(error, ours)).toBe('No “7”.')
  })

  it.each(locales.map((locale) => [locale.tag, locale] as const))('a template leaves nothing unsaid: %s', (_tag, locale) => {
    for (const { error } of samples) {
      const ours = describeError({ ...error, path: 'x' }, locale).replaceAll(/“[^”]*”|«[^»]*»/g, '')
      expect(ours).not.toMatch(/[$@#%&|[\]]/)
    }
  })

  it('lists as a person would, and at most 20', () => {
    const choice = (count: number): string => {
      const choices = Array.from({ length: count }, (_, index) => `c${index + 1}`)
      return describeError({ _tag: 'UnknownChoice', rule: 'LEDGER-1', kind: 'input', given: 'x', choices })
    }
    expect(choice(1)).toBe('“x” is not a choice here. Use “c1”.')
    expect(choice(2)).toBe('“x” is not a choice here. Use “c1” or “c2”.')
    expect(choice(4)).toBe('“x” is not a choice here. Use “c1”, “c2”, “c3” or “c4”.')
    expect(choice(1000)).toMatch(/“c19” or “c20”\.$/)
  })

  it('a code of a later release stands as it is, also one that every object has', () => {
    const error = { _tag: 'PaymentNotUsable', rule: 'PAYMENT-4', kind: 'state', payment: 'PAY-1', state: 'toString' }
    expect(describeError(error as never)).toBe('Payment PAY-1 cannot pay anything (toString). Choose another.')
  })
})
