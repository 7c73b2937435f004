import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeError } from '../../src/messages/describeError.js'
import { english } from '../../src/messages/en.js'
import type { Locale } from '../../src/messages/locale.js'
import { locales, samples } from './samples/all.js'

const said = (value: unknown, locale: unknown = english): string => describeError(value as never, locale as Locale)

const refused = 'This was refused. Check it, then try again.'

const refusedAs = (name: string, locale: Locale): string =>
  locale === english
    ? `This was refused (${name}). Check it, then try again.`
    : `Ceci a été refusé (${name}), mais les détails manquent. Vérifiez ce qui a été saisi, puis réessayez.`

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

const hostile: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['a function', () => 'x'],
  ['a symbol', Symbol('x')],
  ['a revoked proxy', revoked()],
  ['no prototype', Object.create(null)],
  ['a throwing tag', { get _tag() { throw new Error('no') } }],
  ['a tag of the prototype', { _tag: 'constructor', rule: 'x' }],
  ['a __proto__ tag', { _tag: '__proto__', rule: 'x' }],
  ['a throwing fact', { _tag: 'ItemNotFound', rule: 'x', get invoice() { throw new Error('no') } }],
  ['a revoked fact', { _tag: 'ItemNotFound', rule: 'x', invoice: revoked(), item: '1' }],
  ['a list that is endless', { _tag: 'UnknownChoice', given: 'x', choices: new Proxy([], { get: (_, key) => (key === 'length' ? Infinity : 'x') }) }],
  ['a problem that is no text', { _tag: 'InvalidAmount', rule: 'x', problem: 7, given: '1', currency: 'CAD' }],
  ['amounts that are none', { _tag: 'RefundExceedsCredit', rule: 'x', kind: 'limit', asked: '1e5', allowed: '7' }]
]

describe('describeError is total', () => {
  it.each(hostile)('%s', (_name, value) => {
    for (const locale of locales) {
      const sentence = said(value, locale)
      expect(sentence).toMatch(/^(This was refused|Ceci a été refusé).*\.$/)
      expect(sentence).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  it('names the error and its rule where only the details are missing', () => {
    expect(said({ _tag: 'ItemNotFound', rule: 'APPLY-5' })).toBe(
      'This was refused (ItemNotFound, APPLY-5). Check it, then try again.'
    )
  })

  it('any value, in any locale', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      for (const locale of locales) expect(said(value, locale).length).toBeGreaterThan(10)
      expect(said(value, value)).toBe(refused)
    }))
  })

  it('any facts under the name of an error', () => {
    const tags = fc.constantFrom(...Object.keys(english.errors))
    const facts = fc.dictionary(fc.constantFrom(...new Set(samples.flatMap(({ error }) => Object.keys(error)))), fc.anything())
    fc.assert(fc.property(tags, facts, (_tag, given) => {
      for (const locale of locales) expect(typeof said({ ...given, _tag }, locale)).toBe('string')
    }))
  })

  it('without any one fact it falls back, and never says undefined', () => {
    for (const { error } of samples) {
      // What was asked for is absent where it is no figure that can be kept. (MONEY-3)
      const absent = ['_tag', 'rule', 'kind', 'path', 'item', 'known', 'planned', 'until', ...(error._tag === 'TotalTooLarge' ? ['asked'] : [])]
      for (const name of Object.keys(error).filter((key) => !absent.includes(key))) {
        const rest = Object.fromEntries(Object.entries(error).filter(([key]) => key !== name))
        for (const locale of locales) expect(said(rest, locale)).toBe(refusedAs(`${error._tag}, ${error.rule}`, locale))
      }
    }
  })

  it('an item, a list or a path that is missing or hostile is left out', () => {
    const fail = (): string => { throw new Error('no') }
    expect(said({ _tag: 'MissingField', path: { toString: fail } })).toBe('A required field is missing. Fill it in.')
    expect(said({ _tag: 'MissingField', get path() { return fail() } })).toBe('A required field is missing. Fill it in.')
    expect(said({ _tag: 'AllocationNotFound', source: 'CR-1', invoice: 'INV-1', item: 7 })).toBe('Nothing of CR-1 is on invoice INV-1. Choose one that it pays.')
    expect(said({ _tag: 'UnknownPolicy', name: 'ours', known: 'x' })).toContain('“ours”')
  })

  it('what was typed stays on one line and cannot turn the text around', () => {
    const sentence = said({ _tag: 'InvalidDay', rule: 'LEDGER-3', kind: 'input', given: 'a\nb\u202ec\u0000\ud800', path: 'x\r\ny' })
    expect(sentence).toContain('“a\ufffdb\ufffdc\ufffd\ufffd”')
    expect(sentence).toContain('Where: x\ufffd\ufffdy.')
  })

  it('a long text is cut', () => {
    expect(said({ _tag: 'PersonNotOnAccount', rule: 'LEDGER-4', kind: 'state', person: 'x'.repeat(1e6) }).length).toBeLessThan(400)
  })

  it('a locale that throws falls back to English', () => {
    const broken = { ...english, get errors(): never { throw new Error('no') }, get refused(): never { throw new Error('no') } }
    expect(said({ _tag: 'ItemNotFound' }, broken)).toBe(refused)
  })
})
